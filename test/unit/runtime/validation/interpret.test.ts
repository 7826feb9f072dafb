import { describe, expect, it } from "vitest";
import { conforms, invalid, validation } from "../../../../templates/runtime/validation/interpret.js";
import type { Issue } from "../../../../templates/runtime/validation/issue.js";
import type { Keywords } from "../../../../templates/runtime/validation/keywords.js";
import { isFound } from "../../conformance/interpreted.js";

function issuesOf(keywords: Keywords, value: unknown): readonly Issue[] {
  const refuses = (candidate: unknown): candidate is never => Number.isNaN(candidate);
  return (validation(refuses, () => keywords, value).issues ?? []).filter(isFound);
}

function told(keywords: Keywords, value: unknown): string[] {
  return issuesOf(keywords, value).map(({ pointer, keyword, message, received }) => `${pointer} ${keyword}: ${message}, not ${received}`);
}

const string: Keywords = { type: "string" };
const integer = (): Keywords => ({ type: "integer" });
const isEven = (value: number): boolean => value % 2 === 0;
const isShout = (value: string): boolean => value.endsWith("!");
const tree = (): Keywords => ({
  type: "object",
  required: ["name"],
  properties: { name: string, children: { type: "array", items: tree } },
});

/** Every issue of a value, and a value without any. */
const rows: readonly (readonly [keywords: Keywords, refused: unknown, issues: readonly string[], accepted: unknown])[] = [
  [{ type: ["string", "null", "integer"] }, [], [" type: must be a string, an integer or null, not 0 items"], null],
  [{ type: [] }, 1, [" type: is not allowed: no value is, not 1"], undefined],
  [{ enum: ["a", 1, { b: [1] }] }, { b: [2] }, [' enum: must be one of "a", 1, {"b":[1]}, not an object'], { b: [1] }],
  [{ enum: ["a"] }, "b", [' enum: must be "a", not "b"'], "a"],
  [{ minimum: 1, multipleOf: [0.1, 0.25] }, 0.3, [" minimum: must be at least 1, not 0.3", " multipleOf: must be a multiple of 0.25, not 0.3"], 1.5],
  [{ maximum: 1, exclusiveMaximum: 1 }, 2, [" maximum: must be at most 1, not 2", " exclusiveMaximum: must be less than 1, not 2"], 0],
  [{ exclusiveMinimum: 0, numberFormat: { even: isEven } }, -1, [" exclusiveMinimum: must be greater than 0, not -1", " format: must have the format even, not -1"], 2],
  [{ minLength: 2 }, "😀", [' minLength: must have at least 2 characters, not "😀"'], "😀😀"],
  [{ maxLength: 1, pattern: [/^a\/b/u, /c$/u] }, "xy", [' maxLength: must have at most 1 character, not "xy"'], 1],
  [{ maxLength: 2, pattern: [/^a\/b/u, /c$/u] }, "xy", [' pattern: must match ^a/b, not "xy"', ' pattern: must match c$, not "xy"'], 1],
  [{ format: { shout: isShout } }, "hey", [' format: must have the format shout, not "hey"'], "hey!"],
  [{ maxLength: 3 }, "x".repeat(99), [` maxLength: must have at most 3 characters, not "${"x".repeat(40)}"…`], ""],
  [{ minItems: 1, contains: string, minContains: 2 }, [], [" minItems: must have at least 1 item, not 0 items", " contains: must contain at least 2 matching items, not 0 items"], ["a", 1, "b"]],
  [{ maxItems: 1, uniqueItems: true, maxContains: 1, contains: integer }, [1, 1], [" maxItems: must have at most 1 item, not 2 items", " maxContains: must contain at most 1 matching item, not 2 items", " uniqueItems: must not have equal items, not 2 items"], [1]],
  [{ prefixItems: [string, true], items: integer }, [1, 2, "a"], ["/0 type: must be a string, not 1", '/2 type: must be an integer, not "a"'], ["a", "b", 1]],
  [{ prefixItems: [true], items: false }, [1, 2], [" items: must have at most 1 item, not 2 items"], [1]],
  [{ minProperties: 2, required: ["a", "toString"] }, { b: 1 }, [" minProperties: must have at least 2 properties, not an object", "/a required: is required, not nothing", "/toString required: is required, not nothing"], { a: 1, toString: 2 }],
  [{ properties: { a: integer, ["__proto__"]: string, b: false, c: false }, required: ["c"] }, JSON.parse('{"a":"x","__proto__":1,"b":2}'), ['/a type: must be an integer, not "x"', "/__proto__ type: must be a string, not 1", "/b properties: is not allowed, not 2", "/c required: is required and not allowed, not nothing"], []],
  [{ maxProperties: 1, properties: { a: true }, patternProperties: [[/^x/u, integer], [/y$/u, false]], additionalProperties: false }, { a: 1, xy: "a", z: 1 }, [" maxProperties: must have at most 1 property, not an object", '/xy type: must be an integer, not "a"', '/xy patternProperties: is not allowed, not "a"', "/z additionalProperties: is not allowed, not 1"], { x: 1 }],
  [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, ["/ab propertyNames: is not an allowed name, not 1"], { a: 1, bc: undefined }],
  [{ propertyNames: false }, { a: 1 }, [" propertyNames: must have no members, not an object"], {}],
  [{ dependentRequired: { a: ["b", "c"] } }, { a: 1, b: 1 }, ["/c dependentRequired: is required beside a, not nothing"], { a: undefined }],
  [{ dependentSchemas: { a: { required: ["b"] } } }, { a: 1 }, ["/b required: is required, not nothing"], { b: 1 }],
  [{ not: [string, integer] }, 1, [" not: must not match the schema under not, not 1"], null],
  [{ if: string, then: { minLength: 2 }, else: integer }, "a", [' minLength: must have at least 2 characters, not "a"'], 1],
  [{ oneOf: [integer, { minimum: 2 }] }, 3, [" oneOf: must match exactly one of the alternatives, not 2 of them, not 3"], 1],
  [{ anyOf: [string, integer] }, null, [" anyOf: must be a string or an integer, not null"], 1],
  [{ allOf: [{ minimum: 1 }, { multipleOf: 2 }], $ref: integer }, 0.5, [" minimum: must be at least 1, not 0.5", " multipleOf: must be a multiple of 2, not 0.5", " type: must be an integer, not 0.5"], 2],
  [tree(), { name: "a", children: [{ name: 1 }, { children: 2 }] }, ["/children/0/name type: must be a string, not 1", "/children/1/name required: is required, not nothing", "/children/1/children type: must be an array, not 2"], { name: "a", children: [{ name: "b" }] }],
  [{ anyOf: [{ properties: { a: string } }, { properties: { b: string } }], unevaluatedProperties: false }, { a: "x", b: 1 }, ["/b unevaluatedProperties: is not allowed, not 1"], { a: "x", b: "y" }],
  [{ contains: string, unevaluatedItems: integer }, ["a", 1, null], ["/2 type: must be an integer, not null"], [1, "a"]],
]; // prettier-ignore

