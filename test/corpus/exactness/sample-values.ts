import { jsonEquals, jsonTypes, type JsonObject, type JsonType, type JsonValue } from "../../../generator/model/json.js";
import type { Chance } from "../../support/random-numbers.js";
import { conjunction, entriesOf, listOf, memberOf, namesOf, numbersOf } from "./conjunction.js";
import { regularExpression } from "./regular-expression.js";
import { matching, sampleNumber, sampleString } from "./sample-scalars.js";

// Deeper, and beyond so many members and items, only what is required is made; at the second depth nothing at all.
const sparseDepth = 5;
const mostDepth = 12;
const mostNodes = 120;

const scalarTypes: readonly JsonType[] = ["null", "boolean", "integer", "number", "string"];

/** Makes values by what schemas of a document say, most of them valid. Independent of our model, our evaluation and our fixtures. */
export class ValueSampler {
  readonly #document: JsonObject;
  readonly #chance: Chance;
  /** How likely an optional property is there, and how many nodes may still be made: for each value anew. */
  #fullness = 0;
  #nodesLeft = 0;

  constructor(document: JsonObject, chance: Chance) {
    this.#document = document;
    this.#chance = chance;
  }

  /** A value for a schema; `undefined` where the branches that were chosen exclude one another. */
  sample(schema: JsonValue): JsonValue | undefined {
    this.#fullness = this.#chance.pick([0, 0.2, 0.5, 0.9]) ?? 0;
    this.#nodesLeft = mostNodes;
    return this.#value([schema], 0);
  }

  #value(schemas: readonly JsonValue[], depth: number): JsonValue | undefined {
    if (depth > mostDepth) return undefined;
    this.#nodesLeft -= 1;
    const attempts = depth > sparseDepth ? 4 : 2;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const parts = conjunction(schemas, this.#document, this.#chance);
      const value = parts === undefined ? undefined : this.#valueOfAll(parts, depth);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #valueOfAll(parts: readonly JsonObject[], depth: number): JsonValue | undefined {
    const listed = listedValues(parts);
    const types = commonTypes(parts);
    const ofTypes = (value: JsonValue): boolean => types.some((type) => isOfType(value, type));
    if (listed !== undefined) return this.#chance.pick(listed.filter(ofTypes));
    if (this.#chance.of(0.3)) {
      const given = parts.flatMap((part) => [...listOf(part["examples"]), part["example"], part["default"]]);
      const example = this.#chance.pick(given.filter((value) => value !== undefined).filter(ofTypes));
      if (example !== undefined) return example;
    }
    const type = this.#chance.pick(depth > sparseDepth ? preferScalars(types) : this.#chance.of(0.8) ? preferContent(types) : types);
    return type === undefined ? undefined : this.#valueOfType(type, parts, depth);
  }

