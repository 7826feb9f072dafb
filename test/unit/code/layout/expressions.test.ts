import { describe, expect, it } from "vitest";
import { code, printCode, type Code } from "../../../../generator/code/code.js";
import { objectKey } from "../../../../generator/code/literal.js";
import { constDeclaration } from "../../../../generator/code/layout/declarations.js";
import {
  and,
  arrayLiteral,
  arrowFunction,
  binary,
  call,
  element,
  not,
  objectLiteral,
  or,
  typeofIs,
} from "../../../../generator/code/layout/expressions.js";
import { expectPrettierAgrees, expectPrettierAgreesOnAll } from "./judge.js";
import { conditionIn, inArgument, inConst, inReturn, inTest } from "./expressions.arbitrary.js";

const a = code`a`;
const b = code`b`;
const c = code`c`;

function text(value: Code): string {
  return printCode(value);
}

describe("expressions", () => {
  it("are laid out as by prettier in constants", () => expectPrettierAgreesOnAll(inConst));
  it("are laid out as by prettier in return statements", () => expectPrettierAgreesOnAll(inReturn));
  it("are laid out as by prettier as arguments", () => expectPrettierAgreesOnAll(inArgument));
  it("are laid out as by prettier in tests", () => expectPrettierAgreesOnAll(inTest));
  it("are laid out as by prettier as chains of conditions", () => expectPrettierAgreesOnAll(conditionIn, 500));

  it("are themselves as the only operand", () => {
    expect(and([a])).toBe(a);
    expect(or([a])).toBe(a);
    expect(() => and([])).toThrow(RangeError);
  });

  it("merge chains of the same operator and parenthesize others", () => {
    expect(text(and([and([a, b]), c]))).toBe("a && b && c");
    expect(text(and([or([a, b]), c]))).toBe("(a || b) && c");
    expect(text(or([and([a, b]), c]))).toBe("(a && b) || c");
    expect(and([a, b]).shape).toBe("and expression");
    expect(or([a, b]).shape).toBe("or expression");
  });

  it("stand in parentheses where they have to", () => {
    expect(text(not(and([a, b])))).toBe("!(a && b)");
    expect(text(not(typeofIs(a, "string")))).toBe('!(typeof a === "string")');
    expect(text(binary(not(a), "in", b))).toBe("(!a) in b");
    expect(text(binary(binary(a, "%", b), "===", c))).toBe("a % b === c");
    expect(text(binary(binary(a, "%", b), "+", c))).toBe("(a % b) + c");
    expect(text(binary(a, "-", binary(b, "-", c)))).toBe("a - (b - c)");
    expect(text(element(not(a), b))).toBe("(!a)[b]");
    expect(text(call(arrowFunction({ parameters: [], body: a }), []))).toBe("(() => a)()");
    expect(text(arrowFunction({ parameters: [], body: objectLiteral([]) }))).toBe("() => ({})");
  });

  it("keep arrays and objects on one line unless told otherwise", () => {
    expect(text(arrayLiteral([]))).toBe("[]");
    expect(text(objectLiteral([{ shorthand: a }, { spread: b }, { key: c, value: a }]))).toBe("{ a, ...b, c: a }");
    expect(text(objectLiteral([{ shorthand: a }], { expanded: true }))).toBe("{\n  a,\n}");
  });

  it("quote keys of all scripts as prettier does", async () => {
    const letters = Array.from({ length: 0x10000 }, (_, point) => point).filter(
      (point) => point % 11 === 0 && (point < 0xd800 || point > 0xdfff),
    );
    const entries = letters.flatMap((point) => {
      const letter = String.fromCodePoint(point);
      return [letter, `a${letter}`].map((name) => ({ key: objectKey(name), value: a }));
    });
    await expectPrettierAgrees(constDeclaration({ name: a, value: objectLiteral(entries) }));
  });
});
