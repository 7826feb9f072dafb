import { describe, expect, it } from "vitest";
import { bundled, lines, refsOf, type Json } from "./support.js";

const info = { title: "Tree", version: "1" };
const root = (parts: object, openapi = "3.1.0"): object => ({ openapi, info, ...parts });
const schemas = (value: Json): Json => (value["components"] as { schemas: Json }).schemas;
const response = (schema: unknown): object => ({ 200: { description: "Fine", content: { "application/json": { schema } } } });

describe("what a reference leads to", () => {
  it("becomes a component named after its file", async () => {
    const { value, diagnostics } = await bundled({
      "api.json": root({ paths: { "/a": { get: { responses: response({ $ref: "schemas/Pet.json" }) } } } }),
      "schemas/Pet.json": { type: "object", properties: { owner: { $ref: "./Owner.json" } } },
      "schemas/Owner.json": { type: "string" },
    });
    expect(diagnostics).toEqual([]);
    expect(value["components"]).toEqual({
      schemas: { Owner: { type: "string" }, Pet: { type: "object", properties: { owner: { $ref: "#/components/schemas/Owner" } } } },
    });
    expect(value["paths"]).toEqual({ "/a": { get: { responses: response({ $ref: "#/components/schemas/Pet" }) } } });
  });

  it("becomes a component of its kind", async () => {
    const { value } = await bundled({
      "api.json": root({
        paths: {
          "/a": { $ref: "parts.json#/item" },
          "/b": {
            parameters: [{ $ref: "parts.json#/limit" }],
            post: {
              requestBody: { $ref: "parts.json#/body" },
              callbacks: { done: { $ref: "parts.json#/callback" } },
              responses: { 200: { $ref: "parts.json#/fine" } },
            },
          },
        },
      }),
      "parts.json": {
        item: { get: { responses: {} } },
        limit: { name: "limit", in: "query", examples: { one: { $ref: "#/example" } } },
        body: { content: { "a/b": { $ref: "#/media" } } },
        media: { schema: true },
        callback: { "{$url}": { post: {} } },
        fine: { description: "", headers: { H: { $ref: "#/header" } }, links: { l: { $ref: "#/link" } } },
        header: { schema: { type: "string" } },
        link: { operationId: "x" },
        example: { value: { $ref: "#/nothing" } },
      },
    });
    expect(value["components"]).toMatchObject({
      pathItems: { item: { get: {} } },
      parameters: { limit: { name: "limit", examples: { one: { $ref: "#/components/examples/example" } } } },
      requestBodies: { body: { content: { "a/b": { $ref: "#/components/mediaTypes/media" } } } },
      mediaTypes: { media: { schema: true } },
      callbacks: { callback: {} },
      responses: { fine: { headers: { H: { $ref: "#/components/headers/header" } }, links: { l: { $ref: "#/components/links/link" } } } },
      headers: { header: {} },
      links: { link: {} },
      examples: { example: { value: { $ref: "#/nothing" } } },
    });
  });

  it("is the component that the root document declares it as", async () => {
    const { value } = await bundled({
      "api.json": root({
        components: { schemas: { Animal: { $ref: "./Pet.json" }, Z: { items: { $ref: "./Pet.json#/properties/name" } } } },
      }),
      "Pet.json": { properties: { name: { type: "string" }, mother: { $ref: "#" } } },
    });
    expect(schemas(value)).toEqual({
      Animal: { properties: { name: { type: "string" }, mother: { $ref: "#/components/schemas/Animal" } } },
      Z: { items: { $ref: "#/components/schemas/Animal/properties/name" } },
    });
  });

  it("of two such components is the one with its own name, in whatever order they stand", async () => {
    for (const names of [
      ["A", "Pet"],
      ["Pet", "A"],
    ]) {
      const { value } = await bundled({
        "api.json": root({ components: { schemas: Object.fromEntries(names.map((name) => [name, { $ref: "Pet.json" }])) } }),
        "Pet.json": { type: "object" },
      });
      expect(schemas(value)).toEqual({ A: { $ref: "#/components/schemas/Pet" }, Pet: { type: "object" } });
    }
  });

  it("keeps what stands beside the reference to it, where that counts", async () => {
    const components = { schemas: { Pet: { $ref: "Pet.json", description: "Mine" } } };
    const { value } = await bundled({ "api.json": root({ components }), "Pet.json": { type: "object" } });
    expect(schemas(value)).toEqual({ Pet: { $ref: "#/components/schemas/Pet2", description: "Mine" }, Pet2: { type: "object" } });
    const before = await bundled({ "api.json": root({ components }, "3.0.3"), "Pet.json": { type: "object" } });
    expect(schemas(before.value)).toEqual({ Pet: { type: "object" } });
  });

  it("stands once, and references to its parts lead below it", async () => {
    const { value } = await bundled({
      "api.json": root({
        components: {
          schemas: {
            A: {
              properties: { x: { $ref: "all.json#/$defs/X/properties/deep" }, y: { $ref: "all.json" }, z: { $ref: "all.json#/$defs/X" } },
            },
          },
        },
      }),
      "all.json": { $defs: { X: { properties: { deep: { type: "number" } } } } },
    });
    expect(refsOf(value)).toEqual([
      "#/components/schemas/all/$defs/X/properties/deep",
      "#/components/schemas/all",
      "#/components/schemas/all/$defs/X",
    ]);
    expect(Object.keys(schemas(value))).toEqual(["A", "all"]);
  });

  it("has a name of its own, by file and pointer and not by order", async () => {
    const files = {
      "a/Pet.json": { const: "a" },
      "b/Pet.json": { const: "b" },
      "all.json": { Pet: { const: "c" }, "a/b": { const: "d" }, list: [{ const: "e" }], __proto__x: 1 },
    };
    const references = ["b/Pet.json", "all.json#/Pet", "a/Pet.json", "all.json#/a~1b", "all.json#/list/0", "all.json#/a%7E1b"];
    for (const order of [references, references.toReversed()]) {
      const { value } = await bundled({
        "api.json": root({ components: { schemas: { Pet2: {}, Use: { anyOf: order.map(($ref) => ({ $ref })) } } } }),
        ...files,
      });
      expect({ ...schemas(value), Use: undefined }).toEqual({
        Pet2: {},
        Pet: { const: "a" },
        Pet3: { const: "c" },
        Pet4: { const: "b" },
        "a/b": { const: "d" },
        list0: { const: "e" },
      });
    }
  });

  it("may be called __proto__", async () => {
    const { value } = await bundled({
      "api.json": root({ components: { schemas: { A: { $ref: "x.json#/__proto__" } } } }).valueOf(),
      "x.json": '{"__proto__": {"type": "string"}, "use": {"$ref": "#/__proto__"}}',
    });
    expect(schemas(value)).toEqual({ A: { type: "string" } });
    const other = await bundled({
      "api.json": root({ components: { schemas: { A: { items: { $ref: "x.json#/__proto__" } } } } }),
      "x.json": '{"__proto__": {"type": "string"}}',
    });
    expect(Object.keys(schemas(other.value))).toEqual(["A", "__proto__"]);
    expect(Object.getPrototypeOf(schemas(other.value))).toBe(Object.prototype);
  });
});

