import type { JsonPointer } from "../../openapi/pointer.js";
import type { Shape } from "./grammar.js";
import type { JsonMembers, Place, TreeDocument } from "./tree-document.js";

/** A reference as it was found. */
export interface Reference {
  /** The object that holds the keyword: what stands for the target, or the mapping of a discriminator. */
  readonly holder: JsonMembers;
  /** `$ref`, `$dynamicRef`, `$recursiveRef`, or the tag in a mapping. */
  readonly key: string;
  readonly text: string;
  /** What the place of the reference asks for. */
  readonly shape: Shape;
  readonly role: "reference" | "in-place" | "dynamic" | "mapping";
  readonly document: TreeDocument;
  /** Whether it stands in the document that is made, and not in what parts of that are copied from. */
  readonly isOwn: boolean;
  /** What the text is relative to. */
  readonly base: string;
  /** The place of the holder in its document. */
  readonly pointer: JsonPointer;
}

/** Where a reference leads to. */
export interface Target extends Place {
  readonly value: unknown;
  readonly shape: Shape;
  /** The name by which a `$dynamicAnchor` gave it, if that is how it was found. */
  readonly dynamicName?: string;
}
