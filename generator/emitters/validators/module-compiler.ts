import { code, printCode, type Code } from "../../code/code.js";
import { identifier } from "../../code/identifier.js";
import { call } from "../../code/layout/call.js";
import { constDeclaration, functionDeclaration } from "../../code/layout/declarations.js";
import { returnStatement } from "../../code/layout/statements.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import { runtimeNames } from "../../emit/runtime-modules.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { Api } from "../../model/api.js";
import { annotationKeywords, subschemas, type Schema, type SchemaId } from "../../model/schema.js";
import { DataCompiler } from "./data-compiler.js";
import type { ExportedValues } from "./enum-steps.js";
import { FunctionCompiler } from "./function-compiler.js";
import { keywords } from "./keywords/index.js";
import type { Keyword } from "./keywords/keyword.js";
import { dependsOnValue } from "./keywords/unevaluated.js";
import { LocalFunctions } from "./local-functions.js";
import type { ModuleContext } from "./module-context.js";
import { renderPredicate } from "./render-predicate.js";
import { sharedName } from "./shared-names.js";
import { SharedSchemas, weightOfFunction } from "./shared-schemas.js";
import { refuseAll, type Step } from "./step.js";
import { unboundedDeclarations } from "./unbounded.js";
import { Verdicts } from "./verdicts.js";

const runtimeNameSet: ReadonlySet<string> = new Set(runtimeNames());

/** Collects what the functions of one module share: constants, and functions for schemas that have no name. */
export class ModuleCompiler implements ModuleContext {
  readonly #scope: ModuleScope;
  readonly #symbols: SymbolTable;
  readonly #api: Api;
  readonly #documentNames: ReadonlySet<string>;
  readonly #constants = new Map<string, { readonly name: Code; readonly declaration: Code }>();
  readonly #hiddenNames = new Map<Schema, Code>();
  readonly #names = new Set<string>();
  readonly #hiddenDeclarations: Code[] = [];
  /** The inner functions of declarations that follow a value as deep as it goes. */
  readonly #inner = new Map<SchemaId, Code>();
  readonly #verdicts: Verdicts;
  readonly #asked = new Map<Schema, readonly Keyword[]>();
  readonly shared: SharedSchemas;
  readonly local: LocalFunctions;
  readonly #data: DataCompiler;

