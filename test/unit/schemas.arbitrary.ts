import fc from "fast-check";

export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

const names = ["a", "b", "c"];
const strings = ["", "a", "ab", "b", "bc", "abc", "😀", "😀b"];
const numbers = [-2, -1, 0, 0.5, 1, 1.5, 2, 3, 4, 6];
const patterns = ["^a", "b$", "^(ab|c)", "."];
const types = ["null", "boolean", "integer", "number", "string", "array", "object"];

/** JSON values over a vocabulary so small that random schemas accept about as many as they refuse. */
export const jsonValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: fc.constantFrom<unknown>(null, true, false, ...numbers, ...strings), weight: 3 },
    { arbitrary: fc.array(tie("value"), { maxLength: 3 }), weight: 2 },
    { arbitrary: fc.dictionary(fc.constantFrom(...names, "ab"), tie("value"), { maxKeys: 4, noNullPrototype: true }), weight: 5 },
  ),
})).value;

const count = fc.constantFrom(0, 1, 2, 3);
const nameList = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 });
const someValues = fc.array(jsonValue, { minLength: 1, maxLength: 4 });

/** Keywords that hold no schema. */
const scalars: readonly fc.Arbitrary<JsonSchema>[] = [
  fc.constantFrom(...types).map((type) => ({ type })),
  fc.uniqueArray(fc.constantFrom(...types), { minLength: 1, maxLength: 4 }).map((type) => ({ type })),
  fc.constantFrom("object", "object", "array", "string", "number").map((type) => ({ type })),
  someValues.map((values) => ({ enum: values })),
  jsonValue.map((value) => ({ const: value })),
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((key) =>
    fc.constantFrom(...numbers).map((bound) => ({ [key]: bound })),
  ),
  fc.constantFrom(0.5, 1, 1.5, 2, 3).map((multipleOf) => ({ multipleOf })),
  ...["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"].map((key) =>
    count.map((limit) => ({ [key]: limit })),
  ),
  fc.constantFrom(...patterns).map((pattern) => ({ pattern })),
  fc.boolean().map((uniqueItems) => ({ uniqueItems })),
  nameList.map((required) => ({ required })),
  nameList.map((required) => ({ required })),
  fc.dictionary(fc.constantFrom(...names), nameList, { maxKeys: 2, noNullPrototype: true }).map((entries) => ({ dependentRequired: entries })),
];

type Schemas = fc.Arbitrary<JsonSchema>;

/** Keywords that hold schemas for parts of a value. */
function parts(inner: Schemas): readonly Schemas[] {
  const byName = fc.dictionary(fc.constantFrom(...names), inner, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  return [
    byName.map((properties) => ({ properties })),
    byName.map((properties) => ({ properties })),
    fc.tuple(byName, inner).map(([properties, additionalProperties]) => ({ properties, additionalProperties })),
    fc.tuple(byName, nameList).map(([properties, required]) => ({ properties, required, additionalProperties: false })),
    inner.map((additionalProperties) => ({ additionalProperties })),
    fc
      .dictionary(fc.constantFrom(...patterns), inner, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
      .map((patternProperties) => ({ patternProperties })),
    inner.map((propertyNames) => ({ propertyNames })),
    inner.map((items) => ({ items })),
    fc.array(inner, { minLength: 1, maxLength: 3 }).map((prefixItems) => ({ prefixItems })),
    fc.tuple(inner, fc.option(count), fc.option(count)).map(([contains, minContains, maxContains]) => ({
      contains,
      ...(minContains === null ? {} : { minContains }),
      ...(maxContains === null ? {} : { maxContains }),
    })),
  ];
}

/** Keywords that hold schemas for the value itself. */
function compositions(inner: Schemas): readonly Schemas[] {
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return [
    several.map((allOf) => ({ allOf })),
    several.map((allOf) => ({ allOf })),
    several.map((allOf) => ({ allOf })),
    several.map((anyOf) => ({ anyOf })),
    several.map((oneOf) => ({ oneOf })),
    inner.map((not) => ({ not })),
    fc.record({ if: inner, then: inner, else: inner }, { requiredKeys: ["if"], noNullPrototype: true }),
    fc
      .dictionary(fc.constantFrom(...names), inner, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
      .map((dependentSchemas) => ({ dependentSchemas })),
  ];
}

const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function joined(keywords: readonly Schemas[]): Schemas {
  return fc
    .array(fc.oneof(...keywords), { minLength: 1, maxLength: 3 })
    .map((drawn) => Object.assign({}, ...drawn.filter((each) => typeof each === "object")) as JsonSchema);
}

/**
 * A schema that may refer to others: in place to `inPlace`, through properties and items to `anywhere`, so that a circle always goes
 * through a part of the value.
 */
function schemaOf(depth: number, inPlace: readonly string[], anywhere: readonly string[]): Schemas {
  const refs = inPlace.length === 0 ? [] : [fc.constantFrom(...inPlace).map(refTo)];
  if (depth === 0) {
    return fc.oneof(
      { arbitrary: fc.boolean(), weight: 1 },
      { arbitrary: joined(scalars), weight: 6 },
      ...refs.map((arbitrary) => ({ arbitrary, weight: 3 })),
    );
  }
  const part = schemaOf(depth - 1, anywhere, anywhere);
  const same = schemaOf(depth - 1, inPlace, anywhere);
  return fc.oneof(
    { arbitrary: fc.boolean(), weight: 1 },
    { arbitrary: joined(scalars), weight: 3 },
    { arbitrary: joined([...scalars, ...parts(part), ...parts(part), ...compositions(same), ...compositions(same), ...refs]), weight: 12 },
    ...refs.map((arbitrary) => ({ arbitrary, weight: 2 })),
  );
}

/** Schemas under names that begin with a prefix: the first is a composition, the others are what it may refer to. */
export function schemaFamily(prefix: string): fc.Arbitrary<Readonly<Record<string, JsonSchema>>> {
  const all = ["A", "B", "C", "D"].map((letter) => `${prefix}${letter}`);
  const members = all.map((name, index) => {
    const below = all.slice(index + 1);
    const any = schemaOf(index === 0 ? 3 : 2, below, all);
    return [name, index === 0 ? fc.array(any, { minLength: 2, maxLength: 3 }).map((allOf) => ({ allOf })) : any] as const;
  });
  return fc.record(Object.fromEntries(members), { noNullPrototype: true });
}
