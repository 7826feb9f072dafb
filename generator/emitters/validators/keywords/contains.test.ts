import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const tooFew = (limit: string, expected: number, received: string): ToldIssue => ({
  keyword: "contains",
  message: `must contain at least ${limit}`,
  expected,
  received,
});
const tooMany = (limit: string, expected: number, received: string): ToldIssue => ({
  keyword: "maxContains",
  message: `must contain at most ${limit}`,
  expected,
  received,
});

// Validation, section 6.4.
keywordTests([
  {
    schema: { contains: { type: "string" } },
    accepted: [["a"], [1, "a"], {}],
    refused: [
      [[], tooFew("1 matching item", 1, "0 items")],
      [[1], tooFew("1 matching item", 1, "1 item")],
    ],
  },
  { schema: { contains: { type: "string" }, minContains: 0 }, accepted: [[], [1]], refused: [] },
  {
    schema: { contains: { type: "string" }, minContains: 0, maxContains: 1 },
    accepted: [[], [1], ["a", 1]],
    refused: [[["a", "b"], tooMany("1 matching item", 1, "2 items")]],
  },
  {
    schema: { contains: { type: "string" }, minContains: 2, maxContains: 3 },
    accepted: [
      ["a", "b"],
      ["a", 1, "b", "c"],
    ],
    refused: [
      [["a"], tooFew("2 matching items", 2, "1 item")],
      [["a", "b", "c", "d"], tooMany("3 matching items", 3, "4 items")],
    ],
  },
  {
    schema: { contains: true, maxContains: 1 },
    accepted: [[1]],
    refused: [
      [[], tooFew("1 matching item", 1, "0 items")],
      [[1, 2], tooMany("1 matching item", 1, "2 items")],
    ],
  },
  { schema: { maxContains: 1, minContains: 3 }, accepted: [[], [1, 2]], refused: [] },
]);
