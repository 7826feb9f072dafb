// Part of flatspec's runtime: copied as it is into generated output.

import { deepEqual } from "./deep-equal.js";
import { isInteger, isNumber, isObject } from "./guards.js";
import type { JsonType, Keywords } from "./keywords.js";
import type { Check } from "./run.js";
import { spokenTypes } from "./spoken.js";

const tests: Readonly<Record<JsonType, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  integer: isInteger,
  number: isNumber,
  string: (value) => typeof value === "string",
  array: (value) => Array.isArray(value),
  object: isObject,
};

/** What `type` asks (JSON Schema 2020-12 validation, section 6.1.1). */
export function typeCheck(keywords: Keywords): Check | undefined {
  if (keywords.type === undefined) return undefined;
  const types = [keywords.type].flat();
  const expected = keywords.type;
  const message =
    types.length === 0
      ? "is not allowed: no value is"
      : `must be ${spokenTypes(types)}`;
  const accepts = types.map((type) => tests[type]);
  const [only] = accepts;
  if (only !== undefined && accepts.length === 1) {
    return (value, run) =>
      only(value) || run.refuse("type", message, value, expected);
  }
  return (value, run) => {
    for (const test of accepts) if (test(value)) return true;
    return run.refuse("type", message, value, expected);
  };
}

/** What `enum` asks: that the value equals one of the list. */
export function enumCheck(keywords: Keywords): Check[] {
  const values = keywords.enum;
  if (values === undefined) return [];
  const scalars = new Set(values.filter((value) => !isStructure(value)));
  const structures = values.filter(isStructure);
  const list = values.map((value) => JSON.stringify(value)).join(", ");
  const message = `must be ${values.length === 1 ? "" : "one of "}${list}`;
  const check: Check = (value, run) =>
    scalars.has(value) ||
    structures.some((other) => deepEqual(value, other)) ||
    run.refuse("enum", message, value, values);
  return [check];
}

function isStructure(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
