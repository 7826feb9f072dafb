import { describe, expect, it } from "vitest";
import { code, printCode } from "../../../../generator/code/code.js";
import { constDeclaration, functionDeclaration, typeAliasDeclaration } from "../../../../generator/code/layout/declarations.js";
import { arrayLiteral, asConst, pureCall } from "../../../../generator/code/layout/expressions.js";
import { expectPrettierAgrees, expectPrettierAgreesOnAll } from "./judge.js";
import { constants, functions, predicates } from "./statements.arbitrary.js";

describe("declarations", () => {
  it("of constants are laid out as by prettier", () => expectPrettierAgreesOnAll(constants));
  it("of functions are laid out as by prettier", () => expectPrettierAgreesOnAll(functions));
  it("of type predicates are laid out as by prettier", () => expectPrettierAgreesOnAll(predicates));

  it("have a comment and `export` in front", () => {
    const value = asConst(arrayLiteral([code`1`, code`2`]));
    expect(printCode(constDeclaration({ name: code`all`, exported: true, comment: code`/** All. */`, value }))).toBe(
      "/** All. */\nexport const all = [1, 2] as const;",
    );
    expect(printCode(constDeclaration({ name: code`all`, value: pureCall(code`make`, [value]) }))).toBe(
      "const all = /* @__PURE__ */ make([1, 2] as const);",
    );
  });

  it("read type parameters that are plain text", async () => {
    const typeParameters = [
      code`Given extends keyof SharedHeadersOfEveryRequest = never`,
      code`Response = SuccessfulResponseOfTheOperation`,
      code`Plain`,
    ];
    await expectPrettierAgrees(typeAliasDeclaration({ name: code`Test`, typeParameters, type: code`Given` }));
    const signature = functionDeclaration({ name: code`test`, typeParameters, parameters: [], returnType: code`void`, body: [] });
    await expectPrettierAgrees(signature);
    expect(printCode(signature)).toContain("\n  Plain,\n>(): void {}");
  });
});
