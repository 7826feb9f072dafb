import { CharacterSet, type PatternNode } from "./syntax-tree.js";

/**
 * The parts of a regular expression (ECMA-262, section 22.2.1, flag `u`) that the engine has accepted already. `undefined` for what
 * only the engine understands: references back, lookbehind, modifiers.
 */
export function parsePattern(source: string): PatternNode | undefined {
  try {
    return new PatternParser(source).parse();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

class Unsupported extends Error {}

const classEscapes = /^\\(?:[dDwWsS]|[pP]\{[^}]*\})/u;
const characterEscapes =
  /^\\(?:u\{(?<braced>[\dA-Fa-f]+)\}|u(?<lead>[dD][89abAB][\dA-Fa-f]{2})\\u(?<trail>[dD][c-fC-F][\dA-Fa-f]{2})|u(?<unit>[\dA-Fa-f]{4})|x(?<byte>[\dA-Fa-f]{2})|c(?<control>[A-Za-z])|(?<zero>0)(?!\d)|(?<named>[tnvfr])|(?<itself>[\^$\\.*+?()[\]{}|/-]))/u;
const namedCharacters: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };
const quantifier = /^(?:(?<sign>[*+?])|\{(?<min>\d+)(?<open>,(?<max>\d*))?\})\??/u;
const classText = /^\[(?:\\.|[^\]\\])*\]/su;

class PatternParser {
  #rest: string;

  constructor(source: string) {
    this.#rest = source;
  }

  parse(): PatternNode {
    const node = this.#alternatives();
    if (this.#rest !== "") throw new Unsupported();
    return node;
  }

  #take(text: string): boolean {
    if (!this.#rest.startsWith(text)) return false;
    this.#rest = this.#rest.slice(text.length);
    return true;
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    const match = expression.exec(this.#rest);
    if (match === null) return undefined;
    this.#rest = this.#rest.slice(match[0].length);
    return match;
  }

  #alternatives(): PatternNode {
    const first = this.#sequence();
    const others: PatternNode[] = [];
    while (this.#take("|")) others.push(this.#sequence());
    return others.length === 0 ? first : { kind: "alternatives", options: [first, ...others] };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#rest !== "" && !this.#rest.startsWith("|") && !this.#rest.startsWith(")")) items.push(this.#term());
    const [only] = items;
    return only !== undefined && items.length === 1 ? only : { kind: "sequence", items };
  }

  #term(): PatternNode {
    if (this.#take("^")) return { kind: "assertion", at: "start" };
    if (this.#take("$")) return { kind: "assertion", at: "end" };
    if (this.#take("\\b")) return { kind: "assertion", at: "word boundary" };
    if (this.#take("\\B")) return { kind: "assertion", at: "no word boundary" };
    if (this.#take("(?=")) return { kind: "lookahead", item: this.#group(), negated: false };
    if (this.#take("(?!")) return { kind: "lookahead", item: this.#group(), negated: true };
    return this.#quantified(this.#atom());
  }

  #group(): PatternNode {
    const node = this.#alternatives();
    if (!this.#take(")")) throw new Unsupported();
    return node;
  }

  #atom(): PatternNode {
    if (this.#take("(?:") || this.#match(/^\(\?<[^=!>][^>]*>/u) !== undefined) return this.#group();
    if (this.#rest.startsWith("(?")) throw new Unsupported();
    if (this.#take("(")) return this.#group();
    if (this.#take(".")) return { kind: "set", set: new CharacterSet(".") };
    const set = this.#match(classText) ?? this.#match(classEscapes);
    if (set !== undefined) return { kind: "set", set: new CharacterSet(set[0]) };
    if (this.#rest.startsWith("\\")) return this.#escape();
    const [character = ""] = this.#rest;
    this.#take(character);
    return { kind: "character", codePoint: character.codePointAt(0) ?? 0 };
  }

  #escape(): PatternNode {
    const groups = this.#match(characterEscapes)?.groups;
    if (groups === undefined) throw new Unsupported();
    return { kind: "character", codePoint: escapedCodePoint(groups) };
  }

  #quantified(item: PatternNode): PatternNode {
    const groups = this.#match(quantifier)?.groups;
    if (groups === undefined) return item;
    const { sign, min, open, max } = groups;
    if (sign !== undefined) return { kind: "repeat", item, min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
    const most = open === undefined ? min : max;
    return { kind: "repeat", item, min: Number(min), max: most === "" ? Infinity : Number(most) };
  }
}

function escapedCodePoint(groups: Readonly<Record<string, string | undefined>>): number {
  const { braced, lead, trail, unit, byte, control, zero, named, itself = "" } = groups;
  if (lead !== undefined && trail !== undefined) {
    return String.fromCharCode(parseInt(lead, 16), parseInt(trail, 16)).codePointAt(0) ?? 0;
  }
  const hex = braced ?? unit ?? byte;
  if (hex !== undefined) return parseInt(hex, 16);
  if (control !== undefined) return control.charCodeAt(0) % 32;
  if (zero !== undefined) return 0;
  return named === undefined ? itself.charCodeAt(0) : (namedCharacters[named] ?? 0);
}
