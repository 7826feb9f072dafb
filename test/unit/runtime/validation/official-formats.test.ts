import { describe, expect, test } from "vitest";

import { formatsByName } from "./formats-by-name.js";
import { hasOfficialSuite, officialCases, officialFiles } from "./official-suite.js";

/** Formats of the suite that are deliberately not decided. */
const undecidedFormats: ReadonlySet<string> = new Set(["unknown"]);

const cases = ["draft2020-12/optional/format/", "draft4/optional/format/"].flatMap(officialFiles).flatMap(officialCases);

describe.skipIf(!hasOfficialSuite)("the official suite's optional/format (skipped where ../shared/suites is missing)", () => {
  test("has a predicate for every format", () => {
    const names = new Set(cases.map(({ schema }) => schema["format"]));
    const missing = [...names].filter((name) => typeof name !== "string" || (!undecidedFormats.has(name) && !formatsByName.has(name)));
    expect(missing).toEqual([]);
    expect(cases.length).toBeGreaterThan(800);
  });

  test("is agreed with", () => {
    const different = cases
      .filter(({ schema, data, valid }) => {
        const isFormat = formatsByName.get(String(schema["format"]));
        return isFormat !== undefined && typeof data === "string" && isFormat(data) !== valid;
      })
      .map(({ name }) => name);
    expect(different).toEqual([]);
  });
});
