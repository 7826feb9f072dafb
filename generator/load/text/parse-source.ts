import { DiagnosticError } from "../../diagnostics/diagnostic.js";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { Source, SourceDocument } from "../source.js";
import { documentBlock, isPage } from "./documentation-page.js";
import { parseText } from "./parse-text.js";

/** Text to value: finds the document in a page, parses YAML or JSON. Stops the run with every fault when it is neither. */
export function parseSource(source: Source, sink: DiagnosticSink): SourceDocument {
  const { file, uri, text } = source;
  const parsed = isPage(file, text) ? parsePage(source, sink) : parseText(source, { linesBefore: 0, indentation: 0 }, sink);
  if (sink.hasErrors()) throw new DiagnosticError(sink.all());
  return { file, uri, ...parsed };
}

function parsePage({ file, text }: Source, sink: DiagnosticSink): ReturnType<typeof parseText> {
  const block = documentBlock(text);
  if (block === undefined) {
    return sink.fail("page-without-document", { input: file }, { position: { file, line: 1, column: 1 } });
  }
  return parseText({ file, text: block.text }, block, sink);
}
