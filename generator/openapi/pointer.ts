/** A JSON pointer in URI fragment form (RFC 6901, section 6): `#` is the whole document. */
export type JsonPointer = string;

export const rootPointer: JsonPointer = "#";

/** Appends reference tokens, escaped by RFC 6901 section 3 (`~` and `/`) and percent-encoded where a URI fragment asks for it. */
export function appendPointer(pointer: JsonPointer, ...tokens: readonly (string | number)[]): JsonPointer {
  let result = pointer;
  for (const token of tokens) result += "/" + escapeToken(String(token));
  return result;
}

/** The unescaped tokens of a pointer, or `undefined` when it is not well-formed (bad `~` escape, bad percent-encoding, no leading `#/`). */
export function parsePointer(pointer: JsonPointer): readonly string[] | undefined {
  if (pointer === "#" || pointer === "") return [];
  if (!pointer.startsWith("#/")) return undefined;
  const tokens: string[] = [];
  for (const raw of pointer.slice(2).split("/")) {
    const decoded = decodeFragment(raw);
    if (decoded === undefined || /~(?![01])/.test(decoded)) return undefined;
    tokens.push(decoded.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  return tokens;
}

/** The value a list of tokens leads to, by own properties only; `undefined` when there is none. */
export function lookUp(document: unknown, tokens: readonly string[]): unknown {
  let current = document;
  for (const token of tokens) {
    if (typeof current !== "object" || current === null) return undefined;
    if (!Object.hasOwn(current, token)) return undefined;
    current = (current as Record<string, unknown>)[token];
  }
  return current;
}

/** The last token, unescaped: the name under which the target stands in its parent. */
export function lastToken(pointer: JsonPointer): string {
  return parsePointer(pointer)?.at(-1) ?? "";
}

const unsafeInFragment = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?{}]/gu;

function escapeToken(token: string): string {
  const escaped = token.replaceAll("~", "~0").replaceAll("/", "~1");
  return escaped.replace(unsafeInFragment, (character) => encodeURIComponent(character.replace(/\p{Surrogate}/u, "\ufffd")));
}

function decodeFragment(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
