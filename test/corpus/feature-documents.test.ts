import { describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { featureDocuments } from "./documents.js";
import { Outputs } from "./outputs.js";
import { refusedFeatureDocuments } from "./refused-documents.js";

const documents = featureDocuments();

describe.skipIf(documents.length === 0)("feature documents", () => {
  test("all are generated and compile, but for those that are no OpenAPI", async () => {
    const outputs = new Outputs();
    const refused: Record<string, string[]> = {};
    for (const { name, path, allowRef = "" } of documents) {
      const { files, diagnostics } = await generate({ input: path, allowReferences: [allowRef] });
      if (files.length > 0) outputs.add(name, files);
      else refused[name] = [...new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code))];
    }
    expect(refused).toEqual(refusedFeatureDocuments);
    expect(await outputs.typeErrors()).toEqual([]);
  });
});
