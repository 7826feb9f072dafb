import { capitalize, identifier } from "../../code/identifier.js";
import { ModuleScope } from "../../emit/module-scope.js";
import type { EmitContext, EmittedModule, Emitter } from "../../emit/emitter.js";
import { ModuleCompiler } from "./module-compiler.js";
import { operationParts, operationValidators } from "./operation-validators.js";
import { validatorsView } from "./view.js";

const module = "validators";

/** The constant that has the validators of all operations. */
const allOperations = "operationValidators";

function exportsOf(name: string): Record<"predicate" | "validate" | "assert" | "standard schema", string> {
  return {
    predicate: `is${capitalize(name)}`,
    validate: `validate${capitalize(name)}`,
    assert: `assert${capitalize(name)}`,
    "standard schema": `${name}Schema`,
  };
}

function validatorsOf(name: string): string {
  return `${name}Validators`;
}

/**
 * `validators.ts`: for each declaration a predicate, a validating and an asserting function, and a Standard Schema. Where there is a client,
 * also what it validates of each operation.
 */
export const validatorsEmitter: Emitter = {
  name: module,
  requires: ["types"],
  reserved: [allOperations],
  exportsOfSchema: (name) => Object.values(exportsOf(name)),
  exportsOfOperation: (name) => [validatorsOf(name)],
  declare(api, symbols) {
    for (const { pointer, name } of api.operations) {
      symbols.declare("operation validators", pointer, { name: validatorsOf(name), module, typeOnly: false });
    }
    for (const { id, name } of api.declarations.values()) {
      for (const [role, exported] of Object.entries(exportsOf(name))) {
        symbols.declare(role, id, { name: exported, module, typeOnly: false });
      }
    }
  },
  emit({ api, symbols, templates, documentNames, artifacts }: EmitContext): EmittedModule {
    const scope = new ModuleScope(module, documentNames);
    const parts = artifacts.includes("client") ? operationParts(api) : undefined;
    const inPlace = [...(parts?.values() ?? [])].flatMap((own) => own.map(({ schema }) => schema));
    const compiler = new ModuleCompiler(api, symbols, scope, documentNames, inPlace);
    const operations = parts === undefined ? [] : operationValidators(parts, identifier(allOperations), symbols, scope, compiler);
    const view = { ...validatorsView(api, symbols, scope, compiler), operations };
    return {
      path: `${module}.ts`,
      content: templates.render(module, { ...view, imports: scope.imports() }),
      runtime: scope.usedRuntime,
    };
  },
};
