import { describe, expect, it } from "vitest";
import { bundled, lines, type Json } from "./support.js";

const vocabulary = (name: string): string => `https://json-schema.org/draft/2020-12/vocab/${name}`;

async function reported(document: object): Promise<string[]> {
  const { diagnostics } = await bundled({ "api.json": { openapi: "3.1.0", ...document } });
  return lines(diagnostics);
}

describe("the dialect of schemas (3.1, section 4.8.24.3)", () => {
  it.each([
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
    "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
    "https://json-schema.org/draft/2020-12/schema",
  ])("%s is known", async (dialect) => {
    expect(await reported({ jsonSchemaDialect: dialect, components: { schemas: { A: { $schema: dialect } } } })).toEqual([]);
  });

  it.each([
    ["http://json-schema.org/draft-07/schema#", "http://json-schema.org/draft-07/schema#"],
    [
      "https://example.com/https://json-schema.org/draft/2020-12/schema",
      "https://example.com/https://json-schema.org/draft/2020-12/schema",
    ],
    [7, "7"],
  ])("%s is not", async (dialect, shown) => {
    const message = `the schema dialect ${shown} is read as that of OpenAPI 3.1, which is JSON Schema 2020-12`;
    expect(await reported({ jsonSchemaDialect: dialect })).toEqual([`dialect-unsupported api.json:3:3 ${message}`]);
  });

  it("is what a schema says for itself", async () => {
    expect(await reported({ components: { schemas: { A: { $schema: "https://example.com/meta?key=secret" } } } })).toEqual([
      "dialect-unsupported api.json:6:9 the schema dialect https://example.com/meta?key=*** is read as that of OpenAPI 3.1, which is JSON Schema 2020-12",
    ]);
  });

  it("means nothing in 3.0", async () => {
    expect(await reported({ openapi: "3.0.3", jsonSchemaDialect: "http://json-schema.org/draft-07/schema#" })).toEqual([]);
  });
});

const everything = { type: "object", required: ["a"], format: "x", properties: { a: { minimum: 1 } }, unevaluatedProperties: false };

async function schemasWith($vocabulary: object, parts: object = {}): Promise<{ schemas: Json; diagnostics: string[] }> {
  const { value, diagnostics } = await bundled({
    "api.json": {
      openapi: "3.1.0",
      ...parts,
      components: {
        schemas: {
          Plain: everything,
          Own: { $schema: "meta.json", ...everything, not: { $schema: "https://json-schema.org/draft/2020-12/schema", type: "null" } },
        },
      },
    },
    "meta.json": { $vocabulary },
  });
  return { schemas: (value["components"] as { schemas: Json }).schemas, diagnostics: lines(diagnostics) };
}

describe("a meta-schema with a $vocabulary (JSON Schema 2020-12, core, section 8.1.2)", () => {
  it("takes keywords of other vocabularies away, where it holds", async () => {
    const { schemas, diagnostics } = await schemasWith({ [vocabulary("core")]: true, [vocabulary("applicator")]: false });
    expect(diagnostics).toEqual([]);
    expect(schemas["Plain"]).toEqual(everything);
    expect(schemas["Own"]).toEqual({
      $schema: "meta.json",
      properties: { a: {} },
      not: { $schema: "https://json-schema.org/draft/2020-12/schema", type: "null" },
    });
  });

  it.each(["format-annotation", "format-assertion"])("knows formats with %s", async (name) => {
    const { schemas } = await schemasWith({ [vocabulary(name)]: true, [vocabulary("validation")]: true });
    expect(schemas["Own"]).toMatchObject({ type: "object", required: ["a"], format: "x" });
    expect(schemas["Own"]).not.toHaveProperty("properties");
  });

  it("holds of a whole document by jsonSchemaDialect", async () => {
    const { schemas } = await schemasWith({ [vocabulary("unevaluated")]: true }, { jsonSchemaDialect: "meta.json" });
    expect(schemas["Plain"]).toEqual({ unevaluatedProperties: false });
  });

  it("is reported when it requires a vocabulary that nobody knows", async () => {
    const { diagnostics } = await schemasWith({ "https://example.com/vocab": true, "https://example.com/other": false });
    expect(diagnostics).toEqual([
      "dialect-unsupported api.json:19:9 the schema dialect meta.json is read as that of OpenAPI 3.1, which is JSON Schema 2020-12",
    ]);
  });
});
