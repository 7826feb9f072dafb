import type { Api } from "../../model/api.js";
import { subschemas, type Schema, type SchemaId } from "../../model/schema.js";

/**
 * The declarations that follow a value as deep as it goes: those that lead to themselves, and all that refer to
 * such. Every other one ends at a depth of its own.
 */
export function unboundedDeclarations({ declarations }: Api): ReadonlySet<SchemaId> {
  const referrers = new Map<SchemaId, SchemaId[]>();
  /** How many of its references are not known to be bounded. */
  const open = new Map<SchemaId, number>();
  for (const { id, schema } of declarations.values()) {
    const references = new Set<SchemaId>();
    collect(schema, references);
    open.set(id, references.size);
    for (const target of references) {
      const known = referrers.get(target);
      if (known === undefined) referrers.set(target, [id]);
      else known.push(id);
    }
  }
  const bounded = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of bounded) {
    open.delete(id);
    for (const referrer of referrers.get(id) ?? []) {
      const left = (open.get(referrer) ?? 0) - 1;
      open.set(referrer, left);
      if (left === 0) bounded.push(referrer);
    }
  }
  return new Set(open.keys());
}

function collect(schema: Schema, references: Set<SchemaId>): void {
  if (schema.ref !== undefined) references.add(schema.ref);
  for (const { schema: inner } of subschemas(schema)) collect(inner, references);
}
