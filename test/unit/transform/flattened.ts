import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import type { JsonObject } from "../../../generator/model/json.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { flattenAllOf } from "../../../generator/transform/flatten/flatten-all-of.js";
import { documentOf } from "../pipeline.js";

export interface Flattened {
  /** Every declaration by its pointer, references short: `#Name` for a component. Places and maps are left out of the view. */
  readonly schemas: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Components as they are after flattening. */
export function flattened(components: Readonly<Record<string, unknown>>): Flattened {
  const sink = new DiagnosticSink();
  const api = flattenAllOf(parseDocument(documentOf(components) as JsonObject, sink), sink);
  const schemas = [...api.declarations.values()].map(({ id, schema }) => [short(id), plain(schema)] as const);
  return { schemas: Object.fromEntries(schemas), diagnostics: sink.all() };
}

function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [key as string, plain(each)]));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "pointer");
  return Object.fromEntries(entries.map(([key, each]) => [key, key === "ref" ? short(each as string) : plain(each)]));
}

function short(id: string): string {
  return id.replaceAll("#/components/schemas/", "#");
}
