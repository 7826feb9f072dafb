import type { SourcePosition } from "../diagnostics/diagnostic.js";
import { appendPointer, parsePointer, rootPointer, type JsonPointer } from "../openapi/pointer.js";
import type { SourceDocument } from "./source.js";

/** Where a part of a document was written: in which file of the tree, and at which place there. */
export interface Origin {
  readonly source: SourceDocument;
  readonly pointer: JsonPointer;
}

/** What a document, or a part of it, was made from: a file as it was read, or what an earlier step made. */
export type MadeFrom = SourceDocument | Origins;

interface Entry {
  readonly from: MadeFrom;
  readonly pointer: JsonPointer;
}

interface Node {
  readonly children: Map<string, Node>;
  entry?: Entry;
}

/** Remembers where the parts of a document come from while the load stage puts it together. What is not recorded stands where it stood. */
export class Origins {
  readonly #whole: Entry;
  readonly #root: Node = { children: new Map() };

  constructor(from: MadeFrom) {
    this.#whole = { from, pointer: rootPointer };
  }

  /** What stands at `pointer`, with all below it, stood at `formerly` in `from`. A longer pointer wins over a shorter one. */
  record(pointer: JsonPointer, from: MadeFrom, formerly: JsonPointer): void {
    let node = this.#root;
    for (const token of parsePointer(pointer) ?? []) {
      let child = node.children.get(token);
      if (child === undefined) node.children.set(token, (child = { children: new Map() }));
      node = child;
    }
    node.entry = { from, pointer: formerly };
  }

  /** The place where the part at `pointer` was written, with its position in the text where there is one. */
  locate(pointer: JsonPointer): { readonly pointer: JsonPointer; readonly position?: SourcePosition } {
    const origin = this.of(pointer);
    const position = origin.source.locate(origin.pointer);
    return position === undefined ? { pointer: origin.pointer } : { pointer: origin.pointer, position };
  }

  of(pointer: JsonPointer): Origin {
    const tokens = parsePointer(pointer) ?? [];
    let node: Node | undefined = this.#root;
    let nearest = this.#root.entry ?? this.#whole;
    let depth = 0;
    for (const [index, token] of tokens.entries()) {
      node = node.children.get(token);
      if (node === undefined) break;
      if (node.entry !== undefined) {
        nearest = node.entry;
        depth = index + 1;
      }
    }
    const { from, pointer: start } = nearest;
    const before = appendPointer(start, ...tokens.slice(depth));
    return from instanceof Origins ? from.of(before) : { source: from, pointer: before };
  }
}