describe("circles and chains", () => {
  it("documents that refer to each other and back to the root", async () => {
    const { value, diagnostics, opened } = await bundled({
      "api.json": root({ components: { schemas: { A: { items: { $ref: "b.json" } } } } }),
      "b.json": { properties: { a: { $ref: "api.json#/components/schemas/A" }, c: { $ref: "c.json" } } },
      "c.json": { properties: { b: { $ref: "b.json" }, self: { $ref: "#" } } },
    });
    expect(diagnostics).toEqual([]);
    expect(opened).toEqual(["b.json", "c.json"]);
    expect(schemas(value)).toEqual({
      A: { items: { $ref: "#/components/schemas/b" } },
      b: { properties: { a: { $ref: "#/components/schemas/A" }, c: { $ref: "#/components/schemas/c" } } },
      c: { properties: { b: { $ref: "#/components/schemas/b" }, self: { $ref: "#/components/schemas/c" } } },
    });
  });

  it("references to references lead to the end", async () => {
    const { value } = await bundled({
      "api.json": root({ components: { schemas: { A: { items: { $ref: "one.json" } } } } }),
      "one.json": { $ref: "two.json#/x" },
      "two.json": { x: { $ref: "three.json" } },
      "three.json": { type: "string" },
    });
    expect(schemas(value)).toEqual({ A: { items: { $ref: "#/components/schemas/three" } }, three: { type: "string" } });
  });

  it("references that lead in a circle end", async () => {
    const { value } = await bundled({
      "api.json": root({ components: { schemas: { A: { items: { $ref: "one.json" } } } } }),
      "one.json": { $ref: "two.json" },
      "two.json": { $ref: "one.json" },
    });
    expect(refsOf(value).every((reference) => reference.startsWith("#/components/schemas/"))).toBe(true);
  });

  it("a pointer goes on behind a reference on its way", async () => {
    const { value, diagnostics } = await bundled({
      "api.json": root({ components: { schemas: { A: { items: { $ref: "other.json#/components/schemas/Pet/properties/name" } } } } }),
      "other.json": root({ components: { schemas: { $ref: "schemas/index.json" } } }),
      "schemas/index.json": { Pet: { $ref: "Pet.json" } },
      "schemas/Pet.json": { properties: { name: { type: "string" } } },
    });
    expect(diagnostics).toEqual([]);
    expect(schemas(value)).toEqual({ A: { items: { $ref: "#/components/schemas/name" } }, name: { type: "string" } });
  });

  it("output grows with the input, not with the number of ways through it", async () => {
    const levels = 30;
    const files = Object.fromEntries(
      Array.from({ length: levels }, (_, level) => [
        `s${level}.json`,
        { properties: { l: { $ref: `s${level + 1}.json` }, r: { $ref: `s${level + 1}.json` } } },
      ]),
    );
    const { value } = await bundled({
      "api.json": root({ components: { schemas: { A: { $ref: "s0.json" } } } }),
      ...files,
      [`s${levels}.json`]: { type: "string" },
    });
    expect(Object.keys(schemas(value))).toHaveLength(levels + 1);
    expect(JSON.stringify(value).length).toBeLessThan(10_000);
  });
});

