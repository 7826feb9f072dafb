import type { Api } from "../../model/api.js";
import { inPlaceKeywords, subschemas, type Schema } from "../../model/schema.js";

/** Whether a schema asks anything of what the keywords beside it have not looked at. */
export function asksUnevaluated(schema: Schema): boolean {
  return schema.unevaluatedItems !== undefined || schema.unevaluatedProperties !== undefined;
}

/**
 * The schemas whose keywords matter even where they allow everything, for an `unevaluatedProperties` or `unevaluatedItems` that speaks
 * about the same value asks what they have looked at: the schema that has it, and all below that speak about the value, through references.
 */
export function observedSchemas(api: Api, inPlace: readonly Schema[]): ReadonlySet<Schema> {
  const observed = new Set<Schema>();
  const observe = (schema: Schema): void => {
    if (observed.has(schema)) return;
    observed.add(schema);
    const target = schema.ref === undefined ? undefined : api.declarations.get(schema.ref)?.schema;
    if (target !== undefined) observe(target);
    for (const { keyword, schema: inner } of subschemas(schema)) if (inPlaceKeywords.has(keyword)) observe(inner);
  };
  const search = (schema: Schema): void => {
    if (asksUnevaluated(schema)) observe(schema);
    for (const { schema: inner } of subschemas(schema)) search(inner);
  };
  for (const { schema } of api.declarations.values()) search(schema);
  for (const schema of inPlace) search(schema);
  return observed;
}
