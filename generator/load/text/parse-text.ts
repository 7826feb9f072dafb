import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type Scalar } from "yaml";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { SourcePosition } from "../../diagnostics/diagnostic.js";
import { JsonText } from "./json-text.js";
import { TextPositions, type TextOrigin } from "./text-positions.js";
import { parsePointer } from "../../openapi/pointer.js";
import type { Locate } from "../source.js";

export interface ParsedText {
  readonly value: unknown;
  readonly locate: Locate;
}

/** Parses YAML 1.2 or JSON. A text that is neither stops the run with the position of each fault. */
export function parseText(source: { readonly file: string; readonly text: string }, origin: TextOrigin, sink: DiagnosticSink): ParsedText {
  const positions = new TextPositions(source, origin);
  if (/^\s*[[{]/u.test(source.text)) {
    const json = parseJson(source.text);
    const text = new JsonText(source.text);
    if (json !== undefined) return { value: json.value, locate: (pointer) => positions.at(text.offsetOf(pointer)) };
  }
  const yaml = new YamlText(source.text, positions);
  return { value: yaml.value(sink), locate: (pointer) => yaml.locate(pointer) };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/u, "")) };
  } catch {
    return undefined;
  }
}

/** A YAML text that is parsed when somebody asks: for its value, or for a position. */
class YamlText {
  readonly #text: string;
  readonly #positions: TextPositions;
  #document: Document.Parsed | undefined;

  constructor(text: string, positions: TextPositions) {
    this.#text = text;
    this.#positions = positions;
  }

  value(sink: DiagnosticSink): unknown {
    const document = this.#parsed();
    const exhausted = document.errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
    if (exhausted !== undefined) {
      return sink.fail("input-too-complex", { reason: "it is nested too deeply" }, { position: this.#positions.at(exhausted.pos[0]) });
    }
    for (const error of document.errors) {
      const [firstLine = error.message] = error.message.split("\n");
      const reason = error.code === "MULTIPLE_DOCS" ? "a second document begins here" : firstLine;
      sink.report("input-syntax", { reason }, { position: this.#positions.at(error.pos[0]) });
    }
    if (document.errors.length > 0) return undefined;
    try {
      return document.toJS();
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      this.#reportUnresolvedAliases(document, sink);
      if (sink.hasErrors()) return undefined;
      return sink.fail("input-too-complex", { reason: error.message }, { position: this.#positions.at(0) });
    }
  }

  #reportUnresolvedAliases(document: Document.Parsed, sink: DiagnosticSink): void {
    visit(document, {
      Alias: (_key, alias) => {
        if (alias.resolve(document) !== undefined) return undefined;
        sink.report(
          "input-syntax",
          { reason: `the anchor of *${alias.source} is not set before it` },
          { position: this.#positions.at(alias.range?.[0] ?? 0) },
        );
        return visit.BREAK;
      },
    });
  }

  /** Members of a map are found at their key, everything else at its first character. */
  locate(pointer: string): SourcePosition | undefined {
    const document = this.#parsed();
    let node: unknown = document.contents;
    let start = document.contents?.range[0] ?? 0;
    for (const token of parsePointer(pointer) ?? []) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === token);
        if (pair === undefined) break;
        start = (pair.key as Scalar).range?.[0] ?? start;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(token)];
        if (!isNode(node)) break;
        start = node.range?.[0] ?? start;
      } else break;
    }
    return this.#positions.at(start);
  }

  #parsed(): Document.Parsed {
    this.#document ??= parseDocument(this.#text, { merge: true, prettyErrors: false });
    return this.#document;
  }
}
