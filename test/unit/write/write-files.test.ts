import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { DiagnosticError } from "../../../generator/diagnostics/diagnostic.js";
import { createDiagnostic } from "../../../generator/diagnostics/sink.js";
import type { OutputFile } from "../../../generator/emit/emitter.js";
import { writeFiles, type WriteReport } from "../../../generator/write/write-files.js";
import { changesOf, contentsOf, temporaryFolder } from "../../support/folder.js";

const root = temporaryFolder();
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(root, "out-"));
});

type Files = Readonly<Record<string, string>>;

const outputOf = (files: Files): OutputFile[] => Object.entries(files).map(([path, content]) => ({ path, content }));

function write(files: Files): Promise<WriteReport> {
  return writeFiles({ files: outputOf(files) }, folder);
}

/** What is in the folder, without the manifest. */
function present(): Files {
  return Object.fromEntries(Object.entries(contentsOf(folder)).filter(([path]) => path !== ".flatspec.json"));
}

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** The message of a run that must fail and change nothing. */
async function refusal(files: Files): Promise<string> {
  const [before, changes] = [contentsOf(folder), changesOf(folder)];
  try {
    await write(files);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    expect(contentsOf(folder)).toEqual(before);
    expect(changesOf(folder)).toEqual(changes);
    return error.message.replaceAll(folder, "<out>");
  }
  throw new Error("it was written");
}

describe("a first run", () => {
  it("writes every file and the manifest", async () => {
    const report = await write({ "a.ts": "1", "runtime/b.ts": "2" });
    expect(report).toEqual({ written: ["a.ts", "runtime/b.ts"], unchanged: [], removed: [], diagnostics: [] });
    expect(present()).toEqual({ "a.ts": "1", runtime: "<folder>", "runtime/b.ts": "2" });
    expect(Object.keys(contentsOf(folder))).toContain(".flatspec.json");
  });

  it("makes the folder, and those above it", async () => {
    rmSync(folder, { recursive: true });
    folder = join(folder, "deep", "er");
    await write({ "a.ts": "1" });
    expect(present()).toEqual({ "a.ts": "1" });
  });

  it("leaves other people's files alone", async () => {
    put("mine.ts", "mine");
    await write({ "a.ts": "1" });
    expect(present()).toEqual({ "a.ts": "1", "mine.ts": "mine" });
  });

  it("goes through a link that stands for the folder itself", async () => {
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    await writeFiles({ files: outputOf({ "a.ts": "1" }) }, link);
    expect(present()).toEqual({ "a.ts": "1" });
  });
});

