import { code, printCode, type Code } from "../../code/code.js";
import { identifier } from "../../code/identifier.js";
import { constDeclaration, functionDeclaration } from "../../code/layout/declarations.js";
import { arrayType, unionType } from "../../code/layout/types.js";
import { returnStatement } from "../../code/layout/statements.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import { runtimeNames } from "../../emit/runtime-modules.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { Api } from "../../model/api.js";
import type { Schema, SchemaId } from "../../model/schema.js";
import { FunctionCompiler } from "./function-compiler.js";
import type { ModuleContext, SchemaFunctions } from "./module-context.js";
import { renderCollector } from "./render-collector.js";
import { renderPredicate } from "./render-predicate.js";
import { refuseAll, type Step, type Verdict } from "./step.js";
import { Verdicts } from "./verdict.js";

const runtimeNameSet: ReadonlySet<string> = new Set(runtimeNames());

/** Collects what the functions of one module share: constants, and functions for schemas that have no name. */
export class ModuleCompiler implements ModuleContext {
  readonly scope: ModuleScope;
  readonly #symbols: SymbolTable;
  readonly #documentNames: ReadonlySet<string>;
  readonly #idsOfSchemas: ReadonlyMap<Schema, SchemaId>;
  readonly #constants = new Map<string, { readonly name: Code; readonly declaration: Code }>();
  readonly #hiddenNames = { accepts: new Map<Schema, Code>(), collect: new Map<Schema, Code>() };
  readonly #hiddenDeclarations: Code[] = [];
  readonly #verdicts = new Verdicts();

  constructor(api: Api, symbols: SymbolTable, scope: ModuleScope, documentNames: ReadonlySet<string>) {
    this.scope = scope;
    this.#symbols = symbols;
    const declarations = [...api.declarations.values()];
    this.#documentNames = documentNames;
    this.#idsOfSchemas = new Map(declarations.map(({ id, schema }) => [schema, id]));
  }

  isKnown(name: string): boolean {
    return this.#documentNames.has(name) || runtimeNameSet.has(name);
  }

  verdict(schema: Schema): Verdict {
    return this.#verdicts.of(schema);
  }

  declared(id: SchemaId): SchemaFunctions {
    return {
      predicate: this.scope.use(this.#symbols.get("predicate", id)),
      collector: this.scope.use(this.#symbols.get("collector", id)),
    };
  }

  exportedValues(schema: Schema): (() => Code) | undefined {
    const id = this.#idsOfSchemas.get(schema);
    return id === undefined ? undefined : () => this.scope.use(this.#symbols.get("enum values", id));
  }

  hiddenPredicate(schema: Schema): Code {
    return this.#hidden(schema, "accepts", (name) => this.predicate(schema, name));
  }

  hiddenCollector(schema: Schema): Code {
    return this.#hidden(schema, "collect", (name) => this.collector(schema, name));
  }

  #hidden(schema: Schema, role: "accepts" | "collect", declare: (name: Code) => Code): Code {
    const known = this.#hiddenNames[role].get(schema);
    if (known !== undefined) return known;
    const name = identifier(`${role}$${this.#hiddenNames[role].size + 1}`);
    this.#hiddenNames[role].set(schema, name);
    this.#hiddenDeclarations.push(declare(name));
    return name;
  }

  constant(like: string, value: Code): Code {
    const text = printCode(value);
    const known = this.#constants.get(text);
    if (known !== undefined) return known.name;
    const name = identifier(`${like}$${this.#constants.size + 1}`);
    const declaration = constDeclaration({ name, value });
    this.#constants.set(text, { name, declaration });
    return name;
  }

  get constants(): readonly Code[] {
    return [...this.#constants.values()].map(({ declaration }) => declaration);
  }

  get hiddenDeclarations(): readonly Code[] {
    return this.#hiddenDeclarations;
  }

  /** The function that says whether a value satisfies a schema. With a type it is exported and narrows to it. */
  predicate(schema: Schema, name: Code, type?: Code): Code {
    const steps = this.#steps(schema);
    const value = valueName(steps);
    return functionDeclaration({
      name,
      exported: type !== undefined,
      parameters: [{ name: value, type: code`unknown` }],
      returnType: type === undefined ? code`boolean` : code`${value} is ${type}`,
      body: [...renderPredicate(steps), ...(refuseAll(steps) ? [] : [returnStatement(code`true`)])],
    });
  }

  /** The function that reports every issue of a value. */
  collector(schema: Schema, name: Code): Code {
    const steps = this.#steps(schema);
    const isIdle = steps.length === 0;
    const issues = isIdle ? code`_issues` : code`issues`;
    return functionDeclaration({
      name,
      parameters: [
        { name: valueName(steps), type: code`unknown` },
        { name: isIdle ? code`_path` : code`path`, type: unionType([this.scope.useRuntime("validation/issue", "Path"), code`undefined`]) },
        { name: issues, type: arrayType(this.scope.useRuntime("validation/issue", "Issue")) },
      ],
      returnType: code`void`,
      body: isIdle ? [] : renderCollector(steps, { report: () => this.scope.useRuntime("validation/issue", "report"), issues }),
    });
  }

  #steps(schema: Schema): readonly Step[] {
    return new FunctionCompiler(this).steps(schema, { value: code`value`, path: () => code`path` });
  }
}

/** The name of a function's first parameter: with an underscore, for compilers that refuse unused ones, where no step looks at the value. */
function valueName(steps: readonly Step[]): Code {
  return steps.length === 0 || refuseAll(steps) ? code`_value` : code`value`;
}
