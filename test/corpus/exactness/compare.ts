import { isJsonObject, type JsonObject, type JsonValue } from "../../../generator/model/json.js";
import { Chance } from "../../support/random-numbers.js";
import type { Flattened } from "./flattened.js";
import type { Original } from "./original.js";
import { ValueSampler } from "./sample-values.js";
import { smallest } from "./smallest.js";
import { valuesOf } from "./values.js";

/** What came of one schema. */
export interface Comparison {
  readonly schema: string;
  /** How many values were judged, and how many of them ajv found valid. */
  readonly values: number;
  readonly valid: number;
  /** How many values ajv and the emitted validator disagree about, with the smallest one. */
  readonly disagreements: number;
  readonly example?: string;
}

/** Judges values made from the shape of a component by ajv on the original and by the emitted validator. The same values each time. */
export function compare(component: string, original: Original, flattened: Flattened): Comparison {
  const { document } = flattened;
  const chance = new Chance(seedOf(component));
  const expected = original.of(component);
  const { is, hasNoIssues } = flattened.of(component);
  const values = valuesOf(schemaOf(component, document), new ValueSampler(document, chance), expected, chance);
  const differs = (value: JsonValue): boolean => {
    const isValid = expected(value);
    return is(value) !== isValid || hasNoIssues(value) !== isValid;
  };
  const wrong = values.filter(differs).sort((left, right) => JSON.stringify(left).length - JSON.stringify(right).length);
  const counts = { schema: component, values: values.length, valid: values.filter(expected).length, disagreements: wrong.length };
  const [first] = wrong;
  if (first === undefined) return counts;
  const value = smallest(first, differs);
  const verdicts = { ajv: expected(value), is: is(value), hasNoIssues: hasNoIssues(value) };
  return { ...counts, example: `${JSON.stringify(verdicts)} ${JSON.stringify(value)}` };
}

function schemaOf(component: string, document: JsonObject): JsonValue {
  const { components } = document;
  const schemas = isJsonObject(components) ? components["schemas"] : undefined;
  return (isJsonObject(schemas) ? schemas[component] : undefined) ?? true;
}

/** A seed of a schema's own, so that adding a schema does not change the values of others. */
function seedOf(name: string): number {
  let seed = 20240607;
  for (const character of name) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return seed;
}
