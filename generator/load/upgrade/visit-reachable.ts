import { lookUp, parsePointer } from "../../openapi/pointer.js";
import { visitObjects, type ObjectName, type ObjectVisitor, type Structure } from "../../openapi/structure.js";

/**
 * Calls `visit` for every object of a document, parents before children. Objects that stand where the specification knows none, such as
 * below an extension, are visited when a reference leads to them: they are what the reference stands for.
 */
export function visitReachable(document: unknown, visit: ObjectVisitor, structure: Structure): void {
  const visited = new Set<unknown>();
  // In the order they are met; those met while this one is worked off come after.
  const references = new Map<string, { readonly name: ObjectName; readonly reference: string }>();
  const walk = (name: ObjectName, value: unknown, start: readonly string[]): void => {
    const visitor: ObjectVisitor = (kind, object, path) => {
      visited.add(object);
      const reference = object["$ref"];
      if (typeof reference === "string") references.set(`${kind} ${reference}`, { name: kind, reference });
      visit(kind, object, start.length === 0 ? path : [...start, ...path]);
    };
    visitObjects(name, value, visitor, structure);
  };
  walk("document", document, []);
  for (const { name, reference } of references.values()) {
    const tokens = parsePointer(reference);
    const target = tokens === undefined ? undefined : lookUp(document, tokens);
    if (tokens !== undefined && !visited.has(target)) walk(name, target, tokens);
  }
}
