import { describe, expect, it } from "vitest";
import { flattened } from "./flattened.js";

/** Branches of an `allOf`, and the one schema that says the same, in the words of the model. */
type Row = readonly [what: string, allOf: readonly unknown[], want: unknown];

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const asString = { types: ["string"] };
const asInteger = { types: ["integer"] };

const others = {
  Name: { ...string, title: "Name", description: "a name" },
  Pet: { type: "object", required: ["id"], properties: { id: refTo("Name"), tag: string } },
  Choice: { anyOf: [string, { type: "integer" }] },
  Strict: { properties: { id: string }, unevaluatedProperties: false },
};

function flat(allOf: readonly unknown[]): unknown {
  return flattened({ Subject: { allOf }, ...others }).schemas["#Subject"];
}

function check(rows: readonly Row[]): void {
  it.each(rows)("%s", (_, allOf, want) => {
    expect(flat(allOf)).toEqual(want);
  });
}

describe("types and values", () => {
  check([
    ["equal types", [string, string], asString],
    ["a list of types and one of them", [{ type: ["string", "null"] }, string], asString],
    ["lists of types", [{ type: ["string", "null", "boolean"] }, { type: ["null", "string"] }], { types: ["null", "string"] }],
    ["an integer is a number", [{ type: "number" }, { type: "integer" }], asInteger],
    ["in either order", [{ type: "integer" }, { type: "number" }], asInteger],
    ["a number among others", [{ type: ["number", "string"] }, { type: ["integer", "null"] }], asInteger],
    ["one side without a type", [{ minLength: 1 }, string], { types: ["string"], minLength: 1 }],
    ["types that exclude each other", [string, { type: "integer" }], { types: [] }],
    ["true", [true, string], asString],
    ["false", [false, string], { types: [] }],
    ["enums", [{ enum: ["a", "b", 1] }, { enum: [1, "b", "c"] }], { enum: ["b", 1] }],
    ["enums of objects, members in any order", [{ enum: [{ a: 1, b: 2 }] }, { enum: [{ b: 2, a: 1 }] }], { enum: [{ a: 1, b: 2 }] }],
    ["const and enum", [{ const: "a" }, { enum: ["a", "b"] }], { enum: ["a"] }],
    ["const beside enum", [{ const: "a", enum: ["b", "a"] }], { enum: ["a"] }],
    ["enums without a common value", [{ enum: ["a"] }, { enum: ["b"] }], { enum: [] }],
  ]);
});

describe("bounds", () => {
  check([
    ["the larger minimum", [{ minimum: 1 }, { minimum: 3 }], { minimum: 3 }],
    ["the smaller maximum", [{ maximum: 1 }, { maximum: 3 }], { maximum: 1 }],
    ["minimum and exclusiveMinimum both stay", [{ minimum: 1 }, { exclusiveMinimum: 1 }], { minimum: 1, exclusiveMinimum: 1 }],
    ["exclusive bounds", [{ exclusiveMinimum: 1, exclusiveMaximum: 9 }, { exclusiveMinimum: 2, exclusiveMaximum: 8 }], { exclusiveMinimum: 2, exclusiveMaximum: 8 }], // prettier-ignore
    ["zero", [{ minimum: 0 }, { minimum: -1 }], { minimum: 0 }],
    [
      "lengths",
      [
        { minLength: 1, maxLength: 9 },
        { minLength: 2, maxLength: 8 },
      ],
      { minLength: 2, maxLength: 8 },
    ],
    [
      "item counts",
      [
        { minItems: 1, maxItems: 9 },
        { minItems: 0, maxItems: 10 },
      ],
      { minItems: 1, maxItems: 9 },
    ],
    ["property counts", [{ minProperties: 1 }, { maxProperties: 2 }], { minProperties: 1, maxProperties: 2 }],
    ["multiples add up", [{ multipleOf: 2 }, { multipleOf: 3 }], { multipleOf: [2, 3] }],
    ["the same multiple", [{ multipleOf: 2 }, { multipleOf: 2 }], { multipleOf: [2] }],
    ["patterns add up", [{ pattern: "^a" }, { pattern: "b$" }], { patterns: ["^a", "b$"] }],
    ["formats add up", [{ format: "uri" }, { format: "email" }], { formats: ["uri", "email"] }],
    ["unique items", [{ uniqueItems: true }, { uniqueItems: false }], { uniqueItems: true }],
  ]);
});