describe("a second run", () => {
  it("touches only what changed", async () => {
    await write({ "a.ts": "1", "b.ts": "1" });
    const before = changesOf(folder);
    const report = await write({ "a.ts": "1", "b.ts": "2" });
    expect(report).toEqual({ written: ["b.ts"], unchanged: ["a.ts"], removed: [], diagnostics: [] });
    expect(changesOf(folder)["a.ts"]).toBe(before["a.ts"]);
    expect(changesOf(folder)["b.ts"]).not.toBe(before["b.ts"]);
  });

  it("with nothing new changes nothing", async () => {
    await write({ "a.ts": "1" });
    const before = changesOf(folder);
    expect(await write({ "a.ts": "1" })).toEqual({ written: [], unchanged: ["a.ts"], removed: [], diagnostics: [] });
    expect(changesOf(folder)).toEqual(before);
  });

  it("writes over a file of ours that was edited, and one that was deleted", async () => {
    await write({ "a.ts": "1", "b.ts": "1" });
    put("a.ts", "edited");
    rmSync(join(folder, "b.ts"));
    expect((await write({ "a.ts": "1", "b.ts": "1" })).written).toEqual(["a.ts", "b.ts"]);
    expect(present()).toEqual({ "a.ts": "1", "b.ts": "1" });
  });

  it("removes stale files and the folders that this empties", async () => {
    await write({ "a.ts": "1", "x/y/b.ts": "1", "x/c.ts": "1", "z/w/d.ts": "1" });
    put("z/mine.ts", "mine");
    const report = await write({ "a.ts": "1" });
    expect([...report.removed].sort()).toEqual(["x/c.ts", "x/y/b.ts", "z/w/d.ts"]);
    expect(present()).toEqual({ "a.ts": "1", z: "<folder>", "z/mine.ts": "mine" });
  });

  it("keeps a stale file that was edited, and says so once", async () => {
    await write({ "a.ts": "1", "b.ts": "1" });
    put("b.ts", "edited");
    const { removed, diagnostics } = await write({ "a.ts": "1" });
    expect(removed).toEqual([]);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message.replace(folder, "<out>")}`)).toEqual([
      "output-kept: <out>/b.ts is no longer generated, but was edited; it stays",
    ]);
    expect(present()).toEqual({ "a.ts": "1", "b.ts": "edited" });
    expect((await write({ "a.ts": "1" })).diagnostics).toEqual([]);
  });

  it("a stale file that somebody deleted is no matter", async () => {
    await write({ "a.ts": "1", "b.ts": "1" });
    rmSync(join(folder, "b.ts"));
    expect(await write({ "a.ts": "1" })).toMatchObject({ removed: [], diagnostics: [] });
  });

  it("removes nothing that a forged manifest points to outside of the folder", async () => {
    const outside = join(root, "outside.ts");
    writeFileSync(outside, "");
    put(
      ".flatspec.json",
      JSON.stringify({ files: { "../outside.ts": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" } }),
    );
    expect((await write({ "a.ts": "1" })).removed).toEqual([]);
    expect(contentsOf(root)["outside.ts"]).toBe("");
  });
});

describe("what is in the way stops the run, and nothing is changed", () => {
  const files = { "a.ts": "1", "runtime/b.ts": "2" };

  it("a file that is not ours", async () => {
    put("runtime/b.ts", "mine");
    expect(await refusal(files)).toBe("output-foreign: <out>/runtime/b.ts is there already and was not made by flatspec");
  });

  it.each(["// Generated by flatspec. Do not edit.\n", "// Part of flatspec's runtime\n"])(
    "unless it says that it is: %j",
    async (content) => {
      put("a.ts", content);
      await write(files);
      expect(present()["a.ts"]).toBe("1");
    },
  );

  it("unless it says the same", async () => {
    put("a.ts", "1");
    expect((await write(files)).unchanged).toEqual(["a.ts"]);
  });

  it("every such file is named", async () => {
    put("a.ts", "mine");
    put("runtime/b.ts", "mine");
    expect((await refusal(files)).split("\n")).toHaveLength(2);
  });

  it("a folder in the place of a file", async () => {
    put("a.ts/mine.ts", "mine");
    expect(await refusal(files)).toBe("output-foreign: <out>/a.ts is there already and was not made by flatspec");
  });

  it("a file in the place of a folder", async () => {
    put("runtime", "mine");
    expect(await refusal(files)).toBe("output-foreign: <out>/runtime is there already and was not made by flatspec");
  });

  it("a link in the place of a file", async () => {
    writeFileSync(join(root, "target.ts"), "// Generated by flatspec\n");
    symlinkSync(join(root, "target.ts"), join(folder, "a.ts"));
    expect(await refusal(files)).toBe("output-foreign: <out>/a.ts is there already and was not made by flatspec");
  });

  it("a link in the place of a folder", async () => {
    symlinkSync(root, join(folder, "runtime"));
    expect(await refusal(files)).toBe("output-foreign: <out>/runtime is there already and was not made by flatspec");
  });

  it("a link that leads nowhere", async () => {
    symlinkSync(join(root, "nowhere"), join(folder, "a.ts"));
    expect(await refusal(files)).toBe("output-foreign: <out>/a.ts is there already and was not made by flatspec");
  });

  it("a link in the place of the manifest", async () => {
    symlinkSync(join(root, "nowhere"), join(folder, ".flatspec.json"));
    expect(await refusal(files)).toBe("output-foreign: <out>/.flatspec.json is there already and was not made by flatspec");
  });

  it("a stale file stays when another is in the way", async () => {
    await write({ "old.ts": "1" });
    put("a.ts", "mine");
    await refusal(files);
    expect(present()).toEqual({ "old.ts": "1", "a.ts": "mine" });
  });

  it("a file in the place of the output folder", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "mine");
    await expect(writeFiles({ files: outputOf(files) }, file)).rejects.toThrow("there is a file in the place of a folder");
    await expect(writeFiles({ files: outputOf(files) }, join(file, "below"))).rejects.toThrow("there is a file in the place of a folder");
    expect(present()).toEqual({ file: "mine" });
  });

  it.skipIf(process.getuid?.() === 0)("a folder that may not be written to", async () => {
    chmodSync(folder, 0o555);
    try {
      expect(await refusal(files)).toBe("output-unwritable: <out> cannot be written: permission is denied");
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

describe("what is never written", () => {
  it.each(["../a.ts", "/a.ts", "a/../../b.ts", ".flatspec.json", ""])(
    "a path that leaves the folder or is the manifest's: %j",
    async (path) => {
      await expect(write({ [path]: "1" })).rejects.toThrow(`not a path within the output folder: ${path}`);
      expect(present()).toEqual({});
    },
  );

  it("a result with errors", async () => {
    const error = createDiagnostic("input-not-found", { input: "x" });
    const warning = createDiagnostic("status-refused", { status: "x" });
    await expect(writeFiles({ files: outputOf({ "a.ts": "1" }), diagnostics: [warning, error] }, folder)).rejects.toEqual(
      new DiagnosticError([error]),
    );
    expect(present()).toEqual({});
    await writeFiles({ files: outputOf({ "a.ts": "1" }), diagnostics: [warning] }, folder);
    expect(present()).toEqual({ "a.ts": "1" });
  });
});
