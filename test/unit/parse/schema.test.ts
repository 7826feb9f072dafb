import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../generator/model/json.js";
import type { Schema } from "../../../generator/model/schema.js";
import { parseSchema, parseSchemas } from "./support.js";

const at = "#/components/schemas/A";

describe("well-formed keywords", () => {
  const cases: readonly { given: JsonValue; want: Omit<Schema, "pointer"> }[] = [
    { given: true, want: {} },
    { given: false, want: { types: [] } },
    { given: {}, want: {} },
    { given: { type: "string" }, want: { types: ["string"] } },
    { given: { type: ["string", "null"] }, want: { types: ["null", "string"] } },
    { given: { type: ["object", "array", "null"] }, want: { types: ["null", "array", "object"] } },
    { given: { type: ["number", "integer"] }, want: { types: ["number"] } },
    { given: { type: ["string", "string"] }, want: { types: ["string"] } },
    { given: { title: "t", description: "d" }, want: { title: "t", description: "d" } },
    { given: { deprecated: true, readOnly: true, writeOnly: false }, want: { deprecated: true, readOnly: true } },
    {
      given: { minimum: -1, maximum: 0, exclusiveMinimum: -1.5, exclusiveMaximum: 1e21 },
      want: { minimum: -1, maximum: 0, exclusiveMinimum: -1.5, exclusiveMaximum: 1e21 },
    },
    { given: { multipleOf: 0.01 }, want: { multipleOf: [0.01] } },
    { given: { minLength: 0, maxLength: 3.0 }, want: { minLength: 0, maxLength: 3 } },
    { given: { minItems: 1, maxItems: 2, uniqueItems: true }, want: { minItems: 1, maxItems: 2, uniqueItems: true } },
    { given: { uniqueItems: false }, want: {} },
    { given: { minContains: 0, maxContains: 1 }, want: { minContains: 0, maxContains: 1 } },
    { given: { minProperties: 1, maxProperties: 2 }, want: { minProperties: 1, maxProperties: 2 } },
    { given: { format: "uuid" }, want: { formats: ["uuid"] } },
    { given: { pattern: "^a+$" }, want: { patterns: ["^a+$"] } },
    {
      given: { contentEncoding: "base64", contentMediaType: "image/png" },
      want: { contentEncoding: "base64", contentMediaType: "image/png" },
    },
    { given: { required: ["a", "b", "a"] }, want: { required: ["a", "b"] } },
    { given: { dependentRequired: { a: ["b"] } }, want: { dependentRequired: new Map([["a", ["b"]]]) } },
    { given: { enum: [1, "a", null, { b: [] }] }, want: { enum: [1, "a", null, { b: [] }] } },
    { given: { enum: [] }, want: { enum: [] } },
    { given: { const: "a" }, want: { enum: ["a"] } },
    { given: { const: null }, want: { enum: [null] } },
    { given: { const: "a", enum: ["a", "b"] }, want: { enum: ["a", "b"], allOf: [{ pointer: `${at}/const`, enum: ["a"] }] } },
    { given: { default: null }, want: { default: null } },
    { given: { examples: [1, 2] }, want: { examples: [1, 2] } },
    { given: { unknownKeyword: 1, "x-extension": {} }, want: {} },
  ];

  it.each(cases)("$given", ({ given, want }) => {
    expect(parseSchema(given)).toEqual({ schema: want, reports: [] });
  });
});

