import { describe, expect, test } from "vitest";
import { generate, type OutputFile } from "../../generator/index.js";
import { temporaryFolder, writeModules } from "../support/folder.js";
import { featureDocuments } from "./documents.js";
import { typeErrors } from "./outcome.js";
import { refusedFeatureDocuments } from "./refused-documents.js";

const documents = featureDocuments();

/** Output in a folder of its own beside the runtime, which is the same in all of them: compilers need to look at it once. */
function placed(folder: string, { path, content }: OutputFile): OutputFile {
  if (path.startsWith("runtime/")) return { path, content };
  return { path: `${folder}/${path}`, content: content.replaceAll('from "./runtime/', 'from "../runtime/') };
}

describe.skipIf(documents.length === 0)("feature documents", () => {
  test("all are generated and compile, but for those that are no OpenAPI", async () => {
    const folder = temporaryFolder();
    const refused: Record<string, string[]> = {};
    for (const [index, { name, path, allowRef = "" }] of documents.entries()) {
      const { files, diagnostics } = await generate({ input: path, allowReferences: [allowRef] });
      if (files.length > 0) {
        writeModules(
          folder,
          files.map((file) => placed(String(index), file)),
        );
      } else refused[name] = [...new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code))];
    }
    expect(refused).toEqual(refusedFeatureDocuments);
    const errors = await typeErrors(folder);
    expect(errors.map((error) => error.replace(/^\d+/u, (index) => documents[Number(index)]?.name ?? index))).toEqual([]);
  });
});
