import type { Schema } from "../../model/schema.js";

/** Gives the schema that a reference refers to. */
export type Target = (schema: Schema) => Schema | undefined;

/** What the keywords of a schema look at in every valid value: members and items that unevaluated keywords leave alone. */
export interface Evaluated {
  readonly names: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  readonly allMembers: boolean;
  /** So many of the first items. */
  readonly items: number;
}

/**
 * What is looked at beside an unevaluated keyword, where that is the same for every valid value; `undefined` where it depends on the
 * value: on which alternative holds, or on which items match `contains`.
 */
export function evaluatedBeside(schema: Schema, target: Target): Evaluated | undefined {
  return evaluatedBy(schema, target, new Set());
}

/** `above` are the schemas that lead here: what the first one says of unevaluated parts is not asked for. */
function evaluatedBy(schema: Schema, target: Target, above: ReadonlySet<Schema>): Evaluated | undefined {
  const isPart = above.size > 0;
  const isConditional = [schema.anyOf, schema.oneOf, schema.if, schema.dependentSchemas, schema.contains].some(
    (each) => each !== undefined,
  );
  if (isConditional || above.has(schema)) return undefined;
  const names = new Set(schema.properties?.keys());
  const patterns = new Set(schema.patternProperties?.keys());
  let allMembers = schema.additionalProperties !== undefined || (isPart && schema.unevaluatedProperties !== undefined);
  const allItems = schema.items !== undefined || (isPart && schema.unevaluatedItems !== undefined);
  let items = allItems ? Infinity : (schema.prefixItems?.length ?? 0);
  const referenced = schema.ref === undefined ? undefined : target(schema);
  for (const part of [...(schema.allOf ?? []), ...(referenced === undefined ? [] : [referenced])]) {
    const inner = evaluatedBy(part, target, new Set([...above, schema]));
    if (inner === undefined) return undefined;
    for (const name of inner.names) names.add(name);
    for (const pattern of inner.patterns) patterns.add(pattern);
    allMembers ||= inner.allMembers;
    items = Math.max(items, inner.items);
  }
  return { names, patterns, allMembers, items };
}
