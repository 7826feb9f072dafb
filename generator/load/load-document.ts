import type { DiagnosticSink } from "../diagnostics/sink.js";
import { DiagnosticError } from "../diagnostics/diagnostic.js";
import type { JsonObject } from "../model/json.js";
import { documentBlock, isPage } from "./documentation-page.js";
import { parseText, type ParsedText } from "./parse-text.js";
import type { LoadedDocument, Source } from "./source.js";
import { upgradeFrom30 } from "./upgrade.js";

/** Text to document: finds it in a page, parses it, checks that it is OpenAPI and upgrades it to 3.1. Stops the run when it cannot. */
export function loadText(source: Source, sink: DiagnosticSink): LoadedDocument {
  const parsed = isPage(source.file, source.text) ? parsePage(source, sink) : parseText(source, { linesBefore: 0, indentation: 0 }, sink);
  if (sink.hasErrors()) throw new DiagnosticError(sink.all());
  return finish(parsed, sink);
}

/** The same for a document that is already in memory. It is copied, never changed, and has no positions. */
export function loadObject(value: unknown, sink: DiagnosticSink): LoadedDocument {
  return finish({ value: copy(value, sink), locate: () => undefined }, sink);
}

function copy(value: unknown, sink: DiagnosticSink): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "DataCloneError") throw error;
    return sink.fail("not-openapi", { found: "it holds what JSON cannot" }, { pointer: "#" });
  }
}

function parsePage(source: Source, sink: DiagnosticSink): ParsedText {
  const block = documentBlock(source.text);
  if (block === undefined) {
    return sink.fail("page-without-document", { input: source.file }, { position: { file: source.file, line: 1, column: 1 } });
  }
  return parseText({ file: source.file, text: block.text }, block, sink);
}

function finish(parsed: ParsedText, sink: DiagnosticSink): LoadedDocument {
  const { value, locate } = parsed;
  sink.locateWith(locate);
  const target = { pointer: "#" };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return sink.fail("not-openapi", { found: describe(value) }, target);
  }
  const document = value as Record<string, unknown>;
  const version = document["openapi"] ?? document["swagger"];
  if (version === undefined) return sink.fail("not-openapi", { found: "an object without the key openapi" }, target);
  const text = versionText(version);
  if (!Object.hasOwn(document, "openapi") || !/^3\.[0-2](?:\.\d+)?(?:-.+)?$/u.test(text)) {
    return sink.fail("version-unsupported", { version: text }, target);
  }
  if (text.startsWith("3.0")) {
    upgradeFrom30(document);
    document["openapi"] = "3.1.1";
  }
  return { document: document as JsonObject, locate };
}

/** YAML reads `3.1` without quotes as a number. */
function versionText(version: unknown): string {
  if (typeof version === "number") return version.toFixed(1);
  return typeof version === "string" ? version : JSON.stringify(version);
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "it is empty";
  if (Array.isArray(value)) return "it is a list";
  return `it is a ${typeof value}`;
}
