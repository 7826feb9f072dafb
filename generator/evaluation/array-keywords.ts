import { hasUniqueItems } from "../../templates/runtime/validation/deep-equal.js";
import type { JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import type { Evaluation } from "./accepts.js";
import type { Marks } from "./marks.js";

export function acceptsItems(schema: Schema, items: readonly JsonValue[], evaluation: Evaluation, marks: Marks): boolean {
  const { minItems = 0, maxItems = Infinity } = schema;
  if (items.length < minItems || items.length > maxItems) return false;
  if (schema.uniqueItems === true && !hasUniqueItems(items)) return false;
  const prefix = schema.prefixItems ?? [];
  for (const [index, item] of items.entries()) {
    const itemSchema = prefix[index] ?? schema.items;
    if (itemSchema === undefined) continue;
    if (!evaluation.acceptsPart(itemSchema, item)) return false;
    marks.mark(index);
  }
  return acceptsContained(schema, items, evaluation, marks) && acceptsUnevaluated(schema, items, evaluation, marks);
}

function acceptsContained(schema: Schema, items: readonly JsonValue[], evaluation: Evaluation, marks: Marks): boolean {
  const { contains, minContains = 1, maxContains = Infinity } = schema;
  if (contains === undefined) return true;
  let count = 0;
  for (const [index, item] of items.entries()) {
    if (!evaluation.acceptsPart(contains, item)) continue;
    marks.mark(index);
    count += 1;
  }
  return count >= minContains && count <= maxContains;
}

function acceptsUnevaluated({ unevaluatedItems }: Schema, items: readonly JsonValue[], evaluation: Evaluation, marks: Marks): boolean {
  if (unevaluatedItems === undefined) return true;
  for (const [index, item] of items.entries()) {
    if (marks.has(index)) continue;
    if (!evaluation.acceptsPart(unevaluatedItems, item)) return false;
    marks.mark(index);
  }
  return true;
}
