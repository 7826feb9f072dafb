import { beforeAll, describe, expect, it } from "vitest";
import { keywordTests, type KeywordRow, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { missing, otherType } from "../../../../test/unit/emitters/validators/told-issues.js";
import { documentOf, load, pipeline } from "../../../../test/unit/pipeline.js";
import type { Validation } from "../../../../templates/runtime/validation/issue.js";

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };

const tooFew = (received: string): ToldIssue => ({
  keyword: "contains",
  message: "must contain at least 1 matching item",
  expected: 1,
  received,
});
const tooShort = (received: string): ToldIssue => ({
  keyword: "minLength",
  message: "must have at least 2 characters",
  expected: 2,
  received,
});
const refuses = (keyword: string, message: string, received: string, expected?: readonly string[]): ToldIssue => ({
  keyword,
  message,
  received,
  ...(expected === undefined ? {} : { expected }),
});
const noAlternative = (keyword: string, received: string): ToldIssue => refuses(keyword, "must match one of the alternatives", received);
const several = (count: number, received: string): ToldIssue =>
  refuses("oneOf", `must match exactly one of the alternatives, not ${count} of them`, received);
const matchesNot = (received: string): ToldIssue => refuses("not", "must not match the schema under not", received);

/** What flattening cannot merge stays a list. */
const allOf: readonly KeywordRow[] = [
  {
    schema: { allOf: [{ contains: string }, { contains: { type: "integer" } }] },
    accepted: [["a", 1], "a"],
    refused: [
      [["a"], tooFew("1 item")],
      [[null, true], tooFew("2 items"), tooFew("2 items")],
    ],
  },
  {
    schema: {
      allOf: [
        { if: string, then: { minLength: 2 } },
        { if: { maxLength: 3 }, then: { type: ["string", "null"] } },
      ],
    },
    accepted: ["ab", null],
    refused: [
      ["a", tooShort('"a"')],
      [1, refuses("type", "must be a string or null", "1", ["null", "string"])],
    ],
  },
  {
    schema: { anyOf: [string, { type: "integer" }], allOf: [{ anyOf: [{ minLength: 2 }, { const: "" }] }, ref("Shape")] },
    accepted: [],
    refused: [[1, refuses("anyOf", "must be an object", "1", ["object"])]],
  },
];

const anyOf: readonly KeywordRow[] = [
  {
    schema: { anyOf: [{ type: "string", minLength: 2 }, { type: "integer" }] },
    accepted: ["ab", 1],
    refused: [
      ["a", tooShort('"a"')],
      [0.5, refuses("anyOf", "must be a string or an integer", "0.5", ["string", "integer"])],
      [null, refuses("anyOf", "must be a string or an integer", "null", ["string", "integer"])],
    ],
  },
  {
    schema: { anyOf: [{ maximum: 5 }, { const: 7 }] },
    accepted: [5, 7, "a"],
    refused: [[6, { keyword: "maximum", message: "must be at most 5", expected: 5, received: "6" }]],
  },
  { schema: { anyOf: [false, string] }, accepted: ["a"], refused: [[1, refuses("anyOf", "must be a string", "1", ["string"])]] },
  {
    schema: { anyOf: [{ dependentRequired: { a: ["b"] } }, { minProperties: 3 }] },
    accepted: [{}, { a: 1, b: 1 }, { a: 1, c: 1, d: 1 }, 1],
    refused: [[{ a: 1 }, noAlternative("anyOf", "an object")]],
  },
  {
    schema: { anyOf: [string, { type: "integer" }, { type: ["null", "string"] }] },
    accepted: ["a", 1, null],
    refused: [[true, refuses("anyOf", "must be a string, an integer or null", "true", ["string", "integer", "null"])]],
  },
  {
    schema: {
      anyOf: [
        { type: "object", required: ["a"] },
        { type: "object", required: ["b"] },
      ],
    },
    accepted: [{ a: 1 }, { b: 1 }],
    refused: [
      [{}, noAlternative("anyOf", "an object")],
      [1, refuses("anyOf", "must be an object", "1", ["object"])],
    ],
  },
  // It is told of the alternative that comes closest.
  {
    schema: ref("Shape"),
    accepted: [{ shape: "square", side: 1 }],
    refused: [
      [{ shape: "square", side: "1" }, otherType(["side"], "number", '"1"')],
      [
        { shape: "oval", radius: 1 },
        { path: ["shape"], keyword: "enum", message: 'must be "circle"', expected: ["circle"], received: '"oval"' },
      ],
      [1, refuses("anyOf", "must be an object", "1", ["object"])],
    ],
  },
  {
    schema: { anyOf: [ref("Circle"), { type: "null" }] },
    accepted: [null, { shape: "circle", radius: 1 }],
    refused: [
      [{ shape: "circle", radius: true }, otherType(["radius"], "number", "true")],
      [1, refuses("anyOf", "must be an object or null", "1", ["object", "null"])],
    ],
  },
  {
    schema: { type: "array", items: ref("Shape") },
    accepted: [[{ shape: "circle", radius: 1 }]],
    refused: [[[{ shape: "circle", radius: 1 }, { shape: "circle" }], missing(1, "radius")]],
  },
];

