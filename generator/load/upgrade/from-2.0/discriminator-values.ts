import { isJsonObject } from "../../../model/json.js";
import { appendPointer, parsePointer, type JsonPointer } from "../../../openapi/pointer.js";

/**
 * Makes the discriminators of definitions say which values `x-ms-discriminator-value` gives to the definitions that extend them. In 2.0
 * the value is the name of the definition (Schema Object, `discriminator`); AutoRest's documents use this extension where it is not.
 */
export function mapDiscriminatorValues(definitions: unknown): void {
  if (!isJsonObject(definitions)) return;
  for (const [name, definition] of Object.entries(definitions)) {
    if (!isJsonObject(definition)) continue;
    const value = definition["x-ms-discriminator-value"];
    if (typeof value !== "string") continue;
    for (const ancestor of withAncestors(definition, definitions)) addMapping(ancestor, value, appendPointer("#/components/schemas", name));
  }
}

function withAncestors(definition: object, definitions: object): Set<object> {
  const found = new Set<object>([definition]);
  for (const schema of found) {
    const { allOf } = schema as { readonly allOf?: unknown };
    for (const part of Array.isArray(allOf) ? (allOf as readonly unknown[]) : []) {
      const reference = isJsonObject(part) ? part["$ref"] : undefined;
      const [section, name, ...rest] = typeof reference === "string" ? (parsePointer(reference) ?? []) : [];
      if (section !== "definitions" || name === undefined || rest.length > 0 || !Object.hasOwn(definitions, name)) continue;
      const target = (definitions as Record<string, unknown>)[name];
      if (isJsonObject(target)) found.add(target);
    }
  }
  return found;
}

function addMapping(schema: object, value: string, target: JsonPointer): void {
  const { discriminator } = schema as { discriminator?: unknown };
  if (!isJsonObject(discriminator)) return;
  const mapping = isJsonObject(discriminator["mapping"]) ? Object.entries(discriminator["mapping"]) : [];
  Object.assign(discriminator, { mapping: Object.fromEntries([...mapping, [value, target]]) });
}
