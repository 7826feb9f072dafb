import { describe, expect, it } from "vitest";
import { Judge } from "../judge.js";
import { documentOf, load, pipeline } from "../pipeline.js";

type Schemas = Readonly<Record<string, object>>;

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const own = { type: "object", required: ["kind"], properties: { kind: string, name: string } };
const heirs = [refTo("Cat"), refTo("Dog")];
const discriminator = { propertyName: "kind", mapping: { cat: "Cat" } };
const claws = { properties: { claws: string } };
const bark = { required: ["bark"], properties: { bark: string, friend: refTo("Pet") } };

const plain: Schemas = {
  Pet: { ...own, oneOf: heirs, discriminator },
  Cat: { allOf: [refTo("Pet"), claws] },
  Dog: { allOf: [refTo("Pet"), bark] },
};

/** Ways to write that a base lists the heirs that are composed of it. */
const ways: readonly (readonly [what: string, schemas: Schemas])[] = [
  ["both in their places", plain],
  ["the union in a branch", { ...plain, Pet: { allOf: [own, { oneOf: heirs, discriminator }] } }],
  ["the union beside a branch", { ...plain, Pet: { allOf: [own], oneOf: heirs, discriminator } }],
  ["the union in a branch of a branch", { ...plain, Pet: { allOf: [{ allOf: [own, { oneOf: heirs, discriminator }] }] } }],
  ["the union in a branch with everything else", { ...plain, Pet: { allOf: [{ ...own, oneOf: heirs, discriminator }] } }],
  ["the discriminator beside it", { ...plain, Pet: { ...own, allOf: [{ oneOf: heirs }], discriminator } }],
  ["the base in a branch of a branch", { ...plain, Cat: { allOf: [{ allOf: [refTo("Pet")] }, claws] }, Dog: { allOf: [{ allOf: [refTo("Pet"), bark] }] } }],
  ["the base beside keywords of a branch", { ...plain, Cat: { allOf: [{ ...refTo("Pet"), ...claws }] }, Dog: { ...bark, allOf: [refTo("Pet")] } }],
  ["both in branches", { ...plain, Pet: { allOf: [own, { allOf: [{ oneOf: heirs, discriminator }] }] }, Cat: { allOf: [{ allOf: [refTo("Pet")] }, claws] } }],
  ["two unions", { ...plain, Pet: { allOf: [own, { oneOf: heirs, discriminator }, { anyOf: [refTo("Dog"), refTo("Cat")] }] } }],
  ["a union of strangers too", { ...plain, Pet: { allOf: [own, { oneOf: heirs, discriminator }], anyOf: [{ required: ["kind"] }, refTo("Cat")] } }],
]; // prettier-ignore

const meant: Schemas = {
  Own: own,
  Pet: { allOf: [refTo("Own")], oneOf: heirs },
  Cat: { allOf: [refTo("Own"), claws] },
  Dog: { allOf: [refTo("Own"), bark] },
};

const values = [
  {},
  { kind: "cat" },
  { kind: 1 },
  { kind: "x", claws: 1, bark: "b" },
  { kind: "x", bark: "b" },
  { name: 1, kind: "x" },
  null,
];
const nested = values.map((friend) => ({ kind: "Dog", bark: "b", claws: 1, friend }));

describe.each(ways)("a base that lists its heirs, %s,", (what, schemas) => {
  it("is a union of heirs that have its properties", async () => {
    const { files, diagnostics } = await pipeline(documentOf(schemas), ["types"]);
    const types = (files[0]?.content ?? "").replaceAll(/\s+/gu, " ");
    expect(types).toContain('export interface Cat { kind: "cat"; name?: string; claws?: string; }');
    expect(types).toContain('export interface Dog { kind: "Dog"; name?: string; bark: string; friend?: Pet; }');
    if (!what.includes("two") && !what.includes("strangers")) expect(types).toContain("export type Pet = Cat | Dog;");
    expect(diagnostics.map(({ code }) => code)).toEqual(["union-of-heirs"]);
  });

  it.each(Object.keys(plain))("validates as what is meant: %s", async (name) => {
    const judge = new Judge(documentOf(meant)).of(name);
    const is = load(await pipeline(documentOf(schemas)), "validators")[`is${name}`] as (value: unknown) => boolean;
    for (const value of [...values, ...nested]) expect([value, is(value)]).toEqual([value, judge(value)]);
  });
});
