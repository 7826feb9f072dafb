import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const tooFew = (limit: string, expected: number, received: string): ToldIssue => ({
  keyword: "minItems",
  message: `must have at least ${limit}`,
  expected,
  received,
});
const tooMany = (limit: string, expected: number, received: string): ToldIssue => ({
  keyword: "maxItems",
  message: `must have at most ${limit}`,
  expected,
  received,
});

keywordTests([
  {
    schema: { minItems: 1, maxItems: 2 },
    accepted: [[1], [1, 2], "abc", {}],
    refused: [
      [[], tooFew("1 item", 1, "0 items")],
      [[1, 2, 3], tooMany("2 items", 2, "3 items")],
    ],
  },
  { schema: { minItems: 2 }, accepted: [[null, null]], refused: [[[1], tooFew("2 items", 2, "1 item")]] },
  { schema: { maxItems: 0 }, accepted: [[]], refused: [[[1], tooMany("0 items", 0, "1 item")]] },
  { schema: { minItems: 0 }, accepted: [[]], refused: [] },
]);
