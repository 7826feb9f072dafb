import { accepts } from "../../evaluation/accepts.js";
import type { JsonScalar } from "../../model/json.js";
import { annotationKeywords, type Schema, type SchemaId } from "../../model/schema.js";
import { isScalar } from "./enum-steps.js";

/**
 * A schema whose alternatives list values, with one list of those that it allows as a whole; `undefined` for any other. What stands beside
 * such alternatives (a `type`, a `format`) leaves nothing to check, for it is asked of the values here.
 */
export function valueList(schema: Schema, lookUp: (id: SchemaId) => Schema | undefined): Schema | undefined {
  const { anyOf, oneOf } = schema;
  const alternatives = anyOf ?? oneOf;
  if (alternatives === undefined || (anyOf !== undefined && oneOf !== undefined)) return undefined;
  const values = valuesOf(alternatives);
  if (values === undefined) return undefined;
  const allowed = values.filter((value) => accepts(schema, value, lookUp));
  const annotations = Object.fromEntries(Object.entries(schema).filter(([key]) => annotationKeywords.has(key)));
  return allowed.length === 0
    ? { pointer: schema.pointer, types: [] }
    : { ...annotations, pointer: schema.pointer, ...(schema.types === undefined ? {} : { types: schema.types }), enum: allowed };
}

function valuesOf(alternatives: readonly Schema[]): readonly JsonScalar[] | undefined {
  const values = new Set<JsonScalar>();
  for (const { enum: list } of alternatives) {
    if (!list?.every(isScalar)) return undefined;
    for (const each of list) values.add(each);
  }
  return [...values];
}
