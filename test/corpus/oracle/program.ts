import { join } from "node:path";
import ts from "typescript";
import { inRepository } from "../../support/repository.js";

const folder = inRepository("test/corpus/oracle/in-memory");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

const library = new Map<string, ts.SourceFile | undefined>();

/** A program of files in memory. Throws where they have errors: a type that the compiler cannot resolve would equal every other. */
export function programOf(texts: Readonly<Record<string, string>>): ts.Program {
  const files = new Map(Object.entries(texts).map(([name, text]) => [join(folder, name), text]));
  const host = ts.createCompilerHost(options);
  const parseFile = host.getSourceFile.bind(host);
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    options,
    host: {
      ...host,
      fileExists: (path) => files.has(path),
      directoryExists: () => true,
      getSourceFile(path, language) {
        const text = files.get(path);
        if (text !== undefined) return ts.createSourceFile(path, text, language);
        if (!library.has(path)) library.set(path, parseFile(path, language));
        return library.get(path);
      },
    },
  });
  const errors = [...files.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors.slice(0, 5), host));
  return program;
}

/** What a file of a program exports, by name. */
export function exportedTypes(program: ts.Program, file: string): Map<string, ts.Type> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(folder, file));
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is no module`);
  const types = checker.getExportsOfModule(module).filter(({ flags }) => (flags & ts.SymbolFlags.Type) !== 0);
  return new Map(types.map((symbol) => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]));
}
