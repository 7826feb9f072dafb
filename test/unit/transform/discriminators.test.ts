import { describe, expect, it } from "vitest";
import { Judge } from "../judge.js";
import { documentOf, load, pipeline } from "../pipeline.js";

type Schemas = Readonly<Record<string, unknown>>;

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const pointerTo = (name: string): string => `#/components/schemas/${name}`;
const string = { type: "string" };
const kinds = (...names: readonly string[]): object => ({ type: "object", required: ["kind"], properties: { kind: { enum: names } } });
const member = (...names: readonly string[]): object => ({
  type: "object",
  required: ["kind"],
  properties: { kind: string, ...Object.fromEntries(names.map((name) => [name, string])) },
});
const union = (names: readonly string[], mapping?: Readonly<Record<string, string>>): object => ({
  oneOf: names.map(refTo),
  discriminator: { propertyName: "kind", ...(mapping === undefined ? {} : { mapping }) },
});

interface Emitted {
  /** The text of each declaration, its white space made one blank. */
  readonly types: Readonly<Record<string, string>>;
  readonly reports: readonly string[];
}

async function emitted(schemas: Schemas): Promise<Emitted> {
  const { files, diagnostics } = await pipeline(documentOf(schemas), ["types"]);
  const text = (files[0]?.content ?? "").replaceAll(/\/\*\*.*?\*\/|\s+/gsu, " ");
  const declarations = text.matchAll(/export (?:interface (\w+) (\{.*?\})|type (\w+) = (.*?);)(?= export|\s*$)/gu);
  const types = [...declarations].map(
    ([, name = "", shape = "", alias = "", type = ""]) => [name + alias, (shape + type).replaceAll(/^\| /gu, "")] as const,
  );
  return { types: Object.fromEntries(types), reports: diagnostics.map(({ code, pointer }) => `${code} ${pointer ?? ""}`) };
}

