import { copyFileSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { defaultArtifacts } from "../../generator/artifacts.js";
import { contentsOf, temporaryFolder } from "../support/folder.js";
import { inklinkDocument, inklinkPage } from "../support/repository.js";
import { quietNpm, run, type Run } from "../support/run.js";

/** What the whole installation may weigh. */
const mostMegabytes = 40;

describe("npx with the tarball in an otherwise empty folder", () => {
  const folder = temporaryFolder();
  // A cache of its own, so that the installation is a fresh one and nothing stays behind.
  const cache = temporaryFolder();
  let first: Run;

  // By a relative path: npx takes an absolute one for a program to run.
  const npx = (args: readonly string[], input?: string): Promise<Run> =>
    run("npx", ["--yes", "--cache", cache, ...quietNpm, relative(folder, inject("tarball")), ...args], {
      cwd: folder,
      ...(input === undefined ? {} : { input }),
    });

  /** What npx installed: the one folder below `_npx`. */
  function installed(): string {
    const [project, ...others] = readdirSync(join(cache, "_npx"));
    if (project === undefined || others.length > 0) throw new Error("npx is expected to install once");
    return join(cache, "_npx", project, "node_modules");
  }

  beforeAll(async () => {
    copyFileSync(inklinkDocument, join(folder, "spec.yaml"));
    copyFileSync(inklinkPage, join(folder, "page.md"));
    first = await npx(["spec.yaml", "-o", "src/api"]);
  });

  test("generates, says so in one line, and leaves nothing but the output", () => {
    expect(first.stderr).toBe("");
    expect(first.stdout).toMatch(new RegExp(`^src/api: \\d+ files written \\(${defaultArtifacts.join(", ")}\\)\n$`, "u"));
    expect(first.exitCode).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["page.md", "spec.yaml", "src"]);
    const files = readdirSync(join(folder, "src/api"));
    for (const artifact of [...defaultArtifacts, "index"]) expect(files).toContain(`${artifact}.ts`);
  });

  test(`installs less than ${mostMegabytes} MB`, ({ annotate }) => {
    const sizes = packagesIn(installed()).map((name) => ({ name, megabytes: sizeOf(join(installed(), name)) / 1e6 }));
    sizes.sort((left, right) => right.megabytes - left.megabytes);
    const sum = sizes.reduce((total, { megabytes }) => total + megabytes, 0);
    const biggest = sizes.slice(0, 5).map(({ name, megabytes }) => `${name} ${megabytes.toFixed(1)}`);
    void annotate(`npx installs ${sum.toFixed(1)} MB in ${sizes.length} packages, of these ${biggest.join(", ")}`);
    expect(sum).toBeGreaterThan(1);
    expect(sum).toBeLessThan(mostMegabytes);
  });

  test("installs neither openapi-typescript nor TypeScript", () => {
    const packages = packagesIn(installed());
    expect(packages).toContain("flatspec");
    for (const unwanted of ["openapi-typescript", "typescript", "@redocly/openapi-core", "vitest"])
      expect(packages).not.toContain(unwanted);
  });

  test("gives the same bytes for the page, for the document and for standard input", async () => {
    const expected = contentsOf(join(folder, "src/api"));
    const fromPage = await npx(["generate", "page.md", "--out", "from-page"]);
    expect(fromPage).toMatchObject({ exitCode: 0, stderr: "" });
    expect(contentsOf(join(folder, "from-page"))).toEqual(expected);
    const piped = await npx(["-", "-o", "piped"], readFileSync(inklinkPage, "utf8"));
    expect(piped).toMatchObject({ exitCode: 0, stderr: "" });
    expect(contentsOf(join(folder, "piped"))).toEqual(expected);
  });

  test("passes the exit codes on", async () => {
    writeFileSync(join(folder, "empty.yaml"), "");
    expect((await npx(["empty.yaml", "-o", "nowhere"])).exitCode).toBe(1);
    expect((await npx([])).exitCode).toBe(2);
  });

  test("asks for openapi-typescript by name where paths.ts needs it", async () => {
    const { exitCode, stdout, stderr } = await npx(["spec.yaml", "-o", "with-paths", "--emit", "paths"]);
    expect(stderr).toContain("error[peer-missing]");
    expect(stderr).toContain("npm install --save-dev openapi-typescript");
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(readdirSync(folder)).not.toContain("with-paths");
  });
});

/** The names of installed packages; none has packages of its own. */
function packagesIn(nodeModules: string): string[] {
  return readdirSync(nodeModules)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => (name.startsWith("@") ? readdirSync(join(nodeModules, name)).map((inner) => `${name}/${inner}`) : [name]));
}

/** The sum of the sizes of all files. */
function sizeOf(path: string): number {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
