// Part of flatspec's runtime: copied as it is into generated output.

import { counted } from "./counted.js";
import type { Keywords } from "./keywords.js";
import type { Check } from "./run.js";
import { hasAtLeastCodePoints, hasAtMostCodePoints } from "./string-length.js";

/** What the keywords for strings ask (JSON Schema 2020-12 validation, sections 6.3 and 7). */
export function stringChecks(keywords: Keywords): Check<string>[] {
  const { minLength, maxLength } = keywords;
  const checks: Check<string>[] = [];
  const add = (
    keyword: string,
    expected: unknown,
    message: string,
    accepts: (value: string) => boolean,
  ): void => {
    checks.push(
      (value, run) =>
        accepts(value) || run.refuse(keyword, message, value, expected),
    );
  };
  if (minLength !== undefined) {
    const message = `must have at least ${counted(minLength, "character")}`;
    add("minLength", minLength, message, (value) =>
      hasAtLeastCodePoints(value, minLength),
    );
  }
  if (maxLength !== undefined) {
    const message = `must have at most ${counted(maxLength, "character")}`;
    add("maxLength", maxLength, message, (value) =>
      hasAtMostCodePoints(value, maxLength),
    );
  }
  for (const [name, accepts] of Object.entries(keywords.format ?? {})) {
    add("format", name, `must have the format ${name}`, accepts);
  }
  // What is too long is refused already, and may be made to take long here.
  const isTooLong = (value: string): boolean =>
    maxLength !== undefined && !hasAtMostCodePoints(value, maxLength);
  for (const pattern of [keywords.pattern ?? []].flat()) {
    const source = pattern.source.replaceAll("\\/", "/");
    const message = `must match ${source}`;
    add(
      "pattern",
      source,
      message,
      (value) => isTooLong(value) || pattern.test(value),
    );
  }
  return checks;
}
