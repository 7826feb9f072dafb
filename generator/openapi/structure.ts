/**
 * What an object in an OpenAPI document is, named as the specification names it (3.1, section 4.8; 3.2 where it adds one). Swagger 2.0
 * has some of them.
 */
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

const operations = (...methods: readonly string[]): Record<string, Shape> =>
  Object.fromEntries(methods.map((method) => [method, one("operation")]));

/** Which members of each object hold which objects. What a version does not have is left out. */
export type Structure = Readonly<Partial<Record<ObjectName, Readonly<Record<string, Shape>>>>>;

const schemaMembers: Readonly<Record<string, Shape>> = {
  properties: map("schema"),
  patternProperties: map("schema"),
  dependentSchemas: map("schema"),
  $defs: map("schema"),
  definitions: map("schema"),
  additionalProperties: one("schema"),
  unevaluatedProperties: one("schema"),
  propertyNames: one("schema"),
  contentSchema: one("schema"),
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
};

// A Header Object has the members of a Parameter Object that matter here.
const openapi3: Structure = {
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
  "path-item": {
    parameters: list("parameter"),
    additionalOperations: map("operation"),
    ...operations("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"),
  },
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
  schema: schemaMembers,
};

// What a parameter, a header or an Items Object says of its value stands in the object itself; only `items` is an object below it.
const swagger2: Structure = {
  document: {
    definitions: map("schema"),
    parameters: map("parameter"),
    responses: map("response"),
    paths: map("path-item"),
  },
  "path-item": { parameters: list("parameter"), ...operations("get", "put", "post", "delete", "options", "head", "patch") },
  operation: { parameters: list("parameter"), responses: map("response") },
  parameter: { schema: one("schema"), items: one("schema") },
  response: { schema: one("schema"), headers: map("parameter") },
  schema: schemaMembers,
};

/** The structures of the two generations of the specification: Swagger 2.0, and OpenAPI 3.x. */
export const structures = { "2": swagger2, "3": openapi3 } as const;

/** Told of an object: what it is, and the tokens that lead to it from where the visit began. The list changes as the visit goes on. */
export type ObjectVisitor = (name: ObjectName, object: Record<string, unknown>, path: readonly string[]) => void;

/** Calls `visit` for every object below (and including) `value`, parents before children. */
export function visitObjects(name: ObjectName, value: unknown, visit: ObjectVisitor, structure: Structure = structures["3"]): void {
  const members = new Map(Object.entries(structure).map(([kind, shapes]) => [kind, Object.entries(shapes)]));
  const path: string[] = [];
  const descend = (child: ObjectName, at: Readonly<Record<string, unknown>>, key: string): void => {
    path.push(key);
    visitOne(child, at[key]);
    path.pop();
  };
  const visitOne = (kind: ObjectName, found: unknown): void => {
    if (!isMap(found)) return;
    visit(kind, found, path);
    if (kind === "callback") {
      for (const key of Object.keys(found)) descend("path-item", found, key);
      return;
    }
    for (const [key, shape] of members.get(kind) ?? []) {
      if (!Object.hasOwn(found, key)) continue;
      if ("one" in shape) {
        descend(shape.one, found, key);
        continue;
      }
      const children = found[key];
      const child = "list" in shape ? shape.list : shape.map;
      if ("list" in shape ? !Array.isArray(children) : !isMap(children)) continue;
      path.push(key);
      for (const index of Object.keys(children as object)) descend(child, children as Record<string, unknown>, index);
      path.pop();
    }
  };
  visitOne(name, value);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
