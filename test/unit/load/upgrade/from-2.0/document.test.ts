import { describe, expect, it } from "vitest";
import { swagger, upgrade, upgradedOperation } from "../support.js";

const info = { title: "Test", version: "1" };

describe("a whole document", () => {
  const before = swagger({
    host: "api.example.com",
    basePath: "/v1",
    schemes: ["http", "https"],
    consumes: ["application/json"],
    produces: ["application/json"],
    tags: [{ name: "pets" }],
    security: [{ key: [] }],
    "x-anything": 1,
    securityDefinitions: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    parameters: {
      limit: { name: "limit", in: "query", type: "integer", format: "int32", maximum: 100, exclusiveMaximum: true },
      pet: { name: "pet", in: "body", required: true, schema: { $ref: "#/definitions/Pet" } },
      photo: { name: "photo", in: "formData", type: "file" },
    },
    responses: { Missing: { description: "no such pet", schema: { $ref: "#/definitions/Error" } } },
    definitions: {
      Pet: { type: "object", required: ["id"], discriminator: "kind", properties: { id: { type: "string" }, kind: { type: "string" } } },
      Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { properties: { lives: { type: "integer", "x-nullable": true } } }] },
      Error: { type: "object", properties: { cause: { $ref: "#/definitions/Error", description: "dropped" } } },
    },
    paths: {
      "/pets": {
        get: {
          parameters: [{ $ref: "#/parameters/limit" }],
          responses: { 200: { description: "all", schema: { type: "array", items: { $ref: "#/definitions/Pet" } } } },
        },
        post: {
          parameters: [{ $ref: "#/parameters/pet" }],
          responses: { 404: { $ref: "#/responses/Missing" } },
        },
      },
    },
  });

  it("is said in the words of 3.1", () => {
    const { document, found } = upgrade(before);
    expect(found).toEqual([]);
    expect(document).toEqual({
      openapi: "3.1.1",
      info,
      servers: [{ url: "https://api.example.com/v1" }, { url: "http://api.example.com/v1" }],
      tags: [{ name: "pets" }],
      security: [{ key: [] }],
      "x-anything": 1,
      paths: {
        "/pets": {
          get: {
            parameters: [{ $ref: "#/components/parameters/limit" }],
            responses: {
              200: {
                description: "all",
                content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } } } },
              },
            },
          },
          post: {
            requestBody: { $ref: "#/components/requestBodies/pet" },
            responses: { 404: { $ref: "#/components/responses/Missing" } },
          },
        },
      },
      components: {
        schemas: {
          Pet: {
            type: "object",
            required: ["id"],
            discriminator: { propertyName: "kind" },
            properties: { id: { type: "string" }, kind: { type: "string" } },
          },
          Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { properties: { lives: { type: ["integer", "null"] } } }] },
          Error: { type: "object", properties: { cause: { $ref: "#/components/schemas/Error" } } },
        },
        parameters: { limit: { name: "limit", in: "query", schema: { type: "integer", format: "int32", exclusiveMaximum: 100 } } },
        requestBodies: { pet: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } } } },
        responses: {
          Missing: { description: "no such pet", content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } },
        },
        securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
      },
    });
  });

  it.each([
    ["#/components/schemas/Pet/properties/id", "#/definitions/Pet/properties/id"],
    ["#/components/parameters/limit/schema/maximum", "#/parameters/limit/maximum"],
    ["#/components/requestBodies/pet/content/application~1json/schema/$ref", "#/parameters/pet/schema/$ref"],
    ["#/components/requestBodies/pet/content/application~1json", "#/consumes/0"],
    ["#/components/responses/Missing/content/application~1json/schema/$ref", "#/responses/Missing/schema/$ref"],
    ["#/components/securitySchemes/key/name", "#/securityDefinitions/key/name"],
    ["#/paths/~1pets/get/parameters/0/$ref", "#/paths/~1pets/get/parameters/0/$ref"],
    ["#/paths/~1pets/get/responses/200/content/application~1json/schema/items", "#/paths/~1pets/get/responses/200/schema/items"],
    ["#/servers/1", "#/host"],
    ["#/info/title", "#/info/title"],
  ])("%s stood at %s", (pointer, formerly) => {
    expect(upgrade(before).formerly(pointer)).toBe(formerly);
  });
});

