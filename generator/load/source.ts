import type { SourcePosition } from "../diagnostics/diagnostic.js";
import type { JsonPointer } from "../openapi/pointer.js";

/** A text to load. */
export interface Source {
  /** What diagnostics call it. */
  readonly file: string;
  /** Absolute: what relative references resolve against (RFC 3986, section 5.1). `file:`, `http:`, `https:`, or a scheme without a hierarchy. */
  readonly uri: string;
  readonly text: string;
}

/** A text that has been parsed, or a value from memory: one file of the tree that a document is made of. */
export interface SourceDocument {
  readonly file: string;
  readonly uri: string;
  /** A tree that the load stage owns and may change. */
  readonly value: unknown;
  readonly locate: Locate;
}

/** The position of what a JSON pointer leads to, or of its nearest ancestor that has one. */
export type Locate = (pointer: JsonPointer) => SourcePosition | undefined;
