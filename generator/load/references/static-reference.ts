import type { JsonMembers } from "./tree-document.js";

/** Lets a `$ref` stand for a `$dynamicRef`; where there is one already, both hold. */
export function writeStatic(holder: JsonMembers, key: string, pointer: string): void {
  Reflect.deleteProperty(holder, key);
  if (!Object.hasOwn(holder, "$ref")) holder["$ref"] = pointer;
  else holder["allOf"] = [...(Array.isArray(holder["allOf"]) ? (holder["allOf"] as unknown[]) : []), { $ref: pointer }];
}
