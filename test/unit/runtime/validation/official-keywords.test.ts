import { describe, expect, test } from "vitest";

import { deepEqual, hasUniqueItems } from "../../../../templates/runtime/validation/deep-equal.js";
import { isMultipleOf } from "../../../../templates/runtime/validation/multiple-of.js";
import { hasAtLeastCodePoints, hasAtMostCodePoints } from "../../../../templates/runtime/validation/string-length.js";
import { hasOfficialSuite, type OfficialCase, officialCases } from "./official-suite.js";

/** What a helper says about one test, or undefined when the test is about something else. */
type Verdict = (testCase: OfficialCase) => boolean | undefined;

const files: readonly (readonly [path: string, verdict: Verdict])[] = [
  ["draft2020-12/multipleOf.json", multipleOf],
  ["draft2020-12/optional/float-overflow.json", multipleOf],
  ["draft2020-12/uniqueItems.json", uniqueItems],
  ["draft2020-12/minLength.json", minLength],
  ["draft2020-12/maxLength.json", maxLength],
  ["draft2020-12/const.json", constant],
  ["draft2020-12/enum.json", enumeration],
  ["draft4/multipleOf.json", multipleOf],
  ["draft4/uniqueItems.json", uniqueItems],
  ["draft4/minLength.json", minLength],
  ["draft4/maxLength.json", maxLength],
  ["draft4/enum.json", enumeration],
];

function multipleOf({ schema, data }: OfficialCase): boolean | undefined {
  const divisor = schema["multipleOf"];
  if (typeof data !== "number" || typeof divisor !== "number") return undefined;
  if (schema["type"] === "integer" && !Number.isInteger(data)) return false;
  return isMultipleOf(data, divisor);
}

function uniqueItems({ schema, data }: OfficialCase): boolean | undefined {
  const isAboutMore = "items" in schema || "prefixItems" in schema;
  if (!Array.isArray(data) || schema["uniqueItems"] !== true || isAboutMore) {
    return undefined;
  }
  return hasUniqueItems(data);
}

function minLength({ schema, data }: OfficialCase): boolean | undefined {
  const count = schema["minLength"];
  if (typeof data !== "string" || typeof count !== "number") return undefined;
  return hasAtLeastCodePoints(data, count);
}

function maxLength({ schema, data }: OfficialCase): boolean | undefined {
  const count = schema["maxLength"];
  if (typeof data !== "string" || typeof count !== "number") return undefined;
  return hasAtMostCodePoints(data, count);
}

function constant({ schema, data }: OfficialCase): boolean | undefined {
  return "const" in schema ? deepEqual(schema["const"], data) : undefined;
}

function enumeration({ schema, data }: OfficialCase): boolean | undefined {
  const values = schema["enum"];
  if (!Array.isArray(values)) return undefined;
  return values.some((value) => deepEqual(value, data));
}

describe.skipIf(!hasOfficialSuite)("the official suite's keywords (skipped where ../shared/suites is missing)", () => {
  test.each(files)("%s is agreed with", (path, verdict) => {
    const decided = officialCases(path).filter((testCase) => verdict(testCase) !== undefined);
    const different = decided.filter((testCase) => verdict(testCase) !== testCase.valid).map(({ name }) => name);
    expect(decided).not.toEqual([]);
    expect(different).toEqual([]);
  });
});
