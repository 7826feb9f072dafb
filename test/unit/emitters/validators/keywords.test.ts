import { beforeAll, describe, expect, it } from "vitest";
import { Judge } from "../../judge.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";

/** Schemas with values that they accept and values that they refuse. ajv is asked about every one of them too. */
const rows: readonly (readonly [schema: unknown, accepted: readonly unknown[], refused: readonly unknown[]])[] = [
  // any instance type (validation, section 6.1)
  [{ type: "null" }, [null], [0, "", false, [], {}]],
  [{ type: "boolean" }, [true, false], [null, 0, "true"]],
  [{ type: "integer" }, [0, -1, 1.0, 1e300], [0.5, "1", null]],
  [{ type: "number" }, [0, -0.5, 1e300], ["1", null, []]],
  [{ type: "string" }, ["", "a"], [null, 1, ["a"]]],
  [{ type: "array" }, [[], [1]], [{}, { length: 0 }, null, "a"]],
  [{ type: "object" }, [{}, { a: 1 }], [[], null, "a"]],
  [{ type: ["integer", "null"] }, [1, null], [0.5, "a"]],
  [{ type: ["string", "array"] }, ["a", []], [{}, null]],
  [{ enum: ["a", 1, null, false] }, ["a", 1, null, false], ["b", 0, "null", true]],
  [{ enum: [{ a: [1] }, [null]] }, [{ a: [1] }, [null]], [{ a: [2] }, { a: [1], b: 1 }, [], [null, null]]],
  [{ enum: ["a", "b", "c", "d", "e", "f"] }, ["a", "f"], ["g", 1]],
  [{ const: 0 }, [0, -0], [false, "", null]],
  [JSON.parse('{"const":{"__proto__":1}}'), [JSON.parse('{"__proto__":1}')], [{}, JSON.parse('{"__proto__":2}')]],
  // numbers (section 6.2)
  [{ multipleOf: 0.01 }, [0, 4.35, 19.99, -0.07, "a"], [0.001, 4.355]],
  [{ multipleOf: 3 }, [0, 9, -3], [1, 3.5]],
  [{ minimum: 0 }, [0, 1, "a"], [-1, -0.001]],
  [{ maximum: 0 }, [0, -1, null], [1]],
  [{ exclusiveMinimum: 0 }, [0.001, "a"], [0, -1]],
  [{ exclusiveMaximum: 0 }, [-0.001], [0, 1]],
  // strings (section 6.3): lengths in code points
  [{ minLength: 2 }, ["ab", "😀😀", 1], ["", "a", "😀"]],
  [{ maxLength: 2 }, ["", "ab", "😀😀", []], ["abc", "😀😀😀"]],
  [{ minLength: 0 }, [""], []],
  [{ pattern: "^a/b\\n?$" }, ["a/b", "a/b\n", 1], ["ab", "xa/b"]],
  [{ pattern: "^\\p{Lu}\\u{1F600}" }, ["Ä😀"], ["ä😀"]],
  [{ pattern: "b" }, ["abc"], ["ac"]],
  // arrays (section 6.4, core 10.3.1)
  [{ items: { type: "integer" } }, [[], [1, 2], "a", {}], [[1, "a"]]],
  [{ items: false }, [[]], [[null]]],
  [{ prefixItems: [{ type: "string" }, { type: "integer" }] }, [[], ["a"], ["a", 1], ["a", 1, null]], [[1], ["a", "b"]]],
  [{ prefixItems: [{ type: "string" }], items: { type: "integer" } }, [["a"], ["a", 1]], [["a", "b"]]],
  [{ prefixItems: [true], items: false }, [[], [1]], [[1, 2]]],
  [{ prefixItems: [true, false] }, [[], [1]], [[1, 2]]],
  [{ minItems: 1, maxItems: 2 }, [[1], [1, 2], "abc"], [[], [1, 2, 3]]],
  [{ uniqueItems: true }, [[], [1, "1", true, [1], { a: 1 }], [{ a: 1 }, { a: 2 }]], [[1, 1], [{ a: 1, b: 2 }, { b: 2, a: 1 }], [[1], [1]]]],
  [{ contains: { type: "string" } }, [["a"], [1, "a"], {}], [[], [1]]],
  [{ contains: { type: "string" }, minContains: 0 }, [[], [1]], []],
  [{ contains: { type: "string" }, minContains: 2, maxContains: 3 }, [["a", "b"], ["a", 1, "b", "c"]], [["a"], ["a", "b", "c", "d"]]],
  [{ contains: true, maxContains: 1 }, [[1]], [[], [1, 2]]],
  // objects (section 6.5, core 10.3.2)
  [{ properties: { a: { type: "string" }, "b-c": { type: "integer" } } }, [{}, { a: "x", "b-c": 1 }, [], null], [{ a: 1 }, { "b-c": "x" }]],
  [{ properties: { a: false } }, [{}, { b: 1 }], [{ a: 1 }, { a: null }]],
  [{ required: ["a"] }, [{ a: null }, "a", []], [{}, { b: 1 }]],
  [{ required: ["toString", "constructor"] }, [{ toString: 1, constructor: 2 }], [{}, { toString: 1 }]],
  [{ properties: { toString: { type: "string" } } }, [{}, { toString: "a" }], [{ toString: 1 }]],
  [JSON.parse('{"required":["__proto__"],"properties":{"__proto__":{"type":"string"}}}'), [JSON.parse('{"__proto__":"a"}')], [{}, JSON.parse('{"__proto__":1}')]],
  [{ properties: { a: true }, additionalProperties: false }, [{}, { a: 1 }], [{ b: 1 }, JSON.parse('{"__proto__":1}')]],
  [{ properties: { a: true }, additionalProperties: { type: "string" } }, [{ a: 1, b: "x" }], [{ b: 1 }]],
  [{ properties: Object.fromEntries("a b c d e f g h".split(" ").map((name) => [name, true])), additionalProperties: false }, [{ a: 1, h: 1 }], [{ i: 1 }]],
  [{ patternProperties: { "^x-": { type: "string" } }, additionalProperties: false }, [{}, { "x-a": "b" }], [{ "x-a": 1 }, { a: "b" }]],
  [{ patternProperties: { a: { minimum: 1 }, b: { maximum: 2 } } }, [{ ab: 1 }, { a: 5 }], [{ ab: 0 }, { ab: 3 }]],
  [{ patternProperties: { a: false } }, [{ b: 1 }], [{ ab: 1 }]],
  [{ minProperties: 1, maxProperties: 2 }, [{ a: 1 }, { a: 1, b: 2 }, []], [{}, { a: 1, b: 2, c: 3 }]],
  [{ propertyNames: { pattern: "^a", maxLength: 2 } }, [{}, { a: 1, ab: 2 }], [{ b: 1 }, { abc: 1 }]],
  [{ propertyNames: { enum: ["a", 1] } }, [{ a: 1 }], [{ b: 1 }]],
  [{ propertyNames: false }, [{}, "a"], [{ a: 1 }]],
  [{ dependentRequired: { a: ["b", "c"] } }, [{}, { b: 1 }, { a: 1, b: 1, c: 1 }], [{ a: 1 }, { a: 1, b: 1 }]],
  [{ dependentRequired: { toString: ["valueOf"] } }, [{}], [{ toString: 1 }]],
  [{ dependentSchemas: { a: { required: ["b"] } } }, [{}, { a: 1, b: 2 }], [{ a: 1 }]],
  // composition (core, section 10.2)
  [{ anyOf: [{ type: "string", minLength: 2 }, { type: "integer" }] }, ["ab", 1], ["a", 0.5, null]],
  [{ anyOf: [{ maximum: 5 }, { const: 7 }] }, [5, 7, "a"], [6]],
  [{ anyOf: [false, { type: "string" }] }, ["a"], [1]],
  [{ oneOf: [{ type: "integer" }, { minimum: 2 }] }, [1, 2.5, "a"], [3, 1.5]],
  [{ oneOf: [true, { type: "string" }] }, [1], ["a"]],
  [{ oneOf: [true, true] }, [], [1, "a"]],
  [{ not: { type: "string" } }, [1, null], ["a"]],
  [{ not: { properties: { a: { type: "string" } }, required: ["a"] } }, [{}, { a: 1 }], [{ a: "x" }]],
  [{ if: { type: "string" }, then: { minLength: 2 }, else: { type: "integer" } }, ["ab", 1], ["a", null]],
  [{ if: { type: "string" }, then: { minLength: 2 } }, ["ab", null], ["a"]],
  [{ then: false, else: false }, ["a"], []],
  [{ oneOf: [true, true, { type: "string" }] }, [], ["a", 1]],
  [{ anyOf: [{ dependentRequired: { a: ["b"] } }, { minProperties: 3 }] }, [{}, { a: 1, b: 1 }, { a: 1, c: 1, d: 1 }, 1], [{ a: 1 }]],
  [{ type: "object", required: ["a"], properties: { a: false } }, [], [{}, { a: 1 }, 1]],
  [{ required: ["a"], properties: { a: false }, minProperties: 1 }, [1, []], [{}, { a: 1 }, { b: 1 }]],
  // formats that are checked and formats that are not
  [{ format: "date" }, ["2024-02-29", 1], ["2023-02-29", "yesterday"]],
  [{ format: "something-else" }, ["a", 1], []],
  // boolean schemas
  [true, [null, 1], []],
  [false, [], [null, 1, "a", {}]],
]; // prettier-ignore

