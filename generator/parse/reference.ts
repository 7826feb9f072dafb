import type { JsonObject, JsonValue } from "../model/json.js";
import { isJsonObject } from "../model/json.js";
import { appendPointer, lookUp, parsePointer, rootPointer, type JsonPointer } from "../openapi/pointer.js";
import { ownString, type ParseContext } from "./context.js";

export interface Resolved {
  readonly value: JsonObject;
  /** Where the value stands: the end of a chain of references. */
  readonly pointer: JsonPointer;
}

/**
 * The pointer that a `$ref` names, in its one canonical spelling; `undefined`, and a report, when it leads to nothing. A reference that still
 * leads out of the document is one that loading could not follow, and has reported.
 */
export function referenceTarget(reference: string, from: JsonPointer, context: ParseContext): JsonPointer | undefined {
  if (!reference.startsWith("#")) return undefined;
  const at = appendPointer(from, "$ref");
  const tokens = parsePointer(reference);
  if (tokens === undefined) {
    context.report("reference-malformed", { reference }, at);
    return undefined;
  }
  if (lookUp(context.document, tokens) === undefined) {
    context.report("reference-not-found", { reference }, at);
    return undefined;
  }
  return appendPointer(rootPointer, ...tokens);
}

/** Follows the Reference Objects (3.1, section 4.8.23) from a value to an object that is none; `undefined`, and a report, when there is none. */
export function dereference(value: JsonValue | undefined, pointer: JsonPointer, what: string, context: ParseContext): Resolved | undefined {
  let current = value;
  let at = pointer;
  const visited = new Set<JsonPointer>();
  for (;;) {
    const object = context.object(current, what, at);
    if (object === undefined) return undefined;
    const reference = ownString(object, "$ref");
    if (reference === undefined) return { value: object, pointer: at };
    if (visited.has(at)) {
      context.report("reference-cycle", { reference }, appendPointer(pointer, "$ref"));
      return undefined;
    }
    visited.add(at);
    const target = referenceTarget(reference, at, context);
    if (target === undefined) return undefined;
    at = target;
    const found = lookUp(context.document, parsePointer(target) ?? []);
    current = isJsonObject(found) ? found : (found as JsonValue);
  }
}
