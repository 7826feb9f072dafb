import { hasUniqueItems } from "../../templates/runtime/validation/deep-equal.js";
import type { JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import type { Asking } from "./asking.js";
import type { Marks } from "./marks.js";

export function acceptsItems(schema: Schema, items: readonly JsonValue[], asking: Asking, marks: Marks): boolean {
  const { minItems = 0, maxItems = Infinity } = schema;
  if (items.length < minItems || items.length > maxItems) return false;
  if (schema.uniqueItems === true && !hasUniqueItems(items)) return false;
  const prefix = schema.prefixItems ?? [];
  for (const [index, item] of items.entries()) {
    const itemSchema = prefix[index] ?? schema.items;
    if (itemSchema === undefined) continue;
    if (!asking.acceptsPart(itemSchema, item)) return false;
    marks.mark(index);
  }
  return acceptsContained(schema, items, asking, marks) && acceptsUnevaluated(schema, items, asking, marks);
}

function acceptsContained(schema: Schema, items: readonly JsonValue[], asking: Asking, marks: Marks): boolean {
  const { contains, minContains = 1, maxContains = Infinity } = schema;
  if (contains === undefined) return true;
  let count = 0;
  for (const [index, item] of items.entries()) {
    if (!asking.acceptsPart(contains, item)) continue;
    marks.mark(index);
    count += 1;
  }
  return count >= minContains && count <= maxContains;
}

function acceptsUnevaluated({ unevaluatedItems }: Schema, items: readonly JsonValue[], asking: Asking, marks: Marks): boolean {
  if (unevaluatedItems === undefined) return true;
  for (const [index, item] of items.entries()) {
    if (marks.has(index)) continue;
    if (!asking.acceptsPart(unevaluatedItems, item)) return false;
    marks.mark(index);
  }
  return true;
}
