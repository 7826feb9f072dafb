import { beforeAll, describe, expect, it } from "vitest";
import { visitObjects } from "../../../generator/openapi/structure.js";
import { documentOf } from "../pipeline.js";
import { hasOfficialSuite, officialFiles } from "../runtime/validation/official-suite.js";
import { groupsOf, outcomeOf, type Group, type Outcome } from "./groups.js";
import { pipelineWithRemotes } from "./remotes.js";

/** The schema with references to its root and its parts as they are when it is a component. */
function placed({ schema, component }: Group): unknown {
  const copy = structuredClone(schema);
  const resources: string[] = [];
  visitObjects("schema", copy, (_, object, path) => {
    const pointer = path.map((token) => `/${token}`).join("");
    if (typeof object["$id"] === "string") resources.push(pointer);
    const isInResource = resources.some((resource) => pointer === resource || pointer.startsWith(`${resource}/`));
    // In a resource of its own a reference starts from there; `#name` is an anchor, and `#` and `#/...` a place.
    for (const keyword of isInResource ? [] : ["$ref", "$dynamicRef"]) {
      const reference = object[keyword];
      if (typeof reference === "string" && /^#(?:\/|$)/u.test(reference)) {
        object[keyword] = `#/components/schemas/${component}${reference.slice(1)}`;
      }
    }
  });
  return copy;
}

describe.skipIf(!hasOfficialSuite)("the required tests of draft 2020-12 (skipped where ../shared/suites is missing)", () => {
  const groups = groupsOf(officialFiles("draft2020-12/"));
  let outcome: Outcome;

  beforeAll(async () => {
    const document = documentOf(Object.fromEntries(groups.map((group) => [group.component, placed(group)])));
    outcome = outcomeOf(groups, await pipelineWithRemotes(document, "annotate"));
    console.log(`${outcome.passed} of ${outcome.total} required tests of draft 2020-12 pass`);
  }, 600_000);

  it("are all there", () => expect(outcome.total).toBeGreaterThan(1200));

  it("pass, by the predicate and by the interpreter", () => expect(outcome.failed).toEqual([]));
});
