import type { Schema } from "../model/schema.js";
import type { Conjunct } from "./conjuncts.js";
import type { Residual } from "./explanation.js";
import type { Places } from "./places.js";

const unions = ["oneOf", "anyOf"] as const;

/** What only the validator checks, and why no type says it. */
const checked: readonly (readonly [keyof Schema, string])[] = [
  ["not", "no type says that a value is not of another one"],
  ["if", "which side applies depends on the value"],
  ["contains", "no type says that some items are special"],
  ["patternProperties", "no type matches names against a pattern"],
  ["propertyNames", "no type limits the names that an object may use"],
  ["dependentSchemas", "what applies depends on which properties are there"],
  ["unevaluatedProperties", "what is left over depends on the value"],
  ["unevaluatedItems", "what is left over depends on the value"],
];

/**
 * The keywords of the branches that are no plain part of the flattened type: unions, what only a validator can check, and what stayed
 * apart because one schema has no room for it. `all` holds the branches that are kept whole, too.
 */
export function residualsOf(flat: Schema, conjuncts: readonly Conjunct[], all: readonly Conjunct[], places: Places): readonly Residual[] {
  const found: Residual[] = [];
  const add = (conjunct: Conjunct, keyword: keyof Schema, effect: Residual["effect"], why: string): void => {
    found.push({ keyword, effect, why, at: places.ofKeyword(conjunct.schema, keyword), path: conjunct.path });
  };
  for (const keyword of unions) {
    const owner = ownerOf(flat, keyword, conjuncts);
    if (owner !== undefined) add(owner, keyword, "union", "the type is a union of its members, with everything else beside it");
  }
  for (const [keyword, why] of checked) {
    if (flat[keyword] === undefined) continue;
    const isApart = (conjunct: Conjunct): boolean => (flat.allOf ?? []).some((part) => ownerOf(part, keyword, [conjunct]) !== undefined);
    for (const conjunct of conjuncts) {
      if (conjunct.schema[keyword] !== undefined && !isApart(conjunct)) add(conjunct, keyword, "checked", why);
    }
  }
  for (const part of flat.allOf ?? []) found.push(apart(part, all, places));
  return found;
}

/** The branch that a keyword of the flattened schema was taken from: flattening keeps the places of subschemas. */
export function ownerOf(flat: Schema, keyword: keyof Schema, conjuncts: readonly Conjunct[]): Conjunct | undefined {
  const wanted = firstPointer(flat, keyword);
  return wanted === undefined ? undefined : conjuncts.find(({ schema }) => firstPointer(schema, keyword) === wanted);
}

function firstPointer(schema: Schema, keyword: keyof Schema): string | undefined {
  const value = schema[keyword];
  const first: unknown =
    value instanceof Map ? [...(value as ReadonlyMap<string, unknown>).values()][0] : Array.isArray(value) ? value[0] : value;
  return typeof first === "object" && first !== null && "pointer" in first ? String(first.pointer) : undefined;
}

/** Keywords of which a schema has one, with the reason why two of them stay two. */
const groups = ["oneOf", "anyOf", "if", "contains"] as const;

function apart(part: Schema, all: readonly Conjunct[], places: Places): Residual {
  const whole = keptWhole(part) ? all.find(({ schema }) => schema.pointer === (part.ref ?? part.pointer)) : undefined;
  if (keptWhole(part)) {
    const keyword = whole?.schema.unevaluatedItems === undefined ? "unevaluatedProperties" : "unevaluatedItems";
    const why = `\`${keyword}\` sees what its own branch evaluates and nothing else, so that branch stays whole`;
    const at = whole === undefined ? places.at(part.pointer) : places.ofKeyword(whole.schema, keyword);
    return { keyword, effect: "apart", why, at, path: whole?.path ?? [] };
  }
  for (const keyword of groups) {
    const owner = ownerOf(part, keyword, all);
    if (owner === undefined) continue;
    const why = `another branch has \`${keyword}\` too, and one schema has room for one`;
    return { keyword, effect: "apart", why, at: places.ofKeyword(owner.schema, keyword), path: owner.path };
  }
  const owner = all.find(({ schema }) => schema.pointer === part.pointer);
  const why = "`additionalProperties` of a branch exempts the names that its own `patternProperties` match, and no others";
  const keyword = part.additionalProperties === undefined ? "patternProperties" : "additionalProperties";
  const at = owner === undefined ? places.at(part.pointer) : places.ofKeyword(owner.schema, keyword);
  return { keyword, effect: "apart", why, at, path: owner?.path ?? [] };
}

/** Whether a member of a flattened `allOf` is a branch with all that it says, rather than one keyword of a branch. */
export function keptWhole(part: Schema): boolean {
  return part.ref !== undefined || part.unevaluatedProperties !== undefined || part.unevaluatedItems !== undefined;
}