describe("objects", () => {
  check([
    ["properties of both", [{ properties: { a: string } }, { properties: { b: string } }], { properties: { a: asString, b: asString } }],
    ["required of both", [{ required: ["a", "b"] }, { required: ["b", "c"] }], { required: ["a", "b", "c"] }],
    [
      "required of one, property of the other",
      [{ required: ["a"] }, { properties: { a: string } }],
      { required: ["a"], properties: { a: asString } },
    ],
    [
      "a property of both",
      [{ properties: { a: { type: ["string", "null"] } } }, { properties: { a: { ...string, minLength: 1 } } }],
      { properties: { a: { types: ["string"], minLength: 1 } } },
    ],
    [
      "additionalProperties: false sees the properties of its own branch alone",
      [{ properties: { a: string }, additionalProperties: false }, { properties: { b: string } }],
      { properties: { a: asString, b: { types: [] } }, additionalProperties: { types: [] } },
    ],
    [
      "additionalProperties holds for properties that only the other branch knows",
      [{ additionalProperties: { type: ["string", "null"] } }, { properties: { b: string } }],
      { properties: { b: asString }, additionalProperties: { types: ["null", "string"] } },
    ],
    [
      "additionalProperties of both",
      [{ additionalProperties: { type: ["string", "null"] } }, { additionalProperties: string }],
      { additionalProperties: asString },
    ],
    [
      "patterns exempt from the additionalProperties of their own branch",
      [{ patternProperties: { "^x-": true }, additionalProperties: false }, { properties: { "x-a": string, b: string } }],
      {
        patternProperties: { "^x-": {} },
        properties: { "x-a": asString, b: { types: [] } },
        additionalProperties: { types: [] },
      },
    ],
    [
      "patterns of one branch and additionalProperties of the other stay apart",
      [{ patternProperties: { "^x-": string } }, { properties: { a: string }, additionalProperties: false }],
      {
        patternProperties: { "^x-": asString },
        allOf: [{ properties: { a: asString }, additionalProperties: { types: [] } }],
      },
    ],
    [
      "the same pattern",
      [{ patternProperties: { a: { type: ["string", "null"] } } }, { patternProperties: { a: string } }],
      { patternProperties: { a: asString } },
    ],
    [
      "names",
      [{ propertyNames: { minLength: 1 } }, { propertyNames: { maxLength: 2 } }],
      { propertyNames: { minLength: 1, maxLength: 2 } },
    ],
    [
      "dependentRequired",
      [{ dependentRequired: { a: ["b"] } }, { dependentRequired: { a: ["c", "b"], d: ["a"] } }],
      { dependentRequired: { a: ["b", "c"], d: ["a"] } },
    ],
    [
      "dependentSchemas",
      [{ dependentSchemas: { a: { minProperties: 1 } } }, { dependentSchemas: { a: { maxProperties: 3 } } }],
      { dependentSchemas: { a: { minProperties: 1, maxProperties: 3 } } },
    ],
    [
      "a property named __proto__",
      [JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'), { required: ["__proto__"] }],
      JSON.parse('{"properties":{"__proto__":{"types":["string"]}},"required":["__proto__"]}'),
    ],
  ]);
});

describe("arrays", () => {
  check([
    ["items of both", [{ items: { type: ["string", "null"] } }, { items: string }], { items: asString }],
    [
      "prefixItems of different lengths",
      [{ prefixItems: [string, { type: "integer" }] }, { prefixItems: [{ minLength: 1 }] }],
      { prefixItems: [{ types: ["string"], minLength: 1 }, asInteger] },
    ],
    [
      "items of one side hold where the other side has prefixItems",
      [{ prefixItems: [{ minLength: 1 }, { minLength: 2 }] }, { prefixItems: [{ maxLength: 9 }], items: string }],
      {
        prefixItems: [
          { minLength: 1, maxLength: 9 },
          { minLength: 2, types: ["string"] },
        ],
        items: asString,
      },
    ],
    [
      "contains of one side with its bounds",
      [{ contains: string, minContains: 2 }, { maxContains: 3 }],
      { contains: asString, minContains: 2 },
    ],
    [
      "contains of both sides: the second stays apart with its bounds",
      [
        { contains: string, minContains: 2 },
        { contains: { type: "null" }, maxContains: 1 },
      ],
      { contains: asString, minContains: 2, allOf: [{ contains: { types: ["null"] }, maxContains: 1 }] },
    ],
  ]);
});

describe("compositions within compositions", () => {
  const union = { anyOf: [asString, asInteger] };
  check([
    ["anyOf of one side", [{ anyOf: [string, { type: "integer" }] }, { minLength: 1 }], { ...union, minLength: 1 }],
    ["anyOf of both sides", [others.Choice, { anyOf: [{ minLength: 1 }] }], { ...union, allOf: [{ anyOf: [{ minLength: 1 }] }] }],
    ["the same anyOf, by reference, twice", [refTo("Choice"), refTo("Choice")], union],
    [
      "oneOf of both sides",
      [{ oneOf: [string] }, { oneOf: [{ minLength: 1 }] }],
      { oneOf: [asString], allOf: [{ oneOf: [{ minLength: 1 }] }] },
    ],
    ["anyOf and oneOf", [others.Choice, { oneOf: [string] }], { ...union, oneOf: [asString] }],
    ["not of both sides", [{ not: string }, { not: { minLength: 1 } }], { not: [asString, { minLength: 1 }] }],
    ["if of one side", [{ if: string, then: { minLength: 1 } }, string], { types: ["string"], if: asString, then: { minLength: 1 } }],
    ["if of both sides", [{ if: string }, { if: true, else: false }], { if: asString, allOf: [{ if: {}, else: { types: [] } }] }],
    [
      "allOf in allOf",
      [{ allOf: [string, { allOf: [{ minLength: 1 }] }] }, { maxLength: 2 }],
      { types: ["string"], minLength: 1, maxLength: 2 },
    ],
    [
      "allOf below a property",
      [{ properties: { a: { allOf: [string, { minLength: 1 }] } } }],
      { properties: { a: { types: ["string"], minLength: 1 } } },
    ],
    ["allOf in anyOf", [{ anyOf: [{ allOf: [string, { minLength: 1 }] }] }], { anyOf: [{ types: ["string"], minLength: 1 }] }],
    ["unevaluatedProperties stay apart", [refTo("Strict"), { required: ["id"] }], { required: ["id"], allOf: [{ ref: "#Strict" }] }],
    [
      "unevaluatedItems stay apart",
      [{ items: string }, { prefixItems: [string], unevaluatedItems: false }],
      { items: asString, allOf: [{ prefixItems: [asString], unevaluatedItems: { types: [] } }] },
    ],
  ]);

  it("unevaluatedProperties beside the allOf see what is merged", () => {
    const { schemas } = flattened({ Subject: { allOf: [{ properties: { a: string } }], unevaluatedProperties: false } });
    expect(schemas["#Subject"]).toEqual({ properties: { a: asString }, unevaluatedProperties: { types: [] } });
  });
});
