import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import type { Api } from "../../../generator/model/api.js";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import type { Operation } from "../../../generator/model/operation.js";
import type { Schema } from "../../../generator/model/schema.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";

export interface Parsed {
  readonly api: Api;
  readonly diagnostics: readonly Diagnostic[];
  /** `code pointer: message` of each diagnostic. */
  readonly reports: readonly string[];
}

export function parse(document: JsonObject): Parsed {
  const sink = new DiagnosticSink();
  const api = parseDocument({ openapi: "3.1.0", paths: {}, ...document }, sink);
  const diagnostics = sink.all();
  return { api, diagnostics, reports: diagnostics.map(({ code, pointer = "", message }) => `${code} ${pointer}: ${message}`) };
}

/** The schemas of `#/components/schemas`, and what was reported. */
export function parseSchemas(schemas: JsonObject): Parsed & { schema: (name: string) => Schema | undefined } {
  const parsed = parse({ components: { schemas } });
  return { ...parsed, schema: (name) => parsed.api.declarations.get(`#/components/schemas/${name}`)?.schema };
}

/** One schema without its pointer, and the codes of what was reported. */
export function parseSchema(value: JsonValue): { schema: Omit<Schema, "pointer">; reports: readonly string[] } {
  const { schema, reports } = parseSchemas({ A: value });
  const { pointer, ...rest } = schema("A") ?? { pointer: "" };
  if (pointer !== "#/components/schemas/A") throw new Error(`its pointer is ${pointer}`);
  return { schema: rest, reports };
}

/** The operations of paths, and what was reported. */
export function parsePaths(paths: JsonObject, components: JsonObject = {}): Parsed & { operations: readonly Operation[] } {
  const parsed = parse({ paths, components });
  return { ...parsed, operations: parsed.api.operations };
}

/** The one operation `GET` of a path item. */
export function parseGet(
  operation: JsonObject,
  pathItem: JsonObject = {},
  path = "/a",
): { operation: Operation; reports: readonly string[] } {
  const { operations, reports } = parsePaths({ [path]: { ...pathItem, get: operation } });
  const [first] = operations;
  if (first === undefined) throw new Error(reports.join("\n"));
  return { operation: first, reports };
}
