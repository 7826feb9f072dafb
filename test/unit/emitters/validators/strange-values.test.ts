import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";

/** Asked of by a predicate of its own, and (`unevaluatedProperties` beside a choice) by the interpreter. */
const members = {
  type: "object",
  required: ["id", "tags"],
  properties: {
    id: { type: "string" },
    toString: { type: "string" },
    tags: { type: "array", items: { type: "string" }, uniqueItems: true, contains: { const: "a" } },
    owner: { type: "object", required: ["name"], properties: { name: { type: "string" } }, additionalProperties: false },
    choice: { enum: [{ a: 1 }, 2] },
  },
  dependentRequired: { owner: ["choice"] },
  maxProperties: 5,
};
const document = documentOf({
  Predicate: members,
  Interpreted: {
    ...members,
    anyOf: [{ properties: { more: { type: "boolean" } } }, { required: ["never"] }],
    unevaluatedProperties: false,
  },
  Union: {
    oneOf: [
      { type: "object", required: ["kind"], properties: { kind: { const: "a" }, id: { type: "string" } } },
      { type: "object", required: ["kind"], properties: { kind: { const: "b" }, id: { type: "integer" } } },
    ],
  },
});

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

const values: readonly Plain[] = [
  { id: "1", tags: ["a"] },
  { id: "1", tags: ["a", "b"], owner: { name: "x" }, choice: { a: 1 } },
  { id: "1", tags: ["a"], owner: { name: "x" } },
  { id: "1", tags: ["a"], owner: { name: "x", more: 1 }, choice: 2 },
  { id: "1", tags: ["a", "a"] },
  { id: "1", tags: ["a", 1] },
  { id: "1", tags: ["b"] },
  { tags: ["a"] },
  { id: "1", tags: ["a"], toString: "text" },
  { id: "1", tags: ["a"], more: true, other: 1 },
  { kind: "a", id: "x" },
  { kind: "b", id: "x" },
  { id: 3 },
  [],
  ["a"],
];

/** The same JSON value in another make, all the way down. */
const makes: Readonly<Record<string, (own: object | unknown[]) => object>> = {
  "an object without a prototype": (own) => (Array.isArray(own) ? own : Object.assign(Object.create(null) as object, own)),
  "an object that inherits what is asked for": (own) =>
    Array.isArray(own)
      ? own
      : Object.defineProperties(
          Object.create({
            id: "inherited",
            tags: ["a"],
            owner: { name: "x" },
            name: 1,
            kind: "a",
            never: 1,
            choice: 2,
            toString: "x",
          }) as object,
          Object.getOwnPropertyDescriptors(own),
        ),
  "an object that inherits what is refused": (own) =>
    Array.isArray(own)
      ? own
      : Object.defineProperties(
          Object.create({ more: 1, owner: 1, toString: 1, choice: 3 }) as object,
          Object.getOwnPropertyDescriptors(own),
        ),
  "an instance of a class with accessors": (own) => {
    if (Array.isArray(own)) return own;
    const inherited = { id: 1, name: "x" };
    class Instance {
      get id(): number {
        return inherited.id;
      }
      get name(): string {
        return inherited.name;
      }
    }
    return Object.defineProperties(new Instance(), Object.getOwnPropertyDescriptors(own));
  },
  "own getters": (own) => {
    if (Array.isArray(own)) return own;
    const descriptors = Object.entries(own).map(([name, value]) => [name, { enumerable: true, get: () => value as unknown }] as const);
    return Object.defineProperties({}, Object.fromEntries(descriptors));
  },
  "an inherited toJSON": (own) =>
    Array.isArray(own)
      ? Object.defineProperty(own, "toJSON", { value: () => ({ id: "1", tags: ["a"] }) })
      : Object.assign(Object.create({ toJSON: () => ({ id: "1", tags: ["a"] }) }) as object, own),
  "lists that go through other items": (own) =>
    Array.isArray(own) ? Object.defineProperty(own, Symbol.iterator, { value: () => ["a"][Symbol.iterator]() }) : own,
  "a list of a class of its own": (own) => {
    if (!Array.isArray(own)) return own;
    class List extends Array<unknown> {
      override *[Symbol.iterator](): ArrayIterator<unknown> {
        yield 7;
      }
      override slice(): never[] {
        return [];
      }
    }
    return Object.setPrototypeOf([...(own as unknown[])], List.prototype) as object;
  },
  "a proxy": (own) => new Proxy(own, {}),
  frozen: (own) => Object.freeze(own),
};

function made(value: Plain, make: (own: object | unknown[]) => object): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return make((value as readonly Plain[]).map((item) => made(item, make)));
  return make(Object.fromEntries(Object.entries(value).map(([name, member]) => [name, made(member, make)])));
}

describe("a verdict is about the JSON in a value, not about what else it is", () => {
  let validators: Exports = {};
  const realm = createContext({});

  beforeAll(async () => {
    validators = load(await pipeline(document), "validators");
  });

  function told(
    schema: string,
    value: unknown,
  ): { readonly is: boolean; readonly issues: readonly (readonly [pointer: string, message: string])[] } {
    const is = validators[`is${schema}`] as (value: unknown) => boolean;
    const validate = validators[`validate${schema}`] as (value: unknown) => { issues?: readonly { pointer: string; message: string }[] };
    return { is: is(value), issues: (validate(value).issues ?? []).map(({ pointer, message }) => [pointer, message] as const) };
  }

  it.each(Object.entries(makes))("%s", (_, make) => {
    for (const schema of ["Predicate", "Interpreted", "Union"]) {
      for (const value of values) expect(told(schema, made(value, make)), JSON.stringify([schema, value])).toEqual(told(schema, value));
    }
  });

  it("a value of another realm", () => {
    for (const schema of ["Predicate", "Interpreted", "Union"]) {
      for (const value of values) {
        const foreign: unknown = runInContext(`(${JSON.stringify(value)})`, realm);
        expect(told(schema, foreign), JSON.stringify([schema, value])).toEqual(told(schema, value));
      }
    }
  });

  it("both verdicts occur", () => {
    for (const schema of ["Predicate", "Interpreted", "Union"]) {
      expect(new Set(values.map((value) => told(schema, value).is)), schema).toEqual(new Set([true, false]));
    }
  });
});
