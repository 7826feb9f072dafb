import { code, type Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import { call, pureCall } from "../../code/layout/call.js";
import { constDeclaration, functionDeclaration } from "../../code/layout/declarations.js";
import { not } from "../../code/layout/operators.js";
import { ifStatement, returnStatement, throwStatement } from "../../code/layout/statements.js";
import { typeReference } from "../../code/layout/types.js";
import { stringLiteral } from "../../code/literal.js";
import type { View } from "../../code/template.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { Api, Declaration } from "../../model/api.js";
import type { ModuleCompiler } from "./module-compiler.js";

/** What `templates/validators.hbs` is promised. */
export interface ValidatorsView {
  /** Regular expressions and lists that functions share. */
  readonly constants: readonly Code[];
  readonly schemas: readonly SchemaView[];
  /** Functions for schemas without a name. */
  readonly hidden: readonly Code[];
  readonly [key: string]: View | readonly SchemaView[];
}

/** The declarations for one schema, each a whole statement. */
export interface SchemaView {
  readonly predicate: Code;
  /** What decides, where the predicate only bounds how deep that goes. */
  readonly inner: Code | false;
  readonly validate: Code;
  readonly assert: Code;
  readonly standardSchema: Code;
  /** The schema as data, for the interpreter. */
  readonly data: Code;
  readonly [key: string]: View;
}

/** Builds the view of all declarations. Imports are known only after that. */
export function validatorsView(api: Api, symbols: SymbolTable, scope: ModuleScope, compiler: ModuleCompiler): ValidatorsView {
  const schemas = [...api.declarations.values()].map((declaration) => schemaView(declaration, symbols, scope, compiler));
  return { schemas, hidden: compiler.hiddenDeclarations, constants: compiler.constants };
}

function schemaView({ id, name }: Declaration, symbols: SymbolTable, scope: ModuleScope, compiler: ModuleCompiler): SchemaView {
  const type = scope.use(symbols.get("type", id));
  const { predicate, inner } = compiler.predicate(id, type);
  const value = code`value`;
  const parameters = [{ name: value, type: code`unknown` }];
  const is = scope.use(symbols.get("predicate", id));
  const data = compiler.dataName(id);
  const validateName = scope.use(symbols.get("validate", id));
  const options = code`options`;
  const validate = functionDeclaration({
    name: validateName,
    exported: true,
    comment: docComment({ text: "The value, typed, or the reasons why it is not valid." }),
    parameters: [...parameters, { name: options, optional: true, type: scope.useRuntime("validation/interpret", "ValidationOptions") }],
    returnType: typeReference(scope.useRuntime("validation/issue", "Validation"), [type]),
    body: [returnStatement(call(scope.useRuntime("validation/interpret", "validation"), [is, data, value, options]))],
  });
  const error = call(scope.useRuntime("validation/interpret", "invalid"), [stringLiteral(name), data, value]);
  const assert = functionDeclaration({
    name: scope.use(symbols.get("assert", id)),
    exported: true,
    comment: docComment({ text: "Throws a ValidationError with every issue if the value is not valid." }),
    parameters,
    returnType: code`asserts value is ${type}`,
    body: [ifStatement(not(call(is, [value])), throwStatement(error))],
  });
  const standardSchema = constDeclaration({
    name: scope.use(symbols.get("standard schema", id)),
    exported: true,
    type: typeReference(scope.useRuntime("validation/standard-schema", "StandardSchema"), [type]),
    value: pureCall(compiler.local.standardSchema(), [validateName]),
  });
  return { predicate, inner: inner ?? false, validate, assert, standardSchema, data: compiler.dataDeclaration(id) };
}