describe("malformed keywords are reported and ignored", () => {
  const count = "a whole number, zero or more";
  const types = "one or more of null, boolean, integer, number, string, array, object";
  const cases: readonly { keyword: string; value: JsonValue; expected: string }[] = [
    { keyword: "type", value: "text", expected: types },
    { keyword: "type", value: [], expected: types },
    { keyword: "type", value: ["string", 1], expected: types },
    { keyword: "title", value: 1, expected: "a string" },
    { keyword: "description", value: ["a"], expected: "a string" },
    { keyword: "deprecated", value: "true", expected: "a boolean" },
    { keyword: "uniqueItems", value: 1, expected: "a boolean" },
    { keyword: "minimum", value: "1", expected: "a number" },
    { keyword: "maximum", value: Infinity, expected: "a number" },
    { keyword: "exclusiveMinimum", value: true, expected: "a number" },
    { keyword: "multipleOf", value: 0, expected: "a number above zero" },
    { keyword: "multipleOf", value: -1, expected: "a number above zero" },
    { keyword: "minLength", value: -1, expected: count },
    { keyword: "maxLength", value: 1.5, expected: count },
    { keyword: "maxItems", value: NaN, expected: count },
    { keyword: "minProperties", value: null, expected: count },
    { keyword: "format", value: {}, expected: "a string" },
    { keyword: "pattern", value: 7, expected: "a string" },
    { keyword: "enum", value: "a", expected: "a list" },
    { keyword: "required", value: true, expected: "a list of property names" },
    { keyword: "required", value: ["a", 1], expected: "a list of property names" },
    { keyword: "dependentRequired", value: ["a"], expected: "an object of lists of property names" },
    { keyword: "dependentRequired", value: { a: "b" }, expected: "an object of lists of property names" },
    { keyword: "examples", value: { a: 1 }, expected: "a list" },
  ];

  it.each(cases)("$keyword: $value", ({ keyword, value, expected }) => {
    expect(parseSchema({ [keyword]: value })).toEqual({
      schema: {},
      reports: [`keyword-malformed ${at}/${keyword}: \`${keyword}\` must be ${expected}; it is ignored`],
    });
  });

  it.each(["(", "\\A", "a{2,1}", "\\p{Nonsense}", "(?<=a"])("pattern: %s", (pattern) => {
    const { schema, reports } = parseSchema({ pattern });
    expect(schema).toEqual({});
    expect(reports).toEqual([expect.stringMatching(/^pattern-invalid #\/components\/schemas\/A\/pattern: /u)]);
  });

  it.each([
    { given: { enum: [1, Infinity] }, want: { enum: [1] }, keyword: "enum" },
    { given: { const: NaN }, want: { enum: [] }, keyword: "const" },
    { given: { default: { a: [Infinity] } }, want: {}, keyword: "default" },
    { given: { examples: [NaN, 2] }, want: { examples: [2] }, keyword: "examples" },
  ])("numbers that JSON cannot write: $keyword", ({ given, want, keyword }) => {
    expect(parseSchema(given)).toEqual({ schema: want, reports: [expect.stringMatching(`^value-unwritable ${at}/${keyword}: `)] });
  });

  const shapes: readonly { given: JsonValue; place: string; message: string }[] = [
    { given: "string", place: at, message: "a schema must be an object" },
    { given: [], place: at, message: "a schema must be an object" },
    { given: { items: [{}] }, place: `${at}/items`, message: "a schema must be an object" },
    { given: { properties: [] }, place: `${at}/properties`, message: "`properties` must be an object" },
    { given: { properties: { a: "string" } }, place: `${at}/properties/a`, message: "a schema must be an object" },
    { given: { allOf: {} }, place: `${at}/allOf`, message: "`allOf` must be a list" },
    { given: { oneOf: [null] }, place: `${at}/oneOf/0`, message: "a schema must be an object" },
  ];

  it.each(shapes)("$message: $given", ({ given, place, message }) => {
    expect(parseSchema(given).reports).toEqual([`part-malformed ${place}: ${message}; it is ignored`]);
  });
});

describe("subschemas", () => {
  it.each([
    "items",
    "contains",
    "unevaluatedItems",
    "additionalProperties",
    "propertyNames",
    "unevaluatedProperties",
    "if",
    "then",
    "else",
  ])("%s", (keyword) => {
    expect(parseSchema({ [keyword]: { type: "string" } }).schema).toEqual({
      [keyword]: { pointer: `${at}/${keyword}`, types: ["string"] },
    });
    expect(parseSchema({ [keyword]: false }).schema).toEqual({ [keyword]: { pointer: `${at}/${keyword}`, types: [] } });
  });

  it.each(["prefixItems", "allOf", "anyOf", "oneOf"])("%s", (keyword) => {
    expect(parseSchema({ [keyword]: [true, false] }).schema).toEqual({
      [keyword]: [{ pointer: `${at}/${keyword}/0` }, { pointer: `${at}/${keyword}/1`, types: [] }],
    });
    expect(parseSchema({ [keyword]: [] }).schema).toEqual({});
  });

  it("not", () => {
    expect(parseSchema({ not: { type: "null" } }).schema).toEqual({ not: [{ pointer: `${at}/not`, types: ["null"] }] });
  });

  it.each(["properties", "patternProperties", "dependentSchemas"])("%s, its keys names like any other", (keyword) => {
    const given = JSON.parse('{"__proto__":{"type":"null"},"a/b":true}') as Record<string, JsonValue>;
    expect(parseSchema({ [keyword]: given }).schema).toEqual({
      [keyword]: new Map([
        ["__proto__", { pointer: `${at}/${keyword}/__proto__`, types: ["null"] }],
        ["a/b", { pointer: `${at}/${keyword}/a~1b` }],
      ]),
    });
  });

  it("a key of patternProperties that is no pattern", () => {
    const { schema, reports } = parseSchema({ patternProperties: { "(": true, a: true } });
    expect(schema).toEqual({ patternProperties: new Map([["a", { pointer: `${at}/patternProperties/a` }]]) });
    expect(reports).toEqual([expect.stringMatching(/^pattern-invalid #\/components\/schemas\/A\/patternProperties\/\(: /u)]);
  });
});

describe("discriminators", () => {
  const schemas = { Cat: {}, Dog: {} };
  const mapped = (mapping: JsonValue): JsonValue => ({ discriminator: { propertyName: "kind", mapping } });
  const mappingOf = (mapping: JsonValue): { entries: unknown; codes: string[] } => {
    const { schema, diagnostics } = parseSchemas({ ...schemas, A: mapped(mapping) });
    return { entries: [...(schema("A")?.discriminator?.mapping ?? [])], codes: diagnostics.map(({ code }) => code) };
  };

  it("without a mapping", () => {
    expect(parseSchema({ discriminator: { propertyName: "kind" } }).schema).toEqual({
      discriminator: { propertyName: "kind", mapping: new Map() },
    });
  });

  it.each([{ discriminator: {} }, { discriminator: { propertyName: 1 } }, { discriminator: "kind" }])("that say nothing: %j", (given) => {
    expect(parseSchema(given).schema).toEqual({});
  });

  it.each([
    { name: "by name", mapping: { cat: "Cat" }, entries: [["cat", "#/components/schemas/Cat"]], codes: [] },
    { name: "by reference", mapping: { dog: "#/components/schemas/Dog" }, entries: [["dog", "#/components/schemas/Dog"]], codes: [] },
    { name: "not a string", mapping: { cat: 1, dog: "Dog" }, entries: [["dog", "#/components/schemas/Dog"]], codes: [] },
    { name: "a name that is not there", mapping: { cow: "Cow" }, entries: [], codes: ["reference-not-found"] },
    { name: "an inherited name", mapping: { x: "constructor" }, entries: [], codes: ["reference-not-found"] },
    { name: "a file", mapping: { x: "other.yaml#/Cat" }, entries: [], codes: [] },
    { name: "a relative path", mapping: { x: "schemas/Cat.json" }, entries: [], codes: [] },
    { name: "no object", mapping: ["Cat"], entries: [], codes: [] },
  ])("$name", ({ mapping, entries, codes }) => {
    expect(mappingOf(mapping)).toEqual({ entries, codes });
  });
});

describe("names of schemas", () => {
  it("that are not well-formed Unicode are refused", () => {
    const { api, diagnostics } = parseSchemas({ "a\ud800": {} });
    expect(diagnostics.map(({ code }) => code)).toEqual(["part-malformed"]);
    expect(api.declarations.size).toBe(0);
  });

  it("__proto__ and toString are names like any other", () => {
    const { api } = parseSchemas(JSON.parse('{"__proto__":{},"toString":{}}') as Record<string, JsonValue>);
    expect([...api.declarations.keys()].sort()).toEqual(["#/components/schemas/__proto__", "#/components/schemas/toString"]);
  });
});
