import { check } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import type { OutputFile } from "../../../generator/emit/emitter.js";
import { attacks } from "./attacks/index.js";
import { compile, importWithTraps, declarations, declarationsOfNames, isRuntime, skeletons, suspiciousCharacters } from "./judge.js";
import { filesOf } from "./pipeline.js";

interface Outcome {
  readonly hostile: readonly OutputFile[];
  readonly harmless: readonly OutputFile[];
}

const outcomes = new Map<string, Outcome>();
const failures = new Map<string, string>();
let compilerFaults: ReadonlyMap<string, readonly string[]>;
let importFaults: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const twins = new Map<string, readonly OutputFile[]>();
  for (const [index, { hostile, harmless }] of attacks.entries()) {
    try {
      const twin = JSON.stringify(harmless);
      const files = twins.get(twin) ?? (await filesOf(harmless));
      twins.set(twin, files);
      outcomes.set(String(index), { hostile: await filesOf(hostile), harmless: files });
    } catch (error) {
      failures.set(String(index), String(error));
    }
  }
  const outputs = new Map([...outcomes].map(([id, { hostile }]) => [id, hostile]));
  compilerFaults = compile(outputs);
  importFaults = importWithTraps(outputs);
}, 600_000);

const attacksById = attacks.map(({ name, sameNames }, index) => ({ name, sameNames, id: String(index) }));

function outcomeOf(id: string): Outcome {
  const outcome = outcomes.get(id);
  if (outcome === undefined) throw new Error(failures.get(id));
  return outcome;
}

const formatted = new Map<string, Promise<boolean>>();

function isFormatted(content: string): Promise<boolean> {
  const result = formatted.get(content) ?? check(content, { parser: "typescript" });
  formatted.set(content, result);
  return result;
}

function ofDocument(files: readonly OutputFile[]): readonly OutputFile[] {
  return files.filter((file) => !isRuntime(file));
}

it("the runtime compiles", () => {
  expect(compilerFaults.get("runtime")).toBeUndefined();
});

describe.each(attacksById)("$name", ({ id, sameNames }) => {
  it("has the files and the syntax tree of its harmless twin", () => {
    const hostile = ofDocument(outcomeOf(id).hostile);
    const harmless = ofDocument(outcomeOf(id).harmless);
    expect(hostile.map(({ path }) => path)).toEqual(harmless.map(({ path }) => path));
    for (const [index, file] of hostile.entries()) {
      const twin = harmless[index] ?? file;
      if (sameNames) expect(declarationsOfNames(file)).toEqual(declarationsOfNames(twin));
      // What fixtures are made of depends on the words of names and on their length.
      if (file.path === "fixtures.ts") continue;
      if (sameNames) expect(skeletons(file)).toEqual(skeletons(twin));
      else expect(skeletons(file).sort()).toEqual(skeletons(twin).sort());
    }
  });

  it("declares nothing twice, and nothing unexpected", () => {
    for (const file of ofDocument(outcomeOf(id).hostile)) {
      const declared = declarations(file);
      expect(declared.filter((each) => each.startsWith("unexpected"))).toEqual([]);
      expect(new Set(declared).size).toBe(declared.length);
    }
  });

  it("has no suspicious characters", () => {
    for (const file of outcomeOf(id).hostile) expect([file.path, suspiciousCharacters(file)]).toEqual([file.path, []]);
  });

  it("compiles", () => {
    outcomeOf(id);
    expect(compilerFaults.get(id)).toBeUndefined();
  });

  it("runs nothing when it is imported", () => {
    outcomeOf(id);
    expect(importFaults.get(id)).toEqual([]);
  });

  it("is formatted", async () => {
    for (const { path, content } of ofDocument(outcomeOf(id).hostile)) {
      expect([path, await isFormatted(content)]).toEqual([path, true]);
    }
  });
});
