import { shapeBelow, shapeKey, type Grammar, type Shape } from "./grammar.js";
import type { Target } from "./reference.js";
import { pointerTo, type Place, type Tokens, type TreeDocument } from "./tree-document.js";

interface Placement {
  readonly shape: Shape;
  /** Where it stands in the one document that is made. */
  local: Tokens;
}

/** Which parts of the documents stand where in the one document that is made of them. */
export class Placements {
  readonly #grammar: Grammar;
  readonly #placed = new Map<TreeDocument, Map<string, Placement[]>>();

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
  }

  place({ document, tokens }: Place, shape: Shape, local: Tokens): void {
    let inDocument = this.#placed.get(document);
    if (inDocument === undefined) this.#placed.set(document, (inDocument = new Map<string, Placement[]>()));
    const key = pointerTo(tokens);
    const known = inDocument.get(key);
    if (known === undefined) inDocument.set(key, [{ shape, local: [...local] }]);
    else known.push({ shape, local: [...local] });
  }

  /** Gives what is placed already another place. */
  move({ document, tokens }: Place, shape: Shape, local: Tokens): void {
    const placements = this.#placed.get(document)?.get(pointerTo(tokens)) ?? [];
    for (const placement of placements) if (shapeKey(placement.shape) === shapeKey(shape)) placement.local = local;
  }

  /**
   * Where a target stands: as itself, or as a part of what is placed and that the grammar knows to be of its kind. A proper place of the
   * root document is what it is, also for a reference that takes it for something else.
   */
  localOf({ document, tokens, shape }: Pick<Target, "document" | "tokens" | "shape">): Tokens | undefined {
    const inDocument = this.#placed.get(document);
    if (inDocument === undefined) return undefined;
    for (let length = tokens.length; length >= 0; length -= 1) {
      const below = tokens.slice(length);
      for (const placement of inDocument.get(pointerTo(tokens.slice(0, length))) ?? []) {
        const found = this.#shapeAt(placement.shape, below);
        const isRoot = "one" in placement.shape && placement.shape.one === "document";
        if (found !== undefined && (isRoot || shapeKey(found) === shapeKey(shape))) return [...placement.local, ...below];
      }
    }
    return undefined;
  }

  #shapeAt(start: Shape, tokens: Tokens): Shape | undefined {
    let shape: Shape | undefined = start;
    for (const token of tokens) shape = shape && shapeBelow(shape, token, this.#grammar);
    return shape;
  }
}
