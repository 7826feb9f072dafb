import { keywordTests } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { otherType, unwanted } from "../../../../test/unit/emitters/validators/told-issues.js";

// Core, section 10.3.2.
keywordTests([
  {
    schema: { properties: { a: true }, additionalProperties: false },
    accepted: [{}, { a: 1 }, { a: 1, b: undefined }, ["b"]],
    refused: [
      [{ b: 1 }, unwanted(["b"], "additionalProperties", "1")],
      [{ "~x/": 1, a: 1, y: {} }, unwanted(["~x/"], "additionalProperties", "1"), unwanted(["y"], "additionalProperties", "an object")],
      [JSON.parse('{"__proto__":1}'), unwanted(["__proto__"], "additionalProperties", "1")],
    ],
  },
  {
    schema: { properties: { a: true }, additionalProperties: { type: "string" } },
    accepted: [{ a: 1, b: "x" }],
    refused: [[{ b: 1, c: null }, otherType(["b"], "string", "1"), otherType(["c"], "string", "null")]],
  },
  { schema: { additionalProperties: { type: "string" } }, accepted: [{ a: "x" }], refused: [[{ a: 1 }, otherType(["a"], "string", "1")]] },
  // So many names are looked up in a list.
  {
    schema: { properties: Object.fromEntries("a b c d e f g h".split(" ").map((name) => [name, true])), additionalProperties: false },
    accepted: [{ a: 1, h: 1 }],
    refused: [[{ a: 1, i: 1 }, unwanted(["i"], "additionalProperties", "1")]],
  },
  {
    schema: { patternProperties: { "^x-": { type: "string" } }, additionalProperties: false },
    accepted: [{}, { "x-a": "b" }, { "x-a": undefined }],
    refused: [
      [{ "x-a": 1 }, otherType(["x-a"], "string", "1")],
      [{ a: "b" }, unwanted(["a"], "additionalProperties", '"b"')],
    ],
  },
  {
    schema: { patternProperties: { a: { minimum: 1 }, b: { maximum: 2 } } },
    accepted: [{ ab: 1 }, { a: 5 }, { c: 9 }],
    refused: [
      [{ ab: 0 }, { path: ["ab"], keyword: "minimum", message: "must be at least 1", expected: 1, received: "0" }],
      [{ ab: 3 }, { path: ["ab"], keyword: "maximum", message: "must be at most 2", expected: 2, received: "3" }],
    ],
  },
  { schema: { patternProperties: { a: false } }, accepted: [{ b: 1 }], refused: [[{ ab: 1 }, unwanted(["ab"], "patternProperties", "1")]] },
  {
    schema: { properties: { a: true }, patternProperties: { "^x": { type: "integer" }, y$: false }, additionalProperties: false },
    accepted: [{ a: 1, x: 1 }],
    refused: [
      [
        { a: 1, xy: "a", z: 1 },
        otherType(["xy"], "integer", '"a"'),
        unwanted(["xy"], "patternProperties", '"a"'),
        unwanted(["z"], "additionalProperties", "1"),
      ],
    ],
  },
]);
