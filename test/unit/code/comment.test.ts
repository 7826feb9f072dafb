import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { printCode } from "../../../generator/code/code.js";
import { docComment } from "../../../generator/code/comment.js";

const printed = (text: string, deprecated?: boolean): string | undefined => {
  const comment = docComment({ text, deprecated });
  return comment === undefined ? undefined : printCode(comment);
};

describe("a doc comment of any text", () => {
  const pieces = fc.constantFrom("*/", "*", "/", "\\", "\n", "\r", "\u2028", "@", "@ts-ignore", "//", "/*", "{@link x}", "```", " ", "a", "\u202e", "\u0085", "\f", "<reference>"); // prettier-ignore
  const texts = fc.oneof(fc.string({ unit: pieces }), fc.string({ unit: "binary" }), fc.lorem({ maxCount: 60 }));

  it("is one comment and nothing else", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, deprecated) => {
        const comment = printed(text, deprecated);
        if (comment === undefined) return;
        const source = ts.createSourceFile("a.ts", `${comment}\nconst a = 1;`, ts.ScriptTarget.Latest, true);
        expect(source.statements.map((statement) => statement.getText())).toEqual(["const a = 1;"]);
        const ranges = ts.getLeadingCommentRanges(source.text, 0) ?? [];
        expect(ranges.map(({ pos, end }) => source.text.slice(pos, end))).toEqual([comment]);
        expect(comment).not.toMatch(/[\p{Bidi_Control}\u2028\u2029\u0085\f\r]/u);
      }),
      { seed: 20240607, numRuns: 2000 },
    );
  });

  it.each([
    ["#__NO_SIDE_EFFECTS__", "/** #\\__NO_SIDE_EFFECTS__ */"],
    ["x@__PURE__ y", "/** x@\\__PURE__ y */"],
  ])("gives bundlers no annotation: %s", (text, want) => {
    expect(printed(text)).toBe(want);
  });

  it("has no tag but ours", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, deprecated) => {
        const source = ts.createSourceFile("a.ts", `${printed(text, deprecated) ?? ""}\nconst a = 1;`, ts.ScriptTarget.Latest, true);
        const [statement] = source.statements;
        if (statement === undefined) throw new Error("no statement");
        expect(ts.getJSDocTags(statement).map((tag) => tag.tagName.text)).toEqual(deprecated ? ["deprecated"] : []);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});

describe("the layout of a doc comment", () => {
  const rows: readonly (readonly [text: string, deprecated: boolean, comment: string | undefined])[] = [
    ["", false, undefined],
    ["\n  \n", false, undefined],
    ["A pet.", false, "/** A pet. */"],
    ["", true, "/** @deprecated */"],
    ["A pet.", true, "/**\n * A pet.\n *\n * @deprecated\n */"],
    ["\nfirst\n\nsecond\n", false, "/**\n * first\n *\n * second\n */"],
    ["ends */ here", false, "/** ends *\\/ here */"],
    ["@param x", false, "/** \\@param x */"],
    ["tab\there", false, "/** tab  here */"],
    ["a\u200bb\u202ec\u0007d", false, "/** abcd */"],
    [`${"word ".repeat(20)}end`, false, `/**\n * ${"word ".repeat(14).trimEnd()}\n * ${"word ".repeat(6)}end\n */`],
    [`- ${"word ".repeat(16)}end`, false, `/**\n * - ${"word ".repeat(14).trimEnd()}\n *   ${"word ".repeat(2)}end\n */`],
    [`    ${"code ".repeat(20)}end`, false, `/**\n *     ${"code ".repeat(20)}end\n */`],
  ];
  it.each(rows)("%j, deprecated: %s", (text, deprecated, comment) => {
    expect(printed(text, deprecated)).toBe(comment);
  });
});
