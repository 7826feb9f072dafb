import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Api, Declaration } from "../../model/api.js";
import { subschemas, type Schema, type SchemaId } from "../../model/schema.js";
import { mapOperationSchemas } from "../operation-schemas.js";
import { differingDeclarations } from "./differing-declarations.js";
import { marksOf, type Direction } from "./lost-properties.js";
import { View } from "./view.js";

/** What is put behind the id of a declaration for its request view: no JSON pointer ends so (RFC 6901, section 3). */
const requestSuffix = "~request";

/**
 * Makes two of each declaration that holds, itself or by what it refers to, properties which only one side sends: under its own id what
 * the API sends, without `writeOnly` properties, and a request view without `readOnly` ones. Operations use the view of whoever sends.
 * Nothing else changes (3.1, section 4.8.24; JSON Schema validation, section 9.4).
 */
export function splitViews(api: Api, sink: DiagnosticSink): Api {
  const lookUp = (id: SchemaId): Schema | undefined => api.declarations.get(id)?.schema;
  reportContradictions(api, lookUp, sink);
  const differing = differingDeclarations(api.declarations);
  const requestId = (id: SchemaId): SchemaId => (differing.has(id) ? id + requestSuffix : id);
  const views: Readonly<Record<Direction, View>> = {
    request: new View("request", lookUp, requestId),
    response: new View("response", lookUp, (id) => id),
  };
  const declarations = new Map<SchemaId, Declaration>();
  for (const [id, declaration] of api.declarations) {
    declarations.set(id, { ...declaration, schema: views.response.of(declaration.schema) });
    if (!differing.has(id)) continue;
    const request = requestId(id);
    declarations.set(request, {
      ...declaration,
      id: request,
      schema: views.request.of(declaration.schema),
      variantOf: { id, suffix: "Request" },
    });
  }
  const inResponses = new Set<string>();
  mapOperationSchemas(api, (schema, direction) => {
    if (direction === "response") inResponses.add(schema.pointer);
    return schema;
  });
  const operations = mapOperationSchemas(api, (schema, direction) => {
    const view = views[direction].of(schema);
    // Where both directions share one place in the document, the place of one of them needs another name.
    const isShared = direction === "request" && inResponses.has(schema.pointer) && view !== views.response.of(schema);
    return isShared && schema.ref === undefined ? { ...view, pointer: schema.pointer + requestSuffix } : view;
  });
  return { ...api, declarations, ...operations };
}

function reportContradictions(api: Api, lookUp: (id: SchemaId) => Schema | undefined, sink: DiagnosticSink): void {
  const visit = (schema: Schema): void => {
    for (const [name, property] of schema.properties ?? []) {
      const { readOnly, writeOnly } = marksOf(property, lookUp);
      if (readOnly && writeOnly) sink.report("read-and-write-only", { property: name }, { pointer: property.pointer });
    }
    for (const { schema: inner } of subschemas(schema)) visit(inner);
  };
  for (const { schema } of api.declarations.values()) visit(schema);
  mapOperationSchemas(api, (schema) => {
    visit(schema);
    return schema;
  });
}
