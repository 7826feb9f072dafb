import { describe, expect, it } from "vitest";
import { DiagnosticError } from "../../../../generator/diagnostics/diagnostic.js";
import { bundled, lines, type Json } from "./support.js";

const root = (schemas: object, parts: object = {}): object => ({ openapi: "3.1.0", ...parts, components: { schemas } });
const schemasOf = (value: Json): Json => (value["components"] as { schemas: Json }).schemas;
const local = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

async function settled(given: object, files: Readonly<Record<string, object>> = {}): Promise<Json> {
  const { value, diagnostics } = await bundled({ "api.json": root(given), ...files });
  expect(lines(diagnostics)).toEqual([]);
  expect(JSON.stringify(value)).not.toContain("$dynamicRef");
  return schemasOf(value);
}

const page = {
  $id: "https://example.com/page",
  properties: { items: { items: { $dynamicRef: "#item" } }, next: { $ref: "#" } },
  $defs: { item: { $dynamicAnchor: "item" } },
};

describe("dynamic references (JSON Schema 2020-12, core, sections 7.1 and 8.2.3.2)", () => {
  it("are what the outermost resource makes of them: a generic schema has a copy for each use, called after the schema and its use", async () => {
    const use = (name: string, type: string): object => ({
      $id: `https://example.com/${name}`,
      $ref: "page",
      $defs: { item: { $dynamicAnchor: "item", type } },
    });
    const schemas = await settled({ page, strings: use("strings", "string"), numbers: use("numbers", "number") });
    expect(Object.keys(schemas)).toEqual(["page", "strings", "numbers", "page.numbers", "page.strings"]);
    expect(schemas).toMatchObject({
      page: { properties: { items: { items: local("page/$defs/item") }, next: local("page") } },
      strings: local("page.strings"),
      numbers: local("page.numbers"),
    });
    expect(schemas["page.strings"]).toEqual({
      properties: { items: { items: local("strings/$defs/item") }, next: local("page.strings") },
    });
  });

  it("leave no copy where nothing is different", async () => {
    const tree = { $id: "https://example.com/tree", $dynamicAnchor: "node", properties: { child: { $dynamicRef: "#node" } } };
    const schemas = await settled({
      tree,
      forest: { items: local("tree") },
      grove: { $id: "https://example.com/grove", properties: { trees: { $ref: "tree" }, groves: { $ref: "#" } } },
    });
    expect(Object.keys(schemas)).toEqual(["tree", "forest", "grove"]);
    expect(schemas).toMatchObject({ tree: { properties: { child: local("tree") } }, grove: { properties: { trees: local("tree") } } });
  });

  it("copy what leads to a difference, and no more", async () => {
    const schemas = await settled({
      strict: { $id: "https://example.com/strict", $dynamicAnchor: "node", $ref: "tree", unevaluatedProperties: false },
      tree: {
        $id: "https://example.com/tree",
        $dynamicAnchor: "node",
        properties: { data: { $ref: "#/$defs/data" }, children: { $ref: "#/$defs/children" } },
        $defs: { data: { type: "string" }, children: { items: { $dynamicRef: "#node" } } },
      },
    });
    expect(Object.keys(schemas)).toEqual(["strict", "tree", "children.strict", "tree.strict"]);
    expect(schemas["tree.strict"]).toEqual({ properties: { data: local("tree/$defs/data"), children: local("children.strict") } });
    expect(schemas["children.strict"]).toEqual({ items: local("strict") });
  });

  it("are bound by the anchors of an OpenAPI document, too", async () => {
    const schemas = await settled(
      { Item: { $dynamicAnchor: "item", type: "string" }, Page: { $ref: "page.json" } },
      { "page.json": { items: { $dynamicRef: "#item" }, $defs: { any: { $dynamicAnchor: "item" } } } },
    );
    expect(schemas).toEqual({
      Item: { $dynamicAnchor: "item", type: "string" },
      Page: local("page.Item"),
      page: { items: local("page/$defs/any"), $defs: { any: { $dynamicAnchor: "item" } } },
      "page.Item": { items: local("Item") },
    });
  });

  it("are bound on the way through documents that hold nothing but references", async () => {
    const schemas = await settled(
      { A: { properties: { a: { $ref: "middle.json#/$defs/list" } } } },
      {
        "middle.json": { $defs: { list: { $ref: "list.json" }, item: { $dynamicAnchor: "item", type: "null" } } },
        "list.json": { items: { $dynamicRef: "#item" }, $defs: { any: { $dynamicAnchor: "item" } } },
      },
    );
    expect(schemas["A"]).toEqual({ properties: { a: local("list2") } });
    expect(Object.values(schemas)).toContainEqual({ items: local("item") });
  });

  it("do not change names of the document", async () => {
    const strict = { $id: "https://example.com/strict", $dynamicAnchor: "node", $ref: "tree" };
    const tree = { $id: "https://example.com/tree", $dynamicAnchor: "node", items: { $dynamicRef: "#node" }, maxItems: 3 };
    const schemas = await settled({ strict, tree, "tree-strict": true });
    expect(Object.keys(schemas)).toEqual(["strict", "tree", "tree-strict", "tree.strict2"]);
  });

  it("keep the tags of a discriminator that has no mapping", async () => {
    const kind = (name: string): object => ({ $id: `https://example.com/${name}`, items: { $dynamicRef: "page#item" }, $ref: "base" });
    const schemas = await settled({
      page,
      base: { $id: "https://example.com/base", discriminator: { propertyName: "kind" } },
      cat: kind("cat"),
      dog: kind("dog"),
      pet: {
        $id: "https://example.com/pet",
        $defs: { own: { $dynamicAnchor: "item", type: "null" } },
        oneOf: [{ $ref: "cat" }, { $ref: "dog" }],
        discriminator: { propertyName: "kind", mapping: { Hund: "dog" } },
      },
    });
    expect(schemas["pet"]).toMatchObject({
      oneOf: [local("cat.pet"), local("dog.pet")],
      discriminator: { mapping: { Hund: "#/components/schemas/dog.pet", cat: "#/components/schemas/cat.pet" } },
    });
    expect(schemas["base"]).toMatchObject({
      discriminator: { mapping: { cat: "#/components/schemas/cat.pet", dog: "#/components/schemas/dog.pet" } },
    });
  });

  it("are placed where they were written", async () => {
    const { origins } = await bundled({
      "api.json": root({ strict: { $id: "https://example.com/strict", $dynamicAnchor: "node", $ref: "memory:/tree.json" } }),
    });
    expect(origins.locate("#/components/schemas/strict").position?.file).toBe("api.json");
    const { origins: copied } = await bundled({
      "api.json": root({ strict: { $dynamicAnchor: "node", type: "object", $ref: "tree.json" } }),
      "tree.json": { $dynamicAnchor: "node", maxItems: -1, items: { $dynamicRef: "#node" } },
    });
    expect(copied.of("#/components/schemas/tree.strict/maxItems")).toMatchObject({ source: { file: "tree.json" }, pointer: "#/maxItems" });
  });

  it("are refused when they mean too much", async () => {
    // Each of these leads to itself with one more of its anchors bound in one of two ways.
    const schemas: Record<string, object> = {};
    const names = Array.from({ length: 16 }, (_, index) => `n${index}`);
    for (const [index, name] of names.entries()) {
      for (const side of ["left", "right"]) {
        schemas[`${side}${index}`] = {
          $id: `https://example.com/${side}${index}`,
          $defs: { own: { $dynamicAnchor: name, const: side } },
          anyOf: index === 15 ? [{ $ref: "end" }] : [{ $ref: `left${index + 1}` }, { $ref: `right${index + 1}` }],
        };
      }
    }
    schemas["end"] = {
      $id: "https://example.com/end",
      allOf: names.map((name) => ({ $dynamicRef: `#${name}` })),
      $defs: Object.fromEntries(names.map((name) => [name, { $dynamicAnchor: name }])),
    };
    const error: unknown = await bundled({ "api.json": root(schemas) }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DiagnosticError);
    expect(lines((error as DiagnosticError).diagnostics)).toEqual([
      "input-too-complex api.json:1:1 the document is too complex to be read: its $dynamicRefs give its schemas more than 10000 meanings",
    ]);
  });
});

