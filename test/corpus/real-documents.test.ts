import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate, type OutputFile } from "../../generator/index.js";
import { temporaryFolder } from "../support/folder.js";
import { flatspec } from "../support/run.js";
import { realDocuments, type CorpusDocument } from "./documents.js";
import { outcomeOf, table, type Outcome } from "./outcome.js";
import { Outputs } from "./outputs.js";
import { shuffledCopy } from "./shuffled-copy.js";

const documents = realDocuments();
const outcomes: Outcome[] = [];

/** What differs in the output of a copy whose keys come in another order, in one line for each file. */
async function differencesOfShuffled({ name, path }: CorpusDocument, output: readonly OutputFile[]): Promise<string[]> {
  const copy = shuffledCopy(path, name, temporaryFolder());
  expect(readFileSync(copy, "utf8")).not.toBe(readFileSync(path, "utf8"));
  const { files } = await generate({ input: copy, allowReferences: [join(dirname(copy), "..")] });
  expect(files.map((file) => file.path)).toEqual(output.map((file) => file.path));
  return output.flatMap(({ path: file, content }, index) => {
    const other = files[index]?.content ?? "";
    if (content === other) return [];
    const lines = other.split("\n");
    const at = content.split("\n").findIndex((line, number) => line !== lines[number]);
    return [`${file}:${at + 1}: ${content.split("\n")[at] ?? ""} | ${lines[at] ?? ""}`];
  });
}

describe.skipIf(documents.length === 0)("real documents", () => {
  test.each(documents)("$name is generated, and the order of its keys does not matter", async (document) => {
    const outcome = await outcomeOf(document);
    outcomes.push(outcome);
    expect(outcome.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome.files.length).toBeGreaterThan(0);
    expect(await differencesOfShuffled(document, outcome.files)).toEqual([]);
  });

  test.each(documents.filter(({ allowRef }) => allowRef !== undefined))("the command writes the same for $name", async (document) => {
    const folder = temporaryFolder();
    const { stdout } = await flatspec([document.path, "--out", "out", "--json", "--allow-ref", document.allowRef ?? ""], { cwd: folder });
    const { written } = JSON.parse(stdout) as { written: string[] };
    const files = written.map((path) => ({ path, content: readFileSync(join(folder, "out", path), "utf8") }));
    expect(files.length).toBeGreaterThan(0);
    expect(files).toEqual((await outcomeOf(document)).files);
  });

  test("all compile", async () => {
    const outputs = new Outputs();
    for (const { document, files } of outcomes) outputs.add(document, files);
    const errors = await outputs.typeErrors();
    process.stdout.write(`${table(outcomes, errors)}\n`);
    expect(errors.slice(0, 20)).toEqual([]);
  });
});
