import type { DiagnosticTarget } from "../../diagnostics/sink.js";
import type { SourceDocument } from "../source.js";

/** Where a reference to another document stands. */
export interface Referrer {
  /** The document that holds the reference. */
  readonly uri: string;
  /** The reference as it may be shown: see `shownUri`. */
  readonly reference: string;
  readonly target: DiagnosticTarget;
  /** Whether the document is of use but not needed: when it cannot be had, nothing is reported. */
  readonly isOptional?: boolean;
}

/** Gives the document at an absolute URI without fragment. What cannot be read is reported, and then it gives `undefined`. */
export type OpenReference = (uri: string, referrer: Referrer) => Promise<SourceDocument | undefined>;
