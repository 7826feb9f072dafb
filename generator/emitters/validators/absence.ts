import type { Schema } from "../../model/schema.js";
import type { Target } from "./evaluated.js";
import type { Verdict } from "./step.js";

/** Whether what a schema asks is sure to refuse `undefined`, so that a missing member needs no test of its own. */
export function refusesUndefined(schema: Schema, verdict: (schema: Schema) => Verdict, target: Target): boolean {
  const above = new Set<Schema>();
  const refuses = (part: Schema): boolean => {
    if (verdict(part) !== "open") return verdict(part) === "never";
    if (part.types !== undefined || part.enum !== undefined) return true;
    if (above.has(part)) return false;
    above.add(part);
    const referenced = target(part);
    return (referenced !== undefined && refuses(referenced)) || part.anyOf?.every(refuses) === true || part.oneOf?.every(refuses) === true;
  };
  return refuses(schema);
}
