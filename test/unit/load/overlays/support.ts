import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import type { SourceDocument } from "../../../../generator/load/source.js";
import { applyOverlays, type OverlaidDocument } from "../../../../generator/load/overlays/apply-overlays.js";
import { parseSource } from "../../../../generator/load/text/parse-source.js";
import { summaries } from "../support.js";

/** A text as a file of the load stage. */
export function parsed(text: string, file = "api.yaml"): SourceDocument {
  return parseSource({ file, uri: `file:///folder/${file}`, text }, new DiagnosticSink());
}

/** An overlay with the given actions, as lines of YAML: the first action stands in line 5. */
export function overlay(actions: string, { version = "1.1.0", file = "overlay.yaml", extends: base = "" } = {}): SourceDocument {
  const head = [`overlay: ${version}`, "info: { title: Test, version: 1.0.0 }", base === "" ? "" : `extends: ${base}`, "actions:"];
  return parsed([...head, ...actions.trim().split("\n")].join("\n"), file);
}

export interface Overlaid {
  readonly documents: readonly OverlaidDocument[];
  /** `code 3:1 message` of each diagnostic. */
  readonly found: readonly string[];
}

export async function apply(documents: readonly SourceDocument[], ...overlays: readonly SourceDocument[]): Promise<Overlaid> {
  const sink = new DiagnosticSink();
  return { documents: await applyOverlays(documents, overlays, sink), found: summaries(sink.all()) };
}

/** `file#/pointer` of where a part was written. */
export function writtenAt({ origins }: OverlaidDocument, pointer: string): string {
  const { source, pointer: at } = origins.of(pointer);
  return source.file + at;
}
