import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { limits } from "../../../../generator/load/limits.js";
import { copyTree } from "../../../../generator/load/text/json-tree.js";
import { parseText } from "../../../../generator/load/text/parse-text.js";
import { load, summaries } from "../support.js";
import { inRepository } from "../../../support/repository.js";

interface Parsed {
  readonly value: unknown;
  readonly said: readonly string[];
}

function parse(text: string): Parsed {
  const sink = new DiagnosticSink();
  const parsed = parseText({ file: "api.yaml", text }, { linesBefore: 0, indentation: 0 }, sink);
  return { value: parsed?.value, said: summaries(sink.all()) };
}

const refused = (place: string, reason: string): string => `input-too-complex ${place} the document is too complex to be read: ${reason}`;

describe("aliases", () => {
  it("308 bytes that stand for 10^9 nodes are refused at once", () => {
    const lines = Array.from(
      { length: 9 },
      (_, level) => `${"bcdefghij"[level]}: &${level + 1} [${Array(10).fill(`*${level}`).join(",")}]`,
    );
    const bomb = [`a: &0 [${Array(10).fill("l").join(",")}]`, ...lines].join("\n");
    const start = performance.now();
    const { value, said } = parse(bomb);
    expect(performance.now() - start).toBeLessThan(500);
    expect(value).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("its aliases stand for more than 1000000 nodes");
  });

  it("so are merge keys that multiply", () => {
    const lines = Array.from({ length: 40 }, (_, level) => `x${level + 1}: &x${level + 1} {<<: [*x${level}, *x${level}], k${level}: 1}`);
    const start = performance.now();
    expect(parse(["x0: &x0 {k: 1}", ...lines].join("\n")).said[0]).toContain("input-too-complex");
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("5,000 honest ones are followed", () => {
    const shared = "shared: &s {type: object, properties: {a: {type: string}, b: {type: array, items: {type: number}}}}";
    const uses = Array.from({ length: 5000 }, (_, index) => `u${index}: *s`);
    const { value, said } = parse([shared, ...uses].join("\n"));
    expect(said).toEqual([]);
    expect(Object.keys(value as object)).toHaveLength(5001);
    expect((value as Record<string, unknown>)["u4999"]).toEqual({
      type: "object",
      properties: { a: { type: "string" }, b: { type: "array", items: { type: "number" } } },
    });
  });

  it("50,000 aliases of 5,000 anchors are followed in time", () => {
    const anchors = Array.from({ length: 5000 }, (_, index) => `a${index}: &a${index} x`);
    const uses = Array.from({ length: 50_000 }, (_, index) => `- *a${index % 5000}`);
    const start = performance.now();
    expect(parse([...anchors, "list:", ...uses].join("\n")).said).toEqual([]);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it.each([
    { text: "a: &a [*a]\n", place: "1:8", name: "a" },
    { text: "a: &a {b: {<<: *a}}\n", place: "1:16", name: "a" },
    { text: "x: &x 1\ny: &x {l: *x}\n", place: "2:11", name: "x" },
  ])("inside of what they stand for: $text", ({ text, place, name }) => {
    expect(parse(text).said[0]).toBe(refused(place, `*${name} stands inside of what it stands for`));
  });

  it("that nest without end in sight are too deep", () => {
    const lines = Array.from({ length: limits.depth + 1 }, (_, level) => `x${level + 1}: &x${level + 1} [*x${level}]`);
    expect(parse(["x0: &x0 1", ...lines].join("\n")).said).toEqual([refused("1:1", "it is nested too deeply")]);
  });

  it("stand for copies: what changes one part changes no other", async () => {
    const { value } = parse("a: &a {type: string, nullable: true}\nb: *a\nc: {<<: {x: *a}, y: *a}\n");
    const { a, b, c } = value as { a: object; b: object; c: { x: object; y: object } };
    expect(new Set([a, b, c.x, c.y]).size).toBe(4);
    expect(b).toEqual(a);
    const text =
      "openapi: 3.0.0\ncomponents:\n  schemas:\n    A: &a {minimum: 1, exclusiveMinimum: true, type: string, nullable: true}\n    B: *a\n";
    expect((await load(text)).document["components"]).toEqual({
      schemas: { A: { exclusiveMinimum: 1, type: ["string", "null"] }, B: { exclusiveMinimum: 1, type: ["string", "null"] } },
    });
  });
});

describe("nesting", () => {
  const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

  it.each([
    { name: "JSON", text: (levels: number) => `{"a":${nested(levels)}}` },
    { name: "YAML", text: (levels: number) => `a: ${nested(levels)}` },
  ])("of $name ends at the same level", ({ text }) => {
    expect(parse(text(limits.depth)).said).toEqual([]);
    expect(parse(text(limits.depth + 2)).said).toEqual([refused("1:1", "it is nested too deeply")]);
    expect(parse(text(10_000)).said[0]).toContain("it is nested too deeply");
  });

  it("of a value in memory too", () => {
    let value: unknown = 1;
    for (let level = 0; level < 10_000; level += 1) value = [value];
    expect(copyTree(value)).toEqual({ fault: "it is nested too deeply" });
    expect(copyTree({ a: undefined, b: null, __proto__x: [1] })).toEqual({ value: { b: null, __proto__x: [1] } });
    expect(copyTree(JSON.parse('{"__proto__":{"x":1}}'))).toEqual({ value: JSON.parse('{"__proto__":{"x":1}}') as unknown });
  });
});

describe("what YAML has that JSON has not", () => {
  const cases: readonly { name: string; text: string; want: unknown }[] = [
    { name: "a tag of code is text", text: 'a: !!js/function "function () { throw 1 }"', want: { a: "function () { throw 1 }" } },
    { name: "binary is its text", text: "a: !!binary aGVsbG8=", want: { a: "aGVsbG8=" } },
    {
      name: "a timestamp is its text",
      text: "a: !!timestamp 2001-12-14t21:59:43.10-05:00\nb: 2001-12-14",
      want: { a: "2001-12-14t21:59:43.10-05:00", b: "2001-12-14" },
    },
    { name: "a set is a map", text: "a: !!set {x, y}", want: { a: { x: null, y: null } } },
    { name: "an ordered map is a list", text: "a: !!omap [x: 1, y: 2]", want: { a: [{ x: 1 }, { y: 2 }] } },
    { name: "a tag of one's own", text: "a: !mine {b: 1}", want: { a: { b: 1 } } },
    {
      name: "the schema is that of 1.2, whatever a directive says",
      text: "%YAML 1.1\n---\na: [yes, on, 017, 1_000]",
      want: { a: ["yes", "on", 17, "1_000"] },
    },
    { name: "numbers", text: "a: [0o17, 0x1F, 1e3, -0, .5]", want: { a: [15, 31, 1000, -0, 0.5] } },
    {
      name: "a merged __proto__ is a member",
      text: "a: {<<: {__proto__: {x: 1}}, b: 2}",
      want: { a: JSON.parse('{"__proto__":{"x":1},"b":2}') as unknown },
    },
    {
      name: "merged members give way, before and after",
      text: "a: &a {k: 1, l: 1}\nb: {k: 2, <<: *a, l: 2}",
      want: { a: { k: 1, l: 1 }, b: { k: 2, l: 2 } },
    },
    {
      name: "a list of merged maps by alias",
      text: "l: &l [{k: 1}, {k: 2, m: 3}]\nb: {<<: *l}",
      want: { l: [{ k: 1 }, { k: 2, m: 3 }], b: { k: 1, m: 3 } },
    },
    { name: "a quoted merge key is a member", text: 'a: {"<<": {b: 1}}', want: { a: { "<<": { b: 1 } } } },
    { name: "keys that are no texts", text: "? [a, 1]\n: 1\n? \n: 2\ntrue: 3\n1.50: 4", want: { '["a",1]': 1, "": 2, true: 3, "1.5": 4 } },
    { name: "an alias as a key", text: "a: &k key\n*k : 1", want: { a: "key", key: 1 } },
    { name: "nothing", text: "", want: null },
    { name: "a comment", text: "# nothing\n", want: null },
    { name: "a list", text: "- 1\n- 2\n", want: [1, 2] },
    { name: "an end marker", text: "a: 1\n...\n", want: { a: 1 } },
  ];

  it.each(cases)("$name", ({ text, want }) => {
    const { value, said } = parse(text);
    expect(said).toEqual([]);
    expect(value).toEqual(want);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it.each([
    {
      name: "a merge of a number",
      text: "a:\n  <<: 5\n",
      want: "input-syntax 2:3 a merge key takes a map, an alias of one, or a list of those",
    },
    {
      name: "a merge of an alias of a text",
      text: "x: &x y\na: {<<: *x}\n",
      want: "input-syntax 2:5 a merge key takes a map, an alias of one, or a list of those",
    },
    {
      name: "a merge of a list of numbers",
      text: "a: {<<: [{}, 1]}",
      want: "input-syntax 1:5 a merge key takes a map, an alias of one, or a list of those",
    },
    { name: "duplicate keys", text: "a: 1\na: 2\n", want: "input-syntax 2:1 Map keys must be unique" },
    { name: "a second document", text: "a: 1\n---\nb: 1\n", want: "input-syntax 2:1 a second document begins here" },
    { name: "an alias as a merge that is not set", text: "a: {<<: *x}", want: "input-syntax 1:9 the anchor of *x is not set before it" },
  ])("$name is a fault", ({ text, want }) => {
    const { value, said } = parse(text);
    expect(said[0]).toBe(want);
    expect(value).toBeUndefined();
  });
});

describe("real documents have the value that the yaml package gives them", () => {
  const folder = inRepository("../shared/specs");
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
        (path) => /\.ya?ml$/u.test(path) && readFileSync(join(folder, path)).length < 60_000,
      )
    : [];

  it.skipIf(files.length === 0)(
    "all of them",
    () => {
      expect(files.length).toBeGreaterThan(30);
      for (const file of files) {
        const text = readFileSync(join(folder, file), "utf8");
        expect(parse(text).value, file).toEqual(parseDocument(text, { merge: true }).toJS({ maxAliasCount: -1 }));
      }
    },
    60_000,
  );
});
