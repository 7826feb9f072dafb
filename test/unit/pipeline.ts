import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run, type GenerateResult } from "../../generator/generate.js";
import { loadObject, loadText } from "../support/load.js";
import { withoutTypes } from "../support/without-types.js";
import { readRuntimeFile, readTemplates } from "../../generator/package-files.js";

/** A document through the stages: an object, or the text of a file. */
export function pipeline(document: object | string, emit: readonly string[] = ["validators"]): Promise<GenerateResult> {
  return run({
    load: (sink) =>
      typeof document === "string"
        ? loadText({ file: "api.yaml", uri: "file:///api.yaml", text: document }, sink)
        : loadObject(document, sink),
    emit,
    templates: readTemplates(),
    overrides: {},
    readRuntime: readRuntimeFile,
    names: {},
    strict: false,
  });
}

/** A document of nothing but schemas. */
export function documentOf(schemas: Readonly<Record<string, unknown>>, openapi = "3.1.0"): object {
  return { openapi, info: { title: "Test", version: "1" }, paths: {}, components: { schemas } };
}

/** What an emitted module exports, with the functions that tests call. */
export type Exports = Readonly<Record<string, unknown>>;

/** Runs emitted files: gives the exports of one of them. */
export function load(result: GenerateResult, module: string): Exports {
  if (result.files.length === 0) throw new Error(`nothing was generated: ${result.diagnostics.map(({ message }) => message).join("; ")}`);
  const folder = mkdtempSync(join(tmpdir(), "flatspec-unit-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    for (const { path, content } of result.files) {
      const target = join(folder, path.replace(/\.ts$/u, ".js"));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, withoutTypes(path, content));
    }
    return createRequire(join(folder, "index.js"))(`./${module}.js`) as Exports;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
