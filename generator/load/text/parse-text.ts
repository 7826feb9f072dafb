import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Scalar } from "yaml";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { SourcePosition } from "../../diagnostics/diagnostic.js";
import { parsePointer } from "../../openapi/pointer.js";
import type { Locate } from "../source.js";
import { JsonText } from "./json-text.js";
import { isTooDeep } from "./json-tree.js";
import { TextPositions, type TextOrigin } from "./text-positions.js";
import { YamlExpansion } from "./yaml-expansion.js";
import { yamlValue } from "./yaml-value.js";

export interface ParsedText {
  readonly value: unknown;
  readonly locate: Locate;
}

/**
 * Parses YAML 1.2 (core schema; no tag makes anything but text, maps and lists) or JSON into a tree in which nothing is shared. Of a text
 * that is neither, or that stands for more than the limits allow, every fault is reported with its position; then it gives `undefined`.
 */
export function parseText(
  source: { readonly file: string; readonly text: string },
  origin: TextOrigin,
  sink: DiagnosticSink,
): ParsedText | undefined {
  const positions = new TextPositions(source, origin);
  if (/^\s*[[{]/u.test(source.text)) {
    const json = parseJson(source.text);
    const text = new JsonText(source.text);
    if (json !== undefined) {
      if (!isTooDeep(json.value)) return { value: json.value, locate: (pointer) => positions.at(text.offsetOf(pointer)) };
      sink.report("input-too-complex", { reason: "it is nested too deeply" }, { position: positions.at(0) });
      return undefined;
    }
  }
  const yaml = new YamlText(source.text, positions);
  const parsed = yaml.parse(sink);
  return parsed && { value: parsed.value, locate: (pointer) => yaml.locate(pointer) };
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

  /** The value; `undefined` when faults were reported. */
  parse(sink: DiagnosticSink): { readonly value: unknown } | undefined {
    const document = this.#parsed();
    const exhausted = document.errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
    if (exhausted !== undefined) {
      sink.report("input-too-complex", { reason: "it is nested too deeply" }, { position: this.#positions.at(exhausted.pos[0]) });
      return undefined;
    }
    for (const error of document.errors) {
      const [firstLine = error.message] = error.message.split("\n");
      const reason = error.code === "MULTIPLE_DOCS" ? "a second document begins here" : firstLine;
      sink.report("input-syntax", { reason }, { position: this.#positions.at(error.pos[0]) });
    }
    if (document.errors.length > 0) return undefined;
    const expansion = new YamlExpansion(document);
    for (const { code, reason, offset } of expansion.faults) sink.report(code, { reason }, { position: this.#positions.at(offset) });
    return expansion.faults.length > 0 ? undefined : { value: yamlValue(document.contents, expansion) };
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
    this.#document ??= parseDocument(this.#text, {
      schema: "core",
      merge: true,
      resolveKnownTags: false,
      prettyErrors: false,
      logLevel: "error",
    });
    return this.#document;
  }
}
