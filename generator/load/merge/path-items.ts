import { appendPointer, lookUp, parsePointer, rootPointer, type JsonPointer } from "../../openapi/pointer.js";
import { structures } from "../../openapi/structure.js";
import { isObject, memberOf, referenceOf, type JsonMembers } from "../references/tree-document.js";

/** The maps of Path Item Objects at the top of a document. */
export const pathMaps = ["paths", "webhooks"] as const;
export type PathMap = (typeof pathMaps)[number];

/** The path items of one of the maps, by their keys, in their order. */
export function pathItemsOf(document: JsonMembers, map: PathMap): ReadonlyMap<string, unknown> {
  const items = memberOf(document, map);
  return new Map(isObject(items) ? Object.entries(items).filter(([key]) => map !== "paths" || !key.startsWith("x-")) : []);
}

/** Members of a Path Item Object that hold an operation each (3.2, section 4.9). */
export const methodKeys: readonly string[] = Object.entries(structures["3"]["path-item"] ?? {}).flatMap(([key, shape]) =>
  "one" in shape && shape.one === "operation" ? [key] : [],
);

/** The tokens that lead from a path item to each of its operations. */
export function operationPlaces(item: JsonMembers): (readonly string[])[] {
  const additional = memberOf(item, "additionalOperations");
  return [
    ...methodKeys.filter((key) => Object.hasOwn(item, key)).map((key) => [key]),
    ...(isObject(additional) ? Object.keys(additional).map((key) => ["additionalOperations", key]) : []),
  ].filter((tokens) => isObject(lookUp(item, tokens)));
}

/** What references within a document lead to from a value on; `undefined` where they lead to no object. */
export function resolveWithin(
  document: JsonMembers,
  value: unknown,
  pointer: JsonPointer,
): { readonly value: JsonMembers; readonly pointer: JsonPointer } | undefined {
  const visited = new Set<JsonPointer>();
  let [current, at] = [value, pointer];
  for (let reference = referenceOf(current); reference !== undefined; reference = referenceOf(current)) {
    const tokens = parsePointer(reference);
    if (tokens === undefined || !reference.startsWith(rootPointer) || visited.has(at)) return undefined;
    visited.add(at);
    at = appendPointer(rootPointer, ...tokens);
    current = lookUp(document, tokens);
  }
  return isObject(current) ? { value: current, pointer: at } : undefined;
}
