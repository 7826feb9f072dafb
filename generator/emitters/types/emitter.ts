import type { EmitContext, EmittedModule, Emitter } from "../../emit/emitter.js";
import { uncapitalize } from "../../code/identifier.js";

const module = "types";
const valuesName = (name: string): string => `${uncapitalize(name)}Values`;

/** `types.ts`: an interface or a type for each declaration, and the values of each enum. */
export const typesEmitter: Emitter = {
  name: "types",
  requires: [],
  reserved: [],
  exportsOfSchema: (name) => [name, valuesName(name)],
  declare(api, symbols) {
    for (const { id, name } of api.declarations.values()) {
      symbols.declare("type", id, { name, module, typeOnly: true });
      symbols.declare("enum values", id, { name: valuesName(name), module, typeOnly: false });
    }
  },
  async emit(context: EmitContext): Promise<EmittedModule> {
    // ts-morph brings the TypeScript compiler: only a run that needs it pays for it.
    const { declarationsText } = await import("./declarations.js");
    return { path: `${module}.ts`, content: declarationsText(context.api, context.symbols), runtime: [] };
  },
};
