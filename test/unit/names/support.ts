import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { exportedNames } from "../../../generator/emit/run-emitters.js";
import { emitters } from "../../../generator/emitters/registry.js";
import type { Api } from "../../../generator/model/api.js";
import type { JsonObject } from "../../../generator/model/json.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { assignNames } from "../../../generator/transform/assign-names.js";

export const conventions = exportedNames(emitters);

export interface Named {
  readonly api: Api;
  /** The names of declarations by what stands behind `#/components/schemas/`, or by their whole pointer. */
  readonly schemas: Readonly<Record<string, string>>;
  /** The names of operations by method and path. */
  readonly operations: Readonly<Record<string, string>>;
  readonly reports: readonly string[];
}

/** The names that a document is given by the conventions of all emitters. */
export function name(document: JsonObject, given: Readonly<Record<string, string>> = {}): Named {
  const sink = new DiagnosticSink();
  const api = assignNames(parseDocument({ openapi: "3.1.0", ...document }, sink), conventions, sink, given);
  return {
    api,
    schemas: Object.fromEntries([...api.declarations].map(([id, { name }]) => [id.replace("#/components/schemas/", ""), name])),
    operations: Object.fromEntries(
      api.operations.map(({ method, path, name }) => [
        `${method} ${path.map((each) => ("literal" in each ? each.literal : `{${each.parameter}}`)).join("")}`,
        name,
      ]),
    ),
    reports: sink.all().map(({ code, message }) => `${code}: ${message}`),
  };
}

/** The names of schemas without operations; each has one of its own shape. */
export function nameSchemas(...keys: readonly string[]): Named {
  return name({ components: { schemas: Object.fromEntries(keys.map((key) => [key, { type: "object" }])) } });
}
