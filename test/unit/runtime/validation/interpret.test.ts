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
const tree = (): Keywords => ({
  type: "object",
  required: ["name"],
  properties: { name: string, children: { type: "array", items: tree } },
});

/** What no single keyword is about: every issue of a value, and a value without any. Each keyword is tested beside its compiler. */
const rows: readonly (readonly [keywords: Keywords, refused: unknown, issues: readonly string[], accepted: unknown])[] = [
  [{ type: [] }, 1, [" type: is not allowed: no value is, not 1"], undefined],
  [{ allOf: [{ minimum: 1 }, { multipleOf: 2 }], $ref: integer }, 0.5, [" minimum: must be at least 1, not 0.5", " multipleOf: must be a multiple of 2, not 0.5", " type: must be an integer, not 0.5"], 2],
  [tree(), { name: "a", children: [{ name: 1 }, { children: 2 }] }, ["/children/0/name type: must be a string, not 1", "/children/1/name required: is required, not nothing", "/children/1/children type: must be an array, not 2"], { name: "a", children: [{ name: "b" }] }],
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

  describe("with predicates", () => {
    /** A schema whose predicate counts how often it is asked. */
    function asked(keywords: () => Keywords): { readonly schema: () => Keywords; readonly values: unknown[] } {
      const values: unknown[] = [];
      const is = (value: unknown): boolean => {
        values.push(value);
        return conforms(keywords, value);
      };
      return { schema: () => ({ is, ...keywords() }), values };
    }

    it("asks them about parts, and looks only at what they refuse", () => {
      const counted: unknown[] = [];
      const isFormat = (value: string): boolean => counted.push(value) > 0;
      const part = asked(() => ({ properties: { a: { format: { counted: isFormat } }, b: string } }));
      expect(told({ items: part.schema }, [{ a: "x" }, { a: "y", b: 1 }])).toEqual(["/1/b type: must be a string, not 1"]);
      expect(part.values).toEqual([{ a: "x" }, { a: "y", b: 1 }]);
      expect(counted).toEqual(["x", "y", "y"]);
    });

    it("does not ask the one that has been asked already", () => {
      const { schema, values } = asked(() => ({ type: "string" }));
      expect(validation((value): value is string => typeof value === "string", schema, 1).issues).toHaveLength(1);
      expect(conforms(schema, 1)).toBe(false);
      expect(values).toEqual([]);
    });

    it("does not ask where it matters which members are looked at", () => {
      const { schema, values } = asked(() => ({ properties: { a: string } }));
      const keywords: Keywords = { $ref: schema, unevaluatedProperties: false };
      expect(told(keywords, { a: "", b: 1 })).toEqual(["/b unevaluatedProperties: is not allowed, not 1"]);
      expect(values).toEqual([]);
    });

    it("asks so seldom on the way to a part that depth costs no power of itself", () => {
      const tree = asked(() => ({ type: "object", properties: { name: string, child: tree.schema } }));
      let value: object = { name: 1 };
      for (let depth = 0; depth < 500; depth += 1) value = { child: value };
      expect(issuesOf({ items: tree.schema }, [value]).map(({ path }) => path.length)).toEqual([502]);
      expect(tree.values.length).toBeLessThan(10 * 500);
    });
  });

  it("an alternative that another one beats is not looked at to its end", () => {
    const counted: unknown[] = [];
    const isFormat = (value: string): boolean => counted.push(value) === 0;
    const first: Keywords = { properties: { kind: { enum: ["a"] }, name: string } };
    const second: Keywords = { properties: { kind: { enum: ["b"] }, name: string, text: { format: { counted: isFormat } } } };
    expect(told({ oneOf: [first, second] }, { kind: "a", name: 1, text: "" })).toEqual(["/name type: must be a string, not 1"]);
    expect(counted).toEqual([]);
    expect(told({ oneOf: [second, first] }, { kind: "a", name: 1, text: "" })).toEqual(["/name type: must be a string, not 1"]);
  });

  it("an error has every issue and not the value", () => {
    const error = invalid("Pet", tree, { name: "hidden", children: "hidden" });
    expect(error).toMatchObject({ name: "ValidationError", expected: "Pet", message: "not a valid Pet: /children must be an array" });
    expect(error.message).not.toContain("hidden");
  });
});
