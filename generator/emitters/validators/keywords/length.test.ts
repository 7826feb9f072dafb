import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const tooShort = (limit: string, expected: number, received: string): ToldIssue => ({
  keyword: "minLength",
  message: `must have at least ${limit}`,
  expected,
  received,
});
const tooLong = (limit: string, expected: number, received: string): ToldIssue => ({
  keyword: "maxLength",
  message: `must have at most ${limit}`,
  expected,
  received,
});

// Lengths are counted in code points (validation, section 6.3).
keywordTests([
  {
    schema: { minLength: 2 },
    accepted: ["ab", "😀😀", 1],
    refused: [
      ["", tooShort("2 characters", 2, '""')],
      ["a", tooShort("2 characters", 2, '"a"')],
      ["😀", tooShort("2 characters", 2, '"😀"')],
    ],
  },
  {
    schema: { maxLength: 2 },
    accepted: ["", "ab", "😀😀", []],
    refused: [
      ["abc", tooLong("2 characters", 2, '"abc"')],
      ["😀😀😀", tooLong("2 characters", 2, '"😀😀😀"')],
      ["x".repeat(99), tooLong("2 characters", 2, `"${"x".repeat(40)}"…`)],
    ],
  },
  {
    schema: { minLength: 1, maxLength: 1 },
    accepted: ["a", "😀"],
    refused: [
      ["", tooShort("1 character", 1, '""')],
      ["ab", tooLong("1 character", 1, '"ab"')],
    ],
  },
  { schema: { minLength: 0 }, accepted: [""], refused: [] },
]);
