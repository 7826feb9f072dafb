import type { EmitContext, EmittedModule, Emitter } from "../../emit/emitter.js";
import { ModuleScope } from "../../emit/module-scope.js";
import { ClientContext } from "./client-context.js";
import { clientModule, operationNames, reservedNames } from "./names.js";
import { clientView } from "./view.js";

/** `client.ts`: the types and the function of each operation, and a client that has them all. */
export const clientEmitter: Emitter = {
  name: clientModule,
  requires: ["types"],
  reserved: reservedNames,
  exportsOfOperation: (name) => Object.values(operationNames(name)),
  declare(api, symbols) {
    for (const { pointer, name } of api.operations) {
      for (const [role, exported] of Object.entries(operationNames(name))) {
        const typeOnly = role === "arguments" || role === "result";
        symbols.declare(role, pointer, { name: exported, module: clientModule, typeOnly });
      }
    }
  },
  emit({ api, symbols, templates, documentNames, artifacts }: EmitContext): EmittedModule {
    const scope = new ModuleScope(clientModule, documentNames);
    const view = clientView(new ClientContext(api, scope, symbols, artifacts.includes("validators")));
    return {
      path: `${clientModule}.ts`,
      content: templates.render(clientModule, { ...view, imports: scope.imports() }),
      runtime: scope.usedRuntime,
    };
  },
};
