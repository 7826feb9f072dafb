import { describe, expect, it } from "vitest";
import { Judge } from "../judge.js";
import { documentOf, load, pipeline } from "../pipeline.js";

const other = { type: "string", minLength: 2 };

/** Schemas whose enum stands beside other keywords, and the values that are left of it. */
const rows: readonly (readonly [what: string, schema: unknown, left: readonly unknown[]])[] = [
  ["type", { type: "string", enum: ["a", 1, null] }, ["a"]],
  ["nullable type", { type: ["string", "null"], enum: ["a", 1, null] }, ["a", null]],
  ["length, in code points", { enum: ["a", "ab", "😀"], minLength: 2 }, ["ab"]],
  ["bounds say nothing of strings", { enum: [1, 5, "a"], minimum: 3 }, ["a", 5]],
  ["pattern", { enum: ["a", "b"], pattern: "^a" }, ["a"]],
  ["format", { enum: ["2024-01-31", "2024-02-31"], format: "date" }, ["2024-01-31"]],
  ["not", { enum: ["a", "b"], not: { const: "a" } }, ["b"]],
  ["anyOf", { enum: [1, 2, 3], anyOf: [{ const: 1 }, { minimum: 3 }] }, [1, 3]],
  ["if and then", { enum: [1, 2, 3], if: { minimum: 2 }, then: { const: 3 } }, [1, 3]],
  ["required", { enum: [{ a: 1 }, { b: 1 }], required: ["a"] }, [{ a: 1 }]],
  ["additionalProperties", { enum: [{ a: 1 }, { a: 1, b: 1 }], properties: { a: true }, additionalProperties: false }, [{ a: 1 }]],
  ["a reference", { enum: ["a", "ab"], $ref: "#/components/schemas/Other" }, ["ab"]],
  ["allOf", { allOf: [{ enum: ["a", "ab", "abc"] }, other, { maxLength: 2 }] }, ["ab"]],
  ["the type outside", { type: "string", not: { enum: ["a", 1] } }, []],
];

describe("an enum is left with the values that the keywords beside it allow", () => {
  const names = rows.map((_, index) => `Subject${index}`);
  const document = documentOf({ ...Object.fromEntries(rows.map(([, schema], index) => [names[index] ?? "", schema])), Other: other });
  const output = pipeline(document, ["validators"]);
  const candidates = ["a", "b", "ab", "abc", "😀", 1, 2, 3, 5, null, "2024-01-31", "2024-02-31", { a: 1 }, { b: 1 }, { a: 1, b: 1 }];

  it.each(rows.map(([what, , left], index) => [what, names[index] ?? "", left] as const))("%s", async (_, name, left) => {
    const validators = load(await output, "validators");
    const accepted = candidates.filter((value) => (validators[`is${name}`] as (value: unknown) => boolean)(value));
    const judge = new Judge(document).of(name);
    expect(accepted).toEqual(candidates.filter(judge));
    if (left.length > 0) expect(accepted).toEqual(left);
  });

  it("in types and lists of values alike", async () => {
    const types = load(await output, "types");
    expect(types["subject0Values"]).toEqual(["a"]);
    expect(types["subject11Values"]).toEqual(["ab"]);
  });

  it("a list of which nothing is left is reported", async () => {
    const { diagnostics } = await pipeline(documentOf({ Subject: { type: "string", enum: [1, 2] } }));
    expect(diagnostics).toMatchObject([{ code: "composition-contradiction", pointer: "#/components/schemas/Subject" }]);
  });
});
