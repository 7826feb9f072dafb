import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const tooFew = (limit: string, expected: number): ToldIssue => ({
  keyword: "minProperties",
  message: `must have at least ${limit}`,
  expected,
  received: "an object",
});
const tooMany = (limit: string, expected: number): ToldIssue => ({
  keyword: "maxProperties",
  message: `must have at most ${limit}`,
  expected,
  received: "an object",
});

keywordTests([
  {
    schema: { minProperties: 1, maxProperties: 2 },
    accepted: [{ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2, c: undefined }, []],
    refused: [
      [{}, tooFew("1 property", 1)],
      [{ a: undefined }, tooFew("1 property", 1)],
      [{ a: 1, b: 2, c: 3 }, tooMany("2 properties", 2)],
    ],
  },
  { schema: { minProperties: 2 }, accepted: [JSON.parse('{"a":1,"__proto__":2}')], refused: [[{ a: 1 }, tooFew("2 properties", 2)]] },
  { schema: { maxProperties: 1 }, accepted: [{}, "ab"], refused: [[{ a: 1, b: 2 }, tooMany("1 property", 1)]] },
  { schema: { minProperties: 0 }, accepted: [{}], refused: [] },
]);