/** Schemas, and the declarations that matter of those that they become. */
const rows: readonly (readonly [what: string, schemas: Schemas, types: Schemas, reports?: readonly string[]])[] = [
  ["a mapping by pointer and by name", { A: member("a"), B: member("b"), U: union(["A", "B"], { one: pointerTo("A"), two: "B" }) }, { A: '{ kind: "one"; a?: string; }', B: '{ kind: "two"; b?: string; }', U: "A | B" }],
  ["names, where there is no mapping", { A: member(), B: member(), U: union(["A", "B"]) }, { A: '{ kind: "A"; }', B: '{ kind: "B"; }' }],
  ["names of those that a mapping leaves out", { A: member(), B: member(), U: union(["A", "B"], { one: "A" }) }, { A: '{ kind: "one"; }', B: '{ kind: "B"; }' }],
  ["anyOf", { A: member(), U: { anyOf: [refTo("A"), { type: "null" }], discriminator: { propertyName: "kind", mapping: { one: "A" } } } }, { A: '{ kind: "one"; }', U: "A | null" }],
  ["several tags of one member", { A: member(), U: union(["A"], { two: "A", one: "A" }) }, { A: '{ kind: "one" | "two"; }' }],
  ["tags among the member's own values", { A: kinds("one", "two", "three"), U: union(["A"], { one: "A", two: "A", four: "A" }) }, { A: '{ kind: "one" | "two"; }' }],
  ["the member's own values, where they are the tags", { K: { enum: ["one"] }, A: { properties: { kind: refTo("K") } }, U: union(["A"], { one: "A" }) }, { A: "{ kind?: K; }" }],
  ["a mapping that the member contradicts", { A: kinds("one"), U: union(["A"], { two: "A" }) }, { A: '{ kind: "one"; }' }, [`tag-contradiction ${pointerTo("A")}`]],
  ["a member that does not allow the tag", { A: { properties: { a: string }, additionalProperties: false }, U: union(["A"], { one: "A" }) }, { A: "{ a?: string; }" }, [`tag-contradiction ${pointerTo("A")}`]],
  ["a name that the member's values contradict, as is usual", { A: kinds("one"), U: union(["A"]) }, { A: '{ kind: "one"; }' }, []],
  ["a name that its type contradicts", { A: { properties: { kind: { type: "integer" } } }, U: union(["A"]) }, { A: "{ kind?: number; }" }, [`tag-unnamed ${pointerTo("A")}`]],
  ["tags of numbers and truth values", { A: { properties: { kind: { type: "integer" } } }, B: { properties: { kind: { type: "boolean" } } }, U: union(["A", "B"], { "7": "A", true: "B" }) }, { A: "{ kind?: 7; }", B: "{ kind?: true; }" }],
  ["a member that does not declare the property", { A: { properties: { a: string } }, U: union(["A"], { one: "A" }) }, { A: '{ a?: string; kind?: "one"; }' }],
  ["or only requires it", { A: { required: ["kind"], properties: { a: string } }, U: union(["A"], { one: "A" }) }, { A: '{ a?: string; kind: "one"; }' }],
  ["null beside the member's object", { A: { type: ["object", "null"], properties: { kind: string } }, U: union(["A"], { one: "A" }) }, { A: '{ kind?: "one"; } | null' }],
  ["a name that is another one's", { A: member(), B: refTo("A"), U: union(["B"], { one: "B" }) }, { A: '{ kind: "one"; }', B: "A" }],
  ["unions that agree", { A: member(), U: union(["A"], { one: "A" }), V: union(["A"], { one: "A" }) }, { A: '{ kind: "one"; }', V: "A" }],
  ["unions that do not agree", { A: member(), U: union(["A"], { one: "A" }), V: union(["A"], { two: "A" }) }, { A: "{ kind: string; }", U: 'A & { kind?: "one"; }', V: 'A & { kind?: "two"; }' }],
  ["names give way to mappings", { A: member(), U: union(["A"], { one: "A" }), V: union(["A"]) }, { A: '{ kind: "one"; }', V: "A" }],
  ["a union within", { A: member(), B: member(), V: { oneOf: [refTo("A")] }, U: union(["V", "B"], { one: "A", two: "B" }) }, { A: '{ kind: "one"; }', B: '{ kind: "two"; }', U: "V | B" }],
  ["tags of a union within are those of its members", { A: member(), B: member(), V: { oneOf: [refTo("A"), refTo("B")] }, U: union(["V"], { one: "V" }) }, { A: '{ kind: "one"; }', B: '{ kind: "one"; }' }],
  ["a union within that nobody maps says nothing", { A: member(), V: { oneOf: [refTo("A")] }, U: union(["V"]) }, { A: "{ kind: string; }" }],
  ["inline members have no tag", { U: { oneOf: [member("a")], discriminator: { propertyName: "kind" } } }, { U: "{ kind: string; a?: string; }" }],
  ["a member that is a union of inline schemas", { A: { anyOf: [member("a"), member("b")] }, U: union(["A"], { one: "A" }) }, { A: '{ kind?: "one"; } & ( | { kind: string; a?: string; } | { kind: string; b?: string; } )' }],
  ["and says itself what its members are", { A: { anyOf: [kinds("a"), kinds("b")] }, U: union(["A"], { one: "A" }) }, { A: '| { kind: "a"; } | { kind: "b"; }'.slice(2) }, [`tag-contradiction ${pointerTo("A")}`]],
  ["two properties", { A: member("a"), U: union(["A"], { one: "A" }), V: { oneOf: [refTo("A")], discriminator: { propertyName: "a", mapping: { x: "A" } } } }, { A: '{ kind: "one"; a?: "x"; }' }],
  ["hostile names", { A: { properties: {} }, U: { oneOf: [refTo("A")], discriminator: { propertyName: "a'];pwn()//", mapping: { '";pwn()//': "A" } } } }, { A: "{ \"a'];pwn()//\"?: '\";pwn()//'; }" }],
]; // prettier-ignore

describe("a discriminator makes literals of", () => {
  it.each(rows.map(([what, schemas, types, reports]) => ({ what, schemas, types, reports })))(
    "$what",
    async ({ schemas, types, reports }) => {
      const result = await emitted(schemas);
      expect(result.types).toMatchObject(types);
      if (reports !== undefined) expect(result.reports).toEqual(reports);
    },
  );
});

const Pet = { ...member(), discriminator: { propertyName: "kind", mapping: { cat: "Cat" } } };
const heir = (base: string, ...names: readonly string[]): object => ({
  allOf: [refTo(base), { properties: Object.fromEntries(names.map((name) => [name, string])) }],
});

