import ts from "typescript";
import { describe, expect, it } from "vitest";
import { inRepository } from "../../support/repository.js";
import { circles, sourceFiles, testsBeside, type SourceFile } from "./imports.js";

/** Floors from the ground up: a file imports from its own folder and from floors below, never from above or from a folder beside it. */
const floors: readonly (readonly string[])[] = [
  ["generator/diagnostics", "generator/model", "generator/openapi", "templates/runtime"],
  ["generator/code", "generator/evaluation"],
  ["generator/load", "generator/parse", "generator/transform", "generator/typescript"],
  ["generator/emit", "generator/read"],
  ["generator/emitters", "generator/explain", "generator/write"],
  ["generator"],
];

const files = sourceFiles("generator", "templates/runtime");

function folderOf(path: string): string {
  const folder = floors
    .flat()
    .filter((candidate) => path.startsWith(`${candidate}/`))
    .sort((left, right) => right.length - left.length)[0];
  if (folder === undefined) throw new Error(`${path} is on no floor`);
  return folder;
}

function floorOf(folder: string): number {
  return floors.findIndex((floor) => floor.includes(folder));
}

describe("the house", () => {
  it("has every file on a floor", () => {
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) expect(floorOf(folderOf(file.path))).toBeGreaterThanOrEqual(0);
  });

  it("imports downwards only", () => {
    const backArrows = files.flatMap((file) => {
      const from = folderOf(file.path);
      return file.imports
        .filter((target) => {
          const to = folderOf(target);
          return to !== from && floorOf(to) >= floorOf(from);
        })
        .map((target) => `${file.path} -> ${target}`);
    });
    expect(backArrows).toEqual([]);
  });

  it("has no circle, type-only imports included", () => {
    expect(circles(files)).toEqual([]);
  });

  it("has emitters that do not import one another", () => {
    const emitterOf = (path: string): string | undefined => /^generator\/emitters\/([^/]+)\//u.exec(path)?.[1];
    const sisters = files.flatMap((file) => {
      const from = emitterOf(file.path);
      if (from === undefined) return [];
      return file.imports.filter((target) => emitterOf(target) !== from && target.startsWith("generator/emitters/"));
    });
    expect(sisters).toEqual([]);
  });

  it("touches disk, network and standard input at the edges only", () => {
    const edges = /^generator\/(?:read|write)\/|^generator\/[^/]+\.ts$/u;
    const touching = files.filter(
      (file) =>
        file.path.startsWith("generator/") &&
        !edges.test(file.path) &&
        /from "node:(?:fs|net|dns|http|https|child_process|process)\b|\bprocess\.std|\bfetch\(/u.test(file.text),
    );
    expect(touching.map((file) => file.path)).toEqual([]);
  });

  it("lets the runtime import nothing but itself", () => {
    const strangers = files
      .filter((file) => file.path.startsWith("templates/runtime/"))
      .flatMap((file) => file.imports.filter((target) => !target.startsWith("templates/runtime/")));
    expect(strangers).toEqual([]);
  });

  it("keeps files at a length that a reader can hold", () => {
    const long = files.map((file) => ({ path: file.path, lines: file.text.split("\n").length })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("makes Code in one folder only", () => {
    const makers = files.filter((file) => /\bnew Code\(/u.test(file.text) && !file.path.startsWith("generator/code/"));
    expect(makers.map((file) => file.path)).toEqual([]);
  });

  it("reads no clock, chance or environment below the edges", () => {
    const edges = new Set([
      "generator/command.ts",
      "generator/explain-command.ts",
      "generator/generate-command.ts",
      "generator/main.ts",
      "generator/package-files.ts",
    ]);
    const impure = files.filter(
      (file: SourceFile) =>
        !edges.has(file.path) &&
        !file.path.startsWith("generator/read/") &&
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(?:env|cwd|argv)\b|\bperformance\b/u.test(file.text),
    );
    expect(impure.map((file) => file.path)).toEqual([]);
  });
});

describe("the keywords of validators", () => {
  const folder = "generator/emitters/validators/keywords/";
  const tests = testsBeside("generator", "templates/runtime").map(({ path }) => path);

  it("have each their test beside them", () => {
    const index = files.find(({ path }) => path === `${folder}index.ts`);
    const keywords = (index?.imports ?? []).filter((path) => path !== `${folder}keyword.ts`);
    expect(keywords.length).toBeGreaterThan(15);
    expect(tests).toEqual(keywords.map((path) => path.replace(/\.ts$/u, ".test.ts")).sort());
  });

  it("leave their tests out of what is built and published", () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      inRepository("tsconfig.build.json"),
      {},
      { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
    );
    expect(config?.fileNames.length).toBeGreaterThan(100);
    expect(config?.fileNames.filter((name) => /\.test\.|\/test\//u.test(name))).toEqual([]);
  });

  it("are imported by no stage from a test", () => {
    expect(files.flatMap((file) => file.imports.filter((target) => target.startsWith("test/") || target.endsWith(".test.ts")))).toEqual([]);
  });
});

describe("the check itself", () => {
  it("sees circles", () => {
    const file = (path: string, ...imports: string[]): SourceFile => ({ path, text: "", imports });
    expect(circles([file("a", "b"), file("b", "c"), file("c", "a"), file("d", "a")])).toEqual([["a", "b", "c", "a"]]);
  });
});
