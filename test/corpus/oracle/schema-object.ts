/** A schema as a document has it: the keywords that the oracle reads and rewrites. */
export interface SchemaObject {
  $ref?: string;
  type?: unknown;
  nullable?: boolean;
  writeOnly?: boolean;
  enum?: unknown[];
  items?: unknown;
  properties?: Record<string, SchemaObject>;
  required?: string[];
  additionalProperties?: SchemaObject | boolean;
  patternProperties?: unknown;
  allOf?: SchemaObject[];
  anyOf?: SchemaObject[];
  oneOf?: SchemaObject[];
  discriminator?: { readonly mapping?: Record<string, string> };
  description?: string;
}

export type Keyword = keyof SchemaObject;

/** Gives the schema of `components/schemas` that a reference leads to. */
export type Resolve = (reference: string) => SchemaObject | undefined;

/** Where a schema object stands. */
export interface Context {
  /** The version of OpenAPI that the document is written in. */
  readonly version: string;
  /** The schemas whose values it speaks about, as a member of their compositions. */
  readonly outer: readonly SchemaObject[];
  readonly resolve: Resolve;
}

/** The keywords whose members speak about the value itself. */
const inPlace = ["allOf", "anyOf", "oneOf"] as const;

const others = {
  single: "items additionalProperties not if then else contains propertyNames unevaluatedProperties unevaluatedItems".split(" "),
  list: ["prefixItems"],
  map: ["properties", "patternProperties", "$defs", "dependentSchemas"],
};

export function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** Whether the members of its compositions, too, decide which values a schema allows. */
export function isComposed(schema: SchemaObject): boolean {
  return inPlace.some((keyword) => schema[keyword] !== undefined);
}

/** Visits what a schema is made of, then the schema; each object once, together with those whose values it speaks about in place. */
export function visitSchemas(schema: SchemaObject, visit: (schema: SchemaObject, outer: readonly SchemaObject[]) => void): void {
  const visited = new Set<unknown>();
  const go = (each: unknown, outer: readonly SchemaObject[]): void => {
    if (typeof each !== "object" || each === null || visited.has(each)) return;
    visited.add(each);
    const members = new Map(Object.entries(each));
    const valuesOf = (keyword: string): unknown[] => Object.values((members.get(keyword) ?? {}) as object);
    for (const member of inPlace.flatMap(valuesOf)) go(member, [...outer, each]);
    for (const keyword of others.single) go(members.get(keyword), []);
    for (const child of [...others.list, ...others.map].flatMap(valuesOf)) go(child, []);
    visit(each, outer);
  };
  go(schema, []);
}

/** The schema objects that all hold for a value of a schema: itself, the members of its `allOf`, and what these refer to. */
export function partsOf(schema: SchemaObject, resolve: Resolve, found = new Set<SchemaObject>()): Set<SchemaObject> {
  if (found.has(schema)) return found;
  found.add(schema);
  const target = schema.$ref === undefined ? undefined : resolve(schema.$ref);
  if (target !== undefined) partsOf(target, resolve, found);
  for (const member of schema.allOf ?? []) partsOf(member, resolve, found);
  return found;
}