const recursive = {
  tree: { $id: "https://example.com/tree", $recursiveAnchor: true, items: { $recursiveRef: "#" } },
  strict: { $id: "https://example.com/strict", $recursiveAnchor: true, $ref: "tree", maxItems: 3 },
  open: { $id: "https://example.com/open", items: { $recursiveRef: "#" } },
};

describe("$recursiveRef (JSON Schema 2019-09, core, section 8.2.4.2)", () => {
  it("is reported where the dialect does not have it", async () => {
    const { value, diagnostics } = await bundled({ "api.json": root({ tree: recursive.tree }) });
    expect(schemasOf(value)).toEqual({ tree: recursive.tree });
    expect(lines(diagnostics)).toEqual([
      "keyword-of-another-draft api.json:7:9 `$recursiveAnchor` is no keyword of JSON Schema 2020-12, the dialect of OpenAPI 3.1",
      "keyword-of-another-draft api.json:9:11 `$recursiveRef` is no keyword of JSON Schema 2020-12, the dialect of OpenAPI 3.1",
    ]);
  });

  it("means the outermost resource that says so, where the dialect has it", async () => {
    const { value, diagnostics } = await bundled({
      "api.json": root(recursive, { jsonSchemaDialect: "https://json-schema.org/draft/2019-09/schema" }),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["dialect-unsupported"]);
    expect(schemasOf(value)).toMatchObject({
      tree: { items: local("tree") },
      strict: local("tree.strict"),
      open: { items: local("open") },
      "tree.strict": { items: local("strict") },
    });
  });
});
