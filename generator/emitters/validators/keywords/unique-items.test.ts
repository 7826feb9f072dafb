import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const equalItems = (received: string): ToldIssue => ({
  keyword: "uniqueItems",
  message: "must not have equal items",
  expected: true,
  received,
});

keywordTests([
  {
    schema: { uniqueItems: true },
    accepted: [[], [1, "1", true, [1], { a: 1 }], [{ a: 1 }, { a: 2 }], "aa", { a: 1, b: 1 }],
    refused: [
      [[1, 1], equalItems("2 items")],
      [
        [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
        equalItems("2 items"),
      ],
      [[[1], [2], [1]], equalItems("3 items")],
      [[{ a: 1 }, { a: 1, b: undefined }], equalItems("2 items")],
    ],
  },
  { schema: { uniqueItems: false }, accepted: [[1, 1]], refused: [] },
]);
