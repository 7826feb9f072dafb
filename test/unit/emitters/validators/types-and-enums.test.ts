import { expect, it } from "vitest";
import type { Validation } from "../../../../templates/runtime/validation/issue.js";
import { documentOf, load, pipeline } from "../../pipeline.js";
import { keywordTests, type Refusal, type ToldIssue } from "./keyword-tests.js";
import { otherType } from "./told-issues.js";

const otherTypes = (expected: readonly string[], spoken: string, value: unknown, received: string): Refusal => [
  value,
  { keyword: "type", message: `must be ${spoken}`, expected, received },
];
const otherValue = (expected: readonly unknown[], spoken: string, value: unknown, received: string): Refusal => [
  value,
  { keyword: "enum", message: `must be ${spoken}`, expected, received },
];
const noValue = (received: string): ToldIssue => ({ keyword: "type", message: "is not allowed: no value is", expected: [], received });

const mixed = ["a", 1, null, false];
const structures = [{ a: [1] }, [null]];
const letters = ["a", "b", "c", "d", "e", "f"];
const spokenLetters = 'one of "a", "b", "c", "d", "e", "f"';
const withProto: unknown = JSON.parse('{"__proto__":1}');

keywordTests([
  // `type` (validation, section 6.1.1)
  {
    schema: { type: "null" },
    accepted: [null],
    refused: [
      [0, otherType([], "null", "0")],
      ["", otherType([], "null", '""')],
      [false, otherType([], "null", "false")],
      [[], otherType([], "null", "0 items")],
      [{}, otherType([], "null", "an object")],
    ],
  },
  {
    schema: { type: "boolean" },
    accepted: [true, false],
    refused: [
      [null, otherType([], "boolean", "null")],
      [0, otherType([], "boolean", "0")],
      ["true", otherType([], "boolean", '"true"')],
    ],
  },
  {
    schema: { type: "integer" },
    accepted: [0, -1, 1.0, 1e300],
    refused: [
      [0.5, otherType([], "integer", "0.5")],
      ["1", otherType([], "integer", '"1"')],
      [null, otherType([], "integer", "null")],
    ],
  },
  {
    schema: { type: "number" },
    accepted: [0, -0.5, 1e300],
    refused: [
      ["1", otherType([], "number", '"1"')],
      [null, otherType([], "number", "null")],
      [[], otherType([], "number", "0 items")],
    ],
  },
  {
    schema: { type: "string" },
    accepted: ["", "a"],
    refused: [
      [null, otherType([], "string", "null")],
      [1, otherType([], "string", "1")],
      [["a"], otherType([], "string", "1 item")],
    ],
  },
  {
    schema: { type: "array" },
    accepted: [[], [1]],
    refused: [
      [{}, otherType([], "array", "an object")],
      [{ length: 0 }, otherType([], "array", "an object")],
      [null, otherType([], "array", "null")],
      ["a", otherType([], "array", '"a"')],
    ],
  },
  {
    schema: { type: "object" },
    accepted: [{}, { a: 1 }],
    refused: [
      [[], otherType([], "object", "0 items")],
      [null, otherType([], "object", "null")],
      ["a", otherType([], "object", '"a"')],
    ],
  },
  {
    schema: { type: ["null", "integer"] },
    accepted: [1, null],
    refused: [
      otherTypes(["null", "integer"], "an integer or null", 0.5, "0.5"),
      otherTypes(["null", "integer"], "an integer or null", "a", '"a"'),
    ],
  },
  {
    schema: { type: ["string", "array", "null"] },
    accepted: ["a", [], null],
    refused: [
      otherTypes(["null", "string", "array"], "a string, an array or null", {}, "an object"),
      otherTypes(["null", "string", "array"], "a string, an array or null", 1, "1"),
    ],
  },
  // `enum` and `const` (sections 6.1.2 and 6.1.3)
  {
    schema: { enum: mixed },
    accepted: mixed,
    refused: [
      otherValue(mixed, 'one of "a", 1, null, false', "b", '"b"'),
      otherValue(mixed, 'one of "a", 1, null, false', 0, "0"),
      otherValue(mixed, 'one of "a", 1, null, false', "null", '"null"'),
      otherValue(mixed, 'one of "a", 1, null, false', true, "true"),
    ],
  },
  {
    schema: { enum: structures },
    accepted: [{ a: [1] }, [null], { a: [1], b: undefined }],
    refused: [
      otherValue(structures, 'one of {"a":[1]}, [null]', { a: [2] }, "an object"),
      otherValue(structures, 'one of {"a":[1]}, [null]', { a: [1], b: 1 }, "an object"),
      otherValue(structures, 'one of {"a":[1]}, [null]', [], "0 items"),
      otherValue(structures, 'one of {"a":[1]}, [null]', [null, null], "2 items"),
    ],
  },
  {
    schema: { enum: letters },
    accepted: ["a", "f"],
    refused: [otherValue(letters, spokenLetters, "g", '"g"'), otherValue(letters, spokenLetters, 1, "1")],
  },
  {
    schema: { const: 0 },
    accepted: [0, -0],
    refused: [otherValue([0], "0", false, "false"), otherValue([0], "0", "", '""'), otherValue([0], "0", null, "null")],
  },
  {
    schema: { const: withProto },
    accepted: [JSON.parse('{"__proto__":1}')],
    refused: [
      otherValue([withProto], '{"__proto__":1}', {}, "an object"),
      otherValue([withProto], '{"__proto__":1}', JSON.parse('{"__proto__":2}'), "an object"),
    ],
  },
  // boolean schemas (core, section 4.3.2)
  { schema: true, accepted: [null, 1], refused: [] },
  {
    schema: false,
    accepted: [],
    refused: [
      [null, noValue("null")],
      [1, noValue("1")],
      ["a", noValue('"a"')],
      [{}, noValue("an object")],
    ],
  },
]);

/** What JavaScript has and JSON has not is of no type. */
const foreign: readonly (readonly [value: unknown, received: string])[] = [
  [undefined, "nothing"],
  [Infinity, "Infinity"],
  [-Infinity, "-Infinity"],
  [NaN, "NaN"],
  [1n, "a bigint"],
  [Symbol("a"), "a symbol"],
  [(): number => 1, "a function"],
];

it("values that JSON has not are refused by every type", async () => {
  const schemas = Object.fromEntries(
    ["null", "boolean", "integer", "number", "string", "array", "object"].map((type) => [`Of${type}`, { type }]),
  );
  const validators = load(await pipeline(documentOf(schemas)), "validators");
  for (const [name, validator] of Object.entries(validators)) {
    if (!name.startsWith("validate")) continue;
    const validate = validator as (value: unknown) => Validation<unknown>;
    for (const [value, received] of foreign) expect(validate(value).issues, name).toMatchObject([{ keyword: "type", received }]);
  }
  expect(Object.keys(validators).filter((name) => name.startsWith("validate"))).toHaveLength(7);
});
