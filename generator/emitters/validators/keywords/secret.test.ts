import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { otherType } from "../../../../test/unit/emitters/validators/told-issues.js";

const tooShort = (path: readonly string[], received: string): ToldIssue => ({
  path,
  keyword: "minLength",
  message: "must have at least 4 characters",
  expected: 4,
  received,
});

const notListed = (received: string): ToldIssue => ({
  keyword: "enum",
  message: 'must be one of "a", "b"',
  expected: ["a", "b"],
  received,
});

const password = { type: "string", format: "password", minLength: 4 };
const plain = { type: "string", minLength: 4 };

keywordTests(
  [
    { schema: password, accepted: ["abcd"], refused: [["abc", tooShort([], "a secret")]] },
    {
      schema: { type: "object", format: "password", properties: { a: plain } },
      accepted: [{ a: "abcd" }],
      refused: [
        [{ a: "abc" }, tooShort(["a"], "a secret")],
        [1, otherType([], "object", "a secret")],
      ],
    },
    { schema: { type: "string", format: "password", enum: ["a", "b"] }, accepted: ["a"], refused: [["c", notListed("a secret")]] },
    {
      schema: { type: "string", format: "password", oneOf: [{ const: "a" }, { const: "b" }] },
      accepted: ["a"],
      refused: [["c", notListed("a secret")]],
    },
    { schema: { enum: ["a", "b"] }, accepted: ["a"], refused: [["c", notListed('"c"')]] },
    // Among schemas that are otherwise equal the secrets are shown in no issue, and all else is.
    {
      schema: {
        properties: { first: plain, pin: password, last: plain, word: { $ref: "#/components/schemas/Word" } },
      },
      accepted: [{ first: "abcd", pin: "abcd" }],
      refused: [
        [
          { first: "a", pin: "b", last: "c", word: "d" },
          tooShort(["first"], '"a"'),
          tooShort(["pin"], "a secret"),
          tooShort(["last"], '"c"'),
          tooShort(["word"], "a secret"),
        ],
      ],
    },
  ],
  { Plain: plain, Word: password },
);
