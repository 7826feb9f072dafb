import { describe, expect, it } from "vitest";
import { hasOfficialSuite, officialCases, officialFiles } from "../runtime/validation/official-suite.js";
import { predicateOf } from "./support.js";

/** What documents of OpenAPI do not have, or what the parser has its own tests for: references, ids, vocabularies, dialects. */
const elsewhere = /"\$(?:ref|id|anchor|dynamicRef|dynamicAnchor|defs|vocabulary|recursiveRef)"/u;

/** The evaluator asserts formats, and so do the tests of this folder. */
const files = [
  ...officialFiles("draft2020-12/"),
  ...officialFiles("draft2020-12/optional/format/").filter((path) => !/ecmascript-regex|iri|idn|uri-template/u.test(path)),
];
const skipped = new Set(
  ["anchor", "content", "default", "defs", "dynamicRef", "format", "id", "ref", "refRemote", "vocabulary"].map(
    (name) => `draft2020-12/${name}.json`,
  ),
);

describe.skipIf(!hasOfficialSuite)("the evaluator agrees with the official suite on", () => {
  const cases = files.filter((path) => !skipped.has(path)).flatMap((path) => officialCases(path));
  const usable = cases.filter(({ schema }) => !elsewhere.test(JSON.stringify(schema)));

  it("enough tests", () => {
    expect(usable.length).toBeGreaterThan(900);
  });

  it.each(usable.map((each) => [each.name, each] as const))("%s", (_, { schema, data, valid }) => {
    expect(predicateOf(schema)(data)).toBe(valid);
  });
});
