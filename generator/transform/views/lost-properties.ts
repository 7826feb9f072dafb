import type { Schema, SchemaId } from "../../model/schema.js";

/** Who sends a value: the callers of the API, or the API. */
export type Direction = "request" | "response";

export type LookUp = (id: SchemaId) => Schema | undefined;

/** Whether values of a property are never sent in a direction. A property marked both ways contradicts itself and is sent in both. */
export function isLost(property: Schema, direction: Direction, lookUp: LookUp): boolean {
  const { readOnly, writeOnly } = marksOf(property, lookUp);
  return readOnly !== writeOnly && (direction === "request" ? readOnly : writeOnly);
}

export interface Marks {
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
}

/** The marks of a schema and of all that it refers to or is composed of: one is enough (JSON Schema validation, section 9.4). */
export function marksOf(schema: Schema, lookUp: LookUp): Marks {
  const all = [...holdingWith(schema, lookUp, new Set())];
  return { readOnly: all.some((each) => each.readOnly === true), writeOnly: all.some((each) => each.writeOnly === true) };
}

function* holdingWith(schema: Schema, lookUp: LookUp, open: Set<SchemaId>): Generator<Schema> {
  yield schema;
  for (const part of schema.allOf ?? []) yield* holdingWith(part, lookUp, open);
  if (schema.ref === undefined || open.has(schema.ref)) return;
  const target = lookUp(schema.ref);
  if (target !== undefined) yield* holdingWith(target, lookUp, open.add(schema.ref));
}

/** The names of properties that no value of a schema has in a direction. */
export function certainlyLost(schema: Schema, direction: Direction, lookUp: LookUp): Set<string> {
  const lost = new Set<string>();
  for (const part of holdingWith(schema, lookUp, new Set())) addOwn(part, direction, lookUp, lost);
  return lost;
}

/** The same, with those that are lost only in a branch of a union or a condition: nobody outside the branch can require them. */
export function possiblyLost(schema: Schema, direction: Direction, lookUp: LookUp): Set<string> {
  const lost = new Set<string>();
  addPossible(schema, direction, lookUp, lost, new Set());
  return lost;
}

function addPossible(schema: Schema, direction: Direction, lookUp: LookUp, lost: Set<string>, open: Set<Schema>): void {
  if (open.has(schema)) return;
  open.add(schema);
  addOwn(schema, direction, lookUp, lost);
  const target = schema.ref === undefined ? undefined : lookUp(schema.ref);
  for (const part of [target, ...branchesOf(schema)]) if (part !== undefined) addPossible(part, direction, lookUp, lost, open);
}

function branchesOf({ allOf = [], anyOf = [], oneOf = [], then, else: otherwise, dependentSchemas }: Schema): (Schema | undefined)[] {
  return [...allOf, ...anyOf, ...oneOf, then, otherwise, ...(dependentSchemas?.values() ?? [])];
}

function addOwn({ properties }: Schema, direction: Direction, lookUp: LookUp, lost: Set<string>): void {
  for (const [name, property] of properties ?? []) if (isLost(property, direction, lookUp)) lost.add(name);
}
