import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { appendPointer, rootPointer } from "../../openapi/pointer.js";
import { limits } from "../limits.js";
import type { Origins } from "../origins.js";
import type { SourceDocument } from "../source.js";
import { EditedDocument, type WrittenAt } from "./edited-document.js";
import { JsonPathError, loadJsonPath, type Location } from "./json-path.js";
import { kindOf, mergeAddition } from "./merge-addition.js";
import { placeInOverlay, readOverlay, type Action, type Overlay } from "./overlay.js";

/** A document with overlays applied, and where its parts come from: its own file, or an overlay's. */
export interface OverlaidDocument {
  readonly value: unknown;
  readonly origins: Origins;
}

/**
 * Applies overlays (OpenAPI Overlay Specification 1.0 and 1.1), one after the other, to each of some documents as their authors wrote them.
 * Gives the documents in their order; the given ones and the overlays stay as they are. An overlay with a fault is reported and left out, an
 * action that cannot be carried out too. One that finds nothing in any document is reported as a warning. An overlay whose `extends` names
 * one of the documents goes to that one alone.
 */
export async function applyOverlays(
  documents: readonly SourceDocument[],
  overlays: readonly SourceDocument[],
  sink: DiagnosticSink,
): Promise<readonly OverlaidDocument[]> {
  const edited = documents.map((source) => ({ source, document: new EditedDocument(source) }));
  if (overlays.length > 0) {
    const compile = await loadJsonPath();
    const budget: Budget = { nodes: limits.copiedNodes };
    for (const source of overlays) {
      const overlay = readOverlay(source, compile, sink);
      if (overlay === undefined) continue;
      const meant = edited.filter((candidate) => isExtended(overlay, candidate.source));
      if (meant.length === 0 && overlay.extends !== undefined) {
        sink.report("overlay-for-another", { extends: overlay.extends }, placeInOverlay(source, "#/extends"));
      }
      applyOverlay(
        overlay,
        (meant.length > 0 ? meant : edited).map(({ document }) => document),
        budget,
        sink,
      );
    }
  }
  return edited.map(({ document: { value, origins } }) => ({ value, origins }));
}

/** How many values overlays may still add: actions that copy can double a document each. */
interface Budget {
  nodes: number;
}

function isExtended(overlay: Overlay, document: SourceDocument): boolean {
  if (overlay.extends === undefined || !URL.canParse(overlay.extends, overlay.source.uri)) return false;
  return new URL(overlay.extends, overlay.source.uri).href === document.uri;
}

function applyOverlay(overlay: Overlay, documents: readonly EditedDocument[], budget: Budget, sink: DiagnosticSink): void {
  for (const action of overlay.actions) {
    let isMatched = false;
    for (const document of documents) {
      try {
        isMatched = new Application(action, overlay, document, budget, sink).run() || isMatched;
      } catch (error) {
        if (!(error instanceof JsonPathError)) throw error;
        reportFault(action, overlay, error.message, sink);
        isMatched = true;
      }
    }
    if (!isMatched) sink.report("overlay-unmatched", { target: action.target }, placeInOverlay(overlay.source, action.pointer));
  }
}

function reportFault(action: Action, overlay: Overlay, fault: string, sink: DiagnosticSink, pointer = action.pointer): void {
  sink.report("overlay-incompatible", { target: action.target, fault }, placeInOverlay(overlay.source, pointer));
}

/** One action on one document. */
class Application {
  readonly #action: Action;
  readonly #overlay: Overlay;
  readonly #document: EditedDocument;
  readonly #budget: Budget;
  readonly #sink: DiagnosticSink;

  constructor(action: Action, overlay: Overlay, document: EditedDocument, budget: Budget, sink: DiagnosticSink) {
    this.#action = action;
    this.#overlay = overlay;
    this.#document = document;
    this.#budget = budget;
    this.#sink = sink;
  }

  /** Whether it found what it needs. */
  run(): boolean {
    const { select, change, pointer } = this.#action;
    const locations = select(this.#document.value);
    if (locations.length === 0) return false;
    switch (change?.kind) {
      case undefined:
        return true;
      case "remove":
        this.#remove(locations);
        return true;
      case "update":
        this.#add(locations, change.value, { from: this.#overlay.source, pointer: appendPointer(pointer, "update") });
        return true;
      case "copy": {
        const [source, ...others] = change.select(this.#document.value);
        if (source === undefined) return false;
        const written = { from: this.#document.origins, pointer: appendPointer(rootPointer, ...source) };
        if (others.length === 0) this.#add(locations, this.#document.at(source), written);
        else this.#fault(`\`copy\` selects ${others.length + 1} parts, not one`);
        return true;
      }
    }
  }

  #remove(locations: readonly Location[]): void {
    if (locations.some(({ length }) => length === 0)) this.#fault("the whole document cannot be removed");
    else this.#document.step((origins) => this.#document.remove(locations, origins));
  }

  #add(locations: readonly Location[], addition: unknown, written: WrittenAt): void {
    const kinds = new Set(locations.map((location) => kindOf(this.#document.at(location))));
    const { nodes, depth } = measure(addition);
    this.#budget.nodes -= nodes * locations.length;
    if (kinds.size > 1) this.#fault(`it selects ${[...kinds].sort().join(" and ")}, and no addition fits them all`);
    else if (this.#budget.nodes < 0) this.#fault("the overlays add too many values");
    else if (locations.some(({ length }) => length + depth > limits.depth)) this.#fault("it nests the document too deeply");
    else this.#merge(locations, addition, written);
  }

  #merge(locations: readonly Location[], addition: unknown, written: WrittenAt): void {
    this.#document.step((origins) => {
      for (const location of locations) {
        mergeAddition(this.#document, location, addition, written, origins, (fault, { from, pointer }) =>
          this.#fault(fault, from === this.#overlay.source ? pointer : appendPointer(this.#action.pointer, "copy")),
        );
      }
    });
  }

  #fault(fault: string, pointer?: string): void {
    reportFault(this.#action, this.#overlay, fault, this.#sink, pointer);
  }
}

interface Measure {
  readonly nodes: number;
  readonly depth: number;
}

function measure(value: unknown): Measure {
  let nodes = 1;
  let depth = 0;
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) {
      const below = measure(member);
      nodes += below.nodes;
      depth = Math.max(depth, below.depth + 1);
    }
  }
  return { nodes, depth };
}
