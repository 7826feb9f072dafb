import { DiagnosticError, type Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import type { LoadedDocument } from "../../../generator/load/load-document.js";
import { loadText } from "../../support/load.js";

export function load(text: string, file = "api.yaml"): Promise<LoadedDocument> {
  return loadText({ file, uri: `file:///${file}`, text }, new DiagnosticSink());
}

/** The diagnostics of work that has to stop the run. */
export async function refused(work: () => unknown): Promise<readonly Diagnostic[]> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics;
    throw error;
  }
  throw new Error("it was accepted");
}

/** `input-syntax 3:1 message` of each diagnostic. */
export function summaries(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, position, message }) => {
    const place = position === undefined ? [] : [`${position.line}:${position.column}`];
    return [code, ...place, message].join(" ");
  });
}
