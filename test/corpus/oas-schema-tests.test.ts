import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder } from "../support/folder.js";
import { schemaTestDocuments } from "./documents.js";
import { typeErrors } from "./outcome.js";
import { faultsWithoutConsequence, networkReferences } from "./schema-test-faults.js";

const documents = schemaTestDocuments();

describe.skipIf(documents.length === 0)("the documents that the OpenAPI Specification tests its schemas with", () => {
  const passing = documents.filter(({ name }) => name.includes("/pass/"));
  const failing = documents.filter(({ name }) => name.includes("/fail/"));

  test("those that pass are accepted, and compile", async () => {
    const folder = temporaryFolder();
    for (const [index, { name, path }] of passing.entries()) {
      const { files, diagnostics } = await generate({ input: path, references: networkReferences });
      expect({ name, errors: diagnostics.filter(({ severity }) => severity === "error") }).toEqual({ name, errors: [] });
      for (const file of files) {
        const target = join(folder, String(index), file.path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, file.content);
      }
    }
    expect(await typeErrors(folder)).toEqual([]);
  });

  test.each(failing)("$name has a diagnostic where its fault matters to generation", async ({ name, path }) => {
    const { diagnostics } = await generate({ input: path, emit: ["types"] });
    const reason = faultsWithoutConsequence[name.replace(/^.*\/fail\//u, "")];
    const isReported = diagnostics.some(({ severity }) => severity !== "info");
    expect(isReported, reason).toBe(reason === undefined);
  });
});
