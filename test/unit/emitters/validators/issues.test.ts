import { beforeAll, describe, expect, it } from "vitest";
import type { Issue, Validation } from "../../../../templates/runtime/validation/issue.js";
import type { StandardSchema } from "../../../../templates/runtime/validation/standard-schema.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";

const string = { type: "string" };

const schemas = {
  Pet: {
    type: "object",
    required: ["name", "tags"],
    properties: {
      name: { type: "string", minLength: 1, maxLength: 3 },
      tags: { type: "array", items: string, maxItems: 2, uniqueItems: true },
      "a/b~c": { type: ["integer", "null"], minimum: 1 },
      parent: { $ref: "#/components/schemas/Pet" },
      kind: { enum: ["cat", "dog"] },
    },
    additionalProperties: false,
  },
  Words: { type: "object", propertyNames: { pattern: "^[a-z]+$" }, additionalProperties: string, minProperties: 1 },
  Rows: { prefixItems: [string, { type: "integer" }], items: { type: "boolean" } },
  Choice: { oneOf: [string, { type: "string", minLength: 3 }] },
  Either: { anyOf: [string, { type: "integer" }] },
  Not: { not: string },
  Numbers: { type: "number", exclusiveMinimum: 0, maximum: 10, multipleOf: 0.5, format: "int32" },
  Dependent: { dependentRequired: { card: ["address"] } },
  Conditional: { if: { required: ["a"] }, then: { required: ["b"] } },
  Contained: { contains: string, minContains: 2, maxContains: 3 },
  Never: false,
  Constant: { const: { a: 1 } },
  Unique: { uniqueItems: true },
  Date: { type: "string", format: "date", pattern: "^2" },
};

/** Values and all issues that are found: pointer, keyword and message. */
const rows: readonly (readonly [schema: string, value: unknown, issues: readonly string[]])[] = [
  ["Pet", 1, [" type must be an object"]],
  ["Pet", {}, ["/name required is required", "/tags required is required"]],
  ["Pet", { name: "", tags: [] }, ["/name minLength must have at least 1 character"]],
  ["Pet", { name: "abcd", tags: [] }, ["/name maxLength must have at most 3 characters"]],
  ["Pet", { name: 1, tags: "a" }, ["/name type must be a string", "/tags type must be an array"]],
  ["Pet", { name: "a", tags: [1, "a", null] }, ["/tags maxItems must have at most 2 items", "/tags/0 type must be a string", "/tags/2 type must be a string"]],
  ["Pet", { name: "a", tags: ["b", "b"] }, ["/tags uniqueItems must not have equal items"]],
  ["Pet", { name: "a", tags: [], "a/b~c": 0 }, ["/a~1b~0c minimum must be at least 1"]],
  ["Pet", { name: "a", tags: [], "a/b~c": "x" }, ["/a~1b~0c type must be an integer or null"]],
  ["Pet", { name: "a", tags: [], kind: "cow" }, ['/kind enum must be one of "cat", "dog"']],
  ["Pet", { name: "a", tags: [], parent: { name: "b", tags: [], parent: 1 } }, ["/parent/parent type must be an object"]],
  ["Pet", { name: "a", tags: [], "~x/": 1, y: 2 }, ["/~0x~1 additionalProperties is not allowed", "/y additionalProperties is not allowed"]],
  ["Words", {}, [" minProperties must have at least 1 property"]],
  ["Words", { a: 1, B: "b" }, ["/a type must be a string", "/B propertyNames is not an allowed name"]],
  ["Rows", ["a", 1, true], []],
  ["Rows", [1, "a", true, null], ["/0 type must be a string", "/1 type must be an integer", "/3 type must be a boolean"]],
  ["Choice", "abc", [" oneOf must match exactly one of the alternatives, not 2 of them"]],
  ["Either", null, [" anyOf must be a string or an integer"]],
  ["Not", "a", [" not must not match the schema under not"]],
  ["Numbers", -0.3, [" exclusiveMinimum must be greater than 0", " format must have the format int32", " multipleOf must be a multiple of 0.5"]],
  ["Numbers", 11, [" maximum must be at most 10"]],
  ["Dependent", { card: 1 }, ["/address dependentRequired is required beside card"]],
  ["Conditional", { a: 1 }, ["/b required is required"]],
  ["Contained", ["a"], [" contains must contain at least 2 matching items"]],
  ["Contained", ["a", "b", "c", "d"], [" maxContains must contain at most 3 matching items"]],
  ["Never", null, [" type is not allowed: no value is"]],
  ["Date", "1999-02-30", [" format must have the format date", " pattern must match ^2"]],
]; // prettier-ignore

