import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { exportedNames } from "../../../generator/emit/run-emitters.js";
import { emitters } from "../../../generator/emitters/registry.js";
import { explainSchema, type ExplainInput } from "../../../generator/explain/explain-schema.js";
import type { Explanation } from "../../../generator/explain/explanation.js";
import { findSchema } from "../../../generator/explain/find-schema.js";
import { printExplanation } from "../../../generator/explain/terminal/print-explanation.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { transform } from "../../../generator/transform/transform.js";
import { loadText } from "../../support/load.js";

/** A document before and after flattening. */
export async function inputOf(text: string, file = "api.yaml"): Promise<ExplainInput> {
  const sink = new DiagnosticSink();
  const { document, origins } = await loadText({ file, uri: `file:///${file}`, text }, sink);
  const parsed = parseDocument(document, sink);
  const flattened = transform(parsed, exportedNames(emitters), sink);
  return { parsed, flattened, document, locate: (pointer) => origins.locate(pointer) };
}

export function explain(input: ExplainInput, name: string): Explanation {
  const found = findSchema(input.parsed, input.flattened, name);
  const explanation = "id" in found ? explainSchema(input, found.id) : undefined;
  if (explanation === undefined) throw new Error(`there is no schema ${name}`);
  return explanation;
}

/** Component schemas in YAML as a document: the first line of `schemas` is line 6, and its columns are moved by four. */
export function documentText(schemas: string, version = "3.1.0"): string {
  const head = ["openapi: " + version, "info: { title: Test, version: '1' }", "paths: {}", "components:", "  schemas:"];
  return [...head, ...schemas.split("\n").map((line) => `    ${line}`)].join("\n");
}

/** The explanation of a schema among some, as lines of a terminal. */
export async function tree(schemas: string, name: string, version?: string): Promise<readonly string[]> {
  return printExplanation(explain(await inputOf(documentText(schemas, version)), name), { width: 100, color: false });
}

export function inklink(): string {
  return readFileSync(fileURLToPath(new URL("../../../specs/inklink/openapi.yaml", import.meta.url)), "utf8");
}
