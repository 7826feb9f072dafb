import { cpSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { contentsOf, temporaryFolder } from "../support/folder.js";
import { inklinkDocument, inklinkPage } from "../support/repository.js";
import { flatspec, type Run } from "../support/run.js";

const root = temporaryFolder();
const earlier = join(root, "earlier");
let count = 0;

/** Output of an earlier run, with a file of somebody else in it. */
beforeAll(async () => {
  expect(await flatspec([inklinkDocument, "-o", earlier], { cwd: root })).toMatchObject({ exitCode: 0 });
  writeFileSync(join(earlier, "notes.txt"), "mine");
});

/** A new folder with some files, and with the earlier output in `out`. */
function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = join(root, `case-${String((count += 1))}`);
  cpSync(earlier, join(folder, "out"), { recursive: true, preserveTimestamps: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs the command, which has to fail and to leave everything in the folder as it is. */
async function fail(folder: string, args: readonly string[], input?: string): Promise<Run> {
  const before = contentsOf(folder);
  const modified = statSync(join(folder, "out")).mtimeMs;
  const run = await flatspec(args, { cwd: folder, ...(input === undefined ? {} : { input }) });
  expect(contentsOf(folder)).toEqual(before);
  expect(statSync(join(folder, "out")).mtimeMs).toBe(modified);
  expect(run.stdout).toBe("");
  // No stack trace: nothing of this is a fault of flatspec.
  expect(run.stderr).not.toMatch(/^\s+at .*\.js/mu);
  return run;
}

/** Files with a fault each, and what is said of it: where it stands, and its code. */
const documents: readonly (readonly [what: string, file: string, text: string | Uint8Array, place: string, code: string])[] = [
  ["an open quote", "a.yaml", 'openapi: 3.0.3\ninfo:\n  title: "x\n', "a.yaml:4:1: ", "input-syntax"],
  ["a tab as indentation", "a.yaml", "openapi: 3.0.3\ninfo:\n\ttitle: x\n", "a.yaml:3:1: ", "input-syntax"],
  ["broken JSON", "a.json", '{\n  "openapi": "3.0.3",\n  "info": {,}\n}', "a.json:3:12: ", "input-syntax"],
  ["a broken document in a page", "a.md", "# Page\n\n```yaml\nopenapi: 3.0.3\ninfo: [}\n```\n", "a.md:5:8: ", "input-syntax"],
  ["an alias without an anchor", "a.yaml", "openapi: 3.1.0\ninfo: *nowhere\n", "a.yaml:2:7: ", "input-syntax"],
  ["two documents", "a.yaml", "openapi: 3.1.0\n---\nopenapi: 3.1.0\n", "a.yaml:2:1: ", "input-syntax"],
  ["no text", "a.yaml", Uint8Array.of(0x89, 0x50, 0xff, 0xfe), "", "input-unreadable"],
  ["nothing", "a.yaml", "", "a.yaml:1:1: ", "not-openapi"],
  ["a comment only", "a.yaml", "# nothing\n", "a.yaml:1:1: ", "not-openapi"],
  ["a list", "a.yaml", "# list\n- openapi\n", "a.yaml:2:1: ", "not-openapi"],
  ["a JSON list", "a.json", "[]", "a.json:1:1: ", "not-openapi"],
  ["a scalar", "a.yaml", "openapi", "a.yaml:1:1: ", "not-openapi"],
  ["an object without the key openapi", "a.yaml", "info:\n  title: x\n", "a.yaml:1:1: ", "not-openapi"],
  ["Swagger 1", "a.yaml", 'swagger: "1.2"\ninfo: {}\n', "a.yaml:1:1: ", "version-unsupported"],
  ["OpenAPI 4", "a.json", '{ "openapi": "4.0.0" }', "a.json:1:1: ", "version-unsupported"],
  ["a page without a document", "a.md", "# Page\n\n```yaml\nkey: value\n```\n", "a.md:1:1: ", "page-without-document"],
];

describe("a document that is none", () => {
  test.each(documents)("%s", async (_what, file, text, place, code) => {
    const { exitCode, stderr } = await fail(createFolder({ [file]: text }), [file, "-o", "out"]);
    expect(stderr).toMatch(new RegExp(`^${place}error\\[${code}\\] `, "u"));
    expect(stderr).toMatch(/^ {2}help: /mu);
    expect(stderr.endsWith(`${file}: 1 error, nothing written\n`)).toBe(true);
    expect(exitCode).toBe(1);
  });

  test.each([
    ["a file that is not there", "a.yaml", "input-not-found"],
    ["a folder", "folder", "input-unreadable"],
    ["a path below a file", "folder/file/a.yaml", "input-not-found"],
  ])("%s", async (_what, input, code) => {
    const { exitCode, stderr } = await fail(createFolder({ "folder/file": "" }), [input, "-o", "out"]);
    expect(stderr).toMatch(new RegExp(`^error\\[${code}\\] .*${input}`, "u"));
    expect(exitCode).toBe(1);
  });

  test("standard input with a fault, and with nothing", async () => {
    const broken = await fail(createFolder(), ["-", "-o", "out"], "openapi: 3.1.0\ninfo: {\n");
    expect(broken.stderr).toMatch(/^<stdin>:3:1: error\[input-syntax\] /u);
    const empty = await fail(createFolder(), ["-", "-o", "out"], "");
    expect(empty.stderr).toMatch(/^<stdin>:1:1: error\[not-openapi\] /u);
    expect([broken.exitCode, empty.exitCode]).toEqual([1, 1]);
  });

  test("makes no folder for output that there will not be", async () => {
    const folder = createFolder({ "a.yaml": "[]" });
    expect((await fail(folder, ["a.yaml", "-o", "new/folder"])).exitCode).toBe(1);
  });
});

describe("a reference to nothing", () => {
  const misspell = (text: string): string => text.replace("schemas/webhookEndpointWithSecret", "schemas/nowhere");
  const yaml = misspell(readFileSync(inklinkDocument, "utf8"));
  const texts = {
    "a.yaml": yaml,
    "a.json": JSON.stringify(parse(yaml), undefined, 2),
    "a.md": misspell(readFileSync(inklinkPage, "utf8")),
  };

  test.each(Object.entries(texts))("is found at its place in %s", async (file, text) => {
    const lines = text.split("\n");
    const line = lines.findIndex((candidate) => candidate.includes("schemas/nowhere"));
    const column = lines[line]?.search(/"?\$ref/u) ?? -1;
    expect(line).toBeGreaterThan(10);
    const { exitCode, stderr } = await fail(createFolder({ [file]: text }), [file, "-o", "out", "--strict"]);
    expect(stderr.split("\n").slice(0, 2)).toEqual([
      `${file}:${line + 1}:${column + 1}: error[reference-not-found] the reference #/components/schemas/nowhere leads to nothing; what it stands for is unknown`,
      "  at #/paths/~1webhook~1endpoints/post/responses/201/content/application~1json/schema/$ref",
    ]);
    expect(exitCode).toBe(1);
  });
});

describe("a pattern that can take very long", () => {
  const text = [
    "openapi: 3.1.0",
    "info: { title: Patterns, version: '1' }",
    "paths: {}",
    "components:",
    "  schemas:",
    "    Slow:",
    "      type: string",
    "      pattern: ^(a|a)*$",
    "",
  ].join("\n");

  test("is refused where the user wants that, at its place", async () => {
    const { exitCode, stderr } = await fail(createFolder({ "a.yaml": text }), ["a.yaml", "-o", "out", "--unsafe-patterns", "refuse"]);
    expect(stderr).toMatch(/^a\.yaml:8:7: error\[pattern-refused\] .*\^\(a\|a\)\*\$ can take time that grows exponentially/u);
    expect(exitCode).toBe(1);
  });

  test("is reported otherwise", async () => {
    const run = await flatspec(["a.yaml", "-o", "new"], { cwd: createFolder({ "a.yaml": text }) });
    expect(run.stderr).toMatch(/^a\.yaml:8:7: warning\[pattern-unsafe\] /u);
    expect(run.exitCode).toBe(0);
  });
});

describe("an output folder that cannot be", () => {
  /** Generates InkLink into `output` within a folder. */
  const write = (folder: string, output: string): Promise<Run> => fail(folder, [inklinkDocument, "-o", output, "--emit", "client"]);
  const summary = `${inklinkDocument}: 1 error, nothing written\n`;

  test.each(["file", "file/below/it"])("%s", async (output) => {
    const { exitCode, stderr } = await write(createFolder({ file: "" }), output);
    expect(stderr).toBe(
      `error[output-unwritable] ${output} cannot be written: there is a file in the place of a folder\n` +
        `  help: Nothing was changed. The output is a folder that you may write to.\n${summary}`,
    );
    expect(exitCode).toBe(1);
  });

  // Not even root may make a folder there.
  test.runIf(process.platform === "linux")("/proc/flatspec", async () => {
    const { exitCode, stderr } = await write(createFolder(), "/proc/flatspec");
    expect(stderr).toContain("error[output-unwritable] /proc/flatspec cannot be written: ");
    expect(exitCode).toBe(1);
  });

  /** What may stand in the way, and the path of it. */
  const obstacles: readonly (readonly [what: string, path: string, put: (path: string) => void])[] = [
    ["a file of somebody else", "types.ts", (path) => writeFileSync(path, "export type Mine = 1;\n")],
    ["a folder in the place of a file", "types.ts", (path) => mkdirSync(path)],
    ["a folder in the place of the manifest", ".flatspec.json", (path) => mkdirSync(path)],
    ["a file in the place of a folder", "runtime", (path) => writeFileSync(path, "")],
    ["a link to a file", "types.ts", (path) => symlinkSync("../target/file.ts", path)],
    ["a link to a file that flatspec made", "types.ts", (path) => symlinkSync("../out/types.ts", path)],
    ["a link to nothing", "types.ts", (path) => symlinkSync("../target/nothing.ts", path)],
    ["a link in the place of the manifest", ".flatspec.json", (path) => symlinkSync("../out/.flatspec.json", path)],
    ["a link in the place of a folder", "runtime", (path) => symlinkSync("../target", path)],
  ];

  test.each(obstacles)("%s in the way", async (_what, path, put) => {
    const folder = createFolder({ "target/file.ts": "// Generated by flatspec. Do not edit.\n" });
    mkdirSync(join(folder, "new"));
    put(join(folder, "new", path));
    const { exitCode, stderr } = await write(folder, "new");
    expect(stderr).toBe(
      `error[output-foreign] new/${path} is there already and was not made by flatspec\n` +
        `  help: Nothing was changed. Choose another folder, or move the file away.\n${summary}`,
    );
    expect(exitCode).toBe(1);
  });
});

describe("a command line that makes no sense", () => {
  test.each([
    [[], "missing required argument 'input'"],
    [["generate"], "missing required argument 'input'"],
    [["a.yaml"], "say where the output goes: --out <dir>"],
    [["a.yaml", "-o", ""], "say where the output goes: --out <dir>"],
    [["a.yaml", "-o"], "argument missing"],
    [["a.yaml", "-o", "out", "--header", "hunter2"], "--header wants a name and a value"],
    [["a.yaml", "-o", "out", "--name", "Pet"], "A name looks like"],
    [["explain", "a.yaml"], "missing required argument 'schema'"],
    [["a.yaml", "-o", "out", "--emit", "types,sql"], 'There is no artifact "sql"'],
    [["a.yaml", "-o", "out", "--emit", ""], 'There is no artifact ""'],
    [["a.yaml", "-o", "out", "--force"], "unknown option '--force'"],
    [["generate", "a.yaml", "-o", "out", "-x"], "unknown option '-x'"],
  ])("%j", async (args, message) => {
    const folder = createFolder({ "a.yaml": readFileSync(inklinkDocument) });
    const { exitCode, stderr } = await fail(folder, args);
    expect(stderr).toMatch(/^error: .*\nRun flatspec --help for all options\.\n$/u);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("hunter2");
    expect(exitCode).toBe(2);
  });

  test("templates that cannot be read, that nothing uses, or that make no TypeScript", async () => {
    const folder = createFolder({ "other/unknown.hbs": "", "broken/client.hbs": "{{#if", "wrong/client.hbs": "export const = 1;" });
    const codes = { nowhere: "templates-unreadable", other: "template-unknown", broken: "template-failed", wrong: "output-syntax" };
    for (const [templates, code] of Object.entries(codes)) {
      const { exitCode, stderr } = await fail(folder, [inklinkDocument, "-o", "out", "-t", templates]);
      expect(stderr).toMatch(new RegExp(`^error\\[${code}\\] `, "u"));
      expect(exitCode).toBe(1);
    }
  });
});
