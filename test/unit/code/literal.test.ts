import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { format } from "prettier";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { printCode, type Code } from "../../../generator/code/code.js";
import { jsonLiteral } from "../../../generator/code/layout/json.js";
import { numberLiteral, objectKey, regExpLiteral, stringLiteral, typeKey } from "../../../generator/code/literal.js";
import type { JsonValue } from "../../../generator/model/json.js";

const seed = 20240607;
const anyString = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.constantFrom("\u2028", "${x}", "`", "</script>", "\\", "\ud800", "a\r\nb", "'\"")); // prettier-ignore

/** What the text means to JavaScript. */
function evaluated(code: Code): unknown {
  return runInNewContext(`(${printCode(code)}\n)`);
}

/** The same value made in this realm, with `__proto__` as a member like any other. */
function copied(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe("stringLiteral", () => {
  it("means the string", () => {
    fc.assert(
      fc.property(anyString, (text) => evaluated(stringLiteral(text)) === text),
      { seed, numRuns: 2000 },
    );
  });

  it("is one token, of visible characters, that neither ends a line nor reorders the text around it", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const printed = printCode(stringLiteral(text));
        const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, printed);
        expect(scanner.scan()).toBe(ts.SyntaxKind.StringLiteral);
        expect(scanner.scan()).toBe(ts.SyntaxKind.EndOfFileToken);
        expect(printed).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]|\p{Surrogate}/u);
      }),
      { seed, numRuns: 1000 },
    );
  });

  const quoted: readonly (readonly [text: string, literal: string])[] = [
    ["a", '"a"'],
    ["it's", '"it\'s"'],
    ['say "hi"', "'say \"hi\"'"],
    [`"it's"`, `'"it\\'s"'`],
    ["\u202e", '"\\u202e"'],
    ["a\nb\tc\\", '"a\\nb\\tc\\\\"'],
    ["\ud800", '"\\ud800"'],
    ["😀é", '"😀é"'],
  ];
  it.each(quoted)("%j", async (text, literal) => {
    expect(printCode(stringLiteral(text))).toBe(literal);
    expect(await format(`x = ${literal};`, { parser: "typescript" })).toBe(`x = ${literal};\n`);
  });
});

describe("numberLiteral", () => {
  it("means the number", () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(numbers, (value) => Object.is(evaluated(numberLiteral(value)), value)),
      { seed, numRuns: 2000 },
    );
  });

  it.each([
    [-0, "-0"],
    [1e21, "1e21"],
    [1e-7, "1e-7"],
    [-1.5, "-1.5"],
    [100, "100"],
  ] as const)("%d", async (value, literal) => {
    // prettier-ignore
    expect(printCode(numberLiteral(value))).toBe(literal);
    expect(await format(`x = ${literal};`, { parser: "typescript" })).toBe(`x = ${literal};\n`);
  });

  it.each([NaN, Infinity, -Infinity])("%d has none", (value) => {
    expect(() => numberLiteral(value)).toThrow(RangeError);
  });
});

describe("jsonLiteral", () => {
  it("means the value, __proto__ included", () => {
    const keys = fc.oneof(anyString, fc.constantFrom("__proto__", "constructor", "a-b", "1", "010", "if", "ünï"));
    const values = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, true, false),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        anyString,
        fc.array(tie("value"), { maxLength: 4 }),
        fc.array(fc.tuple(keys, tie("value")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(copied(evaluated(jsonLiteral(value)))).toEqual(copied(value));
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe("regExpLiteral", () => {
  const sources = ["a/b", "[/]", "\\/", "^\\p{L}+$", "", "a\nb", "\u2028", "[\u200b]", "\\u{1F600}", "😀", "(?<n>a)\\k<n>"];
  it.each(sources)("%j means the same expression", (source) => {
    const meant = evaluated(regExpLiteral(source)) as RegExp;
    expect(meant.flags).toBe("u");
    for (const text of ["a/b", "/", "ä", "", "a\nb", "\u2028", "\u200b", "😀", "aa", "x"]) {
      expect(meant.test(text)).toBe(new RegExp(source, "u").test(text));
    }
  });

  it("what is no expression throws", () => {
    expect(() => regExpLiteral("(")).toThrow(SyntaxError);
  });
});

describe("keys", () => {
  it("mean the name in an object literal", () => {
    fc.assert(
      fc.property(fc.oneof(anyString, fc.string({ unit: fc.constantFrom("a", "Z", "0", "$", "_", "é", "-", " ") })), (name) => {
        const object = runInNewContext(`({ ${printCode(objectKey(name))}: 1 })`) as object;
        expect(Object.keys(object)).toEqual([name]);
      }),
      { seed, numRuns: 1000 },
    );
  });

  const keys: readonly (readonly [name: string, typeKey: string, objectKey: string])[] = [
    ["a", "a", "a"],
    ["a_1$", "a_1$", "a_1$"],
    ["1", '"1"', '"1"'],
    ["a-b", '"a-b"', '"a-b"'],
    ["", '""', '""'],
    ["if", "if", "if"],
    ["__proto__", "__proto__", '["__proto__"]'],
  ];
  it.each(keys)("%j", (name, inType, inObject) => {
    expect([printCode(typeKey(name)), printCode(objectKey(name))]).toEqual([inType, inObject]);
  });
});
