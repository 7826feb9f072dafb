import type { JsonObject, JsonValue } from "../../../model/json.js";

/** The members with these names that an object has. */
export function pick(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}

/** All members but those with these names. */
export function omit(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/**
 * The members of an object in one order, whatever order they were written in: what is written once for several places shall stand at the
 * same one always.
 */
export function sortedEntries(object: JsonObject): [string, JsonValue][] {
  return Object.entries(object).sort(([left], [right]) => (left < right ? -1 : 1));
}

/** The `name` of a parameter; empty when it has none that is a text. */
export function nameOf(parameter: JsonObject): string {
  return typeof parameter["name"] === "string" ? parameter["name"] : "";
}
