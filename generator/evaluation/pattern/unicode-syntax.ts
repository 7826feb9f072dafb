import { isRegularExpression } from "./is-regular-expression.js";

/**
 * The regular expression with the flag `u` that means what one without flags means (ECMA-262, annex B.1.2): `\-` and `\_` are what stands
 * behind the backslash, `[\w-.]` holds a hyphen, and a brace or bracket that closes or repeats nothing is itself. The same text for one
 * that is valid with the flag. `undefined` for what is valid in neither way, and for letters behind a backslash that only other dialects
 * give a meaning (`\A`, `\Z`): without the flag they would be mere letters.
 */
export function withUnicodeSyntax(source: string): string | undefined {
  if (isRegularExpression(source)) return source;
  if (!isValidWithoutFlags(source)) return undefined;
  const rewritten = new Rewriter(source).rewrite();
  return isRegularExpression(rewritten) ? rewritten : undefined;
}

function isValidWithoutFlags(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}

const escape = /\\(?:u\{[\dA-Fa-f]+\}|[pP]\{[^}]*\}|k<[^>]*>|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z]|[^])/uy;
const classEscape = /^\\[dDwWsSpP]/u;
const needlessEscape = /^\\[^\w^$\\.*+?()[\]{}|/]$/u;
const quantifier = /\{\d+(?:,\d*)?\}/uy;

class Rewriter {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  rewrite(): string {
    let text = "";
    while (this.#at < this.#source.length) text += this.#part();
    return text;
  }

  #part(): string {
    const quantified = this.#match(quantifier);
    if (quantified !== undefined) return quantified;
    const escaped = this.#escape();
    if (escaped !== undefined) return escaped === "\\-" || escaped === "\\_" ? escaped.slice(1) : escaped;
    const character = this.#character();
    if (character === "[") return this.#class();
    return "]{}".includes(character) ? `\\${character}` : character;
  }

  /** A class. A hyphen in it is a range only between two characters; everywhere else it is written as one. */
  #class(): string {
    let text = this.#take("^") ? "[^" : "[";
    while (this.#at < this.#source.length && !this.#take("]")) {
      const first = this.#member();
      text += first;
      if (!this.#source.startsWith("-", this.#at) || this.#source.startsWith("-]", this.#at)) continue;
      this.#at += 1;
      const last = this.#member();
      text += classEscape.test(first) || classEscape.test(last) ? `\\-${last}` : `-${last}`;
    }
    return `${text}]`;
  }

  #member(): string {
    const escaped = this.#escape();
    if (escaped !== undefined) return escaped === "\\_" ? "_" : escaped;
    const character = this.#character();
    return character === "-" ? "\\-" : character;
  }

  #escape(): string | undefined {
    const escaped = this.#match(escape);
    if (escaped === undefined || escaped === "\\-") return escaped;
    return needlessEscape.test(escaped) ? escaped.slice(1) : escaped;
  }

  #character(): string {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#source)?.[0];
    this.#at += match?.length ?? 0;
    return match;
  }
}
