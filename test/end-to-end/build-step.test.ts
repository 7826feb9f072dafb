import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { defaultArtifacts } from "../../generator/artifacts.js";
import { changesOf, contentsOf, differences } from "../support/folder.js";
import { inklinkDocument, inRepository } from "../support/repository.js";
import { npm, run, type Run } from "../support/run.js";
import { keys, startInkLink, startRedirecting, type TestServer } from "./support/inklink-server.js";

const operationPath = "/api/v1/webhook/endpoints";
const workspace = inject("workspace");

/** A project of somebody else, with `flatspec` in its scripts, beside the installed package. */
function createProject(name: string): string {
  const project = join(workspace, name);
  cpSync(inRepository("test/end-to-end/projects/build-step"), project, { recursive: true });
  cpSync(inklinkDocument, join(project, "inklink.yaml"));
  return project;
}

function editFile(file: string, search: string, replacement: string): void {
  const text = readFileSync(file, "utf8");
  expect(text).toContain(search);
  writeFileSync(file, text.replace(search, replacement));
}

const script = (project: string, name: string, ...args: string[]): Promise<Run> =>
  npm(["run", "--silent", name, ...(args.length === 0 ? [] : ["--", ...args])], { cwd: project });

describe("a project that generates as a step of its build", () => {
  const project = createProject("build-step");
  let inklink: TestServer;
  let redirecting: TestServer;
  let closed: TestServer;
  let generated: Run;

  beforeAll(async () => {
    [inklink, closed] = await Promise.all([startInkLink(), startInkLink()]);
    redirecting = await startRedirecting(inklink.origin, 307);
    await closed.close();
    generated = await script(project, "generate");
    await script(project, "build");
  });

  afterAll(() => Promise.all([inklink.close(), redirecting.close()]));

  function runProgram(...args: string[]): Promise<Run> {
    return run(process.execPath, ["build/program.js", ...args], {
      cwd: project,
      env: {
        INKLINK_ORIGIN: inklink.origin,
        REDIRECTING_ORIGIN: redirecting.origin,
        CLOSED_ORIGIN: closed.origin,
        OWNER_KEY: keys.owner,
        MEMBER_KEY: keys.member,
        BUSY_KEY: keys.busy,
        UNKNOWN_KEY: keys.unknown,
      },
    });
  }

  function expectNoKeyIn(...texts: string[]): void {
    for (const key of Object.values(keys)) for (const text of texts) expect(text).not.toContain(key);
  }

  test("says what it did in one line, and nothing else", () => {
    const count = Object.values(contentsOf(join(project, "src/api"))).filter((content) => content !== "<folder>").length - 1;
    expect(generated.stdout).toBe(`src/api: ${count} files written (${defaultArtifacts.join(", ")})\n`);
    expect(generated.stderr).toBe("");
  });

  test("runs a program against a server that judges by the original document", async () => {
    const before = inklink.received.length;
    const { exitCode, stdout, stderr } = await runProgram();
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0, stdout: "all is as it should be\n" });
    expectNoKeyIn(stdout, stderr);
    const received = inklink.received.slice(before);
    expect(received.map(({ method, path, headers }) => [method, path, headers["api-key"]])).toEqual(
      [keys.owner, keys.owner, keys.owner, keys.unknown, keys.member, keys.busy, keys.owner, undefined].map((key) => [
        "POST",
        operationPath,
        key,
      ]),
    );
    expect(JSON.parse(received[0]?.body ?? "")).toEqual({
      url: "https://example.com/hooks",
      name: "Orders 🧾",
      event_types: ["web.result.approved"],
    });
  });

  test("sends a redirected request without the key, and with its body", async () => {
    const { exitCode } = await runProgram();
    expect(exitCode).toBe(0);
    expect(redirecting.received.at(-1)?.headers["api-key"]).toBe(keys.owner);
    const last = inklink.received.at(-1);
    expect(last?.body).toBe(redirecting.received.at(-1)?.body);
    expectNoKeyIn(JSON.stringify(last));
  });

  test("shows no key when it dies of an error that nobody catches", async () => {
    const { exitCode, stdout, stderr } = await runProgram("crash");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("NetworkError");
    expect(stderr).toContain("Node.js v");
    expectNoKeyIn(stdout, stderr);
  });

  test("serves openapi-fetch with the types of paths.ts", async () => {
    await npm(["exec", "--", "flatspec", "inklink.yaml", "--out", "src/paths", "--emit", "paths"], { cwd: project });
    cpSync(join(project, "programs/openapi-fetch.ts"), join(project, "src/openapi-fetch.ts"));
    await script(project, "build");
    const { exitCode, stdout, stderr } = await run(process.execPath, ["build/openapi-fetch.js"], {
      cwd: project,
      env: { INKLINK_ORIGIN: inklink.origin, OWNER_KEY: keys.owner },
    });
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "all is as it should be\n", stderr: "" });
  });
});

