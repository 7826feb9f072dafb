import type { DiagnosticCode } from "./catalog.js";
import type { Severity } from "./severity.js";

export type { Severity } from "./severity.js";

/** Where in a source text something stands. Lines and columns count from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One finding about the input, the options or the output folder: data first, text second. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** What the reader can do about it. */
  readonly help: string;
  /** JSON pointer in URI fragment form (RFC 6901, section 6), e.g. `#/components/schemas/Pet`. */
  readonly pointer?: string;
  readonly position?: SourcePosition;
}

/** Thrown where work cannot go on; carries every diagnostic collected until then. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`).join("\n"));
    this.diagnostics = diagnostics;
  }
}
