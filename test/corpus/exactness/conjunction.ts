import { isJsonObject, type JsonObject, type JsonValue } from "../../../generator/model/json.js";
import { lookUp, parsePointer } from "../../../generator/openapi/pointer.js";
import type { Chance } from "../../support/random-numbers.js";

/**
 * The schemas without composition that a value satisfies together if it satisfies all of the given ones: references and `allOf` are
 * followed, of `anyOf`, `oneOf` and `if` one branch is chosen. `not` is left out. `undefined` if one of them is `false`.
 */
export function conjunction(schemas: readonly JsonValue[], document: JsonObject, chance: Chance): JsonObject[] | undefined {
  const found: JsonObject[] = [];
  const followed = new Set<string>();
  const pending = [...schemas];
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (schema === false) return undefined;
    if (!isJsonObject(schema)) continue;
    found.push(schema);
    const { $ref: reference, allOf, anyOf, oneOf, if: condition, then, else: otherwise } = schema;
    if (typeof reference === "string" && !followed.has(reference)) {
      followed.add(reference);
      pending.push(resolve(reference, document));
    }
    pending.push(...listOf(allOf));
    for (const branches of [listOf(anyOf), listOf(oneOf)]) {
      const branch = chance.pick(branches);
      if (branch === undefined) continue;
      pending.push(branch);
      if (branches.length > 1 && chance.of(0.3)) pending.push(refusal(branch, branches, document));
    }
    if (condition !== undefined) pending.push(...(chance.of(0.5) ? [condition, then ?? true] : [otherwise ?? true]));
  }
  return found;
}

// How far into properties that several branches have a difference is looked for.
const mostLevels = 3;

/**
 * Properties with values that the other branches hardly allow: members of a `oneOf` that all allow an empty object exclude one another in
 * no other way. Of a property that they share, what stands below it.
 */
function refusal(chosen: JsonValue, branches: readonly JsonValue[], document: JsonObject, levels = mostLevels): JsonObject {
  const own = propertiesOf(chosen, document);
  const required: string[] = [];
  const properties: Record<string, JsonValue> = {};
  const refuse = (name: string, schema: JsonValue): void => {
    required.push(name);
    Object.defineProperty(properties, name, { value: schema, enumerable: true });
  };
  for (const branch of branches) {
    if (branch === chosen) continue;
    for (const [name, schema] of propertiesOf(branch, document)) {
      if (required.includes(name)) continue;
      const shared = own.get(name);
      if (shared === undefined) refuse(name, { const: [false] });
      else if (levels > 0 && JSON.stringify(shared) !== JSON.stringify(schema))
        refuse(name, refusal(shared, [schema], document, levels - 1));
    }
  }
  return { required, properties };
}

/** The properties that a schema declares, itself or by what it is composed of. */
function propertiesOf(schema: JsonValue, document: JsonObject): ReadonlyMap<string, JsonValue> {
  const properties = new Map<string, JsonValue>();
  const met = new Set<JsonValue>();
  const visit = (part: JsonValue): void => {
    if (!isJsonObject(part) || met.has(part)) return;
    met.add(part);
    for (const [name, property] of entriesOf(part["properties"])) properties.set(name, property);
    for (const branch of listOf(part["allOf"])) visit(branch);
    if (typeof part["$ref"] === "string") visit(resolve(part["$ref"], document));
  };
  visit(schema);
  return properties;
}

/** The schema that a reference within the document leads to; `true` if there is none. */
export function resolve(reference: string, document: JsonObject): JsonValue {
  return (lookUp(document, parsePointer(reference) ?? []) as JsonValue | undefined) ?? true;
}

/** A member that should be a list, as one. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** A member that should be a map: its entries, its names, and what stands under one of them. */
export function entriesOf(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}

export function namesOf(value: JsonValue | undefined): readonly string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}

export function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The numbers that a keyword has in several schemas. */
export function numbersOf(schemas: readonly JsonObject[], keyword: string): number[] {
  return schemas.map((schema) => schema[keyword]).filter((value) => typeof value === "number");
}
