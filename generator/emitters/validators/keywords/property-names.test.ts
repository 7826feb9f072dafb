import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";

const wrongName = (name: string, received: string): ToldIssue => ({
  path: [name],
  keyword: "propertyNames",
  message: "is not an allowed name",
  received,
});

keywordTests(
  [
    {
      schema: { propertyNames: { pattern: "^a", maxLength: 2 } },
      accepted: [{}, { a: 1, ab: 2 }, { a: 1, bc: undefined }, "b"],
      refused: [
        [{ b: 1 }, wrongName("b", "1")],
        [{ abc: 1, a: 1, "b/~": null }, wrongName("abc", "1"), wrongName("b/~", "null")],
      ],
    },
    { schema: { propertyNames: { enum: ["a", 1] } }, accepted: [{ a: 1 }], refused: [[{ b: [] }, wrongName("b", "0 items")]] },
    { schema: { propertyNames: { type: "integer" } }, accepted: [{}], refused: [[{ 1: 1 }, wrongName("1", "1")]] },
    { schema: { propertyNames: { $ref: "#/components/schemas/Word" } }, accepted: [{ a: 1 }], refused: [[{ A: 1 }, wrongName("A", "1")]] },
    {
      schema: { propertyNames: false },
      accepted: [{}, { a: undefined }, "a"],
      refused: [[{ a: 1 }, { keyword: "propertyNames", message: "must have no members", received: "an object" }]],
    },
    { schema: { propertyNames: true }, accepted: [{ a: 1 }], refused: [] },
  ],
  { Word: { type: "string", pattern: "^[a-z]+$" } },
);
