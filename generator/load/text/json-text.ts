import { parsePointer } from "../../openapi/pointer.js";

/** Where a member of an object or an item of a list begins. */
interface Child {
  /** The key of a member; of an item, its value. */
  readonly start: number;
  readonly value: number;
}

/**
 * Finds the parts of a JSON text without parsing it: an object or list on the way to what somebody asks for is scanned once, and skipping
 * a value costs no more than reading over it. The text must be well-formed.
 */
export class JsonText {
  readonly #text: string;
  readonly #children = new Map<number, ReadonlyMap<string, Child>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset of what a pointer leads to, or of its nearest ancestor that is there. Members are found at their key. */
  offsetOf(pointer: string): number {
    let value = skipSpace(this.#text, 0);
    let start = value;
    for (const token of parsePointer(pointer) ?? []) {
      const child = this.#childrenOf(value).get(token);
      if (child === undefined) break;
      ({ start, value } = child);
    }
    return start;
  }

  #childrenOf(offset: number): ReadonlyMap<string, Child> {
    const known = this.#children.get(offset);
    if (known !== undefined) return known;
    const children = this.#scan(offset);
    this.#children.set(offset, children);
    return children;
  }

  #scan(offset: number): ReadonlyMap<string, Child> {
    const text = this.#text;
    const children = new Map<string, Child>();
    const isObject = text[offset] === "{";
    if (!isObject && text[offset] !== "[") return children;
    let at = skipSpace(text, offset + 1);
    for (let index = 0; at < text.length && text[at] !== "}" && text[at] !== "]"; index += 1) {
      const start = at;
      if (isObject) {
        at = skipString(text, at);
        const key = JSON.parse(text.slice(start, at)) as string;
        at = skipSpace(text, skipSpace(text, at) + 1);
        children.set(key, { start, value: at });
      } else children.set(String(index), { start, value: at });
      at = skipSpace(text, skipValue(text, at));
      if (text[at] === ",") at = skipSpace(text, at + 1);
    }
    return children;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && " \t\n\r\ufeff".includes(text.charAt(at))) at += 1;
  return at;
}

function skipString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === '"') return at + 1;
  }
  return text.length;
}

function skipValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '"':
        at = skipString(text, at) - 1;
        if (depth === 0) return at + 1;
        break;
      case "{":
      case "[":
        depth += 1;
        break;
      case "}":
      case "]":
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
        break;
      case ",":
        if (depth === 0) return at;
        break;
    }
  }
  return text.length;
}
