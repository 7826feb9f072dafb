import { beforeAll, describe, expect, it } from "vitest";
import { visitObjects } from "../../../generator/openapi/structure.js";
import { documentOf } from "../pipeline.js";
import { hasOfficialSuite, officialCases, officialFiles, type OfficialCase } from "../runtime/validation/official-suite.js";
import { loadDeciders, type Deciders } from "./interpreted.js";
import { pipelineWithRemotes } from "./remotes.js";

/** Schemas that share one `schema` in the suite, as a component. */
interface Group {
  readonly name: string;
  readonly component: string;
  readonly schema: unknown;
  readonly cases: OfficialCase[];
}

function groupsOf(files: readonly string[]): Group[] {
  const groups = new Map<unknown, Group>();
  for (const each of files.flatMap(officialCases)) {
    const { schema } = each;
    const component = `T${groups.size}`;
    const name = each.name.slice(0, each.name.lastIndexOf(": "));
    const known = groups.get(schema) ?? { name, component, schema: placed(schema, component), cases: [] };
    known.cases.push(each);
    groups.set(schema, known);
  }
  return [...groups.values()];
}

/** The schema with references to its root and its parts as they are when it is a component, and with `format` left out: it annotates. */
function placed(schema: unknown, component: string): unknown {
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
    Reflect.deleteProperty(object, "format");
  });
  return copy;
}

describe.skipIf(!hasOfficialSuite)("the required tests of draft 2020-12 (skipped where ../shared/suites is missing)", () => {
  const groups = groupsOf(officialFiles("draft2020-12/"));
  let decided: readonly (readonly [group: Group, wrong: readonly string[]])[] = [];

  beforeAll(async () => {
    const document = documentOf(Object.fromEntries(groups.map(({ component, schema }) => [component, schema])));
    const deciders = loadDeciders(await pipelineWithRemotes(document, ["validators"]));
    decided = groups.map((group) => [group, wrongCases(group, deciders(group.component))]);
    const total = groups.flatMap(({ cases }) => cases).length;
    const failed = decided.flatMap(([, wrong]) => wrong).length;
    console.log(`${total - failed} of ${total} required tests of draft 2020-12 pass`);
  }, 120_000);

  it("are all there", () => expect(groups.flatMap(({ cases }) => cases).length).toBeGreaterThan(1200));

  it("pass, by the predicate and by the interpreter", () => {
    const failed = decided.filter(([, wrong]) => wrong.length > 0);
    expect(failed.map(([{ name }, wrong]) => [name, ...wrong])).toEqual([]);
  });
});

function wrongCases({ cases }: Group, { predicate, interpreter, issues }: Deciders): string[] {
  return cases.flatMap(({ name, data, valid }) => {
    const verdicts = { predicate: predicate(data), interpreter: interpreter(data), issues: issues(data) === 0 };
    const wrong = Object.entries(verdicts).filter(([, verdict]) => verdict !== valid);
    return wrong.length === 0 ? [] : [`${name.slice(name.lastIndexOf(": ") + 2)}: ${wrong.map(([who]) => who).join(", ")}`];
  });
}
