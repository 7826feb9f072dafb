import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, writeModules } from "../../../support/folder.js";
import { compile } from "../../../support/typescript.js";
import { documentOf, load, pipeline, type Exports } from "../../pipeline.js";

const folder = temporaryFolder();

const names = Array.from({ length: 2_500 }, (_, index) => `p${index}`);
const texts = Object.fromEntries(names.map((name) => [name, { type: "string", maxLength: 5 }]));
const nested = { type: "object", required: names, properties: texts };
const document = documentOf({
  Strict: nested,
  Loose: { type: "object", properties: texts },
  Undescribed: { type: "object", required: names },
  Nested: { type: "object", required: ["a", "b"], properties: { a: nested, b: { ...nested, minProperties: 2_501 } } },
});

const whole: Readonly<Record<string, unknown>> = Object.fromEntries(names.map((name) => [name, "text"]));
const places = [0, 1, 39, 40, 41, 1_234, 2_498, 2_499].map((index) => names[index] ?? "");
const without = (name: string): object => ({ ...whole, [name]: undefined });

describe("objects with more properties than a compiler follows in one function", () => {
  let validators: Exports = {};
  const is = (type: string, value: unknown): unknown => (validators[`is${type}`] as (value: unknown) => unknown)(value);

  beforeAll(async () => {
    const result = await pipeline(document, ["validators"]);
    writeModules(folder, result.files);
    validators = load(result, "validators");
  });

  it("have validators that compile", async () => {
    expect(await compile({ compiler: "typescript", moduleResolution: "nodenext", files: ["validators.ts"], folder })).toEqual([]);
  });

  it("are accepted when all is as it should be", () => {
    expect(is("Strict", whole)).toBe(true);
    expect(is("Loose", whole)).toBe(true);
    expect(is("Loose", {})).toBe(true);
    expect(is("Undescribed", whole)).toBe(true);
    expect(is("Nested", { a: whole, b: { ...whole, more: 1 } })).toBe(true);
  });

  it.each(places)("are refused for a fault in %s", (name) => {
    expect(is("Strict", without(name))).toBe(false);
    expect(is("Undescribed", without(name))).toBe(false);
    expect(is("Loose", without(name))).toBe(true);
    for (const type of ["Strict", "Loose"]) {
      expect(is(type, { ...whole, [name]: 1 })).toBe(false);
      expect(is(type, { ...whole, [name]: "longer" })).toBe(false);
    }
    expect(is("Nested", { a: without(name), b: { ...whole, more: 1 } })).toBe(false);
    expect(is("Nested", { a: whole, b: { ...without(name), more: 1, other: 1 } })).toBe(false);
    const validate = validators["validateStrict"] as (value: unknown) => { issues?: readonly { pointer: string }[] };
    expect(validate(without(name)).issues?.map(({ pointer }) => pointer)).toEqual([`/${name}`]);
  });
});
