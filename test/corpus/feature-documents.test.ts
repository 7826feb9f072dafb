import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder } from "../support/folder.js";
import { featureDocuments } from "./documents.js";
import { typeErrors } from "./outcome.js";
import { refusedFeatureDocuments } from "./refused-documents.js";

const documents = featureDocuments();

describe.skipIf(documents.length === 0)("feature documents", () => {
  test("all are generated and compile, but for those that are no OpenAPI", async () => {
    const folder = temporaryFolder();
    const names = new Map<string, string>();
    const refused: Record<string, string[]> = {};
    for (const [index, { name, path, allowRef = "" }] of documents.entries()) {
      const { files, diagnostics } = await generate({ input: path, allowReferences: [allowRef] });
      if (files.length === 0) {
        refused[name] = [...new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code))];
        continue;
      }
      names.set(String(index), name);
      for (const file of files) {
        const target = join(folder, String(index), file.path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, file.content);
      }
    }
    expect(refused).toEqual(refusedFeatureDocuments);
    const errors = await typeErrors(folder);
    expect(errors.map((error) => error.replace(/^\d+/u, (index) => names.get(index) ?? index))).toEqual([]);
  });
});