describe("where OpenAPI knows no reference, its target takes its place", () => {
  it("maps, lists, operations, info", async () => {
    const { value, diagnostics } = await bundled({
      "api.json": {
        openapi: "3.1.0",
        info: { $ref: "parts.json#/info" },
        tags: [{ $ref: "parts.json#/tag" }, { name: "b" }],
        paths: { $ref: "paths.json" },
        components: { $ref: "components.json" },
      },
      "parts.json": {
        info: { title: "T", version: "1" },
        tag: { name: "a" },
        get: { parameters: { $ref: "#/list" } },
        list: [{ $ref: "#/limit" }],
        limit: { name: "l" },
      },
      "paths.json": { "/a": { get: { $ref: "parts.json#/get" } }, "/b": { get: { $ref: "parts.json#/get" } } },
      "components.json": { schemas: { $ref: "schemas/_index.json" } },
      "schemas/_index.json": { Pet: { $ref: "Pet.json" }, Dog: { allOf: [{ $ref: "#/Pet" }, { $ref: "Pet.json" }] } },
      "schemas/Pet.json": { properties: { $ref: "props.json" } },
      "schemas/props.json": { name: { type: "string" }, pet: { $ref: "Pet.json" } },
    });
    expect(diagnostics).toEqual([]);
    const get = { parameters: [{ $ref: "#/components/parameters/limit" }] };
    expect(value).toEqual({
      openapi: "3.1.0",
      info: { title: "T", version: "1" },
      tags: [{ name: "a" }, { name: "b" }],
      paths: { "/a": { get }, "/b": { get } },
      components: {
        schemas: {
          Pet: { properties: { name: { type: "string" }, pet: { $ref: "#/components/schemas/Pet" } } },
          Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { $ref: "#/components/schemas/Pet" }] },
        },
        parameters: { limit: { name: "l" } },
      },
    });
  });

  it("also inside of the document itself", async () => {
    const { value } = await bundled({
      "api.json": root({
        paths: { "/a": { get: { operationId: "a" } }, "/b": { get: { $ref: "#/paths/~1a/get", operationId: "b" } } },
        "x-schemas": { Pet: { items: { $ref: "#/x-schemas/Dog" } }, Dog: { type: "string" } },
        components: { schemas: { A: { items: { $ref: "#/x-schemas/Pet" } } } },
      }),
    });
    expect(value["paths"]).toEqual({ "/a": { get: { operationId: "a" } }, "/b": { get: { operationId: "b" } } });
    expect(schemas(value)).toEqual({
      A: { items: { $ref: "#/components/schemas/Pet" } },
      Pet: { items: { $ref: "#/components/schemas/Dog" } },
      Dog: { type: "string" },
    });
  });

  it("a copy of what holds such a reference has its target too", async () => {
    for (const order of [
      ["/a", "/b"],
      ["/b", "/a"],
    ]) {
      const paths: Json = { "/a": { get: { $ref: "ops.json#/get" } }, "/b": { $ref: "#/paths/~1a" } };
      const { value, diagnostics } = await bundled({
        "api.json": { swagger: "2.0", info, paths: Object.fromEntries(order.map((path) => [path, paths[path]])) },
        "ops.json": { get: { responses: { 200: { schema: { $ref: "#/Pet" } } } }, Pet: { type: "object" } },
      });
      expect(diagnostics).toEqual([]);
      const item = { get: { responses: { 200: { schema: { $ref: "#/definitions/Pet" } } } } };
      expect(value["paths"]).toEqual({ "/a": item, "/b": item });
    }
  });

  it("a place that stands for itself is reported", async () => {
    const { diagnostics } = await bundled({
      "api.json": root({ paths: { "/a": { get: { $ref: "get.json" } } } }),
      "get.json": { callbacks: { c: { "{$url}": { get: { $ref: "get.json" } } } } },
    });
    expect(lines(diagnostics)).toEqual(["reference-cycle get.json:6:11 the reference get.json leads back to itself"]);
  });

  it("Swagger 2.0 has no path items to refer to", async () => {
    const { value } = await bundled({
      "api.json": { swagger: "2.0", info, paths: { "/a": { $ref: "a.json" } } },
      "a.json": {
        get: { parameters: [{ $ref: "#/p" }, { in: "body", schema: { $ref: "pet.json" } }], responses: { 200: { $ref: "#/r" } } },
        p: { name: "p" },
        r: { description: "" },
      },
      "pet.json": { type: "object" },
    });
    expect(value).toMatchObject({
      paths: {
        "/a": {
          get: {
            parameters: [{ $ref: "#/parameters/p" }, { schema: { $ref: "#/definitions/pet" } }],
            responses: { 200: { $ref: "#/responses/r" } },
          },
        },
      },
      definitions: { pet: { type: "object" } },
      parameters: { p: { name: "p" } },
      responses: { r: { description: "" } },
    });
  });
});

