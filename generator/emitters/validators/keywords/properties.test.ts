import { keywordTests, type ToldIssue } from "../../../../test/unit/emitters/validators/keyword-tests.js";
import { missing, otherType, unwanted } from "../../../../test/unit/emitters/validators/told-issues.js";

const impossible = (name: string): ToldIssue => ({ ...missing(name), message: "is required and not allowed" });

keywordTests(
  [
    {
      schema: { properties: { a: { type: "string" }, "b-c": { type: "integer" } } },
      accepted: [{}, { a: "x", "b-c": 1 }, { a: undefined }, [], null],
      refused: [
        [{ a: 1 }, otherType(["a"], "string", "1")],
        [{ a: null, "b-c": "x" }, otherType(["a"], "string", "null"), otherType(["b-c"], "integer", '"x"')],
      ],
    },
    {
      schema: { properties: { a: false } },
      accepted: [{}, { b: 1 }, { a: undefined }],
      refused: [
        [{ a: 1 }, unwanted(["a"], "properties", "1")],
        [{ a: null }, unwanted(["a"], "properties", "null")],
      ],
    },
    {
      schema: { required: ["a"] },
      accepted: [{ a: null }, "a", []],
      refused: [
        [{}, missing("a")],
        [{ b: 1 }, missing("a")],
        [{ a: undefined }, missing("a")],
      ],
    },
    {
      schema: { required: ["b", "a"], properties: { a: { type: "string" } } },
      accepted: [{ a: "x", b: 1 }],
      refused: [[{}, missing("a"), missing("b")]],
    },
    // Names that every object inherits.
    {
      schema: { required: ["toString", "constructor"] },
      accepted: [{ toString: 1, constructor: 2 }],
      refused: [
        [{}, missing("toString"), missing("constructor")],
        [{ toString: 1 }, missing("constructor")],
      ],
    },
    {
      schema: { properties: { toString: { type: "string" } } },
      accepted: [{}, { toString: "a" }],
      refused: [[{ toString: 1 }, otherType(["toString"], "string", "1")]],
    },
    {
      schema: JSON.parse('{"required":["__proto__"],"properties":{"__proto__":{"type":"string"}}}'),
      accepted: [JSON.parse('{"__proto__":"a"}')],
      refused: [
        [{}, missing("__proto__")],
        [JSON.parse('{"__proto__":1}'), otherType(["__proto__"], "string", "1")],
      ],
      ajvDiffers: "__proto__ is a name like any other; ajv leaves it out",
    },
    {
      schema: { type: "object", required: ["a"], properties: { a: false } },
      accepted: [],
      refused: [
        [{}, impossible("a")],
        [{ a: 1 }, unwanted(["a"], "properties", "1")],
        [1, otherType([], "object", "1")],
      ],
    },
    {
      schema: { required: ["a"], properties: { a: false }, minProperties: 1 },
      accepted: [1, []],
      refused: [
        [{ a: 1 }, unwanted(["a"], "properties", "1")],
        [{ b: 1 }, impossible("a")],
      ],
    },
    {
      schema: { $ref: "#/components/schemas/Tree" },
      accepted: [{ name: "a" }, { name: "a", "sub/~trees": [{ name: "b" }] }],
      refused: [
        [
          { name: "a", "sub/~trees": [{ name: 1 }, { "sub/~trees": 2 }] },
          otherType(["sub/~trees", 0, "name"], "string", "1"),
          missing("sub/~trees", 1, "name"),
          otherType(["sub/~trees", 1, "sub/~trees"], "array", "2"),
        ],
      ],
    },
  ],
  {
    Tree: {
      type: "object",
      required: ["name"],
      properties: { name: { type: "string" }, "sub/~trees": { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
    },
  },
);
