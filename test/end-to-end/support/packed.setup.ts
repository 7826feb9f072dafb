import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { built, inRepository } from "../../support/repository.js";
import { npm } from "../../support/run.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The tarball that `npm pack` makes. */
    readonly tarball: string;
    /** A folder in which the tarball is installed: projects in folders below it can import flatspec and run it. */
    readonly workspace: string;
  }
}

/** What the projects of the tests use beside flatspec: taken from the repository, for only flatspec itself is under test. */
const tools = ["typescript", "@types/node", "openapi-typescript", "openapi-fetch"];

/** Packs flatspec and installs the package, once for all files of the end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  built("generator/main.js");
  built("inklink/index.d.ts");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "flatspec-packed-")));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    // Without the script that builds: other tests use dist at the same time.
    await npm(["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: inRepository("") });
    const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
    if (name === undefined) throw new Error("npm pack made no tarball");
    const tarball = join(folder, name);
    const workspace = join(folder, "workspace");
    mkdirSync(workspace);
    writeFileSync(join(workspace, "package.json"), JSON.stringify({ private: true }));
    await npm(["install", tarball], { cwd: workspace });
    for (const tool of tools) {
      const link = join(workspace, "node_modules", tool);
      if (existsSync(link)) continue; // A test says whether flatspec may bring it along.
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(inRepository(`node_modules/${tool}`), link, "junction");
    }
    project.provide("tarball", tarball);
    project.provide("workspace", workspace);
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}