/** Where ajv does not do what the specification says. */
const ajvDiffers: ReadonlyMap<string, string> = new Map([
  ['{"multipleOf":0.01}', "4.35 is a multiple of 0.01 (validation, section 6.2.1); ajv divides as binary fractions"],
  ['{"required":["__proto__"],"properties":{"__proto__":{"type":"string"}}}', "__proto__ is a name like any other; ajv leaves it out"],
]);

describe("each keyword accepts and refuses what ajv does", () => {
  const document = documentOf(Object.fromEntries(rows.map(([schema], index) => [`Subject${index}`, schema])));
  let validators: Exports = {};

  beforeAll(async () => {
    validators = load(await pipeline(structuredClone(document)), "validators");
  });

  it.each(rows.map(([schema, accepted, refused], index) => ({ name: JSON.stringify(schema), index, accepted, refused })))(
    "$name",
    ({ name, index, accepted, refused }) => {
      const is = validators[`isSubject${index}`] as (value: unknown) => boolean;
      const judge = new Judge(document).of(`Subject${index}`);
      for (const [values, verdict] of [
        [accepted, true],
        [refused, false],
      ] as const) {
        // prettier-ignore
        expect(values.filter((value) => is(value) !== verdict)).toEqual([]);
        if (!ajvDiffers.has(name)) expect(values.filter((value) => judge(value) !== verdict)).toEqual([]);
      }
    },
  );

  it("numbers that JSON has not are refused", () => {
    const isNumber = validators["isSubject3"] as (value: unknown) => boolean;
    expect([Infinity, -Infinity, NaN].filter(isNumber)).toEqual([]);
  });
});