describe("what only looks like a reference", () => {
  it("stays, and nothing is opened", async () => {
    const data = { $ref: "http://evil.example/x.json" };
    const given = root({
      "x-data": data,
      paths: {
        "/a": { get: { responses: { 200: { content: { "a/b": { example: data, examples: { a: { value: data } } } } } } } },
        "x-b": data,
      },
      components: {
        schemas: {
          A: {
            enum: [data],
            const: data,
            default: data,
            example: data,
            examples: [data],
            "x-a": data,
            properties: { $ref: { type: "string" } },
          },
        },
      },
    });
    const { value, opened, diagnostics } = await bundled({ "api.json": given });
    expect(value).toEqual(given);
    expect(opened).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  it("in 3.0, members beside a reference are not read", async () => {
    const { opened } = await bundled({
      "api.json": root(
        { components: { schemas: { A: { $ref: "#/components/schemas/B", properties: { x: { $ref: "x.json" } } }, B: {} } } },
        "3.0.3",
      ),
    });
    expect(opened).toEqual([]);
  });
});

describe("discriminators", () => {
  it("have the files in their mapping rewritten", async () => {
    const { value } = await bundled({
      "api.json": root({ components: { schemas: { Pet: { $ref: "schemas/Pet.json" }, "odd.json": {} } } }),
      "schemas/Pet.json": {
        oneOf: [{ $ref: "Cat.json" }, { $ref: "./Dog.json" }],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "Cat.json", dog: "./Dog.json", name: "Dog", odd: "odd.json", local: "#/oneOf/0" },
        },
      },
      "schemas/Cat.json": { const: "cat" },
      "schemas/Dog.json": { const: "dog" },
    });
    expect(schemas(value)["Pet"]).toMatchObject({
      discriminator: {
        mapping: {
          cat: "#/components/schemas/Cat",
          dog: "#/components/schemas/Dog",
          name: "Dog",
          odd: "odd.json",
          local: "#/components/schemas/Cat",
        },
      },
    });
  });
});

