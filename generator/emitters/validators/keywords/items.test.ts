import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { otherType } from "../../../../test/unit/emitters/validators/told-issues.js";

const tooMany = (limit: string, expected: number, received: string): ToldIssue => ({
  keyword: "items",
  message: `must have at most ${limit}`,
  expected,
  received,
});

// Core, section 10.3.1.
keywordTests([
  {
    schema: { items: { type: "integer" } },
    accepted: [[], [1, 2], "a", {}],
    refused: [[[1, "a", null], otherType([1], "integer", '"a"'), otherType([2], "integer", "null")]],
  },
  { schema: { items: false }, accepted: [[]], refused: [[[null], tooMany("0 items", 0, "1 item")]] },
  {
    schema: { prefixItems: [{ type: "string" }, { type: "integer" }] },
    accepted: [[], ["a"], ["a", 1], ["a", 1, null]],
    refused: [
      [[1], otherType([0], "string", "1")],
      [["a", "b"], otherType([1], "integer", '"b"')],
    ],
  },
  {
    schema: { prefixItems: [{ type: "string" }, true], items: { type: "integer" } },
    accepted: [["a"], ["a", null, 1]],
    refused: [[[1, 2, "a"], otherType([0], "string", "1"), otherType([2], "integer", '"a"')]],
  },
  { schema: { prefixItems: [true], items: false }, accepted: [[], [1]], refused: [[[1, 2], tooMany("1 item", 1, "2 items")]] },
  {
    schema: { prefixItems: [true, false] },
    accepted: [[], [1]],
    refused: [[[1, 2], { path: [1], keyword: "type", message: "is not allowed: no value is", received: "2" }]],
  },
  {
    schema: { items: { items: { type: "string" } } },
    accepted: [[["a"], []], [1]],
    refused: [[[[], ["a", 1]], otherType([1, 1], "string", "1")]],
  },
]);