const families: readonly (readonly [what: string, schemas: Schemas, types: Schemas])[] = [
  ["a base and its heirs", { Pet, Cat: heir("Pet", "claws"), Dog: heir("Pet", "bark") }, { Pet: "{ kind: string; }", Cat: '{ kind: "cat"; claws?: string; }', Dog: '{ kind: "Dog"; bark?: string; }' }],
  ["an heir that adds nothing", { Pet, Cat: { allOf: [refTo("Pet")] } }, { Cat: '{ kind: "cat"; }' }],
  ["an heir's heirs are of its type", { Pet, Cat: heir("Pet"), Persian: heir("Cat", "fur") }, { Cat: '{ kind: "Persian" | "cat"; }', Persian: '{ kind: "Persian"; fur?: string; }' }],
  ["an heir between", { Pet, Feline: heir("Pet"), Cat: heir("Feline") }, { Feline: '{ kind: "cat"; }', Cat: '{ kind: "cat"; }' }],
  ["a union of heirs", { Pet, Cat: heir("Pet"), Dog: heir("Pet"), U: { oneOf: [refTo("Cat"), refTo("Dog")] } }, { U: "Cat | Dog", Dog: '{ kind: "Dog"; }' }],
  ["a discriminator in an inline branch", { Pet: { allOf: [{ ...Pet }] }, Cat: heir("Pet") }, { Cat: '{ kind: "cat"; }' }],
]; // prettier-ignore

describe("a discriminator of a base", () => {
  it.each(families)("%s", async (_, schemas, types) => {
    expect((await emitted(schemas)).types).toMatchObject(types);
  });
});

describe("a base that lists its heirs while they are composed of it", () => {
  const schemas = {
    Pet: { ...Pet, properties: { kind: string, name: string }, oneOf: [refTo("Cat"), refTo("Dog")] },
    Cat: heir("Pet", "claws"),
    Dog: { allOf: [refTo("Pet"), { required: ["bark"], properties: { bark: string, friend: refTo("Pet") } }] },
  };
  const own = { type: "object", required: ["kind"], properties: { kind: string, name: string } };
  const meant = {
    Own: own,
    Pet: { allOf: [own], oneOf: [refTo("Cat"), refTo("Dog")] },
    Cat: heir("Own", "claws"),
    Dog: { allOf: [refTo("Own"), { required: ["bark"], properties: { bark: string, friend: refTo("Pet") } }] },
  };

  it("is a union of heirs that have its properties and their own", async () => {
    const { types, reports } = await emitted(schemas);
    expect(types).toEqual({
      Pet: "Cat | Dog",
      Cat: '{ kind: "cat"; name?: string; claws?: string; }',
      Dog: '{ kind: "Dog"; name?: string; bark: string; friend?: Pet; }',
    });
    expect(reports).toEqual([`union-of-heirs ${pointerTo("Pet")}`]);
  });

  it.each(["Pet", "Cat", "Dog"])("validates as what is meant: %s", async (name) => {
    const judge = new Judge(documentOf(meant)).of(name);
    const is = load(await pipeline(documentOf(schemas)), "validators")[`is${name}`] as (value: unknown) => boolean;
    const values = [
      {},
      { kind: "cat" },
      { kind: 1 },
      { kind: "x", claws: 1, bark: "b" },
      { kind: "x", bark: "b" },
      { kind: "x", name: 1 },
      null,
    ];
    const nested = values.map((friend) => ({ kind: "dog", bark: "b", claws: 1, friend }));
    for (const value of [...values, ...nested]) expect([value, is(value)]).toEqual([value, judge(value)]);
  });

  it("keeps its own words beside a union with strangers", async () => {
    const { types } = await emitted({ ...schemas, Robot: { properties: { volts: string } }, Pet: { ...schemas.Pet, oneOf: [...schemas.Pet.oneOf, refTo("Robot")] } }); // prettier-ignore
    expect(types["Pet"]).toBe("{ kind: string; name?: string; } & (Cat | Dog | Robot)");
  });
});

describe("validity", () => {
  const schemas = {
    A: member("a"),
    B: member("b"),
    U: union(["A", "B"], { one: "A", two: "B" }),
    V: union(["A"], { three: "A" }),
    Pet,
    Cat: heir("Pet"),
  };
  const values = ["one", "two", "three", "cat", "unknown", 7].flatMap((kind) => [{ kind }, { kind, a: 1 }, { kind, b: 1 }]);

  it.each(Object.keys(schemas))("does not depend on tags: %s", async (name) => {
    const judge = new Judge(documentOf(schemas)).of(name);
    const is = load(await pipeline(documentOf(schemas)), "validators")[`is${name}`] as (value: unknown) => boolean;
    expect(values.filter(is)).toEqual(values.filter(judge));
  });
});
