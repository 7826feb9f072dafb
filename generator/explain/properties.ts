import { matchesPattern } from "../evaluation/pattern/match-pattern.js";
import type { Schema, Tag } from "../model/schema.js";
import type { TypeReference } from "../typescript/type-expression.js";
import { conjunctsOf, stepInto, type Conjunct, type Start, type WalkOptions } from "./conjuncts.js";
import type { AbsentProperty, Contribution, Said } from "./explanation.js";
import type { Places } from "./places.js";
import { typeText } from "./type-text.js";

interface Property {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  readonly tag?: Tag;
}

/** Whether the type of a schema can be an object whose properties it names. */
export function isObject(flat: Schema): boolean {
  return flat.enum === undefined && (flat.types === undefined || flat.types.includes("object"));
}

/** The declared properties, then the tags and the required ones that nothing declares, as the type has them. */
export function propertiesOf(flat: Schema): readonly Property[] {
  const { properties = new Map<string, Schema>(), required = [], tags, additionalProperties, pointer } = flat;
  const names = new Set([...properties.keys(), ...(tags?.keys() ?? []), ...required]);
  return [...names].map((name) => {
    const tag = tags?.get(name);
    const schema = properties.get(name) ?? additionalProperties ?? { pointer };
    return { name, schema, required: required.includes(name), ...(tag === undefined ? {} : { tag }) };
  });
}

/** The properties that the branches declare and a view leaves out. */
export function absentFrom(flat: Schema, conjuncts: readonly Conjunct[], walk: WalkOptions, places: Places): readonly AbsentProperty[] {
  const absent = new Map<string, AbsentProperty>();
  for (const conjunct of conjuncts) {
    for (const [name, schema] of conjunct.schema.properties ?? []) {
      if (flat.properties?.has(name) === true || absent.has(name)) continue;
      for (const { schema: each, path } of conjunctsOf([stepInto(conjunct, "properties", schema, name)], walk)) {
        const keyword = each.readOnly === true ? "readOnly" : each.writeOnly === true ? "writeOnly" : undefined;
        if (keyword !== undefined) absent.set(name, { name, keyword, at: places.ofKeyword(each, keyword), path });
      }
    }
  }
  return [...absent.values()];
}

/** What the branches say about a property, and the schemas of it that are merged. */
export function contributionsTo(
  name: string,
  conjuncts: readonly Conjunct[],
  places: Places,
  reference: TypeReference,
): { readonly contributions: readonly Contribution[]; readonly starts: readonly Start[] } {
  const contributions: Contribution[] = [];
  const starts: Start[] = [];
  for (const conjunct of conjuncts) {
    for (const { by, schema } of mentions(name, conjunct.schema)) {
      const branch = places.at(conjunct.schema.pointer);
      contributions.push({ by, branch, path: conjunct.path, at: places.at(schema.pointer), type: typeText(schema, reference) });
      // Patterns speak for themselves in the flattened schema; the other two are merged by name.
      if (by !== "patternProperties") starts.push(stepInto(conjunct, by, schema, by === "properties" ? name : undefined));
    }
  }
  return { contributions, starts };
}

/** `additionalProperties` is for the names that its own schema object neither declares nor matches (core, section 10.3.2.3). */
function mentions(name: string, schema: Schema): readonly { by: Contribution["by"]; schema: Schema }[] {
  const declared = schema.properties?.get(name);
  const matching = [...(schema.patternProperties ?? [])].filter(([pattern]) => matchesPattern(pattern, name));
  const found = [
    ...(declared === undefined ? [] : [{ by: "properties" as const, schema: declared }]),
    ...matching.map(([, each]) => ({ by: "patternProperties" as const, schema: each })),
  ];
  const { additionalProperties } = schema;
  if (found.length > 0 || additionalProperties === undefined || Object.keys(additionalProperties).length === 1) return found;
  return [{ by: "additionalProperties", schema: additionalProperties }];
}

/** The places that make a property required. */
export function requiredBy(name: string, conjuncts: readonly Conjunct[], places: Places): readonly Said[] {
  const asking = conjuncts.filter(({ schema }) => schema.required?.includes(name) === true);
  return asking.map(({ schema, path }) => ({ value: name, at: places.ofRequired(schema, name), path }));
}