describe("what cannot be followed", () => {
  it("is reported once, where the reference stands, and never leads to something else", async () => {
    const { value, diagnostics } = await bundled({
      "api.json": root({
        components: { schemas: { A: { items: { $ref: "ext.json" } }, B: { $ref: "none.json" }, C: { $ref: "none.json#/x" } } },
      }),
      "ext.json": {
        properties: { a: { $ref: "#/components/schemas/A" }, b: { $ref: "ext.json#/nope" }, c: { $ref: "#/~2" }, d: { $ref: "http://[" } },
      },
    });
    expect(lines(diagnostics)).toEqual([
      "reference-not-found ext.json:4:7 the reference #/components/schemas/A leads to nothing",
      "reference-not-found ext.json:7:7 the reference ext.json#/nope leads to nothing",
      "reference-malformed ext.json:10:7 the reference #/~2 is not a JSON pointer",
      "reference-malformed ext.json:13:7 the reference http://[ is not a JSON pointer",
      "reference-not-found api.json:15:9 the reference none.json leads to nothing",
    ]);
    expect(refsOf(value)).toEqual([
      "#/components/schemas/ext",
      "none.json",
      "none.json#/x",
      "ext.json#/components/schemas/A",
      "ext.json#/nope",
      "ext.json#/~2",
      "http://[",
    ]);
  });

  it("inside of the document is left to the parse stage", async () => {
    const given = root({
      components: {
        schemas: {
          A: { $ref: "#/components/schemas/B" },
          C: { $ref: "#/~2" },
          D: { $ref: "#anchor" },
          E: { $ref: "#/constructor/prototype" },
        },
      },
    });
    const { value, diagnostics } = await bundled({ "api.json": given });
    expect(value).toEqual(given);
    expect(diagnostics).toEqual([]);
  });

  it("documents of other versions are read as the root's", async () => {
    const { diagnostics } = await bundled({
      "api.yaml":
        "openapi: 3.1.0\ncomponents:\n  schemas:\n    A: {$ref: 'b.yaml#/components/schemas/B'}\n    C: {$ref: 'b.yaml#/components/schemas/C'}\n",
      "b.yaml": "openapi: 3.0.3\ncomponents: {schemas: {B: {type: string}, C: {}}}\n",
    });
    expect(lines(diagnostics)).toEqual(["reference-version b.yaml:1:1 b.yaml is of version 3.0, but is read as 3.1"]);
  });
});

describe("origins", () => {
  it("name the file, line and pointer of every part", async () => {
    const { origins } = await bundled({
      "api.yaml": "openapi: 3.1.0\npaths:\n  /a:\n    get: {$ref: 'ops.yaml#/get'}\ncomponents:\n  schemas:\n    Pet: {$ref: Pet.yaml}\n",
      "ops.yaml": "get:\n  responses:\n    200: {$ref: '#/fine'}\nfine:\n  description: Fine\n",
      "Pet.yaml": "properties:\n  name:\n    type: string\n",
    });
    const at = (pointer: string): string => {
      const { pointer: written, position } = origins.locate(pointer);
      return `${position?.file ?? ""}:${position?.line ?? 0}:${position?.column ?? 0} ${written}`;
    };
    expect(at("#/paths/~1a/get/responses")).toBe("ops.yaml:2:3 #/get/responses");
    expect(at("#/components/responses/fine/description")).toBe("ops.yaml:5:3 #/fine/description");
    expect(at("#/components/schemas/Pet/properties/name/type")).toBe("Pet.yaml:3:5 #/properties/name/type");
    expect(at("#/paths/~1a")).toBe("api.yaml:3:3 #/paths/~1a");
  });
});