  #valueOfType(type: JsonType, parts: readonly JsonObject[], depth: number): JsonValue | undefined {
    switch (type) {
      case "null":
        return null;
      case "boolean":
        return this.#chance.of(0.5);
      case "integer":
      case "number":
        return sampleNumber(parts, type === "integer", this.#chance);
      case "string":
        return sampleString(parts, this.#chance);
      case "array":
        return this.#array(parts, depth);
      case "object":
        return this.#object(parts, depth);
    }
  }

  #array(parts: readonly JsonObject[], depth: number): JsonValue | undefined {
    const prefix = Math.max(0, ...parts.map((part) => listOf(part["prefixItems"]).length));
    const least = Math.max(0, ...numbersOf(parts, "minItems"));
    const most = Math.min(...numbersOf(parts, "maxItems"), 200);
    const isSparse = depth > sparseDepth || this.#nodesLeft < 0;
    const length = Math.min(isSparse ? least : Math.max(least, prefix, this.#chance.below(4)), most);
    const isUnique = parts.some((part) => part["uniqueItems"] === true);
    const items: JsonValue[] = [];
    for (let index = 0; index < length; index += 1) {
      const schemas = parts.map((part) => listOf(part["prefixItems"])[index] ?? part["items"] ?? true);
      if (index === 0) schemas.push(...parts.map((part) => part["contains"] ?? true));
      const item = this.#value(schemas, depth + 1);
      if (item === undefined) return index >= least ? items : undefined;
      if (!isUnique || !items.some((other) => jsonEquals(other, item))) items.push(item);
    }
    return items;
  }

  #object(parts: readonly JsonObject[], depth: number): JsonValue | undefined {
    const declared = new Set(parts.flatMap((part) => namesOf(part["properties"])));
    const required = new Set(parts.flatMap((part) => listOf(part["required"])).filter((name) => typeof name === "string"));
    const members = new Map<string, JsonValue>();
    for (const name of new Set([...required, ...declared])) {
      const isRequired = required.has(name);
      if (!isRequired && (depth > sparseDepth || this.#nodesLeft < 0 || !this.#chance.of(this.#fullness / (depth + 1)))) continue;
      const value = this.#value(memberSchemas(parts, name), depth + 1);
      if (value !== undefined) members.set(name, value);
      else if (isRequired) return undefined;
    }
    const least = Math.max(0, ...numbersOf(parts, "minProperties"));
    const wanted = Math.max(least - members.size, isMap(parts) && depth <= sparseDepth ? this.#chance.below(3) : 0);
    for (let index = 0; index < wanted; index += 1) {
      const name = this.#name(parts, index);
      const value = this.#value(memberSchemas(parts, name), depth + 1);
      if (value !== undefined) members.set(name, value);
    }
    return Object.fromEntries(members);
  }

  /** The name of a member that no schema declares. */
  #name(parts: readonly JsonObject[], index: number): string {
    const patterns = parts.flatMap((part) => namesOf(part["patternProperties"]));
    const pattern = this.#chance.pick(patterns);
    const byPattern = pattern === undefined ? undefined : this.#chance.pick(matching(pattern));
    if (byPattern !== undefined) return byPattern;
    const schemas = parts.flatMap((part) => part["propertyNames"] ?? []);
    const name = schemas.length === 0 ? undefined : this.#value([...schemas, { type: "string" }], mostDepth);
    return typeof name === "string" ? name : `key${index}`;
  }
}

/** What several schemas say about the member of a name. */
function memberSchemas(parts: readonly JsonObject[], name: string): JsonValue[] {
  return parts.flatMap((part) => {
    const declared = memberOf(part["properties"], name);
    const schemas = declared === undefined ? [] : [declared];
    for (const [pattern, schema] of entriesOf(part["patternProperties"]))
      if (regularExpression(pattern)?.test(name) === true) schemas.push(schema);
    return schemas.length > 0 ? schemas : [part["additionalProperties"] ?? true];
  });
}

/** Whether members that no schema declares have a schema. */
function isMap(parts: readonly JsonObject[]): boolean {
  return parts.some((part) => typeof part["additionalProperties"] === "object" || part["patternProperties"] !== undefined);
}

/** The values of every `enum` and `const`; `undefined` where there is none of these keywords. */
function listedValues(parts: readonly JsonObject[]): readonly JsonValue[] | undefined {
  const lists = parts.flatMap((part) => [
    ...(part["const"] === undefined ? [] : [[part["const"]]]),
    ...(Array.isArray(part["enum"]) ? [listOf(part["enum"])] : []),
  ]);
  const [first, ...others] = lists;
  return first?.filter((value) => others.every((list) => list.some((other) => jsonEquals(value, other))));
}

/** The types that all schemas allow; where none says a type, the one that their other keywords speak about. */
function commonTypes(parts: readonly JsonObject[]): readonly JsonType[] {
  const stated = parts.flatMap(({ type }) => (type === undefined ? [] : [Array.isArray(type) ? listOf(type) : [type]]));
  if (stated.length > 0) return jsonTypes.filter((type) => stated.every((list) => allows(list, type)));
  const speaksOf = (...keywords: readonly string[]): boolean =>
    parts.some((part) => keywords.some((keyword) => Object.hasOwn(part, keyword)));
  if (speaksOf("properties", "required", "additionalProperties", "patternProperties")) return ["object"];
  if (speaksOf("items", "prefixItems", "contains", "minItems")) return ["array"];
  if (speaksOf("pattern", "minLength", "maxLength")) return ["string"];
  return speaksOf("minimum", "maximum") ? ["integer"] : jsonTypes;
}

function allows(types: readonly JsonValue[], type: JsonType): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function isOfType(value: JsonValue, type: JsonType): boolean {
  if (value === null) return type === "null";
  if (Array.isArray(value)) return type === "array";
  if (typeof value === "number") return type === "number" || (type === "integer" && Number.isInteger(value));
  return typeof value === type;
}

function preferScalars(types: readonly JsonType[]): readonly JsonType[] {
  const scalars = types.filter((type) => scalarTypes.includes(type));
  return scalars.length > 0 ? scalars : types;
}

function preferContent(types: readonly JsonType[]): readonly JsonType[] {
  const others = types.filter((type) => type !== "null");
  return others.length > 0 ? others : types;
}
