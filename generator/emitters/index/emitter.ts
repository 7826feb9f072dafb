import { joinLines, type Code } from "../../code/code.js";
import { exportAllDeclaration, exportFromDeclaration } from "../../code/layout/file.js";
import { identifier } from "../../code/identifier.js";
import type { EmitContext, EmittedModule, Emitter } from "../../emit/emitter.js";
import { runtimeAlias } from "../../emit/module-scope.js";
import { runtimeModules, type RuntimeModule } from "../../emit/runtime-modules.js";

type PublicRuntime = Partial<Record<RuntimeModule, readonly string[]>>;

/** The parts of the runtime that callers meet, by the artifact that brings them. */
const publicRuntime: Readonly<Record<string, PublicRuntime>> = {
  client: {
    "client/errors": ["ApiError", "ArgumentError", "NetworkError", "ResponseBodyError"],
    "client/item-stream": ["ItemStream"],
    "client/result": ["ApiErrorOf", "DataOf", "unwrap"],
    "client/transport": ["CallOptions"],
  },
  validators: {
    "validation/issue": ["Issue", "Validation", "ValidationError"],
    "validation/standard-schema": ["StandardSchema"],
  },
};

/** The parts that callers meet where a client comes with validators. */
const validatingRuntime: PublicRuntime = {
  "client/operation-validators": ["OperationValidators"],
  "client/validating-transport": ["ValidatingCallOptions"],
  "client/validation-errors": ["InvalidResponse", "RequestValidationError", "ResponseValidationError"],
  "client/validation-policy": ["CallValidation", "ClientValidation", "ResponsePolicy"],
};

/** `index.ts`: joins types, client and validators. Fixtures stay an import of their own, so that they reach no bundle by accident. */
export const indexEmitter: Emitter = {
  name: "index",
  requires: [],
  reserved: [],
  emit({ artifacts, documentNames, templates }: EmitContext): EmittedModule {
    const joined = ["client", "types", "validators"].filter((artifact) => artifacts.includes(artifact));
    const isValidating = joined.includes("client") && joined.includes("validators");
    const parts = [...joined.map((artifact) => publicRuntime[artifact] ?? {}), ...(isValidating ? [validatingRuntime] : [])];
    const runtime = parts.flatMap((part) => Object.entries(part));
    return {
      path: "index.ts",
      content: templates.render("index", {
        modules: joinLines([
          ...joined.map((module) => exportAllDeclaration(`./${module}.js`)),
          ...runtime.flatMap(([module, names]) => runtimeExports(module as RuntimeModule, names, documentNames)),
        ]),
      }),
      runtime: runtime.map(([module]) => module as RuntimeModule),
    };
  },
};

function runtimeExports(module: RuntimeModule, names: readonly string[], documentNames: ReadonlySet<string>): Code[] {
  const types: readonly string[] = runtimeModules[module].types;
  return [true, false].flatMap((typeOnly) => {
    const exported = names.filter((name) => types.includes(name) === typeOnly).sort();
    if (exported.length === 0) return [];
    return [
      exportFromDeclaration({
        names: exported.map((name) => {
          const alias = runtimeAlias(name, documentNames);
          return alias === name ? { name: identifier(name) } : { name: identifier(name), exported: identifier(alias) };
        }),
        from: `./runtime/${module}.js`,
        typeOnly,
      }),
    ];
  });
}
