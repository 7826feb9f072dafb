import { code, type Code } from "../../code/code.js";
import { docComment } from "../../code/comment.js";
import { call } from "../../code/layout/call.js";
import { functionDeclaration } from "../../code/layout/declarations.js";
import { functionType } from "../../code/layout/signature.js";
import { returnStatement } from "../../code/layout/statements.js";
import { readonlyArrayType, typeReference } from "../../code/layout/types.js";
import type { ModuleScope } from "../../emit/module-scope.js";

const comment = docComment({
  text: "Declared here, because compilers follow an imported name through all statements before it, each time that it is used.",
});

/**
 * What thousands of the module's constants call: helpers of the runtime behind functions of the module. In constants the compiler looks for
 * what narrows an imported name in every statement above, so that its time would grow with the square of their number.
 */
export class LocalFunctions {
  readonly #scope: ModuleScope;
  readonly #freeName: (like: string) => Code;
  readonly #functions = new Map<string, { readonly name: Code; readonly declaration: Code }>();

  constructor(scope: ModuleScope, freeName: (like: string) => Code) {
    this.#scope = scope;
    this.#freeName = freeName;
  }

  get declarations(): readonly Code[] {
    return [...this.#functions.values()].map(({ declaration }) => declaration);
  }

  /** `standardSchema` of the runtime. */
  standardSchema(): Code {
    return this.#local("schemaOf", (name) => {
      const type = code`T`;
      const validate = code`validate`;
      const value = { name: code`value`, type: code`unknown` };
      const validation = typeReference(this.#scope.useRuntime("validation/issue", "Validation"), [type]);
      return functionDeclaration({
        name,
        comment,
        typeParameters: [type],
        parameters: [{ name: validate, type: functionType([value], validation) }],
        returnType: typeReference(this.#scope.useRuntime("validation/standard-schema", "StandardSchema"), [type]),
        body: [returnStatement(call(this.#scope.useRuntime("validation/standard-schema", "standardSchema"), [validate]))],
      });
    });
  }

  /** `findIssues` of the runtime. */
  findIssues(): Code {
    return this.#local("issuesOf", (name) => {
      const validator = code`validator`;
      const value = code`value`;
      return functionDeclaration({
        name,
        comment,
        parameters: [
          { name: validator, type: this.#scope.useRuntime("client/operation-validators", "Validator") },
          { name: value, type: code`unknown` },
        ],
        returnType: readonlyArrayType(this.#scope.useRuntime("validation/issue", "Issue")),
        body: [returnStatement(call(this.#scope.useRuntime("client/operation-validators", "findIssues"), [validator, value]))],
      });
    });
  }

  #local(like: string, declare: (name: Code) => Code): Code {
    const known = this.#functions.get(like);
    if (known !== undefined) return known.name;
    const name = this.#freeName(like);
    this.#functions.set(like, { name, declaration: declare(name) });
    return name;
  }
}
