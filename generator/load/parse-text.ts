import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Scalar } from "yaml";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { SourcePosition } from "../diagnostics/diagnostic.js";
import { parsePointer } from "../openapi/pointer.js";
import type { Locate, Source } from "./source.js";

export interface ParsedText {
  readonly value: unknown;
  readonly locate: Locate;
}

/** How a position in the parsed text is shifted to become one in the file it came from. */
export interface TextOrigin {
  readonly linesBefore: number;
  readonly indentation: number;
}

/** Parses YAML 1.2 or JSON. A text that is neither stops the run with the position of each fault. */
export function parseText(source: Source, origin: TextOrigin, sink: DiagnosticSink): ParsedText {
  const yaml = new YamlText(source, origin);
  if (/^\s*[[{]/u.test(source.text)) {
    const json = parseJson(source.text);
    if (json !== undefined) return { value: json.value, locate: (pointer) => yaml.locate(pointer) };
  }
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
  readonly #source: Source;
  readonly #origin: TextOrigin;
  readonly #lines = new LineCounter();
  #document: Document.Parsed | undefined;

  constructor(source: Source, origin: TextOrigin) {
    this.#source = source;
    this.#origin = origin;
  }

  value(sink: DiagnosticSink): unknown {
    const document = this.#parsed();
    const exhausted = document.errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
    if (exhausted !== undefined) {
      return sink.fail("input-too-complex", { reason: "it is nested too deeply" }, { position: this.#position(exhausted.pos[0]) });
    }
    for (const error of document.errors) {
      const [firstLine = error.message] = error.message.split("\n");
      const reason =
        error.code === "MULTIPLE_DOCS" ? "a second document begins here" : firstLine.replace(/ at line \d+, column \d+:?$/u, "");
      sink.report("input-syntax", { reason }, { position: this.#position(error.pos[0]) });
    }
    if (document.errors.length > 0) return undefined;
    try {
      return document.toJS();
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      this.#reportUnresolvedAliases(document, sink);
      if (sink.hasErrors()) return undefined;
      return sink.fail("input-too-complex", { reason: error.message }, { position: this.#position(0) });
    }
  }

  #reportUnresolvedAliases(document: Document.Parsed, sink: DiagnosticSink): void {
    visit(document, {
      Alias: (_key, alias) => {
        if (alias.resolve(document) !== undefined) return undefined;
        sink.report(
          "input-syntax",
          { reason: `the anchor of *${alias.source} is not set before it` },
          { position: this.#position(alias.range?.[0] ?? 0) },
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
    return this.#position(start);
  }

  #parsed(): Document.Parsed {
    this.#document ??= parseDocument(this.#source.text, { lineCounter: this.#lines, merge: true, prettyErrors: true });
    return this.#document;
  }

  #position(offset: number): SourcePosition {
    const { line, col } = this.#lines.linePos(offset);
    return {
      file: this.#source.file,
      line: line + this.#origin.linesBefore,
      column: col + this.#origin.indentation,
    };
  }
}