  /** `inPlace` are the schemas without a name that the module is asked about. */
  constructor(api: Api, symbols: SymbolTable, scope: ModuleScope, documentNames: ReadonlySet<string>, inPlace: readonly Schema[]) {
    this.#scope = scope;
    this.#symbols = symbols;
    this.#api = api;
    this.#documentNames = documentNames;
    this.local = new LocalFunctions(scope, (like) => this.#freeName(like));
    this.shared = new SharedSchemas(api, inPlace);
    this.#verdicts = new Verdicts(this.target);
    this.#data = new DataCompiler(this, api.declarations.keys());
    for (const id of unboundedDeclarations(api)) this.#inner.set(id, this.#hiddenName(this.nameOf(id)));
  }

  readonly runtime: ModuleContext["runtime"] = (name, exported) => this.#scope.useRuntime(name, exported);
  readonly verdict: ModuleContext["verdict"] = (schema) => this.#verdicts.of(schema);
  readonly target: ModuleContext["target"] = ({ ref }) => (ref === undefined ? undefined : this.shared.root(ref));
  readonly type = (): Code => this.runtime("validation/keywords", "Keywords");

  isKnown(name: string): boolean {
    return this.#documentNames.has(name) || runtimeNameSet.has(name);
  }

  nameOf(id: SchemaId): string {
    return this.#api.declarations.get(id)?.name ?? "";
  }

  sharedName(schema: Schema): string {
    return sharedName(schema, this.shared.facts(schema).pointer, this.#api);
  }

  verdictOfKeyword(keyword: Keyword, schema: Schema): string {
    return this.#verdicts.ofKeyword(keyword, schema);
  }

  readonly asked: ModuleContext["asked"] = (schema, type) => {
    const known = this.#asked.get(schema);
    const all = known ?? keywords.filter((keyword) => this.#verdicts.ofKeyword(keyword, schema) !== "always");
    if (known === undefined) this.#asked.set(schema, all);
    return all.filter((keyword) => keyword.type === type);
  };

  isInterpreted(schema: Schema): boolean {
    return dependsOnValue(schema, this.verdict, this.target);
  }

  isFunction(schema: Schema): boolean {
    return this.shared.isFunction(schema);
  }

  /** The predicate of a declaration as other functions of the module call it. */
  declared(id: SchemaId): Code {
    return this.#inner.get(id) ?? this.#exported(id);
  }

  #exported(id: SchemaId): Code {
    return this.#scope.use(this.#symbols.get("predicate", id));
  }

  declarationFor(schema: Schema): SchemaId | undefined {
    const { ref } = schema;
    if (ref !== undefined) return Object.keys(schema).every((key) => key === "ref" || annotationKeywords.has(key)) ? ref : undefined;
    return this.shared.facts(schema).weight < weightOfFunction ? undefined : this.shared.declarationOf(schema);
  }

  /** Only where the predicates have that function anyway, and it does not ask the interpreter in turn. */
  decider(schema: Schema, id?: SchemaId): Code | undefined {
    const hasParts = schema.enum === undefined && subschemas(schema).length > 0;
    if (!hasParts || this.verdict(schema) !== "open" || this.isInterpreted(schema)) return undefined;
    if (id !== undefined) return this.declared(id);
    return this.isFunction(schema) ? this.hiddenPredicate(schema) : undefined;
  }

  exportedValues(schema: Schema): ExportedValues {
    const id = this.shared.declarationOf(schema);
    if (id === undefined || this.#api.declarations.get(id)?.schema.enum === undefined) return undefined;
    return () => this.#scope.use(this.#symbols.get("enum values", id));
  }

  data(schema: Schema): Code {
    return this.#data.named(schema);
  }

  hiddenPredicate(schema: Schema): Code {
    const known = this.#hiddenNames.get(schema);
    if (known !== undefined) return known;
    const name = this.#hiddenName(this.sharedName(schema));
    this.#hiddenNames.set(schema, name);
    this.#hiddenDeclarations.push(this.#function(name, this.#steps(schema)));
    return name;
  }

  hiddenPart(schema: Schema, object: Code, steps: readonly Step[]): Code {
    const name = this.#hiddenName(`${this.sharedName(schema)}$members`);
    this.#hiddenDeclarations.push(
      functionDeclaration({
        name,
        parameters: [{ name: object, type: this.runtime("validation/guards", "Members") }],
        returnType: code`boolean`,
        body: [...renderPredicate(steps), returnStatement(code`true`)],
      }),
    );
    return name;
  }

  #hiddenName(like: string): Code {
    return this.#freeName(`accepts$${like}`);
  }

  /** A name that no other function of the module has. */
  #freeName(ideal: string): Code {
    let text = ideal;
    for (let salt = 2; this.#names.has(text) || this.isKnown(text); salt += 1) text = `${ideal}$${salt}`;
    this.#names.add(text);
    return identifier(text);
  }

  readonly constant: ModuleContext["constant"] = (like, value) => {
    const text = printCode(value);
    const known = this.#constants.get(text);
    if (known !== undefined) return known.name;
    const name = identifier(`${like}$${this.#constants.size + 1}`);
    this.#constants.set(text, { name, declaration: constDeclaration({ name, value }) });
    return name;
  };

  /** Constants that functions share. */
  get constants(): readonly Code[] {
    return [...this.#constants.values()].map(({ declaration }) => declaration);
  }

  /** Functions that the module keeps to itself: for schemas without a name, and for its constants. */
  get hiddenDeclarations(): readonly Code[] {
    return [...this.#hiddenDeclarations, ...this.#data.declarations, ...this.local.declarations];
  }

  /**
   * The function that says whether a value satisfies the schema of a declaration, which it narrows to the type. Where that has no bounds of
   * its own, an inner function decides, which recursion goes through.
   */
  predicate(id: SchemaId, type: Code): { readonly predicate: Code; readonly inner?: Code } {
    const root = this.shared.root(id);
    const first = this.declarationFor(root);
    const isCopy = first !== undefined && first !== id;
    const value = code`value`;
    const steps: readonly Step[] = isCopy ? [{ kind: "delegate", predicate: () => this.declared(first), value }] : this.#steps(root);
    const inner = this.#inner.get(id);
    if (inner === undefined) return { predicate: this.#function(this.#exported(id), steps, { exported: true, type }) };
    const isBounded = call(this.runtime("validation/overflow", "bounded"), [inner, value]);
    const predicate = functionDeclaration({
      name: this.#exported(id),
      exported: true,
      parameters: [{ name: value, type: code`unknown` }],
      returnType: code`${value} is ${type}`,
      body: [returnStatement(isBounded)],
    });
    return { predicate, inner: this.#function(inner, steps, { exported: false, type }) };
  }

  /** The predicate and the data of a schema that an operation has in place; undefined where every value is valid. */
  validator(inPlace: Schema): { readonly is: Code; readonly schema: Code } | undefined {
    const schema = this.shared.inPlace(inPlace);
    if (this.verdict(schema) === "always") return undefined;
    const id = this.declarationFor(schema);
    return { is: id === undefined ? this.hiddenPredicate(schema) : this.#exported(id), schema: this.data(schema) };
  }

  /** The function that gives the schema of a declaration as data. */
  dataDeclaration(id: SchemaId): Code {
    return this.#data.declaration(id);
  }

  /** The name of that function. */
  dataName(id: SchemaId): Code {
    return this.#data.declared(id);
  }

  #steps(schema: Schema): readonly Step[] {
    return new FunctionCompiler(this).bodySteps(schema, code`value`);
  }

  #function(name: Code, steps: readonly Step[], narrowing?: { readonly exported: boolean; readonly type: Code }): Code {
    const value = valueName(steps);
    const [only] = steps;
    const isDelegate = steps.length === 1 && only?.kind === "delegate";
    return functionDeclaration({
      name,
      exported: narrowing?.exported === true,
      parameters: [{ name: value, type: code`unknown` }],
      returnType: narrowing === undefined ? code`boolean` : code`${value} is ${narrowing.type}`,
      body: isDelegate
        ? [returnStatement(call(only.predicate(), [only.value]))]
        : [...renderPredicate(steps), ...(refuseAll(steps) ? [] : [returnStatement(code`true`)])],
    });
  }
}

/** The name of a function's first parameter: with an underscore, for compilers that refuse unused ones, where no step looks at the value. */
function valueName(steps: readonly Step[]): Code {
  return steps.length === 0 || refuseAll(steps) ? code`_value` : code`value`;
}
