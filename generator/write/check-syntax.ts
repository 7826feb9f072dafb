import type { ts as TypeScript } from "ts-morph";
import type { OutputFile } from "../emit/emitter.js";
import { ts } from "../typescript/ts-morph.js";
import type { DiagnosticSink } from "../diagnostics/sink.js";

// Comments say nothing to the syntax.
const parsing: TypeScript.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** Parses every TypeScript file that was made of a document as the compiler does and reports each one that is not a program. */
export function checkSyntax(files: readonly OutputFile[], sink: DiagnosticSink): void {
  const sources = new Map(
    files.filter((file) => file.path.endsWith(".ts")).map((file) => [file.path, ts.createSourceFile(file.path, file.content, parsing)]),
  );
  const host: TypeScript.CompilerHost = {
    getSourceFile: (path) => sources.get(path),
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (path) => sources.has(path),
    readFile: () => undefined,
    writeFile: () => undefined,
  };
  const program = ts.createProgram([...sources.keys()], { noResolve: true, noLib: true, types: [] }, host);
  for (const [path, source] of sources) {
    const [first] = program.getSyntacticDiagnostics(source);
    if (first === undefined) continue;
    const { line, character } = source.getLineAndCharacterOfPosition(first.start);
    const reason = ts.flattenDiagnosticMessageText(first.messageText, " ");
    sink.report("output-syntax", { file: path, reason: `${reason} (line ${line + 1}, column ${character + 1})` });
  }
}
