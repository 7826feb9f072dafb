import { existsSync, readFileSync } from "node:fs";
import type { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { loadDocument } from "../../../generator/load/load-document.js";
import { objectDocument } from "../../../generator/load/object-document.js";
import type { SourceDocument } from "../../../generator/load/source.js";
import { run, type GenerateResult } from "../../../generator/generate.js";
import type { Formats } from "../../../generator/transform/transform.js";
import { readRuntimeFile, readTemplates } from "../../../generator/package-files.js";
import { openerOf } from "../../support/opener.js";
import { inRepository } from "../../support/repository.js";

/** Where the official suite says that its remote documents are, and where they lie. */
const places: readonly (readonly [uri: string, folder: string, ending: string])[] = [
  ["http://localhost:1234/", inRepository("../shared/suites/json-schema-test-suite/remotes/"), ""],
  ["https://json-schema.org/draft/2020-12/", inRepository("node_modules/ajv/dist/refs/json-schema-2020-12/"), ".json"],
];

/** The remote document at a URI, where there is one. */
export function remoteDocument(uri: string): object | undefined {
  for (const [start, folder, ending] of places) {
    const path = `${folder}/${uri.slice(start.length)}${ending}`;
    if (uri.startsWith(start) && existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as object;
  }
  return undefined;
}

function openRemote(uri: string, sink: DiagnosticSink): SourceDocument | undefined {
  const document = remoteDocument(uri);
  return document && objectDocument(document, { file: uri, uri }, sink);
}

/**
 * The validators of a document, with the remote documents of the official suite at hand. Its required tests are of formats that annotate
 * (validation, section 7.2.1).
 */
export function pipelineWithRemotes(document: object, formats: Formats): Promise<GenerateResult> {
  return run({
    load: (sink) => {
      const source = objectDocument(document, { file: "<object>", uri: "memory:/object" }, sink);
      return loadDocument({ inputs: [{ source, opener: openerOf((uri) => Promise.resolve(openRemote(uri, sink))) }], overlays: [] }, sink);
    },
    emit: ["validators"],
    formats,
    templates: readTemplates(),
    overrides: {},
    readRuntime: readRuntimeFile,
    names: {},
    strict: false,
  });
}
