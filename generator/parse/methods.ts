import { isJsonObject, type JsonObject } from "../model/json.js";
import { appendPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, type ParseContext } from "./context.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "query"];
// Fetch, section 2.2.1: a forbidden method makes fetch throw.
const forbiddenMethods = new Set(["CONNECT", "TRACE", "TRACK"]);
// Methods with a field of their own do not stand among the additional ones (3.2, section 4.9.1).
const fixedMethods: ReadonlySet<string> = new Set(methods.map((method) => method.toUpperCase()));
const methodSyntax = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/u;

/** An operation of a path item. */
export interface Method {
  readonly method: string;
  readonly value: JsonObject;
  /** Where it stands within its path item. */
  readonly tokens: readonly string[];
}

/** The operations of a Path Item Object (3.1, section 4.8.9; 3.2, section 4.9), in the order of their methods. */
export function methodsOf(pathItem: JsonObject, pointer: JsonPointer, context: ParseContext): Method[] {
  const found: Method[] = [];
  const add = (method: string, holder: JsonObject, ...tokens: readonly [...string[], string]): void => {
    const value = context.object(own(holder, tokens.at(-1) ?? ""), "an operation", appendPointer(pointer, ...tokens));
    if (value !== undefined) found.push({ method, value, tokens });
  };
  for (const key of methods) add(key.toUpperCase(), pathItem, key);
  if (own(pathItem, "trace") !== undefined) context.report("method-malformed", { method: "TRACE" }, appendPointer(pointer, "trace"));
  const additional = own(pathItem, "additionalOperations");
  if (isJsonObject(additional)) {
    for (const method of Object.keys(additional)) {
      if (methodSyntax.test(method) && !forbiddenMethods.has(method.toUpperCase()) && !fixedMethods.has(method))
        add(method, additional, "additionalOperations", method);
      else context.report("method-malformed", { method }, appendPointer(pointer, "additionalOperations", method));
    }
  }
  return found.sort((left, right) => (left.method < right.method ? -1 : 1));
}
