import { identifier } from "../code/identifier.js";
import { emptyCode, joinLines, type Code } from "../code/code.js";
import { importDeclaration } from "../code/layout/file.js";
import { runtimeModules, type RuntimeExport, type RuntimeModule } from "./runtime-modules.js";
import type { ExportedSymbol } from "./symbol.js";

/** The names that one emitted module uses from others. Names are unique over the whole output, so an import never needs an alias. */
export class ModuleScope {
  /** The module's path within the output, without extension. */
  readonly module: string;
  readonly #values = new Map<string, Set<string>>();
  readonly #types = new Map<string, Set<string>>();
  readonly #runtimeModules = new Set<RuntimeModule>();

  constructor(module: string) {
    this.module = module;
  }

  /** The identifier of an exported symbol, imported where it is declared elsewhere. */
  use(symbol: ExportedSymbol): Code {
    if (symbol.module !== this.module) this.#import(symbol);
    return identifier(symbol.name);
  }

  /** The identifier of a helper of the runtime. */
  useRuntime<Module extends RuntimeModule>(module: Module, name: RuntimeExport<Module>): Code {
    const { types } = runtimeModules[module] as { types: readonly string[] };
    this.#runtimeModules.add(module);
    return this.use({ name, module: `runtime/${module}`, typeOnly: types.includes(name) });
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

  #import(symbol: ExportedSymbol): void {
    const imports = symbol.typeOnly ? this.#types : this.#values;
    const names = imports.get(symbol.module) ?? new Set();
    imports.set(symbol.module, names.add(symbol.name));
  }

  #declarationsOf(module: string, imports: ReadonlyMap<string, ReadonlySet<string>>, typeOnly: boolean): Code[] {
    const names = imports.get(module);
    if (names === undefined) return [];
    return [
      importDeclaration({
        names: [...names].sort().map((name) => ({ imported: identifier(name) })),
        from: `./${module}.js`,
        typeOnly,
      }),
    ];
  }
}
