import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Api } from "../../model/api.js";
import { subschemas, type Schema } from "../../model/schema.js";
import { appendPointer } from "../../openapi/pointer.js";
import { mapOperationSchemas } from "../operation-schemas.js";
import { backtrackingOf, type Backtracking } from "./backtracking.js";

/** `report`: a regular expression that can take very long is a warning; `refuse`: an error. */
export type UnsafePatterns = "report" | "refuse";

/** Texts of this length are taken to come, where no `maxLength` keeps them away. */
const longestText = 50_000;

/** So many steps back are no matter of more than seconds. */
const mostSteps = 1e10;

/**
 * Reports every regular expression of a document that a text can make an engine work on for very long (CWE-1333). What grows by a power of
 * the length is let be where the `maxLength` beside it keeps it small: validators check that first.
 */
export function reportUnsafePatterns(api: Api, sink: DiagnosticSink, mode: UnsafePatterns): void {
  const known = new Map<string, Backtracking>();
  const check = (pattern: string, pointer: string, maxLength?: number): void => {
    const backtracking = known.get(pattern) ?? backtrackingOf(pattern);
    known.set(pattern, backtracking);
    if (!isUnsafe(backtracking, maxLength)) return;
    sink.report(mode === "refuse" ? "pattern-refused" : "pattern-unsafe", { pattern, cost: costOf(backtracking) }, { pointer });
  };
  const visit = (schema: Schema): Schema => {
    const { pointer, patterns = [], patternProperties, maxLength } = schema;
    for (const pattern of patterns) check(pattern, appendPointer(pointer, "pattern"), maxLength);
    for (const [pattern, { pointer: at }] of patternProperties ?? []) check(pattern, at);
    for (const child of subschemas(schema)) visit(child.schema);
    return schema;
  };
  for (const { schema } of api.declarations.values()) visit(schema);
  mapOperationSchemas(api, visit);
}

function isUnsafe(backtracking: Backtracking, maxLength = Infinity): boolean {
  return backtracking.kind !== "power" || Math.min(maxLength, longestText) ** backtracking.degree > mostSteps;
}

function costOf(backtracking: Backtracking): string {
  switch (backtracking.kind) {
    case "exponential":
      return "can take time that grows exponentially with the length of a text";
    case "power":
      return `can take time that grows with power ${backtracking.degree} of the length of a text`;
    case "unknown":
      return "may take very long: it refers back, looks behind or is too large to tell";
  }
}
