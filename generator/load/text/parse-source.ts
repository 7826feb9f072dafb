import { DiagnosticError } from "../../diagnostics/diagnostic.js";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Source, SourceDocument } from "../source.js";
import { parseInput } from "./parse-input.js";

/** The one document in a text, the first one in a page. Stops the run with every fault when there is none. */
export function parseSource(source: Source, sink: DiagnosticSink): SourceDocument {
  const [document] = parseInput(source, { isAlone: true }, sink);
  if (document === undefined) throw new DiagnosticError(sink.all());
  return document;
}
