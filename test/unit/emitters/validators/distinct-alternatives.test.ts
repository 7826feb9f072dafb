import { beforeAll, describe, expect, it } from "vitest";
import { Judge } from "../../judge.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";

const tagged = (name: string, tag: object, more: object = { type: "string" }): object => ({
  type: "object",
  required: [name],
  properties: { [name]: tag, more },
});

const components = {
  Kind: { enum: ["c", "d"] },
  Left: tagged("kind", { const: "left" }),
  Right: tagged("kind", { const: "right" }, { type: "integer" }),
  Word: { type: "string" },
  Void: { type: "null" },
};
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** Schemas of alternatives, how the verdict on them is made, and values. */
const rows: readonly (readonly [schema: object, way: RegExp, values: readonly unknown[]])[] = [
  [
    { oneOf: [ref("Left"), ref("Right")] },
    /switch/u,
    [{ kind: "left" }, { kind: "left", more: 1 }, { kind: "right", more: 1 }, { kind: "up" }, {}, null, "left", [], { more: "x" }],
  ],
  [{ anyOf: [ref("Left"), ref("Right"), { type: "null" }] }, /switch/u, [null, { kind: "left" }, { kind: "right", more: "x" }, "x", {}]],
  [{ oneOf: [ref("Void"), ref("Left"), ref("Right")] }, /switch/u, [null, { kind: "left" }, { kind: "up" }, 1]],
  [
    { oneOf: [tagged("n", { enum: [1, 2] }), tagged("n", { const: 3 }), tagged("n", { enum: [null, true, "1"] })] },
    /case 2:\n/u,
    [
      { n: 1 },
      { n: 2, more: "x" },
      { n: 2, more: 2 },
      { n: 3 },
      { n: "1" },
      { n: null },
      { n: true },
      { n: false },
      { n: "3" },
      { n: 4 },
      {},
    ],
  ],
  [
    { oneOf: [tagged("kind", ref("Kind")), tagged("kind", { const: "e" })] },
    /case "c":\n/u,
    [{ kind: "c" }, { kind: "d" }, { kind: "e" }, { kind: "f" }],
  ],
  [
    { oneOf: [tagged("kind", { enum: ["a", "b"] }), tagged("kind", { enum: ["b", "c"] })] },
    /exactlyOne/u,
    [{ kind: "a" }, { kind: "b" }, { kind: "c" }, { kind: "b", more: 1 }, {}],
  ],
  [
    { oneOf: [tagged("a", { const: 1 }), { ...tagged("a", { const: 2 }), required: [] }] },
    /exactlyOne/u,
    [{ a: 1 }, { a: 2 }, {}, { a: 3 }, "x"],
  ],
  [
    { oneOf: [{ ...tagged("a", { const: 1 }), type: ["object", "string"] }, tagged("a", { const: 2 })] },
    /exactlyOne/u,
    [{ a: 1 }, { a: 2 }, "x", {}],
  ],
  [
    { oneOf: [tagged("constructor", { const: 1 }), tagged("constructor", { const: 2 })] },
    /switch/u,
    [{ constructor: 1 }, {}, { constructor: 3 }],
  ],
  [{ oneOf: [{ const: 1 }, { const: 2 }, { enum: [2, "x"] }] }, /value !== "x" && value !== 1/u, [1, 2, "x", 3, null]],
  [{ anyOf: [ref("Left"), ref("Right"), { type: "null", not: {} }] }, /return/u, [null, { kind: "left" }, {}]],
  [{ anyOf: [ref("Left"), ref("Right"), { type: "null", not: { type: "null" } }] }, /return/u, [null, { kind: "left" }, {}]],
  [{ oneOf: [{ const: 1 }, { const: 1 }] }, /return false/u, [1, 2]],
  [{ anyOf: [{ const: 1 }, { const: 2 }, { enum: [2, "x"] }] }, /value !== 2/u, [1, 2, "x", 3, null]],
  [{ oneOf: [{ const: { a: 1 } }, { const: 1 }] }, /deepEqual/u, [1, { a: 1 }, {}, 2]],
  [{ oneOf: [{ type: "integer" }, { type: "number" }] }, /exactlyOne/u, [1, 1.5, "x"]],
  [{ oneOf: [{ type: "null" }, { type: "string", minLength: 2 }, ref("Right")] }, /\|\|/u, [null, "xx", "x", 1, { kind: "right" }, {}]],
  [{ oneOf: [{ enum: ["x", 1] }, { type: "string" }] }, /exactlyOne/u, ["x", 1, "y", 2]],
];

describe("alternatives of which a value can be but one", () => {
  const document = documentOf({ ...components, ...Object.fromEntries(rows.map(([schema], index) => [`Subject${index}`, schema])) });
  let validators: Exports = {};
  let text = "";

  beforeAll(async () => {
    const result = await pipeline(document);
    validators = load(result, "validators");
    text = result.files.find(({ path }) => path === "validators.ts")?.content ?? "";
  });

  it.each(rows.map(([schema, way, values], index) => ({ name: JSON.stringify(schema), way, values, index })))(
    "$name",
    ({ name, way, values, index }) => {
      const [body = ""] = new RegExp(`^export function isSubject${index}\\(.*?^\\}`, "msu").exec(text) ?? [];
      expect(body, name).toMatch(way);
      const is = validators[`isSubject${index}`] as (value: unknown) => boolean;
      const validate = validators[`validateSubject${index}`] as (value: unknown) => { issues?: readonly { message: string }[] };
      const judge = new Judge(document).of(`Subject${index}`);
      expect(values.map((value) => [value, is(value)])).toEqual(values.map((value) => [value, judge(value)]));
      // The interpreter, which does not choose in this way, agrees.
      for (const value of values)
        expect(validate(value).issues?.map(({ message }) => message) ?? []).not.toContain("is not the same each time it is read");
    },
  );
});
