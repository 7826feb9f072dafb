import { jsonTypes, type JsonScalar, type JsonType, type JsonValue } from "../../model/json.js";
import { annotationKeywords, type Schema } from "../../model/schema.js";
import { isScalar } from "./enum-steps.js";
import type { Target } from "./evaluated.js";

/** Alternatives of which a value can be but one: each is an object in which a member must have values that it must not have in another. */
export interface TaggedAlternatives {
  readonly propertyName: string;
  readonly alternatives: readonly { readonly values: readonly JsonScalar[]; readonly schema: Schema }[];
}

/** The member that tells alternatives apart, if there is one; the discriminator's, if it does. */
export function taggedAlternatives(schemas: readonly Schema[], target: Target, discriminator?: string): TaggedAlternatives | undefined {
  const [first, ...others] = schemas.map((schema) => tagsOf(referenced(schema, target), target));
  if (first === undefined || others.length === 0) return undefined;
  const names = [...(discriminator === undefined ? [] : [discriminator]), ...first.keys()];
  for (const propertyName of names) {
    const values = [first, ...others].map((tags) => tags.get(propertyName));
    if (!areDisjoint(values)) continue;
    return { propertyName, alternatives: schemas.map((schema, index) => ({ schema, values: values[index] ?? [] })) };
  }
  return undefined;
}

/** Whether a value can be but one of them, because no two allow values of the same type. */
export function areOfDifferentTypes(schemas: readonly Schema[], target: Target): boolean {
  const seen = new Set<JsonType>();
  for (const schema of schemas) {
    const { types, enum: values } = referenced(schema, target);
    const own = new Set((values?.map(jsonTypeOf) ?? types ?? jsonTypes).map((type) => (type === "integer" ? "number" : type)));
    for (const type of own) if (seen.has(type)) return false;
    for (const type of own) seen.add(type);
  }
  return true;
}

/** Whether a schema asks for `null` and for nothing else. */
export function isNull(schema: Schema, target: Target): boolean {
  const [keyword, ...others] = Object.keys(schema).filter((key) => !annotationKeywords.has(key));
  if (others.length > 0) return false;
  if (keyword === "enum") return schema.enum?.every((value) => value === null) === true;
  if (keyword === "types") return schema.types?.length === 1 && schema.types[0] === "null";
  const referred = keyword === "ref" ? target(schema) : undefined;
  return referred !== undefined && referred !== schema && referred.ref === undefined && isNull(referred, target);
}

function jsonTypeOf(value: JsonValue): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as "string" | "number" | "boolean" | "object";
}

function referenced(schema: Schema, target: Target): Schema {
  const seen = new Set<Schema>();
  let current = schema;
  for (let next = target(current); next !== undefined && !seen.has(current); next = target(current)) {
    seen.add(current);
    current = next;
  }
  return current;
}

/** The values of the members that objects must have, where they are a list of scalars. */
function tagsOf({ types, required = [], properties }: Schema, target: Target): ReadonlyMap<string, readonly JsonScalar[]> {
  const tags = new Map<string, readonly JsonScalar[]>();
  if (types?.length !== 1 || types[0] !== "object") return tags;
  for (const name of required) {
    const property = properties?.get(name);
    const values = property === undefined ? undefined : referenced(property, target).enum;
    if (values?.every(isScalar) === true) tags.set(name, values);
  }
  return tags;
}

function areDisjoint(lists: readonly (readonly JsonScalar[] | undefined)[]): lists is readonly (readonly JsonScalar[])[] {
  const seen = new Set<JsonScalar>();
  for (const list of lists) {
    if (list === undefined) return false;
    const values = new Set(list);
    for (const value of values) if (seen.has(value)) return false;
    for (const value of values) seen.add(value);
  }
  return true;
}
