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

const runtimeNameSet: ReadonlySet<string> = new Set(runtimeNames());

/** Collects what the functions of one module share: constants, and functions for schemas that have no name. */
export class ModuleCompiler implements ModuleContext {
  readonly scope: ModuleScope;
  readonly #symbols: SymbolTable;
  readonly #documentNames: ReadonlySet<string>;
  readonly #idsOfSchemas: ReadonlyMap<Schema, SchemaId>;
  readonly #constants = new Map<string, { readonly name: Code; readonly declaration: Code }>();
  readonly #hiddenFunctions = new Map<Schema, SchemaFunctions>();
  readonly #hiddenDeclarations: Code[] = [];
  #salt = 0;

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

  declared(id: SchemaId): SchemaFunctions {
    return {
      predicate: this.scope.use(this.#symbols.get("predicate", id)),
      collector: this.scope.use(this.#symbols.get("collector", id)),
    };
  }

  exportedValues(schema: Schema): Code | undefined {
    const id = this.#idsOfSchemas.get(schema);
    return id === undefined ? undefined : this.scope.use(this.#symbols.get("enum values", id));
  }

  hidden(schema: Schema): SchemaFunctions {
    const known = this.#hiddenFunctions.get(schema);
    if (known !== undefined) return known;
    this.#salt += 1;
    const functions = { predicate: identifier(`accepts$${this.#salt}`), collector: identifier(`collect$${this.#salt}`) };
    this.#hiddenFunctions.set(schema, functions);
    this.#hiddenDeclarations.push(...this.functions(schema, functions));
    return functions;
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

  /** The predicate and the collector of a schema. With a type the predicate is exported and narrows to it. */
  functions(schema: Schema, names: SchemaFunctions, type?: Code): [predicate: Code, collector: Code] {
    const value = code`value`;
    const path = code`path`;
    const issues = code`issues`;
    const steps = new FunctionCompiler(this).steps(schema, { value, path });
    const parameter = { name: value, type: code`unknown` };
    const predicate = functionDeclaration({
      name: names.predicate,
      exported: type !== undefined,
      parameters: [parameter],
      returnType: type === undefined ? code`boolean` : code`value is ${type}`,
      body: [...renderPredicate(steps), returnStatement(code`true`)],
    });
    const collector = functionDeclaration({
      name: names.collector,
      parameters: [
        parameter,
        { name: path, type: unionType([this.scope.useRuntime("validation", "Path"), code`undefined`]) },
        { name: issues, type: arrayType(this.scope.useRuntime("validation", "Issue")) },
      ],
      returnType: code`void`,
      body: renderCollector(steps, { report: this.scope.useRuntime("validation", "report"), issues }),
    });
    return [predicate, collector];
  }
}