const oneOf: readonly KeywordRow[] = [
  { schema: { oneOf: [ref("Shape"), string] }, accepted: ["a"], refused: [[{ shape: "square" }, missing("side")]] },
  {
    schema: { oneOf: [{ type: "integer" }, { minimum: 2 }] },
    accepted: [1, 2.5, "a"],
    refused: [
      [3, several(2, "3")],
      [1.5, { keyword: "minimum", message: "must be at least 2", expected: 2, received: "1.5" }],
    ],
  },
  { schema: { oneOf: [string, { type: "string", minLength: 3 }] }, accepted: ["ab"], refused: [["abc", several(2, '"abc"')]] },
  { schema: { oneOf: [true, string] }, accepted: [1], refused: [["a", several(2, '"a"')]] },
  {
    schema: { oneOf: [true, true] },
    accepted: [],
    refused: [
      [1, several(2, "1")],
      ["a", several(2, '"a"')],
    ],
  },
  {
    schema: { oneOf: [true, true, string] },
    accepted: [],
    refused: [
      ["a", several(3, '"a"')],
      [1, several(2, "1")],
    ],
  },
];

const not: readonly KeywordRow[] = [
  { schema: { not: string }, accepted: [1, null], refused: [["a", matchesNot('"a"')]] },
  {
    schema: { not: { properties: { a: string }, required: ["a"] } },
    accepted: [{}, { a: 1 }],
    refused: [
      [{ a: "x" }, matchesNot("an object")],
      ["a", matchesNot('"a"')],
    ],
  },
  { schema: { allOf: [{ not: string }, { not: { type: "integer" } }] }, accepted: [null, 0.5], refused: [[1, matchesNot("1")]] },
  { schema: { not: {} }, accepted: [], refused: [[1, matchesNot("1")]] },
  { schema: { not: false }, accepted: [1], refused: [] },
];

const ifThenElse: readonly KeywordRow[] = [
  {
    schema: { if: string, then: { minLength: 2 }, else: { type: "integer" } },
    accepted: ["ab", 1],
    refused: [
      ["a", tooShort('"a"')],
      [null, otherType([], "integer", "null")],
    ],
  },
  { schema: { if: string, then: { minLength: 2 } }, accepted: ["ab", null], refused: [["a", tooShort('"a"')]] },
  {
    schema: { if: { required: ["a"] }, then: { required: ["b"] } },
    accepted: [{}, { a: undefined }, { a: 1, b: 1 }],
    refused: [[{ a: 1 }, missing("b")]],
  },
  { schema: { if: false, else: string }, accepted: ["a"], refused: [[1, otherType([], "string", "1")]] },
  { schema: { then: false, else: false }, accepted: ["a"], refused: [] },
];

keywordTests([...allOf, ...anyOf, ...oneOf, ...not, ...ifThenElse], {
  Circle: { type: "object", required: ["shape", "radius"], properties: { shape: { const: "circle" }, radius: { type: "number" } } },
  Square: { type: "object", required: ["shape", "side"], properties: { shape: { const: "square" }, side: { type: "number" } } },
  Shape: { anyOf: [ref("Circle"), ref("Square")] },
});

describe("unions within unions", () => {
  const alternative = (kind: string, members: object): object => ({
    type: "object",
    required: ["kind", ...Object.keys(members)],
    properties: { kind: { const: kind }, ...members },
  });
  const Tree = {
    oneOf: [
      alternative("node", { left: ref("Tree"), right: ref("Tree") }),
      alternative("twig", { left: ref("Tree") }),
      alternative("leaf", {}),
    ],
  };
  let validate: (value: unknown) => Validation<unknown>;

  beforeAll(async () => {
    validate = load(await pipeline(documentOf({ Tree })), "validators")["validateTree"] as typeof validate;
  });

  const tree = (leaf: string, depth: number): object => {
    let value: object = { kind: leaf };
    for (let level = 0; level < depth; level += 1)
      value = level % 2 === 0 ? { kind: "twig", left: value } : { kind: "node", left: value, right: { kind: "leaf" } };
    return value;
  };

  it("are told of by the one issue that is furthest in", () => {
    const value = { kind: "node", left: tree("leaf", 1), right: { kind: "twig", left: { kind: "twig" } } };
    expect(validate(value).issues).toMatchObject([{ pointer: "/right/left/left", keyword: "required" }]);
  });

  it("are explained in a time that does not double with each", () => {
    expect(validate(tree("leaf", 60)).issues).toBeUndefined();
    expect(validate(tree("leafs", 60)).issues).toHaveLength(1);
  });
});
