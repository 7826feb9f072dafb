import { appendPointer } from "../../../openapi/pointer.js";
import { visitObjects } from "../../../openapi/structure.js";
import { isObject, memberOf, pointerTo, referenceOf, setMember, type JsonMembers, type Tokens } from "../tree-document.js";

/** A component that is a copy of another schema. */
export interface CopiedComponent {
  /** Where components of its kind stand. */
  readonly section: Tokens;
  readonly name: string;
  readonly original: Tokens;
}

/**
 * Says to discriminators without a mapping that the tag of a copy is the name of what it is a copy of: its own name is ours. They stand in a
 * union that refers to the copy, or in a base that it is composed of (3.1, section 4.8.25).
 */
export function addImplicitTags(document: unknown, copies: readonly CopiedComponent[]): void {
  const tags = new Map<string, string>();
  for (const { section, name, original } of copies) {
    const tag = original.at(-1);
    const isComponent = original.length === section.length + 1 && section.every((token, index) => token === original[index]);
    if (isComponent && tag !== undefined) tags.set(appendPointer(pointerTo(section), name), tag);
  }
  if (tags.size === 0) return;
  const byPointer = new Map<string, JsonMembers>();
  visitObjects("document", document, (kind, object, path) => {
    if (kind !== "schema") return;
    byPointer.set(pointerTo(path), object);
    for (const member of membersOf(object, ["oneOf", "anyOf"])) {
      const [only, ...others] = membersOf(member, ["allOf"]);
      const reference = referenceOf(member) ?? (others.length === 0 ? referenceOf(only) : undefined);
      const tag = reference === undefined ? undefined : tags.get(reference);
      if (reference !== undefined && tag !== undefined) addTag(object, tag, reference);
    }
  });
  for (const [pointer, tag] of tags) {
    for (const base of basesOf(pointer, byPointer)) if (membersOf(base, ["oneOf", "anyOf"]).length === 0) addTag(base, tag, pointer);
  }
}

function membersOf(schema: unknown, keywords: readonly string[]): readonly unknown[] {
  return keywords.flatMap((keyword) => {
    const members = memberOf(schema, keyword);
    return Array.isArray(members) ? (members as readonly unknown[]) : [];
  });
}

/** What a schema is composed of, over any number of steps, without itself. */
function basesOf(pointer: string, byPointer: ReadonlyMap<string, JsonMembers>): ReadonlySet<JsonMembers> {
  const bases = new Set<JsonMembers>();
  const visited = new Set<unknown>();
  const pending: unknown[] = [byPointer.get(pointer)];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    if (visited.has(part)) continue;
    visited.add(part);
    const base = byPointer.get(referenceOf(part) ?? "");
    if (base !== undefined) {
      bases.add(base);
      pending.push(base);
    }
    pending.push(...membersOf(part, ["allOf"]));
  }
  return bases;
}

/** What the document itself says of a tag, or of the schema, counts. */
function addTag(schema: JsonMembers, tag: string, pointer: string): void {
  const discriminator = memberOf(schema, "discriminator");
  if (!isObject(discriminator) || typeof discriminator["propertyName"] !== "string") return;
  const mapping = memberOf(discriminator, "mapping") ?? {};
  if (!isObject(mapping) || Object.hasOwn(mapping, tag) || Object.values(mapping).includes(pointer)) return;
  setMember(mapping, tag, pointer);
  setMember(discriminator, "mapping", mapping);
}
