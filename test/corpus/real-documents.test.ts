import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder } from "../support/folder.js";
import { realDocuments, type CorpusDocument } from "./documents.js";
import { outcomeOf, table, type Outcome } from "./outcome.js";
import { shuffledCopy } from "./shuffled-copy.js";

const documents = realDocuments();
const outcomes: Outcome[] = [];

/** What differs in the output of a copy whose keys come in another order, in one line for each file. */
async function differencesOfShuffled({ name, path }: CorpusDocument, out: string, written: readonly string[]): Promise<string[]> {
  const copy = shuffledCopy(path, name, temporaryFolder());
  expect(readFileSync(copy, "utf8")).not.toBe(readFileSync(path, "utf8"));
  const { files } = await generate({ input: copy, allowReferences: [join(dirname(copy), "..")] });
  expect(files.map((file) => file.path)).toEqual(written);
  return files.flatMap((file) => {
    const content = readFileSync(join(out, file.path), "utf8");
    if (content === file.content) return [];
    const lines = file.content.split("\n");
    const at = content.split("\n").findIndex((line, index) => line !== lines[index]);
    return [`${file.path}:${at + 1}: ${content.split("\n")[at] ?? ""} | ${lines[at] ?? ""}`];
  });
}

describe.skipIf(documents.length === 0)("real documents are generated and compile, and the order of their keys does not matter", () => {
  test.each(documents)("$name", async (document) => {
    const folder = temporaryFolder();
    const outcome = await outcomeOf(document, folder);
    outcomes.push(outcome);
    const errors = outcome.diagnostics.filter(({ severity }) => severity === "error");
    expect({ errors, typeErrors: outcome.typeErrors.slice(0, 5) }).toEqual({ errors: [], typeErrors: [] });
    expect(outcome.files.length).toBeGreaterThan(0);
    expect(await differencesOfShuffled(document, outcome.folder, outcome.files)).toEqual([]);
  });

  afterAll(() => {
    process.stdout.write(`${table(outcomes)}\n`);
  });
});
