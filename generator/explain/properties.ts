import { matchesPattern } from "../evaluation/pattern/match-pattern.js";
import type { Schema } from "../model/schema.js";
import type { TypeReference } from "../typescript/type-expression.js";
import { stepInto, type Conjunct, type Start } from "./conjuncts.js";
import type { Contribution, Said } from "./explanation.js";
import type { Places } from "./places.js";
import { typeText } from "./type-text.js";

interface Property {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** Whether the type of a schema can be an object whose properties it names. */
export function isObject(flat: Schema): boolean {
  return flat.enum === undefined && (flat.types === undefined || flat.types.includes("object"));
}

/** The declared properties, then the required ones that nothing declares, as the type has them. */
export function propertiesOf(flat: Schema): readonly Property[] {
  const { properties = new Map<string, Schema>(), required = [], additionalProperties, pointer } = flat;
  const declared = [...properties].map(([name, schema]) => ({ name, schema, required: required.includes(name) }));
  const undeclared = required.filter((name) => !properties.has(name));
  return [...declared, ...undeclared.map((name) => ({ name, schema: additionalProperties ?? { pointer }, required: true }))];
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
