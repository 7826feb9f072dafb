import { code, type Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import { call } from "../../code/layout/call.js";
import { arrayLiteral, objectLiteral, type ObjectEntry } from "../../code/layout/collections.js";
import { constDeclaration, functionDeclaration, interfaceDeclaration, typeAliasDeclaration } from "../../code/layout/declarations.js";
import { expressionStatement, returnStatement } from "../../code/layout/statements.js";
import { typeReference } from "../../code/layout/types.js";
import { stringLiteral } from "../../code/literal.js";
import type { View } from "../../code/template.js";
import type { ClientContext } from "./client-context.js";
import { OperationDeclarations, type OperationView } from "./operation-view.js";

/** What `templates/client.hbs` is promised: whole declarations. */
export interface ClientView {
  /** The headers that every operation requires; absent when there are none. */
  readonly sharedHeaders: Code | undefined;
  readonly clientOptions: Code;
  readonly clientTransport: Code;
  readonly operations: readonly OperationView[];
  readonly createTransport: Code;
  /** The interface with a member for each operation. */
  readonly client: Code;
  readonly createClient: Code;
  readonly [key: string]: View | readonly OperationView[];
}

/** Builds the view of all operations. Imports are known only after that. */
export function clientView(client: ClientContext): ClientView {
  const operations = client.api.operations.map((operation) => new OperationDeclarations(operation, client));
  return {
    sharedHeaders: client.hasShared ? sharedHeadersType(client) : undefined,
    clientOptions: clientOptions(client),
    clientTransport: clientTransport(client),
    operations: operations.map((operation) => operation.view()),
    createTransport: createTransport(client),
    client: interfaceDeclaration({
      name: code`Client`,
      exported: true,
      comment: docComment({ text: "All operations, each a function." }),
      typeParameters: client.given({ isNoneByDefault: true }),
      members: operations.map((operation) => operation.clientMember()),
    }),
    createClient: createClient(client, operations),
  };
}

function sharedHeadersType(client: ClientContext): Code {
  return interfaceDeclaration({
    name: code`SharedHeaders`,
    exported: true,
    comment: docComment({
      text: "The headers that every operation requires: give each to `createClient({ headers })` or to the call.",
    }),
    members: client.shared.map((header) => client.types.sharedHeader(header)),
  });
}

function clientOptions(client: ClientContext): Code {
  const options = client.transportOptions;
  const name = code`ClientOptions`;
  if (client.baseUrl !== undefined || client.hasShared) {
    const type = typeReference(options, client.hasShared ? [code`Defaults`] : []);
    const required = code`{ readonly baseUrl: string }`;
    return typeAliasDeclaration({
      name,
      exported: true,
      typeParameters: client.defaults(),
      type: client.baseUrl === undefined ? code`${type} & ${required}` : type,
    });
  }
  return interfaceDeclaration({
    name,
    exported: true,
    comment: docComment({ text: "The document names no server, so the base URL has to be given." }),
    extends: [options],
    members: [{ kind: "property", key: code`baseUrl`, type: code`string`, readonly: true }],
  });
}

function clientTransport(client: ClientContext): Code {
  const transport = client.scope.useRuntime("client/transport", "Transport");
  return typeAliasDeclaration({
    name: code`ClientTransport`,
    exported: true,
    comment: docComment({ text: "What sends the operations; for use with the single functions." }),
    typeParameters: client.given({ isNoneByDefault: true }),
    type: typeReference(transport, client.hasShared ? [code`SharedHeaders`, code`Given`] : []),
  });
}

function optionsParameter(client: ClientContext): { name: Code; type: Code; optional: boolean } {
  return {
    name: code`options`,
    type: typeReference(code`ClientOptions`, client.hasShared ? [code`Defaults`] : []),
    optional: client.baseUrl !== undefined,
  };
}

function createTransport(client: ClientContext): Code {
  const { baseUrl } = client;
  const { secretHeaders } = client.api;
  const server: ObjectEntry[] = [
    ...(baseUrl === undefined ? [] : [{ key: code`baseUrl`, value: stringLiteral(baseUrl) }]),
    ...(secretHeaders.length === 0
      ? []
      : [{ key: code`secretHeaders`, value: arrayLiteral(secretHeaders.map((name) => stringLiteral(name))) }]),
  ];
  return functionDeclaration({
    name: code`createTransport`,
    exported: true,
    comment: docComment({ text: "A transport for the single functions, so that a bundler keeps only the operations that are used." }),
    typeParameters: client.defaults(),
    parameters: [optionsParameter(client)],
    returnType: client.forDefaults(code`ClientTransport`),
    body: [returnStatement(call(client.openTransport, [objectLiteral(server), code`options`]))],
  });
}

function createClient(client: ClientContext, operations: readonly OperationDeclarations[]): Code {
  const { title, version } = client.api.info;
  const entries = operations.map((operation) => operation.clientEntry());
  const transport = call(code`createTransport`, [code`options`]);
  return functionDeclaration({
    name: code`createClient`,
    exported: true,
    comment: docComment({ text: `A client for ${[title, version].filter((part) => part !== "").join(" ")}.` }),
    typeParameters: client.defaults(),
    parameters: [optionsParameter(client)],
    returnType: client.forDefaults(code`Client`),
    body: [
      entries.length === 0 ? expressionStatement(transport) : constDeclaration({ name: code`transport`, value: transport }),
      returnStatement(objectLiteral(entries, { expanded: true })),
    ],
  });
}
