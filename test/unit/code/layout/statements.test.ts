import { describe, expect, it } from "vitest";
import { code, printCode } from "../../../../generator/code/code.js";
import {
  block,
  forIndexStatement,
  forOfStatement,
  ifStatement,
  returnStatement,
  switchStatement,
} from "../../../../generator/code/layout/statements.js";
import { expectPrettierAgreesOnAll } from "./judge.js";
import { statements } from "./statements.arbitrary.js";

const a = code`a`;

describe("statements", () => {
  it("are laid out as by prettier", () => expectPrettierAgreesOnAll(statements, 500));

  it("have a block for a list and none for a single statement", () => {
    expect(printCode(ifStatement(a, returnStatement()))).toBe("if (a) return;");
    expect(printCode(ifStatement(a, [returnStatement()]))).toBe("if (a) {\n  return;\n}");
    expect(printCode(ifStatement(a, [returnStatement()], [returnStatement(a)]))).toBe("if (a) {\n  return;\n} else {\n  return a;\n}");
  });

  it("chain an if statement that is the alternate", () => {
    const inner = ifStatement(a, [returnStatement(a)]);
    expect(printCode(ifStatement(a, [returnStatement()], inner))).toBe("if (a) {\n  return;\n} else if (a) {\n  return a;\n}");
  });

  it("fall through cases without a body", () => {
    const cases = [{ test: code`1`, body: [] }, { test: code`2`, body: [returnStatement()] }, { body: [] }];
    expect(printCode(switchStatement(a, cases))).toBe("switch (a) {\n  case 1:\n  case 2:\n    return;\n  default:\n}");
  });

  it("declare the binding of a loop", () => {
    expect(printCode(forOfStatement(code`item`, a, [returnStatement()]))).toBe("for (const item of a) {\n  return;\n}");
    expect(printCode(forOfStatement(code`let item`, a, []))).toBe("for (let item of a) {\n}");
  });

  it("go through a list by index, over several lines where it is long", () => {
    expect(printCode(forIndexStatement(code`index`, code`2`, a, [returnStatement()]))).toBe(
      "for (let index = 2; index < a.length; index += 1) {\n  return;\n}",
    );
    const list = code`aListWithANameThatIsSoLongThatTheHeadOfTheLoopDoesNotFitOnOneLine`;
    expect(printCode(forIndexStatement(code`index`, code`0`, list, [returnStatement()]))).toBe(
      "for (\n  let index = 0;\n  index <\n  aListWithANameThatIsSoLongThatTheHeadOfTheLoopDoesNotFitOnOneLine.length;\n  index += 1\n) {\n  return;\n}",
    );
  });

  it("have an empty block over two lines as prettier writes it", () => {
    expect(printCode(block([]))).toBe("{\n}");
  });
});
