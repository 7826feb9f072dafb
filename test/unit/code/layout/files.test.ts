import { describe, expect, it } from "vitest";
import { code, printCode } from "../../../../generator/code/code.js";
import { importDeclaration } from "../../../../generator/code/layout/file.js";
import { jsonLiteral } from "../../../../generator/code/layout/json.js";
import { expectPrettierAgreesOnAll } from "./judge.js";
import { imports, jsonArguments, jsonConstants } from "./files.arbitrary.js";

describe("imports and exports", () => {
  it("are laid out as by prettier", () => expectPrettierAgreesOnAll(imports));

  it("name a different local name only", () => {
    const names = [
      { imported: code`A`, local: code`A` },
      { imported: code`B`, local: code`C` },
    ];
    expect(printCode(importDeclaration({ names, from: "./a.js", typeOnly: true }))).toBe('import type { A, B as C } from "./a.js";');
  });
});

describe("JSON literals", () => {
  it("are laid out as by prettier in constants", () => expectPrettierAgreesOnAll(jsonConstants));
  it("are laid out as by prettier as arguments", () => expectPrettierAgreesOnAll(jsonArguments));

  it("keep a `__proto__` member a member", () => {
    const value = JSON.parse('{ "__proto__": 1, "a-b": [-0, 1e21, "x"] }') as Record<string, number>;
    expect(printCode(jsonLiteral(value))).toBe('{ ["__proto__"]: 1, "a-b": [-0, 1e21, "x"] }');
  });
});
