import type { JsonObject, JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import type { Asking } from "./asking.js";
import type { Marks } from "./marks.js";
import { matchesPattern } from "./pattern/match-pattern.js";

export function acceptsMembers(schema: Schema, object: JsonObject, asking: Asking, marks: Marks): boolean {
  const names = Object.keys(object);
  return (
    acceptsNames(schema, names, asking) &&
    names.every((name) => acceptsMember(schema, name, object[name] as JsonValue, asking, marks)) &&
    acceptsDependents(schema, names, asking, marks) &&
    acceptsUnevaluated(schema, object, asking, marks)
  );
}

function acceptsNames(schema: Schema, names: readonly string[], asking: Asking): boolean {
  const { minProperties = 0, maxProperties = Infinity, propertyNames, required = [] } = schema;
  if (names.length < minProperties || names.length > maxProperties) return false;
  if (!required.every((name) => names.includes(name))) return false;
  return propertyNames === undefined || names.every((name) => asking.acceptsPart(propertyNames, name));
}

/** The schemas of an object schema that hold for the member of a name: `properties`, `patternProperties`, else `additionalProperties`. */
export function memberSchemas(schema: Schema, name: string): Schema[] {
  const declared = schema.properties?.get(name);
  const schemas = declared === undefined ? [] : [declared];
  if (schema.patternProperties !== undefined)
    for (const [pattern, other] of schema.patternProperties) if (matchesPattern(pattern, name)) schemas.push(other);
  if (schemas.length === 0 && schema.additionalProperties !== undefined) schemas.push(schema.additionalProperties);
  return schemas;
}

function acceptsMember(schema: Schema, name: string, value: JsonValue, asking: Asking, marks: Marks): boolean {
  const schemas = memberSchemas(schema, name);
  if (schemas.length > 0) marks.mark(name);
  return schemas.every((each) => asking.acceptsPart(each, value));
}

function acceptsDependents(schema: Schema, names: readonly string[], asking: Asking, marks: Marks): boolean {
  for (const [name, required] of schema.dependentRequired ?? []) {
    if (names.includes(name) && !required.every((other) => names.includes(other))) return false;
  }
  for (const [name, dependent] of schema.dependentSchemas ?? []) {
    if (names.includes(name) && !asking.holds(dependent, marks)) return false;
  }
  return true;
}

function acceptsUnevaluated({ unevaluatedProperties }: Schema, object: JsonObject, asking: Asking, marks: Marks): boolean {
  if (unevaluatedProperties === undefined) return true;
  for (const [name, value] of Object.entries(object)) {
    if (marks.has(name)) continue;
    if (!asking.acceptsPart(unevaluatedProperties, value)) return false;
    marks.mark(name);
  }
  return true;
}
