import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, check } from "prettier";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { artifactNames, generate, writeFiles, type GenerateOptions, type OutputFile } from "../../generator/index.js";
import { changesOf, contentsOf, temporaryFolder } from "../support/folder.js";
import { inklinkDocument, inklinkPage, inRepository } from "../support/repository.js";
import { shuffled } from "./support/shuffle.js";

const checkedIn = inRepository("output/inklink");
const refresh = "output/inklink is not what generate() gives: run `npm run generate` and look at the difference";

async function filesOf(input: GenerateOptions["input"]): Promise<readonly OutputFile[]> {
  const { files, diagnostics } = await generate({ input, emit: artifactNames });
  expect(diagnostics).toEqual([]);
  return files;
}

/** InkLink's document as an object, a new one each time. */
const readDocument = (): Record<string, unknown> => parse(readFileSync(inklinkDocument, "utf8")) as Record<string, unknown>;

const contentByPath = (files: readonly OutputFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ path, content }) => [path, content]));

describe("what generate() gives for InkLink", () => {
  let files: readonly OutputFile[];
  const output = contentsOf(checkedIn);
  const paths = Object.keys(output).filter((path) => output[path] !== "<folder>");

  beforeAll(async () => {
    files = await filesOf(inklinkDocument);
  });

  test("is what output/inklink holds, file for file", () => {
    expect([...files.map(({ path }) => path), ".flatspec.json"].sort(), refresh).toEqual([...paths].sort());
  });

  test.each(paths.filter((path) => path !== ".flatspec.json"))("is what output/inklink/%s holds, byte for byte", (path) => {
    expect(contentByPath(files)[path], refresh).toBe(output[path]);
  });

  test.each(paths)("output/inklink/%s is formatted as prettier would by default", async (path) => {
    const text = output[path] ?? "";
    const options = { filepath: path };
    // The difference says more than the verdict.
    expect(text).toBe(await format(text, options));
    expect(await check(text, options)).toBe(true);
  });

  test("comes out the same when it is asked for twice, also at once", async () => {
    expect(await filesOf(inklinkDocument)).toEqual(files);
    expect(await Promise.all([filesOf(inklinkDocument), filesOf(inklinkDocument)])).toEqual([files, files]);
  });

  test("comes out the same from the page, from JSON and from an object", async () => {
    expect(await filesOf(inklinkPage)).toEqual(files);
    expect(await filesOf(readDocument())).toEqual(files);
    expect(await filesOf(JSON.parse(JSON.stringify(readDocument())) as object)).toEqual(files);
  });

  test.each([1, 2, 3, 4, 5])("comes out the same from a document with its named parts in another order (%i)", async (seed) => {
    const document = shuffled(readDocument(), seed);
    expect(JSON.stringify(document)).not.toBe(JSON.stringify(readDocument()));
    expect(document).toEqual(readDocument());
    expect(await filesOf(document)).toEqual(files);
  });

  test("leaves an object that it is given as it is", async () => {
    const document = deepFreeze(readDocument());
    const before = JSON.stringify(document);
    expect(await filesOf(document)).toEqual(files);
    expect(JSON.stringify(document)).toBe(before);
  });

  test("changes nothing in a copy of output/inklink", async () => {
    const folder = join(temporaryFolder(), "copy");
    cpSync(checkedIn, folder, { recursive: true });
    const changes = changesOf(folder);
    const report = await writeFiles({ files }, folder);
    expect(report, refresh).toMatchObject({ written: [], removed: [], diagnostics: [] });
    expect(report.unchanged).toEqual(files.map(({ path }) => path));
    expect(changesOf(folder), refresh).toEqual(changes);
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
