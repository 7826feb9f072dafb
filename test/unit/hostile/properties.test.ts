import { describe, expect, it } from "vitest";
import { emitters } from "../../../generator/emitters/registry.js";
import { hostileProperties, inheritedProperties, withProperties, withProperty } from "./attacks/properties.js";
import { loader, type Functions } from "./judge.js";
import { filesOf, members, withSchema } from "./pipeline.js";
import type { JsonObject } from "../../../generator/model/json.js";

async function validators(document: JsonObject | string): Promise<Functions> {
  return loader(await filesOf(document))("validators");
}

/** The pointers of the issues that a validator finds, with the keyword of each. */
function issues(functions: Functions, name: string, value: unknown): string[] {
  const result = functions[`validate${name}`]?.(value) as { issues?: readonly { pointer: string; keyword: string }[] };
  return (result.issues ?? []).map(({ pointer, keyword }) => `${keyword} ${pointer}`);
}

function pointerTo(name: string): string {
  return `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

const hasFixtures = emitters.some(({ name }) => name === "fixtures");

describe.each([...hostileProperties, ...inheritedProperties].map((name) => [name.slice(0, 40), name]))(
  "D13 D14 D15 the property %j",
  (_, name) => {
    it("is an own member of that very name", async () => {
      const load = loader(await filesOf(withProperty(name)));
      const functions = await load("validators");
      const { isSample, isOpen, isOptional, isDependent, isFlat } = functions;
      expect(isSample?.(members([name, "x"]))).toBe(true);
      expect(isSample?.(members([name, 1]))).toBe(false);
      expect(isSample?.({})).toBe(false);
      expect(isSample?.(members([name, "x"], [`${name} `, "x"]))).toBe(false);
      expect(issues(functions, "Sample", members([name, 1]))).toEqual([`type ${pointerTo(name)}`]);
      expect(issues(functions, "Sample", {})).toEqual([`required ${pointerTo(name)}`]);
      expect(issues(functions, "Sample", members([name, "x"], [`${name} `, "x"]))).toEqual([
        `additionalProperties ${pointerTo(`${name} `)}`,
      ]);
      expect(isOpen?.(members([name, 1], ["other", 1]))).toBe(true);
      expect(isOpen?.(members([name, "1"], ["other", 1]))).toBe(false);
      expect(isOpen?.({ other: 1 })).toBe(false);
      expect(isOptional?.({})).toBe(true);
      expect(isOptional?.(members([name, {}]))).toBe(true);
      expect(isOptional?.(members([name, members([name, 1])]))).toBe(true);
      expect(isOptional?.(members([name, members([name, "x"])]))).toBe(false);
      expect(isDependent?.({})).toBe(true);
      expect(isDependent?.(members([name, 1]))).toBe(false);
      expect(isDependent?.({ other: 1 })).toBe(false);
      expect(isDependent?.(members([name, 1], ["other", 1]))).toBe(true);
      expect([isFlat?.(members([name, "x"])), isFlat?.(members([name, "xy"])), isFlat?.({})]).toEqual([false, true, false]);
      if (!hasFixtures) return;
      const { sampleFactory, openFactory } = (await load("fixtures")) as unknown as Record<string, { build: () => object }>;
      const sample = sampleFactory?.build() ?? {};
      expect([Object.keys(sample), Object.getPrototypeOf(sample)]).toEqual([[name], Object.prototype]);
      expect([isSample?.(sample), isOpen?.(openFactory?.build())]).toEqual([true, true]);
    });
  },
);

describe("D13 names together", () => {
  it("all at once are all told apart", async () => {
    const names = [...hostileProperties, ...inheritedProperties];
    const functions = await validators(withProperties(names));
    const all = names.map((name) => [name, "x"] as const);
    expect(functions["isSample"]?.(members(...all))).toBe(true);
    for (const name of names) {
      const without = members(...all.filter(([other]) => other !== name));
      expect(issues(functions, "Sample", without)).toEqual([`required ${pointerTo(name)}`]);
    }
  });
});

describe("D16 required names that every object inherits", () => {
  const names = ["__proto__", "toString", "constructor", "hasOwnProperty"];

  it.each([
    ["without properties", { required: names }],
    ["with properties", { required: names, properties: members(...names.map((name) => [name, {}] as const)) }],
    ["in a composition", { allOf: [{ required: ["__proto__"] }, { required: ["toString", "constructor", "hasOwnProperty"] }] }],
  ])("are missing from {} %s", async (_, schema) => {
    const functions = await validators(withSchema({ type: "object", ...schema }));
    expect(issues(functions, "Sample", {})).toEqual(names.map((name) => `required /${name}`));
    expect(issues(functions, "Sample", JSON.parse('{"__proto__":1,"toString":1,"constructor":1,"hasOwnProperty":1}'))).toEqual([]);
  });
});

describe("D14 __proto__ in YAML", () => {
  const yaml = (lines: readonly string[]): string =>
    [
      "openapi: 3.1.0",
      "info: { title: T, version: 1 }",
      "paths: {}",
      "components:",
      "  schemas:",
      "    Sample:",
      ...lines.map((line) => `      ${line}`),
    ].join("\n");

  it.each([
    ["a block", ["type: object", "required: [__proto__]", "properties:", "  __proto__: { type: string }"]],
    ["a quoted key", ["type: object", "required: [__proto__]", "properties:", '  "__proto__": { type: string }']],
    ["an escaped key", ["type: object", "required: [__proto__]", "properties:", '  "\\u005f_proto__": { type: string }']],
    ["a flow", ["{ type: object, required: [__proto__], properties: { __proto__: { type: string } } }"]],
  ])("%s makes a property", async (_, lines) => {
    const { isSample } = await validators(yaml(lines));
    expect([isSample?.({}), isSample?.(JSON.parse('{"__proto__":"x"}')), isSample?.(JSON.parse('{"__proto__":1}'))]).toEqual([
      false,
      true,
      false,
    ]);
    expect(Object.prototype).not.toHaveProperty("type");
  });

  it("D43 a merge key does not reach any prototype", async () => {
    await filesOf(
      yaml(["type: object", "properties:", "  <<: { __proto__: { polluted: true }, constructor: { prototype: { polluted: true } } }"]),
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("D15 a property called then", () => {
  it("does not make a validated value a promise", async () => {
    const functions = await validators(withProperty("then"));
    const value = { then: "x" };
    expect(await (functions["validateSample"]?.(value) as Promise<unknown>)).toEqual({ value });
  });
});
