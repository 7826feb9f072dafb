import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

type Bound = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

const words: Readonly<Record<Bound, string>> = {
  minimum: "at least",
  maximum: "at most",
  exclusiveMinimum: "greater than",
  exclusiveMaximum: "less than",
};

const outside = (keyword: Bound, expected: number, received: string): ToldIssue => ({
  keyword,
  message: `must be ${words[keyword]} ${expected}`,
  expected,
  received,
});

keywordTests([
  {
    schema: { minimum: 0 },
    accepted: [0, -0, 1, "a"],
    refused: [
      [-1, outside("minimum", 0, "-1")],
      [-0.001, outside("minimum", 0, "-0.001")],
    ],
  },
  { schema: { maximum: 0 }, accepted: [0, -1, null], refused: [[1, outside("maximum", 0, "1")]] },
  {
    schema: { exclusiveMinimum: 0 },
    accepted: [0.001, "a"],
    refused: [
      [0, outside("exclusiveMinimum", 0, "0")],
      [-1, outside("exclusiveMinimum", 0, "-1")],
    ],
  },
  {
    schema: { exclusiveMaximum: 0 },
    accepted: [-0.001, []],
    refused: [
      [0, outside("exclusiveMaximum", 0, "0")],
      [1, outside("exclusiveMaximum", 0, "1")],
    ],
  },
  {
    schema: { maximum: 1, exclusiveMaximum: 1 },
    accepted: [0],
    refused: [
      [1, outside("exclusiveMaximum", 1, "1")],
      // The stronger of two says it.
      [2, outside("exclusiveMaximum", 1, "2")],
    ],
  },
  {
    schema: { type: "number", exclusiveMinimum: 0, maximum: 10.5 },
    accepted: [0.5, 10.5],
    refused: [
      [-0.3, outside("exclusiveMinimum", 0, "-0.3")],
      [1e300, outside("maximum", 10.5, "1e+300")],
    ],
  },
]);
