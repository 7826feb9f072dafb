import { code, type Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import { arrowFunction } from "../../code/layout/arrow.js";
import { call } from "../../code/layout/call.js";
import type { ObjectEntry } from "../../code/layout/collections.js";
import {
  constDeclaration,
  functionDeclaration,
  interfaceDeclaration,
  typeAliasDeclaration,
  type Parameter,
} from "../../code/layout/declarations.js";
import { member } from "../../code/layout/member.js";
import type { PropertyMember } from "../../code/layout/object-type.js";
import { functionType } from "../../code/layout/signature.js";
import { returnStatement } from "../../code/layout/statements.js";
import { typeReference } from "../../code/layout/types.js";
import type { View } from "../../code/template.js";
import type { Operation } from "../../model/operation.js";
import type { ClientContext } from "./client-context.js";
import type { OperationRole } from "./names.js";
import { operationDescriptor } from "./operation-descriptor.js";
import { argumentsType, requiresArguments } from "./types.js";

/** The declarations for one operation, each a whole statement. */
export interface OperationView {
  readonly argumentsType: Code;
  readonly resultType: Code;
  readonly descriptor: Code;
  readonly function: Code;
  readonly [key: string]: View;
}

/** An operation's declarations, and its place in the client that has all operations. */
export class OperationDeclarations {
  readonly #operation: Operation;
  readonly #client: ClientContext;
  readonly #members: readonly PropertyMember[];

  constructor(operation: Operation, client: ClientContext) {
    this.#operation = operation;
    this.#client = client;
    this.#members = client.types.argumentMembers(operation);
  }

  view(): OperationView {
    const { scope, hasShared } = this.#client;
    return {
      argumentsType: this.#argumentsType(),
      resultType: typeAliasDeclaration({
        name: this.#name("result"),
        exported: true,
        type: this.#client.types.result(this.#operation),
      }),
      descriptor: constDeclaration({
        name: this.#name("descriptor"),
        type: typeReference(scope.useRuntime("client/operation", "Operation"), [this.#name("result")]),
        value: operationDescriptor(this.#operation, this.#client.api, scope),
      }),
      function: functionDeclaration({
        name: this.#name("operation"),
        exported: true,
        comment: this.#comment(),
        typeParameters: hasShared ? this.#client.given({ isNoneByDefault: false }) : [],
        parameters: [
          { name: code`transport`, type: this.#client.forGiven(code`ClientTransport`) },
          ...this.#parameters(code`[args, call]`),
        ],
        returnType: this.#promise(),
        body: [returnStatement(call(member(code`transport`, code`send`), [this.#name("descriptor"), code`args`, code`call`]))],
      }),
    };
  }

  /** The operation as a member of the `Client` interface. */
  clientMember(): PropertyMember {
    return {
      kind: "property",
      readonly: true,
      key: this.#name("operation"),
      type: functionType(this.#parameters(code`parameters`), this.#promise()),
      comment: this.#comment(),
    };
  }

  /** The operation as a member of the object that `createClient` returns. */
  clientEntry(): ObjectEntry {
    const name = this.#name("operation");
    const parameters: Parameter[] = this.#isRest()
      ? [{ name: code`parameters`, rest: true }]
      : [{ name: code`args` }, { name: code`call` }];
    const args = this.#isRest() ? [code`transport`, code`...parameters`] : [code`transport`, code`args`, code`call`];
    return { key: name, value: arrowFunction({ parameters, body: call(name, args) }) };
  }

  #name(role: OperationRole): Code {
    return this.#client.scope.use(this.#client.symbols.get(role, this.#operation.pointer));
  }

  #argumentsType(): Code {
    const { scope, hasShared } = this.#client;
    const name = this.#name("arguments");
    if (hasShared) {
      const shared = typeReference(scope.useRuntime("client/shared-headers", "SharedHeadersArgument"), [code`SharedHeaders`, code`Given`]);
      const typeParameters = this.#client.given({ isNoneByDefault: true });
      return typeAliasDeclaration({ name, exported: true, typeParameters, type: argumentsType(this.#members, shared) });
    }
    if (this.#members.length > 0) return interfaceDeclaration({ name, exported: true, members: this.#members });
    return typeAliasDeclaration({ name, exported: true, type: code`Record<string, never>` });
  }

  /** Whether arguments may be left out depends on the headers that the client was created with. */
  #isRest(): boolean {
    return this.#client.hasShared && !requiresArguments(this.#members);
  }

  #parameters(restName: Code): Parameter[] {
    const { callOptions } = this.#client;
    const type = this.#client.forGiven(this.#name("arguments"));
    if (this.#isRest()) {
      const parameters = typeReference(this.#client.scope.useRuntime("client/shared-headers", "CallParameters"), [type, callOptions]);
      return [{ name: restName, type: parameters, rest: true }];
    }
    return [
      { name: code`args`, type, optional: !requiresArguments(this.#members) },
      { name: code`call`, type: callOptions, optional: true },
    ];
  }

  #promise(): Code {
    return typeReference(code`Promise`, [this.#name("result")]);
  }

  #comment(): Code | undefined {
    const { summary, description, deprecated } = this.#operation;
    const text = [summary, description].filter((part) => part !== undefined && part.trim() !== "").join("\n\n");
    return docComment({ text, deprecated });
  }
}
