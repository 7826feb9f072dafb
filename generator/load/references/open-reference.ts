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

/** Opens the documents that references lead to. */
export interface ReferenceOpener {
  /** The document at an absolute URI without fragment. What cannot be read is reported, and then it is `undefined`. */
  readonly open: (uri: string, referrer: Referrer) => Promise<SourceDocument | undefined>;
  /**
   * Told what `from`, the URI of a document, refers to and will most likely be opened, the first one first, so that it can be read meanwhile.
   * What comes of it, diagnostics included, does not depend on it.
   */
  readonly expect: (uris: readonly string[], from: string) => void;
  /** Told that nothing will be opened any more. */
  readonly close: () => void;
}
