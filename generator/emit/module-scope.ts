import { capitalize, identifier } from "../code/identifier.js";
import { emptyCode, joinLines, type Code } from "../code/code.js";
import { importDeclaration } from "../code/layout/file.js";
import { runtimeModules, type RuntimeExport, type RuntimeModule } from "./runtime-modules.js";
import type { ExportedSymbol } from "./symbol.js";

/**
 * The names that one emitted module uses from others. What is made of the document keeps its names; a helper of the runtime whose name
 * the document takes is imported under another.
 */
export class ModuleScope {
  /** The module's path within the output, without extension. */
  readonly module: string;
  readonly #documentNames: ReadonlySet<string>;
  /** By module: exported name to local name. */
  readonly #values = new Map<string, Map<string, string>>();
  readonly #types = new Map<string, Map<string, string>>();
  readonly #runtimeModules = new Set<RuntimeModule>();
  /** What has been asked for before, for thousands of places use the same names. */
  readonly #used = new Map<ExportedSymbol, Code>();
  readonly #usedRuntime = new Map<RuntimeModule, Map<string, Code>>();

  constructor(module: string, documentNames: ReadonlySet<string>) {
    this.module = module;
    this.#documentNames = documentNames;
  }

  /** The identifier of an exported symbol, imported where it is declared elsewhere. */
  use(symbol: ExportedSymbol): Code {
    const known = this.#used.get(symbol);
    if (known !== undefined) return known;
    if (symbol.module !== this.module) this.#import(symbol, symbol.name);
    const local = identifier(symbol.name);
    this.#used.set(symbol, local);
    return local;
  }

  /** The identifier of a helper of the runtime. */
  useRuntime<Module extends RuntimeModule>(module: Module, name: RuntimeExport<Module>): Code {
    const used = this.#usedRuntime.get(module) ?? new Map<string, Code>();
    const known = used.get(name);
    if (known !== undefined) return known;
    const { types } = runtimeModules[module] as { types: readonly string[] };
    this.#runtimeModules.add(module);
    const alias = runtimeAlias(name, this.#documentNames);
    this.#import({ name, module: `runtime/${module}`, typeOnly: types.includes(name) }, alias);
    const local = identifier(alias);
    this.#usedRuntime.set(module, used.set(name, local));
    return local;
  }

  get usedRuntime(): readonly RuntimeModule[] {
    return [...this.#runtimeModules];
  }

  /** The import declarations, modules and names in order. */
  imports(): Code {
    const modules = [...new Set([...this.#types.keys(), ...this.#values.keys()])].sort();
    const declarations = modules.flatMap((module) => [
      ...this.#declarationsOf(module, this.#types, true),
      ...this.#declarationsOf(module, this.#values, false),
    ]);
    return declarations.length === 0 ? emptyCode : joinLines(declarations);
  }

  #import(symbol: ExportedSymbol, local: string): void {
    const imports = symbol.typeOnly ? this.#types : this.#values;
    const names = imports.get(symbol.module) ?? new Map<string, string>();
    imports.set(symbol.module, names.set(symbol.name, local));
  }

  #declarationsOf(module: string, imports: ReadonlyMap<string, ReadonlyMap<string, string>>, typeOnly: boolean): Code[] {
    const names = imports.get(module);
    if (names === undefined) return [];
    return [
      importDeclaration({
        names: [...names.keys()].sort().map((name) => importedName(name, names.get(name) ?? name)),
        from: `./${module}.js`,
        typeOnly,
      }),
    ];
  }
}

function importedName(name: string, local: string): { imported: Code; local?: Code } {
  return name === local ? { imported: identifier(name) } : { imported: identifier(name), local: identifier(local) };
}

/** The name under which a helper of the runtime is known where the document has taken its own. */
export function runtimeAlias(name: string, documentNames: ReadonlySet<string>): string {
  let alias = name;
  while (documentNames.has(alias)) alias = `Flatspec${capitalize(alias)}`;
  return alias;
}
