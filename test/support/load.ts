import type { DiagnosticSink } from "../../generator/diagnostics/sink.js";
import { loadDocument, type LoadedDocument } from "../../generator/load/load-document.js";
import { objectDocument } from "../../generator/load/object-document.js";
import type { Source, SourceDocument } from "../../generator/load/source.js";
import { openerOf } from "./opener.js";

/** Loads one text that refers to no other document. */
export function loadText(source: Source, sink: DiagnosticSink): Promise<LoadedDocument> {
  return loadAlone(source, sink);
}

/** Loads an object that refers to no other document. */
export function loadObject(value: object, sink: DiagnosticSink): Promise<LoadedDocument> {
  return loadAlone(objectDocument(value, { file: "<object>", uri: "memory:/object" }, sink), sink);
}

function loadAlone(source: Source | SourceDocument, sink: DiagnosticSink): Promise<LoadedDocument> {
  return loadDocument({ inputs: [{ source, opener: openerOf(() => Promise.resolve(undefined)) }], overlays: [] }, sink);
}
