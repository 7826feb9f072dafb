/** A part of a regular expression. Groups are their content, for no part refers back to them. */
export type PatternNode =
  | { readonly kind: "character"; readonly codePoint: number }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "alternatives"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly item: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: "assertion"; readonly at: "start" | "end" | "word boundary" | "no word boundary" }
  | { readonly kind: "lookahead"; readonly item: PatternNode; readonly negated: boolean };

/** No match has fewer characters than this. */
export function leastLength(node: PatternNode): number {
  switch (node.kind) {
    case "character":
    case "set":
      return 1;
    case "sequence":
      return node.items.reduce((sum, item) => sum + leastLength(item), 0);
    case "alternatives":
      return Math.min(...node.options.map(leastLength));
    case "repeat":
      return node.min === 0 ? 0 : node.min * leastLength(node.item);
    case "assertion":
    case "lookahead":
      return 0;
  }
}

/** A class such as `[a-z]`, `\d`, `\p{L}` or the dot. */
export class CharacterSet {
  readonly source: string;
  readonly #expression: RegExp;
  readonly #known = new Map<number, boolean>();

  constructor(source: string) {
    this.source = source;
    this.#expression = new RegExp(`^${source}$`, "u");
  }

  /** The engine knows what is in a class; asked for one character, it cannot take long. */
  has(codePoint: number): boolean {
    const known = this.#known.get(codePoint);
    if (known !== undefined) return known;
    const result = this.#expression.test(String.fromCodePoint(codePoint));
    this.#known.set(codePoint, result);
    return result;
  }
}
