import { beforeAll, describe, expect, it } from "vitest";
import type { GenerateResult } from "../../../generate.js";
import { documentOf, load, pipeline, type Exports } from "../../../../test/unit/pipeline.js";
import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const unmatched = (expected: string, received: string): ToldIssue => ({
  keyword: "pattern",
  message: `must match ${expected}`,
  expected,
  received,
});

keywordTests([
  {
    schema: { pattern: "^a/b\\n?$" },
    accepted: ["a/b", "a/b\n", 1],
    refused: [
      ["ab", unmatched("^a/b\\n?$", '"ab"')],
      ["xa/b", unmatched("^a/b\\n?$", '"xa/b"')],
    ],
  },
  { schema: { pattern: "^\\p{Lu}\\u{1F600}" }, accepted: ["Ä😀"], refused: [["ä😀", unmatched("^\\p{Lu}\\u{1F600}", '"ä😀"')]] },
  { schema: { pattern: "b" }, accepted: ["abc"], refused: [["ac", unmatched("b", '"ac"')]] },
  {
    schema: { allOf: [{ pattern: "^a/b" }, { pattern: "c$" }] },
    accepted: ["a/bc"],
    refused: [
      ["xc", unmatched("^a/b", '"xc"')],
      ["xy", unmatched("^a/b", '"xy"'), unmatched("c$", '"xy"')],
    ],
  },
  {
    schema: { type: "string", format: "date", pattern: "^2" },
    accepted: ["2000-02-29"],
    refused: [
      [
        "1999-02-30",
        { keyword: "format", message: "must have the format date", expected: "date", received: '"1999-02-30"' },
        unmatched("^2", '"1999-02-30"'),
      ],
    ],
  },
]);

/** With one of these, and without a length before it, the engine goes on for longer than the world has stood. */
const endless = "^(a|a)*$";
const long = `${"a".repeat(50_000)}!`;

const schemas = {
  Short: { type: "string", pattern: endless, maxLength: 10 },
  Again: { type: "object", properties: { text: { type: "string", pattern: endless, maxLength: 20 }, other: { $ref: "#/components/schemas/Short" } } },
  Names: { type: "object", propertyNames: { pattern: endless, maxLength: 10 } },
  Formatted: { type: "string", pattern: "^https:", format: "uri", maxLength: 100 },
  Keyed: { type: "object", patternProperties: { "^x-": { type: "string", pattern: "^https:" }, "^https:": true }, additionalProperties: false },
}; // prettier-ignore

describe("patterns in validators", () => {
  let result: GenerateResult;
  let exports: Exports;
  let text: string;

  beforeAll(async () => {
    result = await pipeline(documentOf(schemas));
    exports = load(result, "validators");
    text = result.files.find(({ path }) => path === "validators.ts")?.content ?? "";
  });

  const is = (name: string, value: unknown): boolean => (exports[`is${name}`] as (value: unknown) => boolean)(value);
  const keywordsOf = (name: string, value: unknown): unknown =>
    (exports[`validate${name}`] as (value: unknown) => { issues?: readonly { keyword: string }[] })(value).issues?.map(
      ({ keyword }) => keyword,
    );

  it("are not tried on what is too long, neither for the verdict nor for the issues", () => {
    expect([is("Short", "aaa"), is("Short", "aab"), is("Short", long)]).toEqual([true, false, false]);
    expect(keywordsOf("Short", "aab")).toEqual(["pattern"]);
    expect(keywordsOf("Short", long)).toEqual(["maxLength"]);
    expect(is("Again", { text: long, other: long })).toBe(false);
    expect(keywordsOf("Again", { text: long, other: long })).toEqual(["maxLength", "maxLength"]);
    expect(is("Names", { [long]: 1 })).toBe(false);
    expect(keywordsOf("Names", { [long]: 1 })).toHaveLength(1);
  });

  it("come after the length and the format", () => {
    const predicate = text.slice(text.indexOf("function isFormatted"));
    const at = ["hasAtMostCodePoints(", "isUri(", ".test("].map((part) => predicate.indexOf(part));
    expect(at.every((place) => place > 0)).toBe(true);
    expect(at).toEqual([...at].sort((left, right) => left - right));
  });

  it("are made once, as constants of the module, and shared", () => {
    const literals = text.split("\n").filter((line) => /\/u\b/u.test(line));
    expect(literals).toHaveLength(3);
    for (const line of literals) expect(line).toMatch(/^const [\w$]+ = \/.*\/u;$/u);
    for (const [name, value] of Object.entries(exports))
      if (typeof value === "function") expect(String(value), name).not.toMatch(/\/u\b|RegExp/u);
  });
});
