import { existsSync, readdirSync, readFileSync } from "node:fs";

/** One test of the official JSON-Schema-Test-Suite, with the schema of its group. */
export interface OfficialCase {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  readonly valid: boolean;
}

interface Group {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly tests: readonly {
    readonly description: string;
    readonly data: unknown;
    readonly valid: boolean;
  }[];
}

const folder = new URL("../../../../../shared/suites/json-schema-test-suite/tests/", import.meta.url);

/** Whether the suite lies next to the repository. */
export const hasOfficialSuite: boolean = existsSync(folder);

/** The names of the files in a folder of the suite; none without the suite. */
export function officialFiles(path: string): readonly string[] {
  return hasOfficialSuite
    ? readdirSync(new URL(path, folder))
        .filter((name) => name.endsWith(".json"))
        .map((name) => path + name)
    : [];
}

/** The tests in a file of the suite; none without the suite. */
export function officialCases(path: string): readonly OfficialCase[] {
  if (!hasOfficialSuite) return [];
  const groups = JSON.parse(readFileSync(new URL(path, folder), "utf8")) as readonly Group[];
  return groups.flatMap((group) =>
    group.tests.map((test) => ({
      name: `${path}: ${group.description}: ${test.description}`,
      schema: group.schema,
      data: test.data,
      valid: test.valid,
    })),
  );
}
