import { describe, expect, it } from "vitest";
import { compile, loader } from "./judge.js";
import { filesOf, generate, openApi, textOf } from "./pipeline.js";
import type { JsonObject } from "../../../generator/model/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** Schemas that lead back to themselves, with the codes of what is said about them. */
const circles: readonly (readonly [what: string, schemas: JsonObject, codes: readonly string[]])[] = [
  ["a schema that is itself", { A: ref("A") }, ["reference-cycle"]],
  ["two that are each other", { A: ref("B"), B: ref("A") }, ["reference-cycle"]],
  ["three, entered from outside", { A: ref("B"), B: ref("C"), C: ref("B") }, ["reference-cycle"]],
  ["a reference to the whole document", { A: { $ref: "#" } }, []],
  ["an allOf that contains itself", { A: { allOf: [ref("A"), { type: "object" }] } }, ["composition-cycle"]],
  [
    "two that are composed of each other",
    { A: { allOf: [ref("B")] }, B: { allOf: [ref("A"), { minProperties: 1 }] } },
    ["composition-cycle"],
  ],
  ["a union of itself", { A: { oneOf: [ref("A")] } }, []],
  ["a union of itself and a string", { A: { anyOf: [ref("A"), { type: "string" }] } }, []],
  ["not itself", { A: { not: ref("A") } }, []],
  ["items of itself", { A: { type: "array", items: ref("A") } }, []],
  ["a property of itself, required", { A: { type: "object", required: ["a"], properties: { a: ref("A") } } }, []],
  ["a map of itself", { A: { additionalProperties: ref("A") } }, []],
  ["a condition on itself", { A: { if: ref("A"), then: { type: "string" } } }, []],
];

describe("D38 circles", () => {
  it.each(circles)("%s", async (_, schemas, codes) => {
    const { files, diagnostics } = await generate(openApi({ schemas }));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const said = diagnostics.map(({ code }) => code as string);
    for (const code of codes) expect(said).toContain(code);
    expect([...compile(new Map([["output", files]])).values()].flat()).toEqual([]);
  });
});

describe("D40 references that fan out", () => {
  const doubling = (depth: number, level: (next: JsonObject) => JsonObject): JsonObject =>
    Object.fromEntries([
      ...Array.from({ length: depth }, (_, index) => [`L${index}`, level(ref(`L${index + 1}`))] as const),
      [`L${depth}`, { type: "string" }] as const,
    ]);

  /** Each schema refers to the next one twice: written out, the first would be 2^30 times the last. */
  const levels: Readonly<Record<string, (next: JsonObject) => JsonObject>> = {
    properties: (next) => ({ type: "object", properties: { a: next, b: next } }),
    anyOf: (next) => ({ anyOf: [next, { type: "array", items: next }] }),
    allOf: (next) => ({ allOf: [{ properties: { a: next } }, { properties: { b: next } }] }),
    "allOf of both": (next) => ({
      type: "object",
      properties: { a: { allOf: [next, { title: "a" }] }, b: { allOf: [next, { title: "b" }] } },
    }),
  };

  it.each(Object.keys(levels))("%s: the output grows with the document, not with what it would be written out", async (name) => {
    const level = levels[name];
    if (level === undefined) throw new Error(name);
    const sizeOf = async (depth: number): Promise<number> => {
      const files = await filesOf(openApi({ schemas: doubling(depth, level) }));
      return ["types", "validators", "fixtures"].reduce((size, module) => size + textOf(files, module).length, 0);
    };
    const [ten, thirty] = [await sizeOf(10), await sizeOf(30)];
    expect(thirty).toBeLessThan(4 * ten);
  });
});

describe("D29 a long constant", () => {
  it("of 100 kB is one value, and no other", async () => {
    const text = "x".repeat(100_000);
    const { isLong, isListed } = await loader(
      await filesOf(openApi({ schemas: { Long: { const: text }, Listed: { enum: ["a", text] } } })),
    )("validators");
    expect([isLong?.(text), isLong?.(`${text}x`), isListed?.(text), isListed?.("a"), isListed?.("x")]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
