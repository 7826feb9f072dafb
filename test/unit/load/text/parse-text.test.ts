import { describe, expect, it } from "vitest";
import { load, refused, summaries } from "../support.js";

const head = "openapi: 3.1.0\n";

describe("YAML and JSON give the same document", () => {
  const cases: readonly { name: string; text: string; want: unknown }[] = [
    { name: "block style", text: `${head}a:\n  - 1\n  - x: y\n`, want: { openapi: "3.1.0", a: [1, { x: "y" }] } },
    { name: "flow style", text: "{openapi: 3.1.0, a: [1, {x: y}]}", want: { openapi: "3.1.0", a: [1, { x: "y" }] } },
    { name: "JSON", text: '{"openapi":"3.1.0","a":[1,{"x":"y"}]}', want: { openapi: "3.1.0", a: [1, { x: "y" }] } },
    { name: "JSON after a byte order mark", text: '\ufeff{"openapi":"3.1.0"}', want: { openapi: "3.1.0" } },
    { name: "YAML after a byte order mark", text: `\ufeff${head}`, want: { openapi: "3.1.0" } },
    { name: "JSON with a trailing comma, which YAML allows", text: '{"openapi":"3.1.0",}', want: { openapi: "3.1.0" } },
    { name: "anchors and aliases", text: `${head}a: &x {b: 1}\nc: *x\n`, want: { openapi: "3.1.0", a: { b: 1 }, c: { b: 1 } } },
    {
      name: "merge keys",
      text: `${head}a: &x {b: 1, c: 1}\nd:\n  <<: *x\n  c: 2\n`,
      want: { openapi: "3.1.0", a: { b: 1, c: 1 }, d: { b: 1, c: 2 } },
    },
    {
      name: "a list of merge keys, the first wins",
      text: `${head}a: &x {k: 1}\nb: &y {k: 2, l: 2}\nc:\n  <<: [*x, *y]\n`,
      want: { openapi: "3.1.0", a: { k: 1 }, b: { k: 2, l: 2 }, c: { k: 1, l: 2 } },
    },
    {
      name: "words of YAML 1.1 are text in 1.2",
      text: `${head}a: [yes, no, on, 0o7]\n`,
      want: { openapi: "3.1.0", a: ["yes", "no", "on", 7] },
    },
    { name: "a date is text", text: `${head}a: 2024-01-01\n`, want: { openapi: "3.1.0", a: "2024-01-01" } },
    { name: "CRLF", text: "openapi: 3.1.0\r\na: 1\r\n", want: { openapi: "3.1.0", a: 1 } },
    { name: "number keys become text", text: `${head}a: {200: x}\n`, want: { openapi: "3.1.0", a: { "200": "x" } } },
    { name: "a directive and a document marker", text: `%YAML 1.2\n---\n${head}`, want: { openapi: "3.1.0" } },
  ];

  it.each(cases)("$name", async ({ text, want }) => {
    expect((await load(text)).document).toEqual(want);
  });

  it.each(["openapi: 3.1.0\n__proto__:\n  a: 1\n", '{"openapi":"3.1.0","__proto__":{"a":1}}'])(
    "__proto__ is a key like any other: %j",
    async (text) => {
      const { document } = await load(text);
      expect(Object.keys(document)).toEqual(["openapi", "__proto__"]);
      expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    },
  );
});

describe("what is neither stops the run, with the position of each fault", () => {
  const cases: readonly { name: string; text: string; want: readonly string[] }[] = [
    { name: "a duplicate key", text: `${head}info: 1\ninfo: 2\n`, want: ["input-syntax 3:1 Map keys must be unique"] },
    {
      name: "two duplicate keys",
      text: `${head}a:\n  b: 1\n  b: 2\nopenapi: 3.1.0\n`,
      want: ["input-syntax 4:3 Map keys must be unique", "input-syntax 5:1 Map keys must be unique"],
    },
    { name: "a second document", text: `${head}---\na: 1\n`, want: ["input-syntax 2:1 a second document begins here"] },
    {
      name: "an alias without an anchor",
      text: `${head}a: *nothing\n`,
      want: ["input-syntax 2:4 the anchor of *nothing is not set before it"],
    },
    {
      name: "an alias before its anchor",
      text: `${head}a: *later\nb: &later 1\n`,
      want: ["input-syntax 2:4 the anchor of *later is not set before it"],
    },
    {
      name: "a tab as indentation",
      text: `${head}a:\n\tb: 1\n`,
      want: ["input-syntax 3:1 Tabs are not allowed as indentation"],
    },
  ];

  it.each(cases)("$name", async ({ text, want }) => {
    expect(summaries(await refused(() => load(text)))).toEqual(want);
  });

  it("an unclosed bracket", async () => {
    const [first] = await refused(() => load('{"openapi": "3.1.0"'));
    expect(first?.code).toBe("input-syntax");
    expect(first?.position).toEqual({ file: "api.yaml", line: 1, column: 20 });
  });

  it("aliases that multiply", async () => {
    const bomb = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(", ")}]`);
    const text = [`${head}l0: &l0 [x, x, x, x, x, x, x, x, x]`, ...bomb].join("\n");
    expect((await refused(() => load(text))).map(({ code }) => code)).toEqual(["input-too-complex"]);
  });
});

describe("positions", () => {
  const text = ["openapi: 3.1.0", "paths:", "  /pets/{id}:", "    get:", "      tags: [a, bc]", "x: &x", "  y: 1", "z: *x", ""].join("\n");
  const cases: readonly { pointer: string; at: string }[] = [
    { pointer: "#", at: "1:1" },
    { pointer: "#/openapi", at: "1:1" },
    { pointer: "#/paths", at: "2:1" },
    { pointer: "#/paths/~1pets~1{id}", at: "3:3" },
    { pointer: "#/paths/~1pets~1%7Bid%7D/get", at: "4:5" },
    { pointer: "#/paths/~1pets~1{id}/get/tags/1", at: "5:17" },
    { pointer: "#/paths/~1pets~1{id}/get/tags/7", at: "5:7" },
    { pointer: "#/paths/~1pets~1{id}/get/nothing/below", at: "4:5" },
    { pointer: "#/z/y", at: "7:3" },
    { pointer: "#/openapi/0", at: "1:1" },
    { pointer: "#/~x", at: "1:1" },
  ];

  it.each(cases)("$pointer is at $at", async ({ pointer, at }) => {
    const [line, column] = at.split(":").map(Number);
    expect((await load(text)).origins.locate(pointer).position).toEqual({ file: "api.yaml", line, column });
  });

  it("in JSON", async () => {
    const { origins } = await load('{\n  "openapi": "3.1.0",\n  "paths": { "/a": {} }\n}', "api.json");
    expect(origins.locate("#/paths/~1a").position).toEqual({ file: "api.json", line: 3, column: 14 });
  });

  it("through a page", async () => {
    const { origins } = await load("# Pets\n\n  ```yaml\n  openapi: 3.1.0\n  paths:\n    /a: {}\n  ```\n", "pets.md");
    expect(origins.locate("#/openapi").position).toEqual({ file: "pets.md", line: 4, column: 3 });
    expect(origins.locate("#/paths/~1a").position).toEqual({ file: "pets.md", line: 6, column: 5 });
  });

  it("of faults through a page", async () => {
    const diagnostics = await refused(() => load("# Pets\n~~~\nopenapi: 3.1.0\nopenapi: 3.1.0\n~~~\n", "pets.md"));
    expect(summaries(diagnostics)).toEqual(["input-syntax 4:1 Map keys must be unique"]);
  });
});