describe("servers", () => {
  const serversOf = (members: object, uri?: string): unknown => upgrade(swagger(members), uri).document["servers"];

  it.each([
    [{ host: "a.example" }, ["https://a.example"]],
    [{ host: "a.example:8080", basePath: "/" }, ["https://a.example:8080"]],
    [{ host: "a.example", basePath: "v1/" }, ["https://a.example/v1"]],
    [{ host: "a.example", schemes: ["ws", "http", "wss"] }, ["http://a.example"]],
    [{ basePath: "/v1", schemes: ["http"] }, ["/v1"]],
  ])("%j", (members, urls) => {
    expect(serversOf(members)).toEqual(urls.map((url) => ({ url })));
  });

  it.each([{}, { basePath: "/" }, { host: "a.example", schemes: ["ws"] }, { host: 7 }, { host: "" }])("%j has none", (members) => {
    expect(serversOf(members)).toBeUndefined();
  });

  it("the scheme is that of the document's own address", () => {
    expect(serversOf({ host: "localhost:8080" }, "http://localhost:8080/v2/api-docs")).toEqual([{ url: "http://localhost:8080" }]);
  });

  it("a host with a scheme is reported", () => {
    const { document, found } = upgrade(swagger({ host: "https://a.example", basePath: "/v1" }));
    expect(document["servers"]).toBeUndefined();
    expect(found).toEqual([["server-refused", "#/host"]]);
  });

  it("an operation may have schemes of its own", () => {
    const operation = { schemes: ["http"], responses: {} };
    const document = { host: "a.example", schemes: ["https"] };
    expect(upgradedOperation(operation, document)).toEqual({ servers: [{ url: "http://a.example" }], responses: {} });
  });
});

describe("security schemes", () => {
  const oauth2 = { type: "oauth2", scopes: { read: "to read" } };
  const urls = { authorizationUrl: "https://a.example/a", tokenUrl: "https://a.example/t" };

  const cases: readonly (readonly [before: object, after: object])[] = [
    [
      { type: "basic", description: "d" },
      { type: "http", scheme: "basic", description: "d" },
    ],
    [
      { type: "apiKey", in: "query", name: "key" },
      { type: "apiKey", in: "query", name: "key" },
    ],
    ...[
      ["implicit", "implicit"],
      ["password", "password"],
      ["application", "clientCredentials"],
      ["accessCode", "authorizationCode"],
    ].map(([flow = "", name = ""]): [object, object] => [
      { ...oauth2, ...urls, flow, "x-a": 1 },
      { type: "oauth2", "x-a": 1, flows: { [name]: { ...urls, scopes: oauth2.scopes } } },
    ]),
    [
      { type: "oauth2", flow: "toString" },
      { type: "oauth2", flows: {} },
    ],
  ];

  it.each(cases)("%j", (before, after) => {
    expect(upgrade(swagger({ securityDefinitions: { s: before } })).document["components"]).toEqual({
      schemas: { Pet: {} },
      securitySchemes: { s: after },
    });
  });
});

describe("references", () => {
  it("lead to where their targets are now", () => {
    const body = () => ({ name: "b", in: "body", schema: { properties: { x: { type: "string" } } } });
    const query = () => ({ name: "q", in: "query", type: "array", items: { type: "string" } });
    const response = () => ({ description: "", schema: { items: {} } });
    const at = "#/paths/~1a/post";
    const { document } = upgrade(
      swagger({
        parameters: { b: body(), q: query() },
        responses: { r: response() },
        paths: { "/a": { post: { parameters: [body(), query()], responses: { 200: response() } } } },
        definitions: {
          A: {
            allOf: [
              "#/parameters/b/schema/properties/x",
              "#/parameters/q/items",
              "#/responses/r/schema/items",
              `${at}/parameters/0/schema/properties/x`,
              `${at}/parameters/1/items`,
              `${at}/responses/200/schema`,
              "#/definitions/A%20b/properties/c~1d",
              "#/definitions/Nothing",
              "#no-pointer",
              "other.json#/definitions/A",
            ].map(($ref) => ({ $ref })),
          },
          "A b": { properties: { "c/d": {} } },
        },
      }),
    );
    const { schemas } = document["components"] as { schemas: { A: { allOf: { $ref: string }[] } } };
    const json = "content/application~1json/schema";
    expect(schemas.A.allOf.map(({ $ref }) => $ref)).toEqual([
      `#/components/requestBodies/b/${json}/properties/x`,
      "#/components/parameters/q/schema/items",
      `#/components/responses/r/${json}/items`,
      `${at}/requestBody/${json}/properties/x`,
      `${at}/parameters/0/schema/items`,
      `${at}/responses/200/${json}`,
      "#/components/schemas/A%20b/properties/c~1d",
      "#/definitions/Nothing",
      "#no-pointer",
      "other.json#/definitions/A",
    ]);
  });

  it("to schemas below an extension make those schemas too", () => {
    const { document } = upgrade(
      swagger({
        definitions: { A: { $ref: "#/x-more/B" } },
        "x-more": { B: { type: "string", "x-nullable": true }, C: { "x-nullable": true } },
      }),
    );
    expect(document).toMatchObject({
      components: { schemas: { A: { $ref: "#/x-more/B" } } },
      "x-more": { B: { type: ["string", "null"] }, C: { "x-nullable": true } },
    });
  });

  it("to parameters, responses and path items below an extension take in what is there", () => {
    const get = { responses: { 200: { description: "" } } };
    const { document, formerly } = upgrade(
      swagger({
        "x-more": { p: { name: "p", in: "query", type: "string" }, r: { description: "r", schema: {} }, i: { get } },
        paths: {
          "/a": { get: { parameters: [{ $ref: "#/x-more/p" }], responses: { 200: { $ref: "#/x-more/r" } } } },
          "/b": { $ref: "#/x-more/i" },
          "/c": { $ref: "#/paths/~1a" },
        },
      }),
    );
    expect(document["paths"]).toEqual({
      "/a": {
        get: {
          parameters: [{ name: "p", in: "query", schema: { type: "string" } }],
          responses: { 200: { description: "r", content: { "application/json": { schema: {} } } } },
        },
      },
      "/b": { get },
      "/c": { $ref: "#/paths/~1a" },
    });
    expect(formerly("#/paths/~1b/get")).toBe("#/x-more/i/get");
    expect(formerly("#/paths/~1a/get/parameters/0/schema/type")).toBe("#/x-more/p/type");
  });
});

