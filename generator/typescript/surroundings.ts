import { isNever, type Schema } from "../model/schema.js";

/** What the schemas around a branch of a composition say of the same object. */
export interface Surroundings {
  /** Where the branch only requires a property, its description may stand there. */
  readonly properties: ReadonlyMap<string, Schema>;
  /** Where the branch only describes a property, it may be required there. */
  readonly required: ReadonlySet<string>;
}

export const noSurroundings: Surroundings = { properties: new Map(), required: new Set() };

/** What the branches of a schema see around them. */
export function surroundingsOf({ properties, required }: Schema, outer: Surroundings): Surroundings {
  if (properties === undefined && required === undefined) return outer;
  return {
    properties: properties === undefined ? outer.properties : new Map([...outer.properties, ...properties]),
    required: required === undefined ? outer.required : new Set([...outer.required, ...required]),
  };
}

/**
 * The same schema without the required names that its branches alone describe. They are required there, for whoever prints a branch knows
 * what is required around it; printed here they would say of a property that it is there, and `unknown`.
 */
export function withoutNamesOfBranches(schema: Schema): Schema {
  const { required, ...rest } = schema;
  const { types, properties, tags, additionalProperties, patternProperties } = schema;
  if (required === undefined || additionalProperties !== undefined || patternProperties !== undefined) return schema;
  if (types !== undefined && !isObjectOnly(schema)) return schema;
  const isForeign = (name: string): boolean => properties?.has(name) !== true && tags?.has(name) !== true;
  if (!required.some(isForeign)) return schema;
  const described = describedByBranches(schema);
  const own = required.filter((name) => !isForeign(name) || !described.has(name));
  return own.length === required.length ? schema : { ...rest, ...(own.length === 0 ? {} : { required: own }) };
}

/** The names that the type of a schema has whichever way its unions go. Nothing is known here of what it refers to. */
function describedNames(schema: Schema): ReadonlySet<string> {
  if (schema.ref !== undefined || schema.enum !== undefined || (schema.types !== undefined && !isObjectOnly(schema))) return new Set();
  return new Set([...(schema.properties?.keys() ?? []), ...describedByBranches(schema)]);
}

function describedByBranches({ anyOf, oneOf, allOf = [] }: Schema): ReadonlySet<string> {
  return new Set([anyOf, oneOf, ...allOf.map((part) => [part])].flatMap((choice) => [...describedByAll(choice ?? [])]));
}

function describedByAll(members: readonly Schema[]): ReadonlySet<string> {
  const [first, ...others] = members.filter((member) => !isNever(member)).map(describedNames);
  return new Set([...(first ?? [])].filter((name) => others.every((names) => names.has(name))));
}

function isObjectOnly({ types }: Schema): boolean {
  return types?.length === 1 && types[0] === "object";
}
