import { code, type Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import { call, newExpression, pureCall } from "../../code/layout/call.js";
import { constDeclaration, functionDeclaration } from "../../code/layout/declarations.js";
import { objectLiteral } from "../../code/layout/collections.js";
import { ifStatement, returnStatement, throwStatement } from "../../code/layout/statements.js";
import { typeReference } from "../../code/layout/types.js";
import { stringLiteral } from "../../code/literal.js";
import type { View } from "../../code/template.js";
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
  readonly validate: Code;
  readonly assert: Code;
  readonly standardSchema: Code;
  readonly collector: Code;
  readonly [key: string]: View;
}

/** Builds the view of all declarations. Imports are known only after that. */
export function validatorsView(api: Api, symbols: SymbolTable, compiler: ModuleCompiler): ValidatorsView {
  const schemas = [...api.declarations.values()].map((declaration) => schemaView(declaration, symbols, compiler));
  return { schemas, hidden: compiler.hiddenDeclarations, constants: compiler.constants };
}

function schemaView(declaration: Declaration, symbols: SymbolTable, compiler: ModuleCompiler): SchemaView {
  const { id, schema } = declaration;
  const { scope } = compiler;
  const type = scope.use(symbols.get("type", id));
  const functions = compiler.declared(id);
  const predicate = compiler.predicate(schema, functions.predicate, type);
  const collector = compiler.collector(schema, functions.collector);
  const value = code`value`;
  const parameters = [{ name: value, type: code`unknown` }];
  const isValid = call(functions.predicate, [value]);
  const issues = call(scope.useRuntime("validation/issue", "issuesOf"), [functions.collector, value]);
  const validateName = scope.use(symbols.get("validate", id));
  const validate = functionDeclaration({
    name: validateName,
    exported: true,
    comment: docComment({ text: "The value, typed, or every reason why it is not valid." }),
    parameters,
    returnType: typeReference(scope.useRuntime("validation/issue", "Validation"), [type]),
    body: [
      ifStatement(isValid, returnStatement(objectLiteral([{ shorthand: value }]))),
      returnStatement(objectLiteral([{ key: code`issues`, value: issues }])),
    ],
  });
  const assert = functionDeclaration({
    name: scope.use(symbols.get("assert", id)),
    exported: true,
    comment: docComment({ text: "Throws a ValidationError with every issue if the value is not valid." }),
    parameters,
    returnType: code`asserts value is ${type}`,
    body: [
      ifStatement(isValid, returnStatement()),
      throwStatement(newExpression(scope.useRuntime("validation/issue", "ValidationError"), [stringLiteral(declaration.name), issues])),
    ],
  });
  const standardSchema = constDeclaration({
    name: scope.use(symbols.get("standard schema", id)),
    exported: true,
    type: typeReference(scope.useRuntime("validation/standard-schema", "StandardSchema"), [type]),
    value: pureCall(scope.useRuntime("validation/standard-schema", "standardSchema"), [validateName]),
  });
  return { predicate, validate, assert, standardSchema, collector };
}
