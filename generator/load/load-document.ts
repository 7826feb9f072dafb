import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { JsonObject } from "../model/json.js";
import { Origins } from "./origins.js";
import type { Source, SourceDocument } from "./source.js";
import { parseSource } from "./text/parse-source.js";
import { upgradeDocument } from "./upgrade/upgrade-document.js";

/** A document that is ready to be parsed. */
export interface LoadedDocument {
  /** One self-contained OpenAPI document in the words of 3.1, whatever version it was written in and of however many files. */
  readonly document: JsonObject;
  readonly origins: Origins;
}

/** Text to document: finds it in a page, parses it, checks that it is OpenAPI and upgrades it to 3.1. Stops the run when it cannot. */
export function loadText(source: Source, sink: DiagnosticSink): LoadedDocument {
  return finish(parseSource(source, sink), sink);
}

/** The same for a document that is already in memory. It is copied, never changed, and has no positions. */
export function loadObject(value: unknown, sink: DiagnosticSink): LoadedDocument {
  return finish({ file: "<object>", uri: "memory:/document", value: copy(value, sink), locate: () => undefined }, sink);
}

function copy(value: unknown, sink: DiagnosticSink): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "DataCloneError") throw error;
    return sink.fail("not-openapi", { found: "it holds what JSON cannot" }, { pointer: "#" });
  }
}

function finish(source: SourceDocument, sink: DiagnosticSink): LoadedDocument {
  const written = new Origins(source);
  sink.locateWith((pointer) => written.locate(pointer));
  const { value } = source;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return sink.fail("not-openapi", { found: describe(value) }, { pointer: "#" });
  }
  const { document, origins } = upgradeDocument(value as Record<string, unknown>, written, sink);
  sink.locateWith((pointer) => origins.locate(pointer));
  return { document: document as JsonObject, origins };
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "it is empty";
  if (Array.isArray(value)) return "it is a list";
  return `it is a ${typeof value}`;
}
