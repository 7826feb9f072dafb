import fc from "fast-check";

/** The type of values that a schema mostly speaks about. */
export type Focus = "anything" | "object" | "array";

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

type Schemas = fc.Arbitrary<JsonSchema>;

const counts = (...keys: readonly string[]): Schemas[] => keys.map((key) => count.map((limit) => ({ [key]: limit })));

/** Keywords that hold no schema, by the type of values that they speak about. */
const scalars: Readonly<Record<Focus, readonly Schemas[]>> = {
  anything: [
    fc.constantFrom(...types).map((type) => ({ type })),
    fc.uniqueArray(fc.constantFrom(...types), { minLength: 2, maxLength: 5 }).map((type) => ({ type })),
    someValues.map((values) => ({ enum: values })),
    jsonValue.map((value) => ({ const: value })),
    ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"].map((key) =>
      fc.constantFrom(...numbers).map((bound) => ({ [key]: bound })),
    ),
    fc.constantFrom(0.5, 1, 1.5, 2, 3).map((multipleOf) => ({ multipleOf })),
    ...counts("minLength", "maxLength"),
    fc.constantFrom(...patterns).map((pattern) => ({ pattern })),
  ],
  object: [
    ...counts("minProperties", "maxProperties"),
    nameList.map((required) => ({ required })),
    nameList.map((required) => ({ required })),
    fc
      .dictionary(fc.constantFrom(...names), nameList, { maxKeys: 2, noNullPrototype: true })
      .map((dependentRequired) => ({ dependentRequired })),
  ],
  array: [...counts("minItems", "maxItems"), fc.constant({ uniqueItems: true })],
};

/** Keywords that hold schemas for parts of a value. */
function partsOf(inner: Schemas): Readonly<Record<Focus, readonly Schemas[]>> {
  const byPattern = fc.dictionary(fc.constantFrom(...patterns), inner, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
  const prefix = fc.array(inner, { minLength: 1, maxLength: 3 });
  const byName = fc.dictionary(fc.constantFrom(...names), inner, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  return {
    anything: [],
    object: [
      byName.map((properties) => ({ properties })),
      byName.map((properties) => ({ properties })),
      fc.tuple(byName, inner).map(([properties, additionalProperties]) => ({ properties, additionalProperties })),
      fc.tuple(byName, nameList).map(([properties, required]) => ({ properties, required, additionalProperties: false })),
      inner.map((additionalProperties) => ({ additionalProperties })),
      byPattern.map((patternProperties) => ({ patternProperties })),
      fc.tuple(byPattern, inner).map(([patternProperties, additionalProperties]) => ({ patternProperties, additionalProperties })),
      inner.map((propertyNames) => ({ propertyNames })),
    ],
    array: [
      inner.map((items) => ({ items })),
      prefix.map((prefixItems) => ({ prefixItems })),
      fc.tuple(prefix, inner).map(([prefixItems, items]) => ({ prefixItems, items })),
      fc.tuple(inner, fc.option(count), fc.option(count)).map(([contains, minContains, maxContains]) => ({
        contains,
        ...(minContains === null ? {} : { minContains }),
        ...(maxContains === null ? {} : { maxContains }),
      })),
    ],
  };
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

/** One schema with the keywords of several; boolean schemas have none. */
function joinedKeywords(schemas: readonly JsonSchema[]): JsonSchema {
  return Object.fromEntries(schemas.flatMap((schema) => Object.entries(schema)));
}

function joined(keywords: readonly Schemas[], most: number): Schemas {
  return fc.array(fc.oneof(...keywords), { minLength: 1, maxLength: most }).map(joinedKeywords);
}

/** What a schema may refer to: in place, and through parts of the value, so that every circle goes through a part. */
interface Known {
  readonly inPlace: readonly string[];
  readonly anywhere: readonly string[];
}

const simple: Schemas = fc.oneof({ arbitrary: fc.boolean(), weight: 1 }, { arbitrary: joined(scalars.anything, 1), weight: 4 });

function schemaOf(depth: number, focus: Focus, known: Known): Schemas {
  const refs = known.inPlace.length === 0 ? [] : [fc.constantFrom(...known.inPlace).map(refTo)];
  const weighted = refs.map((arbitrary) => ({ arbitrary, weight: 2 }));
  if (depth === 0) return fc.oneof({ arbitrary: simple, weight: 4 }, ...weighted);
  const part = fc.oneof(
    { arbitrary: simple, weight: 3 },
    { arbitrary: schemaOf(depth - 1, "anything", { ...known, inPlace: known.anywhere }), weight: 2 },
  );
  const same = schemaOf(depth - 1, focus, known);
  const { object, array } = partsOf(part);
  const focused: Readonly<Record<Focus, readonly Schemas[]>> = {
    anything: [...scalars.anything, ...scalars.object, ...scalars.array, ...object, ...array],
    object: [...scalars.object, ...object, ...object],
    array: [...scalars.array, ...array, ...array],
  };
  return fc.oneof({ arbitrary: joined([...focused[focus], ...compositions(same), ...refs], 3), weight: 12 }, ...weighted);
}

/**
 * Branches for an `allOf` that all have a keyword of one kind, for keywords that meet their own kind are what merging is about; half of
 * the branches have others as well.
 */
function branches(focus: Focus, known: Known): fc.Arbitrary<readonly JsonSchema[]> {
  const inner = schemaOf(1, focus, known);
  const any = schemaOf(2, focus, known);
  const { object, array } = partsOf(inner);
  const kinds: Readonly<Record<Focus, readonly Schemas[]>> = {
    anything: [...scalars.anything, ...compositions(inner)],
    object: [...scalars.object, fc.oneof(...object), fc.oneof(...object), fc.oneof(...object), ...compositions(inner)],
    array: [...scalars.array, fc.oneof(...array), fc.oneof(...array), ...compositions(inner)],
  };
  const alike = kinds[focus].map((kind) => {
    const branch = fc.tuple(fc.oneof(fc.constant({}), any), kind).map(joinedKeywords);
    return fc.array(branch, { minLength: 2, maxLength: 3 });
  });
  return fc.oneof(...alike);
}

/** Schemas under names that begin with a prefix: the first is a composition, the others are what it may refer to. */
export function schemaFamily(prefix: string, focus: Focus): fc.Arbitrary<Readonly<Record<string, JsonSchema>>> {
  const anywhere = ["A", "B", "C", "D"].map((letter) => `${prefix}${letter}`);
  const members = anywhere.map((name, index) => {
    const known = { inPlace: anywhere.slice(index + 1), anywhere };
    const schema = index < 2 ? branches(focus, known).map((allOf) => ({ allOf })) : schemaOf(2, focus, known);
    return [name, schema] as const;
  });
  return fc.record(Object.fromEntries(members), { noNullPrototype: true });
}

/** Values of the kind that a family is about. */
export function valueFor(focus: Focus): fc.Arbitrary<unknown> {
  const part = fc.oneof(
    { arbitrary: fc.constantFrom<unknown>(null, true, ...numbers, ...strings), weight: 3 },
    { arbitrary: jsonValue, weight: 2 },
  );
  const object = fc.dictionary(fc.constantFrom(...names, "ab", "bc"), part, { maxKeys: 4, noNullPrototype: true });
  const array = fc.array(part, { maxLength: 4 });
  const focused: Readonly<Record<Focus, fc.Arbitrary<unknown>>> = { anything: jsonValue, object, array };
  return fc.oneof({ arbitrary: focused[focus], weight: 7 }, { arbitrary: jsonValue, weight: 1 });
}
