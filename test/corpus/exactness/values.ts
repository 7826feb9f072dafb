import type { JsonValue } from "../../../generator/model/json.js";
import type { Chance } from "../../support/random-numbers.js";
import { mutated, Pool, withoutEachProperty } from "./mutations.js";

const mostBases = 60;
const mostDraws = 300;
const mostAttempts = 4000;
const mostValues = 1000;

export interface ValuesAskedFor {
  /** Draws a value; `undefined` where that came to nothing. */
  readonly draw: () => JsonValue | undefined;
  readonly isValid: (value: JsonValue) => boolean;
  /** How many, at least. */
  readonly wanted: number;
}

/** Different values: what is drawn, and single mutations of it. Valid ones are mutated most. */
export function valuesOf({ draw, isValid, wanted }: ValuesAskedFor, chance: Chance): JsonValue[] {
  const values = new Map<string, JsonValue>();
  const add = (value: JsonValue): boolean => {
    const text = JSON.stringify(value);
    const isNew = !values.has(text);
    values.set(text, value);
    return isNew;
  };
  const pool = new Pool();
  const valid: JsonValue[] = [];
  for (let draws = 0; draws < mostDraws && (draws < mostBases || valid.length === 0); draws += 1) {
    const value = draw();
    if (value === undefined || !add(value)) continue;
    pool.add(value);
    if (isValid(value)) valid.push(value);
  }
  const others = [...values.values()].filter((value) => !valid.includes(value));
  if (values.size === 0) others.push({}, [], "", 0, null);
  for (const value of valid.slice(0, 3)) withoutEachProperty(value).forEach(add);
  const enough = Math.max(wanted, values.size + wanted / 2);
  for (let attempt = 0; attempt < mostAttempts && (values.size < enough || valid.length === 0); attempt += 1) {
    const base = chance.pick(valid.length > 0 && (others.length === 0 || chance.of(0.9)) ? valid : others);
    if (base === undefined) break;
    const value = mutated(base, pool, chance);
    const isNew = values.size < mostValues ? add(value) : true;
    // What is changed twice stays close to what it was made from.
    if (isNew && valid.length < mostBases && (valid.length === 0 || chance.of(0.3)) && isValid(value)) {
      values.set(JSON.stringify(value), value);
      valid.push(value);
    }
  }
  return [...values.values()];
}
