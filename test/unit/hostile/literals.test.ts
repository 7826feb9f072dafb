import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { printCode } from "../../../generator/code/code.js";
import { objectKey, quote, regExpLiteral, typeKey } from "../../../generator/code/literal.js";
import { hostilePatterns, invalidPatterns, legacyPatterns, withPattern } from "./attacks/patterns.js";
import { loader, suspiciousCharacters } from "./judge.js";
import { codesOf, diagnosticsOf, filesOf, members } from "./pipeline.js";

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        "`",
        "\\",
        "${",
        "}",
        "\n",
        "\r",
        "\u2028",
        "\u2029",
        "\0",
        "\ud800",
        "\udc00",
        "\\udc00",
        "u0022",
        "\u202e",
        "/",
        "*",
      ),
    )
    .map((parts) => parts.join("")),
);

/** The only expression of a program. */
function expressionOf(text: string): ts.Expression | undefined {
  const source = ts.createSourceFile("literal.ts", `(${text});`, ts.ScriptTarget.ES2022);
  const [statement, ...others] = source.statements;
  if (others.length > 0 || statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  return ts.isParenthesizedExpression(statement.expression) ? statement.expression.expression : undefined;
}

describe("any text", () => {
  it("is one string literal of that value", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expression = expressionOf(quote(text));
        expect(expression !== undefined && ts.isStringLiteral(expression) && expression.text).toBe(text);
        expect(suspiciousCharacters({ path: "", content: quote(text) })).toEqual([]);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });

  it("is one key of that name", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const expression = expressionOf(`{ ${printCode(objectKey(text))}: 1 }`);
        const [property] = expression !== undefined && ts.isObjectLiteralExpression(expression) ? expression.properties : [];
        const key = property?.name;
        expect(key !== undefined && (ts.isIdentifier(key) || ts.isStringLiteral(key)) && key.text).toBe(text);
        expect(printCode(typeKey(text))).toBe(printCode(objectKey(text)));
      }),
      { seed: 3, numRuns: 3000 },
    );
  });

  it("is one regular expression of the same meaning where it is one at all", () => {
    fc.assert(
      fc.property(texts, texts, (source, sample) => {
        fc.pre(isValid(source));
        const literal = printCode(regExpLiteral(source));
        const expression = expressionOf(literal);
        expect(expression?.kind).toBe(ts.SyntaxKind.RegularExpressionLiteral);
        expect(suspiciousCharacters({ path: "", content: literal })).toEqual([]);
        const written = new RegExp(literal.slice(1, -2), "u");
        for (const text of [sample, source, `${sample}${source}`]) expect(written.exec(text)).toEqual(new RegExp(source, "u").exec(text));
      }),
      { seed: 4, numRuns: 3000 },
    );
  });
});

function isValid(source: string): boolean {
  try {
    return new RegExp(source, "u").unicode;
  } catch {
    return false;
  }
}

describe("D34 patterns", () => {
  it("one half of a pair does not join the next", () => {
    expect(printCode(regExpLiteral("\ud800\\udc00"))).toBe("/\\u{d800}\\udc00/u");
  });

  it.each(hostilePatterns.map(([pattern, match]) => [pattern, match]))("%j matches what it says", async (pattern, match) => {
    const { isSample, isKeys } = await loader(await filesOf(withPattern(pattern)))("validators");
    expect([isSample?.(match), isKeys?.(members([match, 1])), isKeys?.(members([match, "x"]))]).toEqual([true, true, false]);
    expect([isSample?.("no"), isKeys?.({ no: 1 })]).toEqual(pattern === "" ? [true, true] : [false, false]);
  });

  it.each(legacyPatterns)("%j is read as %j, and said to be", async (pattern, read) => {
    const found = (await diagnosticsOf(withPattern(pattern))).filter(({ code }) => code === "pattern-legacy");
    expect(found.map(({ message }) => message.endsWith(` as ${read}`))).toEqual([true, true]);
    const { isSample, isKeys } = await loader(await filesOf(withPattern(pattern)))("validators");
    for (const text of ["]", "{", "{12}", "\u202e", "-", ".", "z", "x_y", "-_'\"@/", "!.", "+", ""]) {
      const isMatch = new RegExp(pattern).test(text);
      expect([isSample?.(text), isKeys?.({ [text]: 1 })], text).toEqual([isMatch, isMatch]);
    }
  });

  it.each(invalidPatterns.map((pattern) => [pattern]))("%j is reported and left out", async (pattern) => {
    expect((await codesOf(withPattern(pattern))).filter((code) => code === "pattern-invalid")).toHaveLength(2);
    const { isSample } = await loader(await filesOf(withPattern(pattern)))("validators");
    expect([isSample?.("x"), isSample?.(1)]).toEqual([true, false]);
  });
});
