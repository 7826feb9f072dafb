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
        const written = text.slice(start, at);
        const key = written.includes("\\") ? (JSON.parse(written) as string) : written.slice(1, -1);
        at = skipSpace(text, skipSpace(text, at) + 1);
        children.set(key, { start, value: at });
      } else children.set(String(index), { start, value: at });
      at = skipSpace(text, skipValue(text, at));
      if (text[at] === ",") at = skipSpace(text, at + 1);
    }
    return children;
  }
}

// Millions of characters are read over to find one place, so they are compared as numbers, and strings are searched by the engine.
const codes = {
  tab: 0x09,
  lineFeed: 0x0a,
  return: 0x0d,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
  byteOrderMark: 0xfeff,
} as const;

function skipSpace(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== codes.space && code !== codes.lineFeed && code !== codes.return && code !== codes.tab && code !== codes.byteOrderMark)
      return at;
  }
  return text.length;
}

function skipString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === codes.backslash) backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function skipValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case codes.quote:
        at = skipString(text, at) - 1;
        if (depth === 0) return at + 1;
        break;
      case codes.openObject:
      case codes.openList:
        depth += 1;
        break;
      case codes.closeObject:
      case codes.closeList:
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
        break;
      case codes.comma:
        if (depth === 0) return at;
        break;
    }
  }
  return text.length;
}
