import { isJsonObject, type JsonObject } from "../model/json.js";
import { appendPointer } from "../openapi/pointer.js";
import { own, type ParseContext } from "./context.js";
import { methodsOf } from "./methods.js";
import { readParameter, parseParameters } from "./parameter.js";
import type { SchemaParser } from "./schema.js";

/**
 * Reads the parameters that stand under `components`, also those in its path items, for the faults that they have: no operation may refer
 * to them yet.
 */
export function checkComponentParameters(components: JsonObject, schemas: SchemaParser, context: ParseContext): void {
  for (const [name, value] of entriesOf(components, "parameters")) {
    readParameter(value, appendPointer("#/components/parameters", name), schemas, context);
  }
  for (const [name, pathItem] of entriesOf(components, "pathItems")) {
    if (!isJsonObject(pathItem)) continue;
    const pointer = appendPointer("#/components/pathItems", name);
    const shared = { value: own(pathItem, "parameters"), pointer: appendPointer(pointer, "parameters") };
    parseParameters([shared], schemas, context);
    for (const { value, tokens } of methodsOf(pathItem, pointer, context)) {
      const at = appendPointer(pointer, ...tokens, "parameters");
      parseParameters([shared, { value: own(value, "parameters"), pointer: at }], schemas, context);
    }
  }
}

function entriesOf(components: JsonObject, kind: string): (readonly [string, JsonObject[string]])[] {
  const parts = own(components, kind);
  return isJsonObject(parts) ? Object.entries(parts) : [];
}
