import fc from "fast-check";
import { expect, it } from "vitest";
import { Judge } from "../judge.js";
import { documentOf, load, pipeline } from "../pipeline.js";

type Schemas = fc.Arbitrary<object>;

const tag = fc.constantFrom<object>(
  { type: "string" },
  { type: "string" },
  { enum: ["x", "y"] },
  { type: ["string", "null"], enum: ["x", "y", null] },
);
const part = fc.constantFrom<object | boolean>(
  { type: "string" },
  { type: ["string", "null"] },
  { enum: ["x", 1, null] },
  { minimum: 1 },
  true,
);
const property = fc.record({ kind: tag, a: part, b: part, "x-c": part }, { requiredKeys: [], noNullPrototype: true });
const limits = fc.oneof(
  { arbitrary: fc.constant({}), weight: 3 },
  { arbitrary: fc.constantFrom<object>({ additionalProperties: false }, { additionalProperties: { type: "string" } }), weight: 1 },
  { arbitrary: fc.constantFrom<object>({ required: ["a"] }, { required: ["kind"] }), weight: 2 },
);
const patterns = fc.constantFrom<object>(
  {},
  {},
  {},
  { patternProperties: { "^x-": { type: "string" } } },
  { patternProperties: { "a|^x-": { minLength: 1 } } },
);
const type = fc.constantFrom<object>({}, { type: "object" }, { type: ["object", "null"] });
const own: Schemas = fc
  .tuple(type, property, limits, patterns)
  .map(([first, properties, limit, pattern]) => ({ ...first, properties, ...limit, ...pattern }));

/** Schemas as people write them: a base, heirs that are composed of it, and unions that a tag tells apart. */
function family(prefix: string): fc.Arbitrary<Readonly<Record<string, object>>> {
  const pointer = (name: string): string => `#/components/schemas/${prefix}${name}`;
  const refTo = (name: string): object => ({ $ref: pointer(name) });
  const heir: Schemas = fc.tuple(own, type).map(([mine, beside]) => ({ ...beside, allOf: [refTo("Base"), mine] }));
  const tagged = (value: string): Schemas =>
    heir.map((schema) => ({ ...schema, properties: { kind: { const: value } }, required: ["kind"] }));
  const discriminator = { propertyName: "kind", mapping: { x: pointer("Left"), y: pointer("Right") } };
  const union = (keyword: string): Schemas =>
    fc.boolean().map((isTagged) => ({ [keyword]: [refTo("Left"), refTo("Right")], ...(isTagged ? { discriminator } : {}) }));
  return fc
    .record({
      Base: own,
      Left: fc.oneof(tagged("x"), heir),
      Right: fc.oneof(tagged("y"), heir),
      One: union("oneOf"),
      Any: union("anyOf"),
      Both: fc.tuple(union("oneOf"), own).map(([one, mine]) => ({ allOf: [one, refTo("Any"), mine] })),
      Nullable: fc.constant({ anyOf: [{ allOf: [refTo("One"), refTo("Left")] }, { type: "null" }] }),
    })
    .map((schemas) => Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [prefix + name, schema])));
}

const member = fc.constantFrom<unknown>("x", "x", "y", "z", "", null, 1, 0);
const kind = fc.constantFrom<unknown>("x", "x", "y", "y", "z", null);
const value = fc.oneof(
  {
    arbitrary: fc.record({ kind, a: member, b: member, "x-c": member, d: member }, { requiredKeys: [], noNullPrototype: true }),
    weight: 12,
  },
  { arbitrary: member, weight: 1 },
);

it("unions of heirs stay exact, whatever the heirs, the base and the union ask for", async () => {
  const families = Array.from(
    { length: 60 },
    (_, index) => fc.sample(family(`F${index}`), { seed: 20240620 + index, numRuns: 1 })[0] ?? {},
  );
  const schemas: Record<string, object> = Object.assign({}, ...families) as Record<string, object>;
  const document = documentOf(schemas);
  const judge = new Judge(document);
  const validators = load(await pipeline(structuredClone(document)), "validators");
  const values = fc.sample(value, { seed: 20240620, numRuns: 150 });
  let accepted = 0;
  for (const [name, schema] of Object.entries(schemas)) {
    const expected = judge.of(name);
    const is = validators[`is${name}`] as (value: unknown) => boolean;
    const wrong = values.filter((each) => is(each) !== expected(each));
    expect(wrong.slice(0, 2).map((each) => JSON.stringify({ name, schema, value: each }))).toEqual([]);
    accepted += values.filter(expected).length;
  }
  const share = accepted / (values.length * Object.keys(schemas).length);
  expect(share).toBeGreaterThan(0.08);
  expect(share).toBeLessThan(0.92);
});
