import type { Declaration } from "../model/api.js";
import { inPlaceKeywords, subschemas, type Schema, type SchemaId } from "../model/schema.js";
import { isReference } from "./flatten/annotations.js";

export type Declarations = ReadonlyMap<SchemaId, Declaration>;

/** What a schema is composed of: the references that hold of every one of its values, by `allOf` or beside its own keywords. */
export function* partsOf(schema: Schema): Generator<SchemaId> {
  if (schema.ref !== undefined) yield schema.ref;
  for (const part of schema.allOf ?? []) yield* partsOf(part);
}

/** What a schema says by itself: its own keywords, and those of inline branches of its `allOf`. */
export function* ownParts(schema: Schema): Generator<Schema> {
  yield schema;
  for (const part of schema.allOf ?? []) yield* ownParts(part);
}

/** The declarations that a value has to satisfy, or not, along with a schema. */
export function* referencesInPlace(schema: Schema): Generator<SchemaId> {
  if (schema.ref !== undefined) yield schema.ref;
  for (const { keyword, schema: inner } of subschemas(schema)) if (inPlaceKeywords.has(keyword)) yield* referencesInPlace(inner);
}

/** Every reference in a schema. */
export function* references(schema: Schema): Generator<SchemaId> {
  if (schema.ref !== undefined) yield schema.ref;
  for (const { schema: inner } of subschemas(schema)) yield* references(inner);
}

/** All that can be reached from some declarations, these included. */
export function reachable(from: Iterable<SchemaId>, next: (id: SchemaId) => Iterable<SchemaId>): ReadonlySet<SchemaId> {
  const reached = new Set<SchemaId>();
  const pending = [...from];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    pending.push(...next(id));
  }
  return reached;
}

/** The declaration that an id stands for, where others are mere references to it. */
export function resolveAlias(id: SchemaId, declarations: Declarations): SchemaId {
  const visited = new Set<SchemaId>();
  let current = id;
  for (;;) {
    const schema = declarations.get(current)?.schema;
    if (schema === undefined || !isReference(schema) || visited.has(current)) return current;
    visited.add(current);
    current = schema.ref;
  }
}
