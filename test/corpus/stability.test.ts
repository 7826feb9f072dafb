import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate, type OutputFile } from "../../generator/index.js";
import { temporaryFolder } from "../support/folder.js";
import { realDocuments } from "./documents.js";
import { shuffledCopy } from "./shuffled-copy.js";

const documents = realDocuments();

const filesOf = async (input: string): Promise<readonly OutputFile[]> => {
  const { files } = await generate({ input, allowReferences: [join(dirname(input), "..")] });
  return files;
};

/** Where two outputs part, in one line for each file. */
function differences(left: readonly OutputFile[], right: readonly OutputFile[]): string[] {
  const others = new Map(right.map(({ path, content }) => [path, content]));
  return left.flatMap(({ path, content }) => {
    const other = others.get(path);
    if (other === content) return [];
    const lines = (other ?? "").split("\n");
    const at = content.split("\n").findIndex((line, index) => line !== lines[index]);
    return [`${path}:${at + 1}: ${content.split("\n")[at] ?? ""} | ${lines[at] ?? ""}`];
  });
}

describe.skipIf(documents.length === 0)("the output is the same, byte for byte, when the keys of a document come in another order", () => {
  test.each(documents)("$name", async ({ name, path }) => {
    const files = await filesOf(path);
    const copy = shuffledCopy(path, name, temporaryFolder());
    expect(readFileSync(copy, "utf8")).not.toBe(readFileSync(path, "utf8"));
    const others = await filesOf(copy);
    expect(files.length).toBeGreaterThan(0);
    expect(others.map((file) => file.path)).toEqual(files.map((file) => file.path));
    expect(differences(files, others)).toEqual([]);
  });
});
