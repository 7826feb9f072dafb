import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Scalar } from "yaml";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { TextPositions } from "./text-positions.js";
import { YamlExpansion } from "./yaml-expansion.js";
import { yamlValue } from "./yaml-value.js";

/** A YAML text with whatever YAML has, parsed when somebody asks: for its value, or for a place. */
export class YamlText {
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

  /** The offset of what the tokens lead to, or of its nearest ancestor that is there. Members are found at their key. */
  offsetOf(tokens: readonly string[]): number {
    const document = this.#parsed();
    let node: unknown = document.contents;
    let start = document.contents?.range[0] ?? 0;
    for (const token of tokens) {
      if (isAlias(node)) node = node.resolve(document);
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && keyText(item.key) === token);
        if (pair === undefined) break;
        start = (pair.key as Scalar).range?.[0] ?? start;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(token)];
        if (!isNode(node)) break;
        start = node.range?.[0] ?? start;
      } else break;
    }
    return start;
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

/** As the value has it: see `yamlValue`. */
function keyText({ value }: Scalar): string {
  const key = value as string | number | boolean | null;
  return key === null ? "" : String(key);
}
