import { capitalize } from "../../code/identifier.js";
import { ModuleScope } from "../../emit/module-scope.js";
import type { EmitContext, EmittedModule, Emitter } from "../../emit/emitter.js";
import { ModuleCompiler } from "./module-compiler.js";
import { validatorsView } from "./view.js";

const module = "validators";

function exportsOf(name: string): Record<"predicate" | "validate" | "assert" | "standard schema", string> {
  return {
    predicate: `is${capitalize(name)}`,
    validate: `validate${capitalize(name)}`,
    assert: `assert${capitalize(name)}`,
    "standard schema": `${name}Schema`,
  };
}

/** `validators.ts`: for each declaration a predicate, a validating and an asserting function, and a Standard Schema. */
export const validatorsEmitter: Emitter = {
  name: module,
  requires: ["types"],
  reserved: [],
  exportsOfSchema: (name) => Object.values(exportsOf(name)),
  declare(api, symbols) {
    for (const { id, name } of api.declarations.values()) {
      for (const [role, exported] of Object.entries(exportsOf(name))) {
        symbols.declare(role, id, { name: exported, module, typeOnly: false });
      }
    }
  },
  emit({ api, symbols, templates, documentNames }: EmitContext): EmittedModule {
    const scope = new ModuleScope(module, documentNames);
    const compiler = new ModuleCompiler(api, symbols, scope, documentNames);
    const view = validatorsView(api, symbols, scope, compiler);
    return {
      path: `${module}.ts`,
      content: templates.render(module, { ...view, imports: scope.imports() }),
      runtime: scope.usedRuntime,
    };
  },
};
