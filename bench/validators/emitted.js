// What flatspec emits for a document, as TypeScript and as JavaScript side by side.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { DiagnosticSink } from "../../dist/generator/diagnostics/sink.js";
import { generate } from "../../dist/generator/index.js";
import { load } from "../../dist/generator/load-inputs.js";

const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };

/** Writes what flatspec emits for an input into a folder, each module as `.ts` and `.js`. `formats` is "assert" or "annotate". */
export async function emit(input, folder, { formats = "assert", artifacts = ["types", "validators"] } = {}) {
  const { files } = await generate({ input, emit: artifacts, formats });
  if (files.length === 0) throw new Error(`nothing was emitted into ${folder}`);
  for (const { path, content } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    writeFileSync(target.replace(/\.ts$/u, ".js"), ts.transpileModule(content, { compilerOptions }).outputText);
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
}

/** `components` of a document as flatspec loads it, in the words of OpenAPI 3.1 (JSON Schema 2020-12): what peers are given. */
export async function componentsOf(input) {
  const { document } = await load({ input }, new DiagnosticSink());
  return document.components;
}

/** A JSON document with nothing but its components, so that each tool validates the same schemas. */
export function componentsAlone(path) {
  return { ...JSON.parse(readFileSync(path, "utf8")), paths: {} };
}
