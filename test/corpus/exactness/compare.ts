import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import type { JsonPointer } from "../../../generator/openapi/pointer.js";
import { Chance } from "../../support/random-numbers.js";
import type { Validators } from "./emitted.js";
import { ValueSampler } from "./sample-values.js";
import { smallest } from "./smallest.js";
import { valuesOf } from "./values.js";

/** What came of one schema. */
export interface Comparison {
  readonly schema: JsonPointer;
  /** How many values were judged, and how many of them ajv found valid. */
  readonly values: number;
  readonly valid: number;
  /** How many values ajv and the emitted validator disagree about, with the smallest one. */
  readonly disagreements: number;
  readonly example?: string;
}

/** A place of a schema in a document. */
export interface SchemaPlace {
  readonly document: JsonObject;
  readonly pointer: JsonPointer;
}

/** A schema with what decides about its values. */
export interface Subject {
  readonly schema: JsonPointer;
  /** Where to see what its values look like. */
  readonly places: readonly SchemaPlace[];
  /** The verdict of ajv. */
  readonly expected: (value: unknown) => boolean;
  /** What is emitted. */
  readonly validators: Validators;
}

/** Judges at least `wanted` values, made from the shape of a schema, by ajv and by the emitted validator. The same values each time. */
export function compare({ schema, places, expected, validators }: Subject, wanted: number): Comparison {
  const chance = new Chance(seedOf(schema));
  const { is, hasNoIssues } = validators;
  const samplers = places.map(({ document, pointer }) => ({ $ref: pointer, sampler: new ValueSampler(document, chance) }));
  const draw = (): JsonValue | undefined => {
    const { sampler, $ref } = chance.pick(samplers) ?? {};
    return $ref && sampler?.sample({ $ref });
  };
  const values = valuesOf({ draw, isValid: expected, wanted }, chance);
  const differs = (value: JsonValue): boolean => {
    const isValid = expected(value);
    return is(value) !== isValid || hasNoIssues(value) !== isValid;
  };
  const wrong = values.filter(differs).sort((left, right) => JSON.stringify(left).length - JSON.stringify(right).length);
  const counts = { schema, values: values.length, valid: values.filter(expected).length, disagreements: wrong.length };
  const [first] = wrong;
  if (first === undefined) return counts;
  const value = smallest(first, differs);
  const verdicts = { ajv: expected(value), is: is(value), hasNoIssues: hasNoIssues(value) };
  return { ...counts, example: `${JSON.stringify(verdicts)} ${JSON.stringify(value)}` };
}

/** A seed of a schema's own, so that adding a schema does not change the values of others. */
function seedOf(name: string): number {
  let seed = 20240607;
  for (const character of name) seed = (Math.imul(seed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return seed;
}
