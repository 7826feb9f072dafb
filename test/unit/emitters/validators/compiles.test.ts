import fc from "fast-check";
import { expect, it } from "vitest";
import { temporaryFolder, writeModules } from "../../../support/folder.js";
import { compile } from "../../../support/typescript.js";
import { documentOf, pipeline } from "../../pipeline.js";
import { schemaFamily, type Focus } from "../../schemas.arbitrary.js";

const folder = temporaryFolder();
const focuses: readonly Focus[] = ["object", "array", "anything"];

it("what is emitted for random schemas passes the strictest compiler options, nothing unused included", { timeout: 120_000 }, async () => {
  const families = Array.from(
    { length: 24 },
    (_, index) => fc.sample(schemaFamily(`S${index}`, focuses[index % 3] ?? "object"), { seed: 1 + index, numRuns: 1 })[0],
  );
  const { files } = await pipeline(documentOf(Object.assign({}, ...families) as Record<string, unknown>), ["validators", "index"]);
  writeModules(folder, files);
  expect(files.length).toBeGreaterThan(3);
  expect(await compile({ compiler: "typescript", moduleResolution: "nodenext", files: ["index.ts"], folder })).toEqual([]);
});
