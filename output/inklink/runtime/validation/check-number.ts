// Part of flatspec's runtime: copied as it is into generated output.

import type { Keywords } from "./keywords.js";
import { isMultipleOf } from "./multiple-of.js";
import type { Check } from "./run.js";

/** What the keywords for numbers ask (JSON Schema 2020-12 validation, section 6.2). */
export function numberChecks(keywords: Keywords): Check<number>[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = keywords;
  const checks: Check<number>[] = [];
  const add = (
    keyword: string,
    expected: unknown,
    message: string,
    accepts: (value: number) => boolean,
  ): void => {
    checks.push(
      (value, run) =>
        accepts(value) || run.refuse(keyword, message, value, expected),
    );
  };
  if (minimum !== undefined) {
    const message = `must be at least ${minimum}`;
    add("minimum", minimum, message, (value) => value >= minimum);
  }
  if (maximum !== undefined) {
    const message = `must be at most ${maximum}`;
    add("maximum", maximum, message, (value) => value <= maximum);
  }
  if (exclusiveMinimum !== undefined) {
    const message = `must be greater than ${exclusiveMinimum}`;
    add("exclusiveMinimum", exclusiveMinimum, message, (value) => {
      return value > exclusiveMinimum;
    });
  }
  if (exclusiveMaximum !== undefined) {
    const message = `must be less than ${exclusiveMaximum}`;
    add("exclusiveMaximum", exclusiveMaximum, message, (value) => {
      return value < exclusiveMaximum;
    });
  }
  for (const [name, accepts] of Object.entries(keywords.numberFormat ?? {})) {
    add("format", name, `must have the format ${name}`, accepts);
  }
  for (const divisor of [keywords.multipleOf ?? []].flat()) {
    const message = `must be a multiple of ${divisor}`;
    add("multipleOf", divisor, message, (value) =>
      isMultipleOf(value, divisor),
    );
  }
  return checks;
}