describe("validators", () => {
  let validators: Exports = {};
  const validate = (name: string, value: unknown): Validation<unknown> =>
    (validators[`validate${name}`] as (value: unknown) => Validation<unknown>)(value);

  beforeAll(async () => {
    validators = load(await pipeline(documentOf({ ...schemas, Day: schemas.Date })), "validators");
  });

  it.each(rows)("%s: every issue of %j", (name, value, want) => {
    const { issues = [] } = validate(name === "Date" ? "Day" : name, value);
    const found = issues.map(({ pointer, keyword, message }) => `${pointer} ${keyword} ${message}`);
    expect(found).toEqual(want);
    for (const issue of issues) expect(issue.pointer).toBe(pointerOf(issue));
  });

  it("paths are the names and indices that lead to the fault", () => {
    const { issues = [] } = validate("Pet", { name: "a", tags: ["a", 1], "a/b~c": 0.5, parent: { tags: [] } });
    expect(issues.map(({ path }) => path)).toEqual([["tags", 1], ["a/b~c"], ["parent", "name"]]);
  });

  it("members that are undefined are absent", () => {
    const accepted: readonly (readonly [name: string, value: unknown])[] = [
      ["Pet", { name: "a", tags: [], parent: undefined, kind: undefined, other: undefined }],
      ["Words", { a: "b", B: undefined }],
      ["Dependent", { card: undefined }],
      ["Conditional", { a: undefined }],
      ["Constant", { a: 1, b: undefined }],
    ]; // prettier-ignore
    expect(accepted.filter(([name, value]) => validate(name, value).issues !== undefined)).toEqual([]);
    expect(validate("Pet", { name: undefined, tags: [] }).issues).toMatchObject([{ pointer: "/name", keyword: "required" }]);
    expect(validate("Unique", [{ a: 1 }, { a: 1, b: undefined }]).issues).toMatchObject([{ keyword: "uniqueItems" }]);
    expect(validate("Words", { a: undefined }).issues).toMatchObject([{ keyword: "minProperties" }]);
  });

  it("a valid value is given back itself", () => {
    const value = { name: "a", tags: [] };
    expect(validate("Pet", value)).toEqual({ value });
    expect(validate("Pet", value).value).toBe(value);
  });

  it("assertions throw every issue, and not the value", () => {
    const assertPet = validators["assertPet"] as (value: unknown) => void;
    expect(() => assertPet({ name: "a", tags: [] })).not.toThrow();
    expect(() => assertPet({ name: "secret", tags: 1 })).toThrow(
      expect.objectContaining({
        name: "ValidationError",
        expected: "Pet",
        message: "not a valid Pet: /name must have at most 3 characters; /tags must be an array",
        issues: [expect.objectContaining({ pointer: "/name" }), expect.objectContaining({ pointer: "/tags" })],
      }),
    );
  });

  it("are Standard Schemas", () => {
    const { "~standard": standard } = validators["PetSchema"] as StandardSchema<unknown>;
    expect([standard.version, standard.vendor]).toEqual([1, "flatspec"]);
    expect(standard.validate({ name: "a", tags: [] })).toEqual({ value: { name: "a", tags: [] } });
    expect(standard.validate({ tags: [] }).issues).toEqual([
      { message: "is required", path: ["name"], pointer: "/name", keyword: "required", received: "nothing" },
    ]);
  });
});

function pointerOf({ path }: Issue): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

describe("secrets among schemas that are otherwise equal", () => {
  it("are shown in no issue, and all else is", async () => {
    const password = { type: "string", format: "password", minLength: 4 };
    const plain = { type: "string", minLength: 4 };
    const document = documentOf({
      Plain: plain,
      Word: password,
      Login: {
        properties: {
          first: plain,
          pin: password,
          last: plain,
          word: { $ref: "#/components/schemas/Word" },
        },
      },
    });
    const validators = load(await pipeline(document), "validators");
    const validate = validators["validateLogin"] as (value: unknown) => Validation<unknown>;
    const value = { first: "a", pin: "b", last: "c", word: "d" };
    const received = Object.fromEntries((validate(value).issues ?? []).map((issue) => [issue.pointer, issue.received]));
    expect(received).toEqual({
      "/first": '"a"',
      "/pin": "a secret",
      "/last": '"c"',
      "/word": "a secret",
    });
  });
});
