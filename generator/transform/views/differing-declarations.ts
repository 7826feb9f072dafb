import type { Declaration } from "../../model/api.js";
import { subschemas, type Schema, type SchemaId } from "../../model/schema.js";
import { references } from "../references.js";
import { isLost, type LookUp } from "./lost-properties.js";

/** The declarations whose two views differ: those with a property that only one side sends, and those that refer to such, over any number of steps. */
export function differingDeclarations(declarations: ReadonlyMap<SchemaId, Declaration>): ReadonlySet<SchemaId> {
  const lookUp: LookUp = (id) => declarations.get(id)?.schema;
  const users = new Map<SchemaId, SchemaId[]>();
  const pending: SchemaId[] = [];
  for (const { id, schema } of declarations.values()) {
    if (holdsLost(schema, lookUp)) pending.push(id);
    for (const target of new Set(references(schema))) {
      const known = users.get(target);
      if (known === undefined) users.set(target, [id]);
      else known.push(id);
    }
  }
  const differing = new Set<SchemaId>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (differing.has(id)) continue;
    differing.add(id);
    pending.push(...(users.get(id) ?? []));
  }
  return differing;
}

/** Properties below `not` and `if` are conditions, which stay as they are. */
function holdsLost(schema: Schema, lookUp: LookUp): boolean {
  for (const property of schema.properties?.values() ?? []) {
    if (isLost(property, "request", lookUp) || isLost(property, "response", lookUp)) return true;
  }
  for (const { keyword, schema: inner } of subschemas(schema)) {
    if (keyword !== "not" && keyword !== "if" && holdsLost(inner, lookUp)) return true;
  }
  return false;
}
