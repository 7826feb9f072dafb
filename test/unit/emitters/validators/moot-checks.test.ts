import { beforeAll, describe, expect, it } from "vitest";
import { Judge } from "../../judge.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";

const closed = { type: "object", properties: { a: {}, b: {} }, additionalProperties: false };

/** Schemas in which one keyword leaves another nothing to refuse; what is not emitted for it; values near the limits. */
const rows: readonly (readonly [schema: object, absent: RegExp, values: readonly unknown[]])[] = [
  [{ type: "number", minimum: 0, exclusiveMinimum: 0 }, /minimum: 0|< 0/u, [-1, 0, 1]],
  [{ type: "number", minimum: 1, exclusiveMinimum: 0 }, /exclusiveMinimum|<= 0/u, [0, 0.5, 1]],
  [{ type: "number", maximum: 5, exclusiveMaximum: 5 }, /maximum: 5|> 5/u, [5, 4.9]],
  [{ type: "number", maximum: 5, exclusiveMaximum: 6 }, /exclusiveMaximum|>= 6/u, [5, 5.5, 6]],
  [{ type: ["integer", "null"], multipleOf: 1 }, /ultipleOf/u, [1, 1.5, null]],
  [{ type: "integer", format: "int32", minimum: 0, maximum: 100 }, /isInt32/u, [-1, 0, 100, 101, 0.5]],
  [{ type: "string", format: "uuid", minLength: 36, maxLength: 36 }, /CodePoints|Length/u, ["", "2eb8aa08-aa98-11ea-b4aa-73b441d16380"]],
  [{ type: "string", format: "ipv4", maxLength: 15 }, /CodePoints|Length/u, ["1.2.3.4", "255.255.255.2555"]],
  [{ type: "array", minItems: 1, contains: { type: "string" } }, /minItems|length </u, [[], [1], ["a"]]],
  [{ type: "array", uniqueItems: true, maxItems: 1 }, /nique/u, [[], [1], [1, 1], [1, 2]]],
  [{ type: "object", minProperties: 2, required: ["a", "b"] }, /minProperties|countMembers/u, [{}, { a: 1 }, { a: 1, b: 1 }]],
  [
    { ...closed, maxProperties: 2 },
    /maxProperties|countMembers/u,
    [
      { a: 1, b: 1 },
      { a: 1, b: 1, c: 1 },
    ],
  ],
  [
    { type: "integer", format: "int32", minimum: 1, oneOf: [{ const: 0 }, { const: 1 }, { const: 2, title: "two" }] },
    /isInteger|isInt32|inimum|oneOf|=== 0|, 0|type:/u,
    [0, 1, 2, 3, "1", null],
  ],
  [{ type: ["string", "null"], anyOf: [{ enum: ["a", 1] }, { enum: ["b", null] }] }, /typeof|anyOf|type:|1/u, ["a", "b", null, 1, "c"]],
  [{ type: "integer", format: "int64" }, /isInteger/u, [1, 1.5, "1"]],
  [{ type: "number", format: "float" }, /isFinite/u, [1.5, "1"]],
  [
    { type: "object", required: ["a"], properties: { a: { type: "string" } } },
    /a === undefined|const a /u,
    [{}, { a: "" }, { a: 1 }, null],
  ],
  [{ type: "object", required: ["b"], dependentRequired: { a: ["b"] } }, /dependentRequired/u, [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }]],
];

/** The same keywords where they do refuse something. */
const needed: readonly (readonly [schema: object, present: RegExp])[] = [
  [{ type: "number", minimum: 0 }, /minimum: 0/u],
  [{ type: "number", multipleOf: 1 }, /multipleOf: 1/u],
  [{ type: "integer", format: "int32", minimum: 0 }, /isInt32/u],
  [{ type: "integer", minimum: 0 }, /isInteger/u],
  [{ type: "integer", oneOf: [{ const: 0 }, { minimum: 1 }] }, /isInteger/u],
  [{ type: "object", required: ["a"], properties: { a: { not: { type: "string" } } } }, /=== undefined/u],
  [{ type: "number", format: "int32", minimum: 0, maximum: 100 }, /isInt32/u],
  [{ type: "string", format: "uuid", maxLength: 35 }, /maxLength: 35/u],
  [{ type: "array", minItems: 2, contains: { type: "string" } }, /minItems: 2/u],
  [{ type: "array", uniqueItems: true, maxItems: 2 }, /uniqueItems: true/u],
  [{ type: "object", minProperties: 3, required: ["a", "b"] }, /minProperties: 3/u],
  [{ ...closed, maxProperties: 1 }, /maxProperties: 1/u],
  [{ ...closed, patternProperties: { "^x": {} }, maxProperties: 2 }, /maxProperties: 2/u],
  [{ type: "object", required: ["b"], dependentRequired: { a: ["b", "c"] } }, /dependentRequired: \{ a: \["c"\] \}/u],
];

/** All that the emitted module says about schemas. */
async function emitted(schema: object): Promise<string> {
  const { files } = await pipeline(documentOf({ Subject: schema }));
  return files.find(({ path }) => path === "validators.ts")?.content ?? "";
}

describe("a check that another one makes moot", () => {
  const document = documentOf(Object.fromEntries(rows.map(([schema], index) => [`Subject${index}`, schema])));
  let validators: Exports = {};

  beforeAll(async () => {
    validators = load(await pipeline(document), "validators");
  });

  it.each(rows.map(([schema, absent, values], index) => ({ name: JSON.stringify(schema), schema, absent, values, index })))(
    "is not emitted: $name",
    async ({ schema, absent, values, index }) => {
      expect(await emitted(schema)).not.toMatch(absent);
      const judge = new Judge(document).of(`Subject${index}`);
      const is = validators[`isSubject${index}`] as (value: unknown) => boolean;
      expect(values.map((value) => is(value))).toEqual(values.map((value) => judge(value)));
      expect(new Set(values.map((value) => is(value))).size).toBe(2);
    },
  );

  it.each(needed.map(([schema, present]) => ({ name: JSON.stringify(schema), schema, present })))(
    "is emitted otherwise: $name",
    async ({ schema, present }) => {
      expect(await emitted(schema)).toMatch(present);
    },
  );
});
