import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { validationDocument } from "../../../support/validation-document.js";
import { inRepository } from "../../../support/repository.js";
import { documentOf, pipeline } from "../../pipeline.js";

/** A schema for each way in which a predicate looks at parts of a value. */
const document = documentOf({
  Strict: {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string", pattern: "^[a-z]+$", format: "uuid" }, tags: { type: "array", uniqueItems: true, items: {} } },
    patternProperties: { "^x-": { type: "string", pattern: "^y" } },
    propertyNames: { pattern: "^[a-z-]+$" },
    additionalProperties: false,
  },
  Contains: { type: "array", contains: { type: "string", format: "uri" }, minContains: 2, maxContains: 4 },
  Some: {
    anyOf: [
      { type: "object", required: ["a"] },
      { type: "array", prefixItems: [{ const: { a: [1] } }] },
    ],
  },
  One: { oneOf: [{ required: ["a"] }, { required: ["b"] }, { $ref: "#/components/schemas/Strict" }] },
  If: { if: { type: "string", format: "date-time" }, then: { pattern: "^2" }, else: { multipleOf: 0.01 } },
  Unevaluated: { type: "object", allOf: [{ anyOf: [{ properties: { a: {} } }, { properties: { b: {} } }] }], unevaluatedProperties: false },
});

/** What functions of a module make each time that they are called: closures and regular expressions, with the line. */
function madePerCall(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const made: string[] = [];
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    const isClosure = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
    if (isInFunction && (isClosure || ts.isRegularExpressionLiteral(node))) {
      made.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
    }
    ts.forEachChild(node, (child) => {
      visit(child, isInFunction || isClosure || ts.isFunctionDeclaration(node));
    });
  };
  visit(file, false);
  return made;
}

describe("a call of a predicate makes no closure and no regular expression", () => {
  it.each([
    ["keywords", document],
    ["operations", validationDocument],
  ])("in what is emitted for %s", async (_name, each) => {
    const { files } = await pipeline(each, ["validators"]);
    const text = files.find(({ path }) => path === "validators.ts")?.content ?? "";
    expect(text).toMatch(/function (?:is|accepts)/u);
    expect(madePerCall("validators.ts", text)).toEqual([]);
  });

  const runtime = inRepository("templates/runtime");
  const formats = readdirSync(`${runtime}/formats`).map((name) => `formats/${name}`);
  const shared = ["deep-equal", "guards", "multiple-of", "overflow", "string-length"].map((name) => `validation/${name}.ts`);
  it.each([...formats, ...shared])("in %s", (path) => {
    expect(madePerCall(path, readFileSync(`${runtime}/${path}`, "utf8"))).toEqual([]);
  });

  it("would be noticed", () => {
    expect(madePerCall("a.ts", "const a = /a/u;\nfunction f() {\n  return [1].some((b) => /b/u.test(String(b)));\n}")).toHaveLength(2);
  });
});
