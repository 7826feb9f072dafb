import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Source, SourceDocument } from "../source.js";
import { documentBlocks, isPage } from "./documentation-page.js";
import { parseText } from "./parse-text.js";

/**
 * The documents in an input: itself, or the OpenAPI documents in a page. What does not parse is reported. A page without a document is an
 * error when it is all there is, and is skipped among others: a site of documentation has pages of prose too.
 */
export function parseInput(
  source: Source | SourceDocument,
  options: { readonly isAlone: boolean },
  sink: DiagnosticSink,
): SourceDocument[] {
  if (!("text" in source)) return [source];
  const { file, uri, text } = source;
  if (!isPage(file, text)) {
    const parsed = parseText(source, { linesBefore: 0, indentation: 0 }, sink);
    return parsed === undefined ? [] : [{ file, uri, ...parsed }];
  }
  const blocks = documentBlocks(text);
  if (blocks.length === 0) {
    const target = { position: { file, line: 1, column: 1 } };
    sink.report(options.isAlone ? "page-without-document" : "page-skipped", { input: file }, target);
  }
  return blocks.flatMap((block) => {
    const parsed = parseText({ file, text: block.text }, block, sink);
    return parsed === undefined ? [] : [{ file, uri, ...parsed }];
  });
}