describe("running it again", () => {
  const project = createProject("again");
  const api = join(project, "src/api");
  const spec = join(project, "inklink.yaml");
  const files = (): string[] => Object.entries(contentsOf(api)).flatMap(([path, content]) => (content === "<folder>" ? [] : [path]));

  beforeAll(() => script(project, "generate"));

  test("touches no file where nothing changed", async () => {
    const [contents, changes] = [contentsOf(api), changesOf(api)];
    const { stdout } = await script(project, "generate");
    expect(stdout).toBe(`src/api: 0 files written, ${files().length - 1} unchanged (${defaultArtifacts.join(", ")})\n`);
    expect(contentsOf(api)).toEqual(contents);
    expect(changesOf(api)).toEqual(changes);
  });

  test("touches the files that change with the document, and no other", async () => {
    const [contents, changes] = [contentsOf(api), changesOf(api)];
    editFile(
      spec,
      "        enabled:\n          type: boolean\n        event_types:",
      "        active:\n          type: boolean\n        event_types:",
    );
    const { stdout } = await script(project, "generate");
    const touched = differences(changes, changesOf(api));
    expect(touched).toEqual([".flatspec.json", "fixtures.ts", "types.ts", "validators.ts"]);
    expect(touched).toEqual(differences(contents, contentsOf(api)));
    expect(stdout).toContain(`${touched.length - 1} files written, ${files().length - touched.length} unchanged`);
  });

  test("removes what it no longer makes, and keeps what is not its own", async () => {
    const foreign = { "notes.txt": "mine", "handwritten/deep/file.ts": "export {};\n", "runtime/mine.ts": "export {};\n" };
    for (const [path, content] of Object.entries(foreign)) {
      mkdirSync(join(api, path, ".."), { recursive: true });
      writeFileSync(join(api, path), content);
    }
    const before = files();
    const { stdout } = await npm(["exec", "--", "flatspec", "inklink.yaml", "--out", "src/api", "--emit", "types"], { cwd: project });
    expect(files().sort()).toEqual([".flatspec.json", "index.ts", "types.ts", ...Object.keys(foreign)].sort());
    const removed = before.length - 3 - Object.keys(foreign).length;
    expect(stdout).toBe(`src/api: 1 file written, 1 unchanged, ${removed} removed (types)\n`);
    expect(contentsOf(api)).toMatchObject(foreign);
    expect(Object.keys(contentsOf(join(api, "runtime")))).toEqual(["mine.ts"]);
  });

  test("keeps a file that it no longer makes but somebody edited, and says so", async () => {
    await script(project, "generate");
    const file = join(api, "validators.ts");
    writeFileSync(file, `${readFileSync(file, "utf8")}// edited\n`);
    const { stderr } = await npm(["exec", "--", "flatspec", "inklink.yaml", "--out", "src/api", "--emit", "types"], { cwd: project });
    expect(stderr).toContain("warning[output-kept] src/api/validators.ts");
    expect(readFileSync(file, "utf8")).toContain("// edited");
  });
});
