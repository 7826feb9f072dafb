import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { SourceDocument } from "./source.js";
import { copyTree } from "./text/json-tree.js";

/** A document that is in memory already. It is copied, never changed, and has no positions. Stops the run when it is no JSON. */
export function objectDocument(given: object, name: Pick<SourceDocument, "file" | "uri">, sink: DiagnosticSink): SourceDocument {
  const copied = copyTree(given);
  if ("fault" in copied) {
    const { fault } = copied;
    if (fault === "it holds what JSON cannot") return sink.fail("not-openapi", { found: fault }, { pointer: "#" });
    return sink.fail("input-too-complex", { reason: fault }, { pointer: "#" });
  }
  return { ...name, value: copied.value, locate: () => undefined };
}
