import type { Schema } from "../../model/schema.js";
import { hasConstraints, isReference, mergeAnnotations } from "./annotations.js";

/** Whether a schema has to be merged: it has an `allOf`, or a reference with constraints beside it. */
export function isComposition(schema: Schema): boolean {
  return schema.allOf !== undefined || (schema.ref !== undefined && hasConstraints(schema, "ref"));
}

/**
 * A schema that asks for both; they are merged when its turn comes. What both sides ask for is asked for once, so that compositions of
 * the same schemas are one composition, however often and in whatever order they meet.
 */
export function both(left: Schema | undefined, right: Schema | undefined): Schema | undefined {
  if (left === undefined || right === undefined || left === right) return left ?? right;
  const parts = new Map<string, Schema>();
  for (const part of [...partsOf(left), ...partsOf(right)]) {
    const key = partKey(part);
    const known = parts.get(key);
    parts.set(key, known === undefined ? part : { ...known, ...mergeAnnotations(known, part) });
  }
  const [first, ...others] = parts.values();
  return first === undefined || others.length === 0 ? first : { pointer: first.pointer, allOf: [first, ...others] };
}

/** A key that two compositions share only if they ask for the same. */
export function compositionKey(schema: Schema): string {
  return isMade(schema) ? partsOf(schema).map(partKey).sort().join("&") : schema.pointer;
}

/** The schemas that `both` brought together; any other schema is its own only part. */
function partsOf(schema: Schema): readonly Schema[] {
  return isMade(schema) && schema.allOf !== undefined ? schema.allOf : [schema];
}

/** A schema of the document stands above its parts, one made by `both` where its first part does. */
function isMade(schema: Schema): boolean {
  return schema.allOf?.[0]?.pointer === schema.pointer;
}

function partKey(schema: Schema): string {
  return isReference(schema) ? schema.ref : schema.pointer;
}
