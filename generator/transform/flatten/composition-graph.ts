import { subschemas, type Schema } from "../../model/schema.js";
import { compositionKey, isComposition } from "./composition.js";

// Written out in place, a composition with more than so many others in it would drown the declaration that it stands in.
const mostInPlace = 100;

// A document that people wrote comes nowhere near; beyond it, compositions multiply with one another.
const mostCompositions = 50_000;

interface Node {
  /** When it was found, and the earliest one that can be reached from it and leads back (R. Tarjan, 1972). */
  readonly order: number;
  low: number;
  isOpen: boolean;
  isCyclic: boolean;
  /** How many compositions are written out where this one stands. */
  size: number;
}

/** Thrown for a document whose compositions multiply without bound. */
export class TooManyCompositionsError extends Error {
  override readonly name = "TooManyCompositionsError";
}

/** Which compositions contain which below properties, items and the like, once they are merged. References end the search. */
export class CompositionGraph {
  readonly #resolve: (composition: Schema) => Schema;
  readonly #nodes = new Map<string, Node>();
  readonly #open: Node[] = [];

  /** `resolve` merges a composition and leaves what is below it as it was. */
  constructor(resolve: (composition: Schema) => Schema) {
    this.#resolve = resolve;
  }

  /** Whether a composition contains itself, or too many others to be written out wherever it is met: it needs a declaration. */
  standsAlone(composition: Schema): boolean {
    return standsAlone(this.#visit(composition));
  }

  #visit(composition: Schema): Node {
    const key = compositionKey(composition);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    if (this.#nodes.size === mostCompositions) throw new TooManyCompositionsError("its compositions multiply with one another");
    const order = this.#nodes.size;
    const node: Node = { order, low: order, isOpen: true, isCyclic: false, size: 1 };
    this.#nodes.set(key, node);
    this.#open.push(node);
    this.#visitBelow(this.#resolve(composition), node);
    if (node.low === order) this.#close(node);
    return node;
  }

  #visitBelow(schema: Schema, node: Node): void {
    for (const { schema: inner } of subschemas(schema)) {
      if (!isComposition(inner)) {
        this.#visitBelow(inner, node);
        continue;
      }
      const child = this.#visit(inner);
      if (child.isOpen) {
        node.low = Math.min(node.low, child.low);
        node.isCyclic ||= child === node;
      } else node.size += standsAlone(child) ? 1 : child.size;
    }
  }

  /** Takes a whole circle off the list, or a node that is in none. */
  #close(first: Node): void {
    const circle = this.#open.splice(this.#open.indexOf(first));
    for (const node of circle) {
      node.isOpen = false;
      node.isCyclic ||= circle.length > 1;
    }
  }
}

function standsAlone(node: Node): boolean {
  return node.isCyclic || node.size > mostInPlace;
}
