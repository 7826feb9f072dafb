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
      if (branches.length > 1 && chance.of(0.2)) pending.push(refusal(branch, branches, document));
    }
    if (condition !== undefined) pending.push(...(chance.of(0.5) ? [condition, then ?? true] : [otherwise ?? true]));
  }
  return found;
}

/**
 * Properties with values that the other branches hardly allow: members of a `oneOf` that all allow an empty object exclude one another in
 * no other way.
 */
function refusal(chosen: JsonValue, branches: readonly JsonValue[], document: JsonObject): JsonObject {
  const namesIn = (branch: JsonValue): readonly string[] => {
    const reference = memberOf(branch, "$ref");
    return namesOf(memberOf(typeof reference === "string" ? resolve(reference, document) : branch, "properties"));
  };
  const own = namesIn(chosen);
  const names = new Set(branches.flatMap(namesIn).filter((name) => !own.includes(name)));
  return { required: [...names], properties: Object.fromEntries([...names].map((name) => [name, { const: [false] }])) };
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
