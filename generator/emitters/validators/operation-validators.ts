import type { Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import { identifier } from "../../code/identifier.js";
import { arrayLiteral, objectLiteral, type ObjectEntry } from "../../code/layout/collections.js";
import { constDeclaration } from "../../code/layout/declarations.js";
import { readonlyArrayType } from "../../code/layout/types.js";
import { booleanLiteral, numberLiteral, stringLiteral } from "../../code/literal.js";
import type { ModuleScope } from "../../emit/module-scope.js";
import type { SymbolTable } from "../../emit/symbol.js";
import type { Api } from "../../model/api.js";
import { essenceOf, isJson, sequenceOf } from "../../model/media-type.js";
import type { MediaType, Operation, Response } from "../../model/operation.js";
import type { Schema } from "../../model/schema.js";
import type { ModuleCompiler } from "./module-compiler.js";

/** The lists of `OperationValidators` in the runtime. */
const lists = ["parameters", "requestBodies", "responses"] as const;

/** A value of an operation that is JSON, or becomes text as JSON would: which it is, and what it has to satisfy. */
interface OperationPart {
  readonly list: (typeof lists)[number];
  readonly key: readonly ObjectEntry[];
  readonly schema: Schema;
}

/** What is validated of each operation. */
export type OperationParts = ReadonlyMap<Operation, readonly OperationPart[]>;

/**
 * What is validated of each operation: parameters, bodies of requests that are JSON or an object which becomes a form, bodies of responses
 * that are JSON, and the items of streams. Text, files and multipart bodies are not.
 */
export function operationParts(api: Api): OperationParts {
  return new Map(
    api.operations.map((operation) => [
      operation,
      [
        ...operation.parameters.map((parameter): OperationPart => {
          const key = [entry("in", stringLiteral(parameter.in)), entry("name", stringLiteral(parameter.name))];
          return { list: "parameters", key, schema: parameter.schema };
        }),
        ...(operation.requestBody?.content ?? []).flatMap(requestPart),
        ...operation.responses.flatMap((response) => response.content.flatMap((mediaType) => responseParts(response, mediaType))),
      ],
    ]),
  );
}

function requestPart({ mediaType, schema }: MediaType): OperationPart[] {
  if (schema === undefined) return [];
  if (!isJson(mediaType) && essenceOf(mediaType) !== "application/x-www-form-urlencoded") return [];
  return [{ list: "requestBodies", key: [entry("mediaType", stringLiteral(mediaType))], schema }];
}

function responseParts({ status }: Response, { mediaType, schema, itemSchema }: MediaType): OperationPart[] {
  const key = [
    entry("status", typeof status === "number" ? numberLiteral(status) : stringLiteral(status)),
    entry("mediaType", stringLiteral(mediaType)),
  ];
  const whole: OperationPart[] = schema === undefined || !isJson(mediaType) ? [] : [{ list: "responses", key, schema }];
  if (itemSchema === undefined || sequenceOf(mediaType) === undefined) return whole;
  return [...whole, { list: "responses", key: [...key, entry("items", booleanLiteral(true))], schema: itemSchema }];
}

/** The constants with the validators of each operation, and one that has them all, under the name `all`. */
export function operationValidators(
  parts: OperationParts,
  all: Code,
  symbols: SymbolTable,
  scope: ModuleScope,
  compiler: ModuleCompiler,
): Code[] {
  const type = scope.useRuntime("client/operation-validators", "OperationValidators");
  const named = [...parts].map(([operation, own]) => ({
    name: scope.use(symbols.get("operation validators", operation.pointer)),
    value: descriptor(operation, own, compiler),
  }));
  return [
    ...named.map(({ name, value }) => constDeclaration({ name, exported: true, type, value })),
    constDeclaration({
      name: all,
      exported: true,
      comment: docComment({
        text: "What a client validates of all operations: `createClient({ validation: { with: operationValidators } })`.",
      }),
      type: readonlyArrayType(type),
      value: arrayLiteral(named.map(({ name }) => name)),
    }),
  ];
}

function descriptor(operation: Operation, parts: readonly OperationPart[], compiler: ModuleCompiler): Code {
  const entries = lists.flatMap((list) => {
    const items = parts.flatMap(({ list: own, key, schema }) => {
      const validator = own === list ? compiler.validator(schema) : undefined;
      if (validator === undefined) return [];
      return [objectLiteral([...key, entry("is", validator.is), entry("schema", validator.schema)])];
    });
    return items.length === 0 ? [] : [entry(list, arrayLiteral(items))];
  });
  return objectLiteral([entry("operation", stringLiteral(operation.name)), entry("find", compiler.local.findIssues()), ...entries], {
    expanded: true,
  });
}

function entry(key: string, value: Code): ObjectEntry {
  return { key: identifier(key), value };
}
