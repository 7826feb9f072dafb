import { describe, expect, it } from "vitest";
import { hostileStrings, oddEnums, withValue } from "./attacks/values.js";
import { isRuntime, loader } from "./judge.js";
import { codesOf, diagnosticsOf, filesOf, members, openApi, withSchema } from "./pipeline.js";

const unfit: readonly unknown[] = ["no such value", 17, false, { no: 1 }, ["no"], undefined];

describe.each(hostileStrings.map((text) => [text]))("D26 the value %j", (text) => {
  it("is exact in lists, types and validators", async () => {
    const load = loader(await filesOf(withValue(text)));
    const types = (await load("types")) as unknown as Record<string, unknown>;
    expect([types["oneValues"], types["fewValues"], types["manyValues"]]).toEqual([
      [text],
      ["on", text, "off"],
      ["a", "b", "c", "d", "e", "f", text],
    ]);
    const { isOne, isMany, isConstant, isMixed, isConstantObject } = await load("validators");
    for (const check of [isOne, isMany, isConstant, isMixed]) {
      expect(check?.(text)).toBe(true);
      expect(check?.(`${text} `)).toBe(false);
      for (const value of unfit) expect(check?.(value)).toBe(false);
    }
    expect([isMixed?.({ [`k${text}`]: text }), isMixed?.([text]), isMixed?.({ [`k${text}`]: 1 })]).toEqual([true, true, false]);
    expect([isConstantObject?.({ [`k${text}`]: [text] }), isConstantObject?.({})]).toEqual([true, false]);
  });
});

describe.each(oddEnums)("%s", (_, list) => {
  it("accepts just its own values", async () => {
    const { isSample } = await loader(await filesOf(withSchema({ enum: list })))("validators");
    for (const value of list as readonly unknown[]) expect(isSample?.(structuredClone(value))).toBe(true);
    for (const value of unfit) expect(isSample?.(value)).toBe((list as readonly unknown[]).includes(value));
  });
});

describe("D26 values that are none", () => {
  it("an empty enum allows nothing", async () => {
    const { isSample } = await loader(await filesOf(withSchema({ enum: [] })))("validators");
    for (const value of [null, ...unfit]) expect(isSample?.(value)).toBe(false);
  });

  it("hostile keys of a value are own members", async () => {
    const value = JSON.parse('{"__proto__":{"polluted":true}}') as unknown;
    const { isSample } = await loader(await filesOf(withSchema({ enum: [members(["__proto__", { polluted: true }])] })))("validators");
    expect([isSample?.(value), isSample?.({}), isSample?.({ polluted: true })]).toEqual([true, false, false]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each([
    [
      "JSON",
      '{"openapi":"3.1.0","info":{"title":"","version":""},"paths":{},"components":{"schemas":{"Sample":{"enum":[1,1e400,-1e400,[1e400]]}}}}',
    ],
    [
      "YAML",
      "openapi: 3.1.0\ninfo: {title: '', version: ''}\npaths: {}\ncomponents: {schemas: {Sample: {enum: [1, .inf, -.INF, .nan, {a: .nan}]}}}",
    ],
  ])("numbers that JSON cannot write are left out, with a warning: %s", async (_, text) => {
    expect(await codesOf(text)).toContain("value-unwritable");
    const { isSample } = await loader(await filesOf(text))("validators");
    expect([isSample?.(1), isSample?.(Infinity), isSample?.(-Infinity), isSample?.(NaN), isSample?.([Infinity])]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("a constant that JSON cannot write allows nothing; a default and an example are left out", async () => {
    const text =
      '{"openapi":"3.1.0","info":{"title":"","version":""},"paths":{},"components":{"schemas":' +
      '{"Never":{"const":1e400},"Both":{"enum":[1],"const":-1e400},"Count":{"type":"number","default":1e400,"examples":[1e400,2]}}}}';
    const { isNever, isBoth, isCount } = await loader(await filesOf(text))("validators");
    expect([isNever?.(Infinity), isNever?.(1), isBoth?.(1), isCount?.(2)]).toEqual([false, false, false, true]);
  });
});

describe("D27 D28 defaults and examples", () => {
  it("one that does not match its type is reported where anything is made of it", async () => {
    const schema = { type: "object", properties: { a: { type: "integer", default: "v${pwn()}w" } }, required: ["a"] };
    const found = await diagnosticsOf(withSchema(schema));
    const reported = found.filter(({ code }) => code === "example-invalid").map(({ pointer }) => pointer);
    if ((await filesOf(withSchema(schema))).some(({ path }) => path === "fixtures.ts")) {
      expect(reported).toContain("#/components/schemas/Sample/properties/a");
    }
  });

  // PENDING: fixtures copy it.
  it("an example of 5 MB is not copied", async () => {
    const example = "x".repeat(5_000_000);
    const files = await filesOf(withSchema({ type: "string", example, examples: [example], default: example }));
    const size = files
      .filter((file) => !isRuntime(file) && file.path !== "fixtures.ts")
      .reduce((sum, { content }) => sum + content.length, 0);
    expect(size).toBeLessThan(1_000_000);
  });
});

describe.each(hostileStrings.map((text) => [text]))("D30 the name %j of a value", (text) => {
  it("is a key made of it, and its description a comment", async () => {
    const files = await filesOf(withValue(text));
    const types = (await loader(files)("types")) as unknown as Record<string, Record<string, unknown>>;
    const { Many = {}, Coded = {}, Bare = {} } = types;
    expect(Object.values(Many)).toEqual(["a", "b", "c", "d", "e", "f", text]);
    expect(Object.values(Coded)).toEqual([1, 2]);
    expect(Object.values(Bare)).toEqual(["on", text]);
    for (const named of [Many, Coded, Bare]) {
      expect(Object.getPrototypeOf(named)).toBe(Object.prototype);
      for (const key of Object.keys(named)) expect(key).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
    }
    expect(types["Misnamed"]).toBeUndefined();
    expect(types["misnamedValues"]).toEqual(["on", "off"]);
  });
});

describe("D31 extensions", () => {
  it("that name code or types are ignored", async () => {
    const plain = { type: "object", properties: { a: { type: "string" } } };
    const extended = {
      ...plain,
      "x-ts-type": 'import("evil")',
      "x-typescript-type": 'import("evil")',
      "x-go-type-import": { path: "evil" },
      "x-enumNames": ["pwn()"],
      tsType: "pwn",
      $comment: "*/ pwn()",
      properties: { a: { type: "string", "x-ts-type": "Pwn", existingJavaType: "Pwn" } },
    };
    expect(await filesOf(withSchema(extended))).toEqual(await filesOf(withSchema(plain)));
  });
});

it("D12 an info of the wrong types is no obstacle", async () => {
  const odd = { title: { toString: 1 }, version: { toString: "x", valueOf: [] }, description: [1] };
  expect((await filesOf(openApi({ info: odd }))).length).toBeGreaterThan(0);
});
