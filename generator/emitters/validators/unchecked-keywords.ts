import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Api } from "../../model/api.js";
import { subschemas, type Schema } from "../../model/schema.js";
import { appendPointer } from "../../openapi/pointer.js";

const uncheckedKeywords = ["unevaluatedItems", "unevaluatedProperties"] as const;

/** Tells where a document relies on keywords that validators do not know. */
export function reportUnchecked(api: Api, sink: DiagnosticSink): void {
  const visit = (schema: Schema): void => {
    for (const keyword of uncheckedKeywords) {
      if (schema[keyword] === undefined) continue;
      sink.report("keyword-unchecked", { keyword }, { pointer: appendPointer(schema.pointer, keyword) });
    }
    for (const { schema: inner } of subschemas(schema)) visit(inner);
  };
  for (const { schema } of api.declarations.values()) visit(schema);
}
