import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const noMultiple = (expected: number, received: string): ToldIssue => ({
  keyword: "multipleOf",
  message: `must be a multiple of ${expected}`,
  expected,
  received,
});

keywordTests([
  {
    schema: { multipleOf: 3 },
    accepted: [0, 9, -3, "a"],
    refused: [
      [1, noMultiple(3, "1")],
      [3.5, noMultiple(3, "3.5")],
    ],
  },
  {
    schema: { multipleOf: 0.01 },
    accepted: [0, 4.35, 19.99, -0.07, "a"],
    refused: [
      [0.001, noMultiple(0.01, "0.001")],
      [4.355, noMultiple(0.01, "4.355")],
    ],
    ajvDiffers: "4.35 is a multiple of 0.01 (validation, section 6.2.1); ajv divides as binary fractions",
  },
  // Divisors without a common multiple that is exact stay several.
  {
    schema: { allOf: [{ multipleOf: 0.5 }, { multipleOf: 0.75 }] },
    accepted: [1.5, -3],
    refused: [
      [0.5, noMultiple(0.75, "0.5")],
      [0.1, noMultiple(0.5, "0.1"), noMultiple(0.75, "0.1")],
    ],
  },
]);
