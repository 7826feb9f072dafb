import { beforeAll, describe, expect, it } from "vitest";
import type { Issue, Validation } from "../../../../templates/runtime/validation/issue.js";
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
  Numbers: { type: "number", exclusiveMinimum: 0, maximum: 10, multipleOf: 0.5, format: "int32" },
};

/** Values and all issues that are found: pointer, keyword and message. */
const rows: readonly (readonly [schema: string, value: unknown, issues: readonly string[]])[] = [
  ["Pet", {}, ["/name required is required", "/tags required is required"]],
  ["Pet", { name: 1, tags: "a" }, ["/name type must be a string", "/tags type must be an array"]],
  ["Pet", { name: "a", tags: [1, "a", null] }, ["/tags maxItems must have at most 2 items", "/tags/0 type must be a string", "/tags/2 type must be a string"]],
  ["Pet", { name: "a", tags: [], "a/b~c": 0 }, ["/a~1b~0c minimum must be at least 1"]],
  ["Pet", { name: "a", tags: [], parent: { name: "b", tags: [], parent: 1 } }, ["/parent/parent type must be an object"]],
  ["Pet", { name: "a", tags: [], "~x/": 1, y: 2 }, ["/~0x~1 additionalProperties is not allowed", "/y additionalProperties is not allowed"]],
  ["Numbers", -0.3, [" exclusiveMinimum must be greater than 0", " format must have the format int32", " multipleOf must be a multiple of 0.5"]],
]; // prettier-ignore

describe("validators", () => {
  let validators: Exports = {};
  const validate = (name: string, value: unknown): Validation<unknown> =>
    (validators[`validate${name}`] as (value: unknown) => Validation<unknown>)(value);

  beforeAll(async () => {
    validators = load(await pipeline(documentOf(schemas)), "validators");
  });

  it.each(rows)("%s: every issue of %j", (name, value, want) => {
    const { issues = [] } = validate(name, value);
    const found = issues.map(({ pointer, keyword, message }) => `${pointer} ${keyword} ${message}`);
    expect(found).toEqual(want);
    for (const issue of issues) expect(issue.pointer).toBe(pointerOf(issue));
  });

  it("paths are the names and indices that lead to the fault", () => {
    const { issues = [] } = validate("Pet", { name: "a", tags: ["a", 1], "a/b~c": 0.5, parent: { tags: [] } });
    expect(issues.map(({ path }) => path)).toEqual([["tags", 1], ["a/b~c"], ["parent", "name"]]);
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
});

function pointerOf({ path }: Issue): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
