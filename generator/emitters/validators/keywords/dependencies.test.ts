import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { missing, otherType } from "../../../../test/unit/emitters/validators/told-issues.js";

const missingBeside = (name: string, beside: string): ToldIssue => ({
  path: [name],
  keyword: "dependentRequired",
  message: `is required beside ${beside}`,
  received: "nothing",
});

// Validation, section 6.5.4, and core, section 10.2.2.4.
keywordTests([
  {
    schema: { dependentRequired: { a: ["b", "c"], d: [] } },
    accepted: [{}, { b: 1 }, { a: 1, b: 1, c: 1 }, { a: undefined }, { d: 1 }, ["a"]],
    refused: [
      [{ a: 1 }, missingBeside("b", "a"), missingBeside("c", "a")],
      [{ a: null, b: 1, c: undefined }, missingBeside("c", "a")],
    ],
  },
  {
    schema: { dependentRequired: { toString: ["valueOf"] } },
    accepted: [{}],
    refused: [[{ toString: 1 }, missingBeside("valueOf", "toString")]],
  },
  {
    schema: { dependentSchemas: { a: { required: ["b"] }, c: { properties: { d: { type: "string" } } } } },
    accepted: [{}, { a: 1, b: 2 }, { a: undefined }, { d: 1 }, { c: 1, d: "e" }, null],
    refused: [
      [{ a: 1 }, missing("b")],
      [{ c: 1, d: 1 }, otherType(["d"], "string", "1")],
    ],
  },
  {
    schema: { dependentSchemas: { a: false, b: true } },
    accepted: [{ b: 1 }],
    refused: [[{ a: 1 }, { keyword: "type", message: "is not allowed: no value is", received: "an object" }]],
  },
]);