describe("schemas as data", () => {
  it.each(rows)("%j: every issue of %j", (keywords, refused, issues, accepted) => {
    expect(told(keywords, refused)).toEqual(issues);
    expect(conforms(() => keywords, refused)).toBe(false);
    if (accepted === undefined) return;
    expect(told(keywords, accepted)).toEqual([]);
    expect(conforms(() => keywords, accepted)).toBe(true);
  });

  it("issues have the path, the pointer and what was expected", () => {
    expect(issuesOf({ properties: { "a/~": { prefixItems: [{ minLength: 2 }] } } }, { "a/~": ["b"] })).toEqual([
      {
        message: "must have at least 2 characters",
        path: ["a/~", 0],
        pointer: "/a~1~0/0",
        keyword: "minLength",
        expected: 2,
        received: '"b"',
      },
    ]);
  });

  it("secrets are not shown: by their names, or because the schema says so", () => {
    const keywords: Keywords = {
      properties: { userPassword: { maxLength: 1 }, api_key: { properties: { part: integer } }, pin: { secret: true, maxLength: 1 } },
    };
    const issues = issuesOf(keywords, { userPassword: "hunter2", api_key: { part: "hunter2" }, pin: "hunter2" });
    expect(issues.map(({ received }) => received)).toEqual(["a secret", "a secret", "a secret"]);
    expect(JSON.stringify(issues)).not.toContain("hunter2");
  });

  it("a schema is made once, when it is first needed", () => {
    let made = 0;
    const counted = (): Keywords => {
      made += 1;
      return { type: "string" };
    };
    const schema = (): Keywords => ({ properties: { a: counted, b: counted } });
    expect(conforms(schema, {})).toBe(true);
    expect(made).toBe(0);
    expect([conforms(schema, { a: 1 }), conforms(schema, { a: "", b: 1 }), conforms(counted, "")]).toEqual([false, false, true]);
    expect(made).toBe(1);
  });

  it("an error has every issue and not the value", () => {
    const error = invalid("Pet", tree, { name: "hidden", children: "hidden" });
    expect(error).toMatchObject({ name: "ValidationError", expected: "Pet", message: "not a valid Pet: /children must be an array" });
    expect(error.message).not.toContain("hidden");
  });
});
