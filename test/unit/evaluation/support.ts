import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { accepts } from "../../../generator/evaluation/accepts.js";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { documentOf } from "../pipeline.js";

/** A predicate for each schema of a document that holds nothing else, by name. */
export function predicatesOf(schemas: Readonly<Record<string, unknown>>): (name: string) => (value: unknown) => boolean {
  const { declarations } = parseDocument(documentOf(schemas) as JsonObject, new DiagnosticSink());
  return (name) => {
    const schema = declarations.get(`#/components/schemas/${name}`)?.schema;
    if (schema === undefined) throw new Error(`there is no schema ${name}`);
    return (value) => accepts(schema, value as JsonValue, (id) => declarations.get(id)?.schema);
  };
}

/** A predicate for one schema. */
export function predicateOf(schema: unknown): (value: unknown) => boolean {
  return predicatesOf({ Case: schema })("Case");
}
