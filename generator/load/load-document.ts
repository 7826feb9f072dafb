import { DiagnosticError } from "../diagnostics/diagnostic.js";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { JsonObject } from "../model/json.js";
import { mergeDocuments } from "./merge/merge-documents.js";
import { Origins } from "./origins.js";
import { applyOverlays } from "./overlays/apply-overlays.js";
import { bundle } from "./references/bundle.js";
import type { ReferenceOpener } from "./references/open-reference.js";
import type { Source, SourceDocument } from "./source.js";
import { parseInput } from "./text/parse-input.js";
import { parseSource } from "./text/parse-source.js";
import { upgradeDocument } from "./upgrade/upgrade-document.js";
import type { UpgradedDocument } from "./upgrade/upgraded-document.js";

/** A document that is ready to be parsed. */
export interface LoadedDocument {
  /** One self-contained OpenAPI document in the words of 3.1, whatever version it was written in and of however many files. */
  readonly document: JsonObject;
  readonly origins: Origins;
}

/** One thing that the user wants to have loaded. */
export interface LoadInput {
  /** A text, or what is in memory already. */
  readonly source: Source | SourceDocument;
  /** Opens the documents that its references lead to. */
  readonly opener: ReferenceOpener;
}

export interface LoadRequest {
  /** Several become one document. */
  readonly inputs: readonly LoadInput[];
  /** Overlays to apply to the inputs as their authors wrote them, in their order. */
  readonly overlays: readonly (Source | SourceDocument)[];
}

/**
 * Loads documents: finds them in pages, parses them, applies overlays, takes in what they refer to, upgrades them to 3.1 and merges them.
 * Stops the run, with every fault found until then, when there is nothing to go on with.
 */
export async function loadDocument({ inputs, overlays }: LoadRequest, sink: DiagnosticSink): Promise<LoadedDocument> {
  const roots = inputs.flatMap(({ source, opener }) =>
    parseInput(source, { isAlone: inputs.length === 1 }, sink).map((root) => ({ root, opener })),
  );
  if (sink.hasErrors()) throw new DiagnosticError(sink.all());
  const overlaid = await applyOverlays(
    roots.map(({ root }) => root),
    overlays.map((overlay) => ("text" in overlay ? parseSource(overlay, sink) : overlay)),
    sink,
  );
  const upgraded: UpgradedDocument[] = [];
  for (const [index, { root, opener }] of roots.entries()) {
    const { value, origins } = overlaid[index] ?? { value: root.value, origins: new Origins(root) };
    checkObject(value, origins, sink);
    const locate = (pointer: string): ReturnType<SourceDocument["locate"]> => origins.locate(pointer).position;
    const bundled = await bundle({ ...root, value, locate }, opener, sink, origins);
    const one = upgradeDocument(bundled.value as Record<string, unknown>, bundled.origins, sink);
    sink.locateWith((pointer) => one.origins.locate(pointer));
    upgraded.push(one);
  }
  const [first, ...others] = upgraded;
  if (first === undefined) return sink.fail("input-without-document", { inputs: inputs.map(({ source }) => source.file).join(", ") });
  const { document, origins } = mergeDocuments([first, ...others], sink);
  sink.locateWith((pointer) => origins.locate(pointer));
  return { document: document as JsonObject, origins };
}

function checkObject(value: unknown, origins: Origins, sink: DiagnosticSink): void {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return;
  sink.locateWith((pointer) => origins.locate(pointer));
  sink.fail("not-openapi", { found: describe(value) }, { pointer: "#" });
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "it is empty";
  if (Array.isArray(value)) return "it is a list";
  return `it is a ${typeof value}`;
}
