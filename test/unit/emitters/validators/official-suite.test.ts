import { beforeAll, describe, expect, it } from "vitest";
import { visitObjects } from "../../../../generator/openapi/structure.js";
import { hasOfficialSuite, officialCases, officialFiles, type OfficialCase } from "../../runtime/validation/official-suite.js";
import { documentOf, load, pipeline } from "../../pipeline.js";

/** What a document of OpenAPI cannot say, or what is reported as not checked. */
const beyond = /"(?:\$id|\$anchor|\$dynamicRef|\$dynamicAnchor|unevaluatedItems|unevaluatedProperties)":|"\$ref":"(?!#(?:\/|"))/u;

/** Files about identifiers, other documents and annotations rather than about keywords. */
const aside = /\/(?:anchor|dynamicRef|refRemote|vocabulary|unevaluated\w+|format|content|default)\.json$/u;

/** Groups that we decide otherwise, with the reason. */
const otherwise: ReadonlyMap<string, string> = new Map();

interface Group {
  readonly component: string;
  readonly schema: unknown;
  readonly cases: OfficialCase[];
}

function groupsOf(files: readonly string[]): Group[] {
  const groups = new Map<unknown, Group>();
  for (const officialCase of files.flatMap(officialCases)) {
    const { schema } = officialCase;
    if (beyond.test(JSON.stringify(schema))) continue;
    const known = groups.get(schema) ?? { component: `T${groups.size}`, schema: placed(schema, `T${groups.size}`), cases: [] };
    known.cases.push(officialCase);
    groups.set(schema, known);
  }
  return [...groups.values()];
}

/** The schema with references to its root and its parts as they are when it is a component. */
function placed(schema: unknown, component: string): unknown {
  const copy = structuredClone(schema);
  visitObjects("schema", copy, (_, object) => {
    const { $ref } = object;
    if (typeof $ref === "string") object["$ref"] = `#/components/schemas/${component}${$ref.slice(1)}`;
  });
  return copy;
}

describe.skipIf(!hasOfficialSuite)("the official suite (skipped where ../shared/suites is missing)", () => {
  const groups = groupsOf(officialFiles("draft2020-12/").filter((path) => !aside.test(path)));
  let is: (component: string, value: unknown) => boolean;

  beforeAll(async () => {
    const result = await pipeline(documentOf(Object.fromEntries(groups.map(({ component, schema }) => [component, schema]))));
    const validators = load(result, "validators");
    is = (component, value) => (validators[`is${component}`] as (value: unknown) => boolean)(value);
  });

  it("has groups that can be components", () => expect(groups.length).toBeGreaterThan(200));

  it("is agreed with", () => {
    const different = groups.flatMap(({ component, cases }) =>
      cases.filter(({ name, data, valid }) => !otherwise.has(name) && is(component, data) !== valid).map(({ name }) => name),
    );
    expect(different).toEqual([]);
  });
});
