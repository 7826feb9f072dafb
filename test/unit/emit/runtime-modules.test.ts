import { readdirSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { runtimeModules, runtimeNames, type RuntimeModule } from "../../../generator/emit/runtime-modules.js";
import { inRepository } from "../../support/repository.js";

const folder = inRepository("templates/runtime");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.slice(0, -".ts".length))
  .sort();
const fileOf = (module: string): string => `${folder}/${module}.ts`;
const program = ts.createProgram(files.map(fileOf), {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  noLib: true,
  types: [],
});
const checker = program.getTypeChecker();

function sourceOf(module: string): ts.SourceFile {
  const source = program.getSourceFile(fileOf(module));
  if (source === undefined) throw new Error(`there is no ${module}`);
  return source;
}

interface Exports {
  readonly types: readonly string[];
  readonly values: readonly string[];
}

function exportsOf(module: string): Exports {
  const symbol = checker.getSymbolAtLocation(sourceOf(module));
  const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  const isValue = (each: ts.Symbol): boolean => (each.flags & ts.SymbolFlags.Value) !== 0;
  const names = (symbols: readonly ts.Symbol[]): string[] => symbols.map((each) => each.name).sort();
  return { types: names(exported.filter((each) => !isValue(each))), values: names(exported.filter(isValue)) };
}

/** `module name` of everything that files of the runtime import from one another. */
const importedWithin = new Set(
  files.flatMap((module) =>
    sourceOf(module).statements.flatMap((statement) => {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
      const from = new URL(statement.moduleSpecifier.text, `file:///${module}`).pathname.slice(1).replace(/\.js$/u, "");
      const bindings = statement.importClause?.namedBindings;
      if (bindings === undefined || !ts.isNamedImports(bindings)) return [];
      return bindings.elements.map((element) => `${from} ${(element.propertyName ?? element.name).text}`);
    }),
  ),
);

/** What the generator itself calls while it plans fixtures. */
const usedByGenerator = new Set(["validation/string-length codePointLength"]);

describe.each(Object.keys(runtimeModules) as RuntimeModule[])("%s", (module) => {
  const listed: Exports = runtimeModules[module];
  const real = exportsOf(module);

  it("exports the types and the values that the table lists", () => {
    expect(listed.types.filter((name) => !real.types.includes(name))).toEqual([]);
    expect(listed.values.filter((name) => !real.values.includes(name))).toEqual([]);
  });

  // Types beside those are parts of the ones that are listed.
  it("exports no other values but for other files of the runtime and the generator", () => {
    const others = real.values.filter((name) => !listed.values.includes(name));
    expect(others.filter((name) => !importedWithin.has(`${module} ${name}`) && !usedByGenerator.has(`${module} ${name}`))).toEqual([]);
  });
});

describe("the table", () => {
  it("reaches every file of the runtime, itself or through imports", () => {
    const imported = new Set([...importedWithin].map((each) => each.split(" ")[0]));
    expect(files.filter((module) => !Object.hasOwn(runtimeModules, module) && !imported.has(module))).toEqual([]);
  });

  it("lists no name twice", () => {
    const names = runtimeNames();
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
