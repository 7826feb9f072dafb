/** What an object in an OpenAPI document is, named as the specification names it (3.1, section 4.8; 3.2 where it adds one). */
export type ObjectName =
  | "document"
  | "components"
  | "path-item"
  | "operation"
  | "parameter"
  | "request-body"
  | "response"
  | "media-type"
  | "encoding"
  | "callback"
  | "schema";

type Shape = { readonly one: ObjectName } | { readonly list: ObjectName } | { readonly map: ObjectName };

const one = (name: ObjectName): Shape => ({ one: name });
const list = (name: ObjectName): Shape => ({ list: name });
const map = (name: ObjectName): Shape => ({ map: name });

const operations = Object.fromEntries(
  ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"].map((method) => [method, one("operation")]),
);

/** Which members of each object hold which objects. A Header Object has the members of a Parameter Object that matter here. */
export const structure: Readonly<Record<ObjectName, Readonly<Record<string, Shape>>>> = {
  document: { components: one("components"), paths: map("path-item"), webhooks: map("path-item") },
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    requestBodies: map("request-body"),
    headers: map("parameter"),
    callbacks: map("callback"),
    pathItems: map("path-item"),
    mediaTypes: map("media-type"),
  },
  "path-item": { parameters: list("parameter"), additionalOperations: map("operation"), ...operations },
  operation: {
    parameters: list("parameter"),
    requestBody: one("request-body"),
    responses: map("response"),
    callbacks: map("callback"),
  },
  parameter: { schema: one("schema"), content: map("media-type") },
  "request-body": { content: map("media-type") },
  response: { content: map("media-type"), headers: map("parameter") },
  "media-type": { schema: one("schema"), itemSchema: one("schema"), encoding: map("encoding") },
  encoding: { headers: map("parameter") },
  callback: {},
  schema: {
    properties: map("schema"),
    patternProperties: map("schema"),
    dependentSchemas: map("schema"),
    $defs: map("schema"),
    definitions: map("schema"),
    additionalProperties: one("schema"),
    unevaluatedProperties: one("schema"),
    propertyNames: one("schema"),
    items: one("schema"),
    unevaluatedItems: one("schema"),
    contains: one("schema"),
    prefixItems: list("schema"),
    allOf: list("schema"),
    anyOf: list("schema"),
    oneOf: list("schema"),
    not: one("schema"),
    if: one("schema"),
    then: one("schema"),
    else: one("schema"),
  },
};

/** Calls `visit` for every object below (and including) `value`, parents before children. */
export function visitObjects(name: ObjectName, value: unknown, visit: (name: ObjectName, object: Record<string, unknown>) => void): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  const object = value as Record<string, unknown>;
  visit(name, object);
  if (name === "callback") {
    for (const child of Object.values(object)) visitObjects("path-item", child, visit);
    return;
  }
  for (const [key, shape] of Object.entries(structure[name])) {
    if (!Object.hasOwn(object, key)) continue;
    const child = object[key];
    if ("one" in shape) visitObjects(shape.one, child, visit);
    else if ("list" in shape) {
      if (Array.isArray(child)) for (const item of child) visitObjects(shape.list, item, visit);
    } else if (typeof child === "object" && child !== null && !Array.isArray(child)) {
      for (const item of Object.values(child)) visitObjects(shape.map, item, visit);
    }
  }
}
