import { keywordTests } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { otherType, unwanted } from "../../../../test/unit/emitters/validators/told-issues.js";

const base = { $ref: "#/components/schemas/Base" };

// Core, section 11.
keywordTests(
  [
    // What is looked at beside the keyword is the same for every value: straight code.
    {
      schema: { properties: { a: true }, patternProperties: { "^x": true }, unevaluatedProperties: false },
      accepted: [{}, { a: 1, x: 1 }, { b: undefined }, ["b"]],
      refused: [
        [{ a: 1, b: 1, c: [] }, unwanted(["b"], "unevaluatedProperties", "1"), unwanted(["c"], "unevaluatedProperties", "0 items")],
      ],
    },
    {
      schema: { allOf: [base], properties: { b: true }, unevaluatedProperties: { type: "string" } },
      accepted: [{ a: 1, b: 1, c: "x" }],
      refused: [[{ a: 1, b: 1, c: 1 }, otherType(["c"], "string", "1")]],
    },
    {
      schema: { $ref: "#/components/schemas/Circle", unevaluatedProperties: false },
      accepted: [{ inner: { inner: {} } }],
      refused: [[{ inner: {}, outer: {} }, unwanted(["outer"], "unevaluatedProperties", "an object")]],
    },
    { schema: { additionalProperties: true, unevaluatedProperties: false }, accepted: [{ a: 1 }], refused: [] },
    { schema: { unevaluatedProperties: true, unevaluatedItems: true }, accepted: [{ a: 1 }, [1]], refused: [] },
    {
      schema: { prefixItems: [true], unevaluatedItems: false },
      accepted: [[], [1], { a: 1 }],
      refused: [[[1, 2, null], unwanted([1], "unevaluatedItems", "2"), unwanted([2], "unevaluatedItems", "null")]],
    },
    {
      schema: { prefixItems: [true], unevaluatedItems: { type: "integer" } },
      accepted: [["a"], ["a", 1]],
      refused: [[["a", "b"], otherType([1], "integer", '"b"')]],
    },
    { schema: { items: true, unevaluatedItems: false }, accepted: [[1]], refused: [] },
    // It depends on the value: the interpreter decides.
    {
      schema: {
        anyOf: [{ properties: { a: { type: "string" } } }, { properties: { b: { type: "string" } } }],
        unevaluatedProperties: false,
      },
      accepted: [{ a: "x", b: "y" }, {}, [1]],
      refused: [[{ a: "x", b: 1 }, unwanted(["b"], "unevaluatedProperties", "1")]],
    },
    {
      schema: { if: { required: ["a"], properties: { a: { const: 1 } } }, then: { properties: { b: true } }, unevaluatedProperties: false },
      accepted: [{ a: 1 }, { a: 1, b: 2 }, {}],
      refused: [
        [{ b: 2 }, unwanted(["b"], "unevaluatedProperties", "2")],
        [{ a: 2 }, unwanted(["a"], "unevaluatedProperties", "2")],
      ],
    },
    {
      schema: { dependentSchemas: { a: { properties: { a: true, b: true } } }, unevaluatedProperties: false },
      accepted: [{ a: 1, b: 1 }],
      refused: [[{ b: 1 }, unwanted(["b"], "unevaluatedProperties", "1")]],
    },
    {
      schema: { contains: { type: "string" }, unevaluatedItems: { type: "integer" } },
      accepted: [[1, "a"]],
      refused: [[["a", 1, null], otherType([2], "integer", "null")]],
      ajvDiffers: "only the items that contains matches are evaluated (core, section 11.2); ajv takes all for evaluated",
    },
    {
      schema: { oneOf: [{ prefixItems: [{ const: 1 }, true] }, { prefixItems: [{ const: 2 }] }], unevaluatedItems: false },
      accepted: [[1, 2], [2]],
      refused: [[[2, 3], unwanted([1], "unevaluatedItems", "3")]],
    },
  ],
  {
    Base: { type: "object", properties: { a: true } },
    Circle: { type: "object", properties: { inner: { $ref: "#/components/schemas/Circle" } } },
  },
);
