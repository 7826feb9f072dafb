import { describe, expect, it } from "vitest";
import { parsePaths, parseSchemas } from "./support.js";

const string = { type: "string" };

describe("references between schemas", () => {
  const cases: readonly { name: string; reference: string; want: string }[] = [
    { name: "by name", reference: "#/components/schemas/Pet", want: "#/components/schemas/Pet" },
    { name: "a slash in the name", reference: "#/components/schemas/a~1b", want: "#/components/schemas/a~1b" },
    { name: "a tilde in the name", reference: "#/components/schemas/a~0b", want: "#/components/schemas/a~0b" },
    { name: "a space, percent-encoded", reference: "#/components/schemas/a%20b", want: "#/components/schemas/a%20b" },
    { name: "a space as it is", reference: "#/components/schemas/a b", want: "#/components/schemas/a%20b" },
    { name: "letters that need no encoding", reference: "#/components/schemas/%50et", want: "#/components/schemas/Pet" },
    { name: "into a property", reference: "#/components/schemas/Pet/properties/id", want: "#/components/schemas/Pet/properties/id" },
    { name: "into a list", reference: "#/components/schemas/Pet/anyOf/1", want: "#/components/schemas/Pet/anyOf/1" },
    {
      name: "to a property named __proto__",
      reference: "#/components/schemas/Pet/properties/__proto__",
      want: "#/components/schemas/Pet/properties/__proto__",
    },
  ];

  it.each(cases)("$name", ({ reference, want }) => {
    const properties = Object.fromEntries([
      ["id", string],
      ["__proto__", string],
    ]);
    const pet = { properties, anyOf: [true, string] };
    const { schema, api, reports } = parseSchemas({ A: { $ref: reference }, Pet: pet, "a/b": string, "a~b": string, "a b": string });
    expect(reports).toEqual([]);
    expect(schema("A")).toEqual({ pointer: "#/components/schemas/A", ref: want });
    expect(api.declarations.has(want)).toBe(true);
  });

  const bad: readonly { reference: string; want: string }[] = [
    { reference: "#/components/schemas/Nothing", want: "reference-not-found" },
    { reference: "#/components/schemas/toString", want: "reference-not-found" },
    { reference: "#/constructor", want: "reference-not-found" },
    { reference: "#/components/schemas/A/$ref/0", want: "reference-not-found" },
    { reference: "#Pet", want: "reference-malformed" },
    { reference: "#/components/schemas/a~2b", want: "reference-malformed" },
    { reference: "#/components/schemas/a%2", want: "reference-malformed" },
  ];

  it.each(bad)("$reference is refused: $want", ({ reference, want }) => {
    const { diagnostics, schema } = parseSchemas({ A: { $ref: reference } });
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([[want, "#/components/schemas/A/$ref"]]);
    expect(schema("A")).toEqual({ pointer: "#/components/schemas/A" });
  });

  it.each(["other.yaml", "other.yaml#/components/schemas/Pet", "https://a.example/pet.json", "Pet", ""])(
    "%j, which loading could not follow, allows everything and is not reported again",
    (reference) => {
      const { diagnostics, schema } = parseSchemas({ A: { $ref: reference } });
      expect(diagnostics).toEqual([]);
      expect(schema("A")).toEqual({ pointer: "#/components/schemas/A" });
    },
  );

  it("a chain keeps each of its links", () => {
    const { schema, reports } = parseSchemas({ A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/C" }, C: string });
    expect(reports).toEqual([]);
    expect(schema("A")?.ref).toBe("#/components/schemas/B");
    expect(schema("B")?.ref).toBe("#/components/schemas/C");
    expect(schema("C")).toEqual({ pointer: "#/components/schemas/C", types: ["string"] });
  });

  it("what only a referenced schema refers to is declared too", () => {
    const deep = parseSchemas({
      A: {
        properties: { b: { $ref: "#/components/schemas/A/$defs/B" } },
        $defs: { B: { items: { $ref: "#/components/schemas/A/$defs/C" } }, C: string },
      },
    });
    expect([...deep.api.declarations.keys()].sort()).toEqual([
      "#/components/schemas/A",
      "#/components/schemas/A/$defs/B",
      "#/components/schemas/A/$defs/C",
    ]);
  });
});

describe("circles", () => {
  it("of references alone are reported and broken", () => {
    const { diagnostics, schema } = parseSchemas({ A: { $ref: "#/components/schemas/B" }, B: { $ref: "#/components/schemas/A" } });
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(["reference-cycle"]);
    expect([schema("A")?.ref, schema("B")?.ref].filter((ref) => ref === undefined)).not.toEqual([]);
  });

  it("a schema that is itself", () => {
    const { reports } = parseSchemas({ A: { $ref: "#/components/schemas/A" } });
    expect(reports).toEqual([
      "reference-cycle #/components/schemas/A/$ref: the reference #/components/schemas/A leads back to itself; what it stands for is unknown",
    ]);
  });

  it("through a property are fine", () => {
    const { schema, reports } = parseSchemas({ Tree: { properties: { left: { $ref: "#/components/schemas/Tree" } } } });
    expect(reports).toEqual([]);
    expect(schema("Tree")?.properties?.get("left")?.ref).toBe("#/components/schemas/Tree");
  });

  it("a chain that ends in a circle does not hang", () => {
    const { diagnostics } = parseSchemas({
      A: { $ref: "#/components/schemas/B" },
      B: { $ref: "#/components/schemas/C" },
      C: { $ref: "#/components/schemas/B" },
    });
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(["reference-cycle"]);
  });
});

describe("references to other objects", () => {
  const page = { in: "query", name: "page", schema: string };

  it("are followed along a chain, and pointers are those of its end", () => {
    const { operations, reports } = parsePaths(
      { "/a": { get: { parameters: [{ $ref: "#/components/parameters/first" }] } } },
      { parameters: { first: { $ref: "#/components/parameters/second" }, second: page } },
    );
    expect(reports).toEqual([]);
    expect(operations[0]?.parameters[0]?.schema.pointer).toBe("#/components/parameters/second/schema");
  });

  it("a path item", () => {
    const { operations } = parsePaths({ "/a": { $ref: "#/components/pathItems/A" } }, { pathItems: { A: { get: {} } } });
    expect(operations.map(({ pointer }) => pointer)).toEqual(["#/paths/~1a/get"]);
  });

  it("a circle is reported at each entrance and left out", () => {
    const { operations, diagnostics } = parsePaths(
      { "/a": { get: { parameters: [{ $ref: "#/components/parameters/p" }] } } },
      { parameters: { p: { $ref: "#/components/parameters/q" }, q: { $ref: "#/components/parameters/p" } } },
    );
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["reference-cycle", "#/paths/~1a/get/parameters/0/$ref"],
      ["reference-cycle", "#/components/parameters/p/$ref"],
      ["reference-cycle", "#/components/parameters/q/$ref"],
    ]);
    expect(operations[0]?.parameters).toEqual([]);
  });

  it("one that leads out of the document was reported when the document was put together", () => {
    const { operations, diagnostics } = parsePaths({ "/a": { get: { parameters: [{ $ref: "x.yaml" }] } } });
    expect([operations[0]?.parameters, diagnostics]).toEqual([[], []]);
  });

  it.each([
    { target: "#/components/parameters/none", want: "reference-not-found" },
    { target: "#/openapi", want: "part-malformed" },
  ])("$target: $want", ({ target, want }) => {
    const { diagnostics } = parsePaths({ "/a": { get: { parameters: [{ $ref: target }] } } });
    expect(diagnostics.map(({ code }) => code)).toEqual([want]);
  });
});
