import type { JsonObject } from "../model/json.js";
import type { SourcePosition } from "../diagnostics/diagnostic.js";

/** A text to load, with the name that diagnostics call it by. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** A document that has been read: its value, and where in the text each part of it stands. */
export interface LoadedDocument {
  /** The OpenAPI document in the words of 3.1, whatever version it was written in. */
  readonly document: JsonObject;
  readonly locate: Locate;
}

/** The position of what a JSON pointer leads to, or of its nearest ancestor that has one. */
export type Locate = (pointer: string) => SourcePosition | undefined;
