// Part of flatspec's runtime: copied as it is into generated output.

import { encodeUnreserved, hasLoneSurrogate } from "./percent-encoding.js";

const mask = "[redacted]";

const secretName =
  /authorization|cookie|key|token|secret|passw|credential|signature|^sig$/i;

/** A shorter value is searched for only if it is a header under a secret name: it would be found everywhere. */
const shortest = 4;

/** A text with every known secret in it replaced by `[redacted]`. */
export type Redact = (text: string) => string;

/** Whether what goes by a name is a secret: the name is one of `secretNames`, in any letter case, or it looks like one. */
export function isSecretName(
  name: string,
  secretNames: readonly string[],
): boolean {
  return (
    secretName.test(name) ||
    secretNames.some((other) => other.toLowerCase() === name.toLowerCase())
  );
}

/**
 * The values of headers that no text of ours shows: those under a secret name whatever their length, of the others all but
 * the shortest. What `accept` and `content-type` say is in every message about a body, and no secret.
 */
export function headerSecrets(
  headers: Iterable<readonly [string, string]>,
  secretNames: readonly string[],
): string[] {
  return [...headers].flatMap(([name, value]) => {
    if (name === "accept" || name === "content-type") return [];
    if (isSecretName(name, secretNames)) {
      return [value, ...credentialsIn(value)];
    }
    return value.length < shortest ? [] : [value];
  });
}

/** The strings and numbers that stand under a secret name anywhere in a caller's argument. */
export function namedSecrets(
  value: unknown,
  secretNames: readonly string[],
): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const visit = (item: unknown, isSecret: boolean): void => {
    if (typeof item === "string" || typeof item === "number") {
      if (isSecret && String(item).length >= shortest) found.push(String(item));
    } else if (typeof item === "object" && item !== null && !seen.has(item)) {
      seen.add(item);
      for (const [name, field] of entriesOf(item)) {
        visit(field, isSecret || isSecretName(name, secretNames));
      }
    }
  };
  visit(value, false);
  return found;
}

/** Replaces the given values, also where they are percent-encoded or escaped as in JSON. */
export function redactValues(secrets: readonly string[]): Redact {
  const spellings = [...new Set(secrets.flatMap(spellingsOf))]
    .filter((text) => text !== "")
    // The longest first, so that a secret which is part of another leaves no rest of it.
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  if (spellings.length === 0) return (text) => text;
  const values = new RegExp(spellings.join("|"), "g");
  return (text) => text.replace(values, mask);
}

/** Replaces userinfo in URLs, and query values under secret names. */
export function redactUrls(secretNames: readonly string[]): Redact {
  return (text) =>
    text
      .replace(/(:\/\/)[^\s/?#@]+@/g, `$1${mask}@`)
      .replace(
        /([?&])([^\s=&?#]+)=([^\s&#"'<>]*)/g,
        (pair, start: string, name: string) =>
          isSecretName(name, secretNames) ? `${start}${name}=${mask}` : pair,
      );
}

/**
 * A plain Error with the original's name, code, message and stack, redacted, and its causes likewise. The original is not
 * kept: what else it holds (a request with its headers, a configuration) is unknown.
 */
export function redactedCause(
  original: unknown,
  redact: Redact,
  depth = 0,
): Error {
  if (!(original instanceof Error)) {
    return new Error(
      typeof original === "string"
        ? redact(original)
        : `a thrown value of type ${typeof original}`,
    );
  }
  const copy =
    original.cause === undefined || depth >= 8
      ? new Error(redact(original.message))
      : new Error(redact(original.message), {
          cause: redactedCause(original.cause, redact, depth + 1),
        });
  const code = codeOf(original);
  Object.defineProperty(copy, "name", { value: redact(original.name) });
  Object.defineProperty(copy, "stack", {
    value: redact(original.stack ?? original.message),
  });
  if (code !== undefined) {
    Object.defineProperty(copy, "code", {
      value: typeof code === "string" ? redact(code) : code,
      enumerable: true,
    });
  }
  return copy;
}

/** The `code` of a system error (`ECONNREFUSED`), from the error itself or from the nearest cause that has one. */
export function codeOf(error: unknown, depth = 0): string | number | undefined {
  if (!(error instanceof Error)) return undefined;
  // Not an inherited one: that of a DOMException is a number from before its names, and mostly 0.
  if (Object.hasOwn(error, "code")) {
    const { code } = error as { code?: unknown };
    if (typeof code === "string" || typeof code === "number") return code;
  }
  return depth < 8 ? codeOf(error.cause, depth + 1) : undefined;
}

/** What a header's value is made of: the credentials after a scheme (RFC 9110, section 11.4), the values of cookies. */
function credentialsIn(value: string): string[] {
  return value
    .split(/[\s;,]+/)
    .flatMap((part) => [part, part.slice(part.indexOf("=") + 1)])
    .filter((part) => part.length >= 8);
}

function entriesOf(value: object): Iterable<[string, unknown]> {
  if (value instanceof Map) return value as Map<string, unknown>;
  if (value instanceof URLSearchParams || value instanceof FormData) {
    const entries: [string, unknown][] = [];
    value.forEach((field: unknown, name: string) =>
      entries.push([name, field]),
    );
    return entries;
  }
  return ArrayBuffer.isView(value) ? [] : Object.entries(value);
}

function spellingsOf(secret: string): string[] {
  const spellings = [
    secret,
    secret.trim(),
    JSON.stringify(secret).slice(1, -1),
  ];
  if (hasLoneSurrogate(secret)) return spellings;
  return [
    ...spellings,
    encodeURIComponent(secret),
    encodeUnreserved(secret),
    new URLSearchParams([["", secret]]).toString().slice(1),
  ];
}
