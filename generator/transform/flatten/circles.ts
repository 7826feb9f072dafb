import type { Declaration } from "../../model/api.js";
import type { SchemaId } from "../../model/schema.js";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { referencesInPlace } from "../references.js";

/** Reports every declaration that asks for itself of the same value: whether the value satisfies it cannot be decided (core, section 9.4.1). */
export function reportCircles(declarations: ReadonlyMap<SchemaId, Declaration>, sink: DiagnosticSink): void {
  const targets = new Map([...declarations].map(([id, { schema }]) => [id, [...referencesInPlace(schema)]]));
  for (const id of declarations.keys()) {
    const reached = new Set<SchemaId>();
    const pending = [...(targets.get(id) ?? [])];
    for (let next = pending.pop(); next !== undefined && !reached.has(id); next = pending.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      pending.push(...(targets.get(next) ?? []));
    }
    if (reached.has(id)) sink.report("reference-cycle", { reference: id }, { pointer: id });
  }
}
