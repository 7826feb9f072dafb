import type { Severity } from "../severity.js";

/** What is said under one code. */
export interface CatalogEntry<Parameters> {
  readonly severity: Severity;
  readonly message: (parameters: Parameters) => string;
  /** What the reader can do about it. */
  readonly help: string;
}

export function entry<Parameters>(severity: Severity, message: (parameters: Parameters) => string, help: string): CatalogEntry<Parameters> {
  return { severity, message, help };
}
