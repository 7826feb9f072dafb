import { describe, expect, it } from "vitest";
import { bundled, lines, type Json } from "./support.js";

const info = { title: "Identified", version: "1" };
const root = (schemas: object, openapi = "3.1.0", parts: object = {}): object => ({ openapi, info, ...parts, components: { schemas } });
const schemas = (value: Json): Json => (value["components"] as { schemas: Json }).schemas;

async function rewritten(given: object, openapi = "3.1.0", parts: object = {}): Promise<Json> {
  const { value, opened } = await bundled({ "api.json": root(given, openapi, parts) });
  expect(opened).toEqual([]);
  return schemas(value);
}

describe("schemas that identify themselves (JSON Schema 2020-12, core, section 8.2)", () => {
  it("$id is found before anything is read, and is the base of what is inside", async () => {
    expect(
      await rewritten({
        A: { items: { $ref: "https://example.com/schemas/b" } },
        B: {
          $id: "https://example.com/schemas/b",
          properties: { c: { $ref: "c" }, own: { $ref: "#/$defs/x" }, self: { $ref: "#" }, top: { $ref: "/other#/items" } },
          $defs: { x: { type: "string" }, c: { $id: "c", items: { $ref: "#" } } },
        },
        D: { $id: "https://example.com/other", items: true },
      }),
    ).toMatchObject({
      A: { items: { $ref: "#/components/schemas/B" } },
      B: {
        properties: {
          c: { $ref: "#/components/schemas/B/$defs/c" },
          own: { $ref: "#/components/schemas/B/$defs/x" },
          self: { $ref: "#/components/schemas/B" },
          top: { $ref: "#/components/schemas/D/items" },
        },
        $defs: { c: { items: { $ref: "#/components/schemas/B/$defs/c" } } },
      },
    });
  });

  it("$anchor and $dynamicAnchor are names within their resource", async () => {
    expect(
      await rewritten({
        A: { properties: { x: { $ref: "#here" }, y: { $ref: "https://example.com/b#here" }, z: { $ref: "#dynamic" } } },
        B: { $id: "https://example.com/b", items: { $anchor: "here", items: { $ref: "#here" } } },
        C: { $anchor: "here" },
        D: { $dynamicAnchor: "dynamic" },
      }),
    ).toMatchObject({
      A: {
        properties: {
          x: { $ref: "#/components/schemas/C" },
          y: { $ref: "#/components/schemas/B/items" },
          z: { $ref: "#/components/schemas/D" },
        },
      },
      B: { items: { items: { $ref: "#/components/schemas/B/items" } } },
    });
  });

  it("$dynamicRef is a $ref where only one thing can be meant", async () => {
    expect(
      await rewritten({
        A: { items: { $dynamicRef: "#node" } },
        B: { items: { $dynamicRef: "#plain" } },
        C: { $ref: "#/components/schemas/A", $dynamicRef: "#/components/schemas/B", allOf: [true] },
        D: { $dynamicAnchor: "node" },
        E: { $anchor: "plain" },
      }),
    ).toEqual({
      A: { items: { $ref: "#/components/schemas/D" } },
      B: { items: { $ref: "#/components/schemas/E" } },
      C: { $ref: "#/components/schemas/A", allOf: [true, { $ref: "#/components/schemas/B" }] },
      D: { $dynamicAnchor: "node" },
      E: { $anchor: "plain" },
    });
  });

  it("$self is the base of a document since 3.2", async () => {
    const given = {
      A: { $id: "schemas/a", type: "string" },
      B: { items: { $ref: "https://example.com/schemas/a" }, not: { $ref: "https://example.com/api#/components/schemas/A" } },
    };
    expect(await rewritten(given, "3.2.0", { $self: "https://example.com/api" })).toMatchObject({
      B: { items: { $ref: "#/components/schemas/A" }, not: { $ref: "#/components/schemas/A" } },
    });
  });

  it("an identifier that is given twice is reported, and the first one counts", async () => {
    const { value, diagnostics } = await bundled({
      "api.yaml": [
        "openapi: 3.1.0",
        "components:",
        "  schemas:",
        "    A: {$anchor: x, const: 1}",
        "    B: {$anchor: x, const: 2}",
        "    C: {$id: 'urn:c', $anchor: x}",
        "    D: {$id: 'urn:c'}",
        "    E: {$ref: '#x'}",
        "",
      ].join("\n"),
    });
    expect(lines(diagnostics)).toEqual([
      "identifier-duplicate api.yaml:5:9 the identifier #x is given to two schemas",
      "identifier-duplicate api.yaml:7:9 the identifier urn:c is given to two schemas",
    ]);
    expect(schemas(value)["E"]).toEqual({ $ref: "#/components/schemas/A" });
  });

  it("properties that are called $id are none", async () => {
    const given = {
      A: { properties: { $id: { type: "string" }, $anchor: { const: "x" } }, enum: [{ $id: "urn:x" }], const: { $id: "urn:x" } },
    };
    expect(await rewritten(given)).toEqual(given);
  });

  it("mean nothing before 3.1", async () => {
    const given = {
      A: { $id: "https://example.com/a", items: { $ref: "#/components/schemas/B" } },
      B: { $anchor: "b" },
      C: { $ref: "#b" },
    };
    expect(await rewritten(given, "3.0.3")).toEqual(given);
  });

  it("in other documents count once those are read", async () => {
    const { value, diagnostics, opened } = await bundled({
      "api.json": root({
        A: { properties: { whole: { $ref: "b.json" }, anchor: { $ref: "b.json#x" }, known: { $ref: "https://example.com/deep" } } },
      }),
      "b.json": {
        $id: "https://example.com/b",
        $ref: "#x",
        $defs: { x: { $anchor: "x", items: { $ref: "deep" } }, deep: { $id: "deep", type: "null" } },
      },
    });
    expect(diagnostics).toEqual([]);
    expect(opened).toEqual(["b.json"]);
    expect(schemas(value)).toMatchObject({
      A: {
        properties: {
          whole: { $ref: "#/components/schemas/b" },
          anchor: { $ref: "#/components/schemas/b/$defs/x" },
          known: { $ref: "#/components/schemas/b/$defs/deep" },
        },
      },
      b: { $ref: "#/components/schemas/b/$defs/x", $defs: { x: { items: { $ref: "#/components/schemas/b/$defs/deep" } } } },
    });
  });

  it("nothing is opened for an $id, and what a reference resolves to is", async () => {
    const { opened, diagnostics } = await bundled({
      "api.json": root({ A: { $id: "https://example.com/a/b", items: { $ref: "../c" } } }),
    });
    expect(opened).toEqual(["https://example.com/c"]);
    expect(lines(diagnostics)).toEqual(["reference-not-found api.json:12:11 the reference ../c leads to nothing"]);
  });
});
