import fc from "fast-check";
import type { JsonObject } from "../../../generator/model/json.js";
import type { Chance } from "../../support/random-numbers.js";
import { numbersOf } from "./conjunction.js";
import { formatExamples } from "./formats.js";
import { regularExpression } from "./regular-expression.js";

// Longer texts show nothing that shorter ones do not.
const mostCharacters = 2000;

/** A number that keeps the bounds of all schemas, often just so. */
export function sampleNumber(schemas: readonly JsonObject[], isInteger: boolean, chance: Chance): number {
  const step = Math.max(...numbersOf(schemas, "multipleOf"), isInteger ? 1 : 0.5);
  const above = numbersOf(schemas, "exclusiveMinimum").map((bound) => bound + step);
  const below = numbersOf(schemas, "exclusiveMaximum").map((bound) => bound - step);
  const lowest = Math.max(...numbersOf(schemas, "minimum"), ...above);
  const highest = Math.min(...numbersOf(schemas, "maximum"), ...below);
  const from = Number.isFinite(lowest) ? lowest : Number.isFinite(highest) ? highest - 10 : 0;
  const to = Number.isFinite(highest) ? highest : from + 1000;
  const raw = chance.pick([from, to, from + chance.below(to - from + 1)]) ?? from;
  return Math.min(Math.ceil(raw / step) * step, Math.floor(to / step) * step);
}

/** A text that keeps the lengths of all schemas and has the pattern or the format of one of them, where there is one. */
export function sampleString(schemas: readonly JsonObject[], chance: Chance): string {
  const least = Math.min(Math.max(0, ...numbersOf(schemas, "minLength")), mostCharacters);
  const most = Math.min(...numbersOf(schemas, "maxLength"), mostCharacters);
  const fits = (text: string): boolean => {
    const { length } = Array.from(text);
    return length >= least && length <= most;
  };
  for (const { pattern, format } of schemas) {
    const known = typeof pattern === "string" ? matching(pattern) : typeof format === "string" ? (formatExamples.get(format) ?? []) : [];
    const found = chance.pick(known.filter(fits)) ?? chance.pick(known);
    if (found !== undefined) return found;
  }
  const length = chance.pick([least, Math.min(most, least + chance.below(12)), ...(most <= 300 ? [most] : [])]) ?? least;
  return Array.from({ length }, () => chance.pick(["a", "b", "Z", "0", "-", "é"])).join("");
}

const matches = new Map<string, readonly string[]>();

/** Texts that match a pattern, as far as fast-check can make any; the same ones each time. */
export function matching(pattern: string): readonly string[] {
  const known = matches.get(pattern);
  if (known !== undefined) return known;
  let found: readonly string[];
  try {
    found = fc.sample(fc.stringMatching(regularExpression(pattern) ?? /^$/u), { seed: 20240607, numRuns: 12 });
  } catch {
    // Look-around and back references are beyond it: examples of the document and mutations have to do.
    found = [];
  }
  matches.set(pattern, found);
  return found;
}
