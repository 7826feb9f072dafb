import { matchesPattern } from "../../evaluation/pattern/match-pattern.js";
import type { Schema } from "../../model/schema.js";
import { both } from "./composition.js";
import type { MergedSchema } from "./merged-schema.js";

/**
 * Merges the keywords for objects. `additionalProperties` of a side sees only that side's own properties (core, section 10.3.2.3), so it
 * also applies to the properties that only the other side declares. Where patterns make that impossible to say, the side stays apart.
 */
export function mergeObjectKeywords(left: Schema, right: Schema, merged: MergedSchema, residual: Schema[]): void {
  if (canMergeProperties(left, right)) mergeProperties(left, right, merged);
  else {
    keepProperties(left, merged);
    const apart: MergedSchema = { pointer: right.pointer };
    keepProperties(right, apart);
    residual.push(apart);
  }
  const names = both(left.propertyNames, right.propertyNames);
  if (names !== undefined) merged.propertyNames = names;
  const dependentSchemas = mergeMaps(left.dependentSchemas, right.dependentSchemas);
  if (dependentSchemas !== undefined) merged.dependentSchemas = dependentSchemas;
  if (left.dependentRequired !== undefined || right.dependentRequired !== undefined) {
    const dependentRequired = new Map(left.dependentRequired);
    for (const [name, required] of right.dependentRequired ?? []) {
      dependentRequired.set(name, [...new Set([...(dependentRequired.get(name) ?? []), ...required])]);
    }
    merged.dependentRequired = dependentRequired;
  }
}

/** A side's patterns exempt names from its own `additionalProperties` alone, which no single schema can say for names not known yet. */
function canMergeProperties(left: Schema, right: Schema): boolean {
  const limits = (side: Schema): boolean => side.additionalProperties !== undefined;
  const hasOwnPatterns = (side: Schema, other: Schema): boolean =>
    [...(side.patternProperties?.keys() ?? [])].some((pattern) => other.patternProperties?.has(pattern) !== true);
  return !(limits(left) && hasOwnPatterns(right, left)) && !(limits(right) && hasOwnPatterns(left, right));
}

function mergeProperties(left: Schema, right: Schema, merged: MergedSchema): void {
  if (left.properties !== undefined || right.properties !== undefined) {
    const properties = new Map<string, Schema>();
    for (const name of new Set([...(left.properties?.keys() ?? []), ...(right.properties?.keys() ?? [])])) {
      const schema = both(declaredOrAdditional(left, name), declaredOrAdditional(right, name));
      properties.set(name, schema ?? { pointer: merged.pointer });
    }
    merged.properties = properties;
  }
  const patternProperties = mergeMaps(left.patternProperties, right.patternProperties);
  if (patternProperties !== undefined) merged.patternProperties = patternProperties;
  const additional = both(left.additionalProperties, right.additionalProperties);
  if (additional !== undefined) merged.additionalProperties = additional;
}

/** What a side says about a property by name; its patterns still speak for themselves in the merged schema. */
function declaredOrAdditional(side: Schema, name: string): Schema | undefined {
  const declared = side.properties?.get(name);
  if (declared !== undefined) return declared;
  const isMatched = [...(side.patternProperties?.keys() ?? [])].some((pattern) => matchesPattern(pattern, name));
  return isMatched ? undefined : side.additionalProperties;
}

function keepProperties(side: Schema, target: MergedSchema): void {
  if (side.properties !== undefined) target.properties = side.properties;
  if (side.patternProperties !== undefined) target.patternProperties = side.patternProperties;
  if (side.additionalProperties !== undefined) target.additionalProperties = side.additionalProperties;
}

function mergeMaps(
  left: ReadonlyMap<string, Schema> | undefined,
  right: ReadonlyMap<string, Schema> | undefined,
): ReadonlyMap<string, Schema> | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  const merged = new Map(left);
  for (const [name, schema] of right) merged.set(name, both(left.get(name), schema) ?? schema);
  return merged;
}
