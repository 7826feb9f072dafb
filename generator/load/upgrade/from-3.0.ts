import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { appendPointer, parsePointer, rootPointer } from "../../openapi/pointer.js";
import { structures } from "../../openapi/structure.js";
import type { Origins } from "../origins.js";
import { Tuples } from "./tuples.js";
import { visitReachable } from "./visit-reachable.js";

/** Told that `nullable: true` does not let null in, and why. */
export type ReportNullable = (reason: string) => void;

/** Rewrites an OpenAPI 3.0 document in place so that it says the same in the words of 3.1; gives what its parts were made from. */
export function upgradeFrom30(document: Record<string, unknown>, before: Origins, sink: DiagnosticSink): Origins {
  const tuples = new Tuples("3.0", before, sink);
  const references: Record<string, unknown>[] = [];
  visitReachable(
    document,
    (name, object, path) => {
      if (name !== "schema") return;
      if (typeof object["$ref"] === "string") references.push(object);
      upgradeSchema(object, (reason) => {
        sink.report("nullable-without-effect", { reason }, { pointer: appendPointer(tuples.formerly(path), "nullable") });
      });
      tuples.rewrite(object, path);
    },
    structures["3"],
  );
  if (tuples.isEmpty) return before;
  for (const reference of references) {
    const tokens = parsePointer(String(reference["$ref"]));
    if (tokens !== undefined) reference["$ref"] = appendPointer(rootPointer, ...tuples.now(tokens));
  }
  return tuples.origins;
}

// Keywords of later drafts that say what a schema and the references in it mean; to 3.0 they are nothing.
const identityKeywords = ["$id", "$schema", "$anchor", "$dynamicAnchor", "$dynamicRef"];

/**
 * One Schema Object of 3.0 in the words of 3.1, in place and without the schemas in it.
 *
 * In 3.0 a Reference Object has no siblings (3.0.4, section 4.7.23); `nullable` adds null to the `type` beside it and means nothing
 * without one (4.7.24); the exclusive bounds are flags on `minimum` and `maximum` (JSON Schema, Wright draft 00, section 5).
 */
export function upgradeSchema(object: Record<string, unknown>, report: ReportNullable): void {
  if (typeof object["$ref"] === "string") {
    if (object["nullable"] === true) report("nothing beside a $ref counts");
    for (const key of Object.keys(object)) {
      if (key !== "$ref") Reflect.deleteProperty(object, key);
    }
    return;
  }
  // Asking first: to delete what is not there costs more than all else that is done here.
  for (const keyword of identityKeywords) {
    if (Object.hasOwn(object, keyword)) Reflect.deleteProperty(object, keyword);
  }
  upgradeNullable(object, report);
  upgradeBound(object, "exclusiveMinimum", "minimum");
  upgradeBound(object, "exclusiveMaximum", "maximum");
  if (Object.hasOwn(object, "example") && !Object.hasOwn(object, "examples")) object["examples"] = [object["example"]];
}

function upgradeNullable(object: Record<string, unknown>, report: ReportNullable): void {
  if (!Object.hasOwn(object, "nullable")) return;
  const { nullable, type, enum: values } = object as { nullable?: unknown; type?: unknown; enum?: unknown };
  Reflect.deleteProperty(object, "nullable");
  if (nullable !== true) return;
  if (Array.isArray(values) && !values.includes(null)) report("the enum beside it does not list null");
  else if (type === undefined) {
    const composition = ["allOf", "anyOf", "oneOf"].find((keyword) => Object.hasOwn(object, keyword));
    if (composition !== undefined) report(`it has no type beside it, and the ${composition} there decides alone`);
  }
  if (typeof type === "string" && type !== "null") object["type"] = [type, "null"];
}

function upgradeBound(object: Record<string, unknown>, exclusive: string, inclusive: string): void {
  const flag = object[exclusive];
  if (typeof flag !== "boolean") return;
  Reflect.deleteProperty(object, exclusive);
  if (flag && typeof object[inclusive] === "number") {
    object[exclusive] = object[inclusive];
    Reflect.deleteProperty(object, inclusive);
  }
}
