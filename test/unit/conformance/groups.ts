import type { GenerateResult } from "../../../generator/generate.js";
import { officialCases, type OfficialCase } from "../runtime/validation/official-suite.js";
import { loadDeciders, type Deciders } from "./interpreted.js";

/** Tests that share one `schema` in the suite. */
export interface Group {
  readonly name: string;
  /** What the schema is called as a component. */
  readonly component: string;
  readonly schema: unknown;
  readonly cases: readonly OfficialCase[];
}

/** The groups in files of the official suite. */
export function groupsOf(files: readonly string[]): readonly Group[] {
  const groups = new Map<unknown, Group & { readonly cases: OfficialCase[] }>();
  for (const each of files.flatMap(officialCases)) {
    const { schema } = each;
    const name = each.name.slice(0, each.name.lastIndexOf(": "));
    const known = groups.get(schema) ?? { name, component: `T${groups.size}`, schema, cases: [] };
    known.cases.push(each);
    groups.set(schema, known);
  }
  return [...groups.values()];
}

/** How many tests there are, how many of them pass, and which groups do not: what emitted validators decide otherwise, and which of them. */
export interface Outcome {
  readonly total: number;
  readonly passed: number;
  readonly failed: readonly (readonly string[])[];
}

export function outcomeOf(groups: readonly Group[], result: GenerateResult): Outcome {
  const deciders = loadDeciders(result);
  const wrong = groups.map((group) => [group.name, ...wrongCases(group, deciders(group.component))]);
  const total = groups.flatMap(({ cases }) => cases).length;
  return { total, passed: total - wrong.flatMap((each) => each.slice(1)).length, failed: wrong.filter((each) => each.length > 1) };
}

function wrongCases({ cases }: Group, { predicate, interpreter, issues }: Deciders): string[] {
  return cases.flatMap(({ name, data, valid }) => {
    const verdicts = { predicate: predicate(data), interpreter: interpreter(data), issues: issues(data) === 0 };
    const wrong = Object.entries(verdicts).filter(([, verdict]) => verdict !== valid);
    return wrong.length === 0 ? [] : [`${name.slice(name.lastIndexOf(": ") + 2)}: ${wrong.map(([who]) => who).join(", ")}`];
  });
}
