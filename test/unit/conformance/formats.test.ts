import { beforeAll, describe, expect, it } from "vitest";
import { isCheckedFormat } from "../../../generator/emitters/validators/keywords/format.js";
import { documentOf } from "../pipeline.js";
import { hasOfficialSuite, officialFiles } from "../runtime/validation/official-suite.js";
import { groupsOf, outcomeOf, type Outcome } from "./groups.js";
import { pipelineWithRemotes } from "./remotes.js";

/** The suite's own example of a format that nobody knows. */
const unknown = "unknown";

describe.skipIf(!hasOfficialSuite)("the official tests of formats (skipped where ../shared/suites is missing)", () => {
  const groups = groupsOf(["draft2020-12/optional/format/", "draft4/optional/format/"].flatMap(officialFiles));
  let outcome: Outcome;

  beforeAll(async () => {
    const document = documentOf(Object.fromEntries(groups.map(({ component, schema }) => [component, schema])));
    outcome = outcomeOf(groups, await pipelineWithRemotes(document, "assert"));
    console.log(`${outcome.passed} of ${outcome.total} official tests of formats pass`);
  }, 600_000);

  it("are of formats that are checked", () => {
    const names = new Set(groups.map(({ schema }) => (schema as { readonly format: string }).format));
    expect([...names].filter((name) => name !== unknown && !isCheckedFormat(name))).toEqual([]);
    expect(names.size).toBeGreaterThan(18);
  });

  it("pass, by the predicate and by the interpreter", () => {
    expect(outcome.total).toBeGreaterThan(800);
    expect(outcome.failed).toEqual([]);
  });
});
