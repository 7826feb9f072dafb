import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { StandardSchema } from "../../../../templates/runtime/validation/standard-schema.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";
import { nested } from "./nested.js";

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** Schemas that look at values in every way that validators have. */
const schemas = {
  Pet: { type: "object", required: ["name"], properties: { name: { type: "string" }, tags: { type: "array", items: { type: "string" } } } },
  Tree: { type: "object", properties: { child: ref("Tree"), children: { type: "array", items: ref("Tree") } } },
  Closed: { type: "object", properties: { a: true }, additionalProperties: false },
  Named: { propertyNames: { pattern: "^[a-z]+$" }, patternProperties: { "^x": { type: "integer" } }, minProperties: 1 },
  Inherited: { required: ["toString"], dependentRequired: { toString: ["valueOf"] }, dependentSchemas: { a: { maxProperties: 2 } } },
  List: { prefixItems: [{ type: "string" }], items: { type: "integer" }, contains: { const: 1 }, minItems: 1 },
  Unique: { uniqueItems: true },
  Constant: { const: { a: [1, { b: null }] } },
  Open: { anyOf: [ref("Pet"), { type: "string" }], unevaluatedProperties: false, unevaluatedItems: false },
  Tagged: {
    oneOf: [ref("Cat"), ref("Dog")],
    discriminator: { propertyName: "kind" },
  },
  Cat: { type: "object", required: ["kind"], properties: { kind: { const: "cat" } } },
  Dog: { type: "object", required: ["kind"], properties: { kind: { const: "dog" } } },
  Not: { not: ref("Tree") },
  Text: { type: "string", format: "uri", pattern: "^h", minLength: 1 },
  Quantity: { type: "number", multipleOf: 0.1, format: "int32" },
  Anything: {},
  Nothing: false,
};

type Result = ReturnType<StandardSchema<unknown>["~standard"]["validate"]>;

function circle(key: string): object {
  const value: Record<string, unknown> = {};
  value[key] = [value];
  return value;
}

const fail = (): never => {
  throw new TypeError("of the value");
};

/** An object without end: whatever is read of it is another one. */
function endless(): object {
  return new Proxy({}, { get: endless, getOwnPropertyDescriptor: () => ({ value: endless(), configurable: true, enumerable: true }) });
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

const traps = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"] as const;

/** Values that throw, for one thing or another that is done with them. */
const throwing: readonly unknown[] = [
  ...traps.flatMap((trap) => [new Proxy({ name: "a", kind: "cat" }, { [trap]: fail }), new Proxy(["a", 1], { [trap]: fail })]),
  new Proxy({}, new Proxy({}, { get: fail })),
  new Proxy(fail, { get: fail, apply: fail }),
  revoked({}),
  revoked([]),
  revoked(fail),
  Object.defineProperty({}, "name", { get: fail, enumerable: true }),
  Object.defineProperty([], 0, { get: fail, enumerable: true }),
  { child: Object.defineProperty({}, "child", { get: fail, enumerable: true }) },
  Object.defineProperty({}, "kind", { get: (): never => fail.call(revoked({})), enumerable: true }),
];

const strange: readonly unknown[] = [
  ...["child", "children", "name", "a", "kind"].flatMap((key) => [circle(key), nested(key, 200_000)]),
  [nested("a", 200_000), nested("a", 200_000)],
  endless(),
  [endless(), endless()],
  undefined,
  NaN,
  1n,
  Symbol("a"),
  fail,
  Object.create(null),
  { toString: fail, valueOf: fail, toJSON: fail, [Symbol.toPrimitive]: fail },
  [, 1],
  new Date(NaN),
  new Map([[1, 2]]),
  new Uint8Array(3),
];

describe("the Standard Schemas of a module", () => {
  let validators: Exports = {};
  const validate = (name: string, value: unknown): Result =>
    (validators[`${name}Schema`] as StandardSchema<unknown>)["~standard"].validate(value);

  beforeAll(async () => {
    validators = load(await pipeline(documentOf(schemas)), "validators");
  });

  it("give the value itself, or issues with their paths", () => {
    const { "~standard": standard } = validators["PetSchema"] as StandardSchema<unknown>;
    expect([standard.version, standard.vendor]).toEqual([1, "flatspec"]);
    const pet = { name: "a", tags: [] };
    expect(validate("Pet", pet)).toEqual({ value: pet });
    expect(validate("Pet", { tags: ["a", 1] })).toEqual({
      issues: [
        { message: "is required", path: ["name"], pointer: "/name", keyword: "required", received: "nothing" },
        { message: "must be a string", path: ["tags", 1], pointer: "/tags/1", keyword: "type", expected: "string", received: "1" },
      ],
    });
  });

  it.each(Object.keys(schemas))("%s answers at once, whatever the value", (name) => {
    const answers = (value: unknown): void => {
      const result = validate(name, value);
      if (result.issues === undefined) expect(Object.is((result as { value: unknown }).value, value)).toBe(true);
      else expect(result.issues.length).toBeGreaterThan(0);
    };
    for (const value of strange) answers(value);
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true });
    fc.assert(fc.property(anything, answers), { numRuns: 200, seed: 1 });
  });

  it("hide nothing that a value throws, as the functions of the module do not", () => {
    const outcome = (of: () => Result): string => {
      try {
        return of().issues === undefined ? "valid" : "not valid";
      } catch (error) {
        return String(error);
      }
    };
    const outcomes = throwing.map((value) => outcome(() => validate("Pet", value)));
    expect(outcomes).toContain("TypeError: of the value");
    expect(outcomes).toEqual(throwing.map((value) => outcome(() => (validators["validatePet"] as (value: unknown) => Result)(value))));
  });
});