it("x-ms-discriminator-value says which value means a definition", () => {
  const { document } = upgrade(
    swagger({
      definitions: {
        Fish: { discriminator: "kind", properties: { kind: { type: "string" } } },
        Salmon: { allOf: [{ $ref: "#/definitions/Fish" }], "x-ms-discriminator-value": "salmon" },
        SmartSalmon: { allOf: [{ $ref: "#/definitions/Salmon" }], "x-ms-discriminator-value": "__proto__" },
      },
    }),
  );
  const { schemas } = document["components"] as { schemas: { Fish: { discriminator: { mapping: object } } } };
  expect(Object.entries(schemas.Fish.discriminator.mapping)).toEqual([
    ["salmon", "#/components/schemas/Salmon"],
    ["__proto__", "#/components/schemas/SmartSalmon"],
  ]);
});

describe("what is malformed is taken over", () => {
  const malformed = [null, 7, "x", [null]];
  it.each(malformed)("%j", (value) => {
    const { document } = upgrade(
      swagger({
        definitions: value,
        responses: value,
        parameters: value,
        securityDefinitions: value,
        paths: {
          "/a": value,
          "/b": { get: value, parameters: value },
          "/c": { post: { parameters: value, responses: value } },
          "/d": {
            post: {
              parameters: [{ name: "b", in: "body", schema: value }],
              responses: { 200: value, 201: { schema: value, headers: value } },
            },
          },
        },
      }),
    );
    expect(document).toMatchObject({
      components: { schemas: value, responses: value, parameters: value, securitySchemes: value },
      paths: {
        "/a": value,
        "/b": { get: value, parameters: value },
        "/c": { post: { parameters: value, responses: value } },
        "/d": {
          post: {
            requestBody: { content: { "application/json": { schema: value } } },
            responses: { 200: value, 201: { headers: value, content: { "application/json": { schema: value } } } },
          },
        },
      },
    });
  });

  it.each(malformed.slice(0, 3))("paths: %j", (paths) => {
    expect(upgrade(swagger({ paths })).document["paths"]).toEqual(paths);
  });

  it("media types that are none are reported", () => {
    const document = swagger({ consumes: "application/json", produces: [7, "text/plain"], paths: {} });
    expect(upgrade(document).found).toEqual([
      ["part-malformed", "#/consumes"],
      ["part-malformed", "#/produces/0"],
    ]);
  });

  it("references that go round", () => {
    const paths = {
      "/a": { get: { parameters: [{ $ref: "#/parameters/a" }], responses: { 200: { $ref: "#/paths/~1a/get/responses/200" } } } },
    };
    const { document } = upgrade(swagger({ parameters: { a: { $ref: "#/parameters/b" }, b: { $ref: "#/parameters/a" } }, paths }));
    expect(document["paths"]).toEqual(paths);
  });
});
