import { describe, expect, it } from "vitest";
import { swagger, upgrade, upgradedOperation } from "../support.js";

const at = "#/paths/~1a/post";
const pet = { $ref: "#/definitions/Pet" };
const newPet = { $ref: "#/components/schemas/Pet" };
const content = (...names: readonly string[]): unknown => Object.fromEntries(names.map((name) => [name, { schema: newPet }]));

describe("a parameter", () => {
  const parameterOf = (parameter: object): unknown =>
    (upgradedOperation({ parameters: [parameter] }) as { parameters: readonly unknown[] }).parameters[0];

  it("describes its value by a schema", () => {
    const members = { name: "n", in: "path", required: true, description: "d", allowEmptyValue: true };
    const schema = { type: "integer", format: "int32", default: 3, minimum: 1, enum: [1, 3], "x-enum-varnames": ["One", "Three"] };
    expect(parameterOf({ ...members, ...schema })).toEqual({ ...members, schema });
  });

  it.each([
    [
      { type: "number", minimum: 0, exclusiveMinimum: true },
      { type: "number", exclusiveMinimum: 0 },
    ],
    [{ type: "string", "x-nullable": true }, { type: ["string", "null"] }],
    [{ type: "string", "x-isnullable": true }, { type: ["string", "null"] }],
    [
      { type: "string", "x-example": "e" },
      { type: "string", example: "e", examples: ["e"] },
    ],
    [{ schema: { type: "string" } }, { type: "string" }],
    [{}, {}],
  ])("%j becomes %j", (before, after) => {
    expect(parameterOf({ name: "n", in: "query", ...before })).toEqual({ name: "n", in: "query", schema: after });
  });

  const list = { type: "array", items: { type: "string" } };

  it.each([
    ["query", undefined, "form", false],
    ["query", "csv", "form", false],
    ["query", "ssv", "spaceDelimited", false],
    ["query", "pipes", "pipeDelimited", false],
    ["query", "multi", "form", true],
    ["path", undefined, "simple", false],
    ["header", "csv", "simple", false],
  ])("in %s as %s", (place, collectionFormat, style, explode) => {
    const parameter = { name: "n", in: place, ...list, ...(collectionFormat === undefined ? {} : { collectionFormat }) };
    expect(parameterOf(parameter)).toEqual({ name: "n", in: place, schema: list, style, explode });
    const { found } = upgrade(swagger({ paths: { "/a": { post: { parameters: [parameter] } } } }));
    expect(found).toEqual([]);
  });

  it.each([
    ["query", "tsv", "spaceDelimited"],
    ["query", "semicolons", "form"],
    ["path", "ssv", "simple"],
    ["path", "multi", "simple"],
    ["header", "pipes", "simple"],
  ])("in %s as %s has no style of its own", (place, collectionFormat, style) => {
    const parameter = { name: "n", in: place, ...list, collectionFormat };
    const { document, found } = upgrade(swagger({ paths: { "/a": { post: { parameters: [parameter] } } } }));
    expect(document).toMatchObject({ paths: { "/a": { post: { parameters: [{ style, explode: false }] } } } });
    expect(found).toEqual([["collection-format-changed", `${at}/parameters/0/collectionFormat`]]);
  });

  it("keeps its place in the list, and knows the one it had", () => {
    const parameters = [
      { name: "b", in: "body", schema: {} },
      { name: "n", in: "query", type: "string" },
    ];
    const { formerly } = upgrade(swagger({ paths: { "/a": { post: { parameters } } } }));
    expect(formerly(`${at}/parameters/0/schema/type`)).toBe(`${at}/parameters/1/type`);
    expect(formerly(`${at}/requestBody/content/application~1json/schema`)).toBe(`${at}/parameters/0/schema`);
  });
});

describe("a body", () => {
  const body = { name: "b", in: "body", description: "d", required: true, schema: pet };
  const bodyOf = (consumes: readonly string[] | undefined, ofDocument: object = {}): unknown => {
    const operation = { parameters: [body], ...(consumes === undefined ? {} : { consumes }) };
    return (upgradedOperation(operation, ofDocument) as { requestBody: { content: unknown } }).requestBody.content;
  };

  it("is described and required as the parameter was", () => {
    const requestBody = { description: "d", required: true, content: content("application/json") };
    expect(upgradedOperation({ parameters: [body] })).toEqual({ requestBody });
  });

  it.each([
    [undefined, {}, ["application/json"]],
    [undefined, { consumes: ["text/plain"] }, ["text/plain"]],
    [["text/csv"], { consumes: ["text/plain"] }, ["text/csv"]],
    [[], { consumes: ["text/plain"] }, ["application/json"]],
    [["multipart/form-data", "application/xml"], {}, ["application/xml"]],
    [["application/x-www-form-urlencoded"], {}, ["application/x-www-form-urlencoded"]],
  ])("of an operation that consumes %j in a document of %j", (consumes, document, names) => {
    expect(bodyOf(consumes, document)).toEqual(content(...names));
  });

  it("has one schema for all its media types, that of JSON if there is one", () => {
    const $ref = `${at}/requestBody/content/application~1vnd.a+json`;
    expect(bodyOf(["application/xml", "application/vnd.a+json", "text/xml", "application/xml"])).toEqual({
      "application/xml": { $ref },
      "application/vnd.a+json": { schema: newPet },
      "text/xml": { $ref },
    });
  });

  it("that is shared has one schema for all operations, whatever they consume", () => {
    const parameters = [{ $ref: "#/parameters/pet" }];
    const { document } = upgrade(
      swagger({
        parameters: { pet: body },
        paths: { "/a": { post: { parameters }, put: { parameters, consumes: ["application/xml"] } } },
      }),
    );
    expect(document["paths"]).toEqual({
      "/a": {
        post: { requestBody: { $ref: "#/components/requestBodies/pet" } },
        put: {
          requestBody: {
            description: "d",
            required: true,
            content: { "application/xml": { $ref: "#/components/requestBodies/pet/content/application~1json" } },
          },
        },
      },
    });
  });

  it("of a path item belongs to each operation that has none", () => {
    const own = { name: "own", in: "body", schema: {} };
    const field = { name: "f", in: "formData", type: "string" };
    const { document } = upgrade(
      swagger({
        paths: {
          "/a": {
            parameters: [body, { name: "n", in: "query", type: "string" }],
            put: {},
            post: {},
            patch: { parameters: [own] },
            delete: { parameters: [field] },
          },
        },
      }),
    );
    expect(document["paths"]).toMatchObject({
      "/a": {
        parameters: [{ name: "n", in: "query", schema: { type: "string" } }],
        post: { requestBody: { content: content("application/json") } },
        put: { requestBody: { $ref: "#/paths/~1a/post/requestBody" } },
        patch: { requestBody: { content: { "application/json": { schema: {} } } } },
        delete: { requestBody: { content: { "application/x-www-form-urlencoded": {} } } },
      },
    });
  });

  it("takes the place of the form fields of the path item", () => {
    const field = { name: "f", in: "formData", type: "string" };
    const { document, found } = upgrade(swagger({ paths: { "/a": { parameters: [field], post: { parameters: [body] } } } }));
    expect(document).toMatchObject({ paths: { "/a": { post: { requestBody: { content: content("application/json") } } } } });
    expect(found).toEqual([]);
  });

  it("is one, and has no form fields beside it", () => {
    const parameters = [body, { ...body, name: "c" }, { name: "f", in: "formData", type: "string" }];
    const { document, found } = upgrade(swagger({ paths: { "/a": { post: { parameters } } } }));
    expect(document).toMatchObject({ paths: { "/a": { post: { requestBody: { content: content("application/json") } } } } });
    expect(found).toEqual([
      ["parameter-refused", `${at}/parameters/1`],
      ["parameter-refused", `${at}/parameters/2`],
    ]);
  });

  it.each([
    [{ "x-example": { id: 1 } }, { id: 1 }],
    [{ "x-examples": { "application/json": null } }, null],
  ])("with the example %j", (members, example) => {
    const requestBody = { content: { "application/json": { schema: newPet, example } } };
    expect(upgradedOperation({ parameters: [{ in: "body", schema: pet, ...members }] })).toEqual({ requestBody });
  });
});

describe("a form", () => {
  const name = { name: "name", in: "formData", type: "string", description: "d", required: true };
  const photo = { name: "photo", in: "formData", type: "file" };
  const text = { type: "string", description: "d" };

  it("is an object", () => {
    const tags = { name: "__proto__", in: "formData", type: "array", items: { type: "string" }, collectionFormat: "pipes" };
    const ids = { name: "ids", in: "formData", type: "array", items: { type: "integer" }, collectionFormat: "multi" };
    expect(JSON.stringify(upgradedOperation({ parameters: [name, tags, ids] }))).toBe(
      JSON.stringify({
        requestBody: {
          required: true,
          content: {
            "application/x-www-form-urlencoded": {
              schema: {
                type: "object",
                required: ["name"],
                properties: {
                  name: text,
                  ["__proto__"]: { type: "array", items: { type: "string" } },
                  ids: { type: "array", items: { type: "integer" } },
                },
              },
              encoding: { ["__proto__"]: { style: "pipeDelimited", explode: false } },
            },
          },
        },
      }),
    );
  });

  it("with a file is multipart/form-data", () => {
    const consumes = ["application/json", "application/x-www-form-urlencoded"];
    expect(upgradedOperation({ parameters: [photo], consumes })).toEqual({
      requestBody: {
        content: { "multipart/form-data": { schema: { type: "object", properties: { photo: { type: "string", format: "binary" } } } } },
      },
    });
  });

  it("has one schema for both kinds of form", () => {
    const consumes = ["application/x-www-form-urlencoded", "multipart/form-data", "application/json"];
    expect(upgradedOperation({ parameters: [name], consumes })).toEqual({
      requestBody: {
        required: true,
        content: {
          "application/x-www-form-urlencoded": { schema: { type: "object", required: ["name"], properties: { name: text } } },
          "multipart/form-data": { $ref: `${at}/requestBody/content/application~1x-www-form-urlencoded` },
        },
      },
    });
  });

  it("holds shared fields, and those of the path item that are not replaced", () => {
    const { document, formerly } = upgrade(
      swagger({
        parameters: { photo },
        paths: {
          "/a": {
            parameters: [name, { ...photo, name: "other" }],
            post: { parameters: [{ $ref: "#/parameters/photo" }, { ...name, type: "integer" }] },
          },
        },
      }),
    );
    expect(document["paths"]).toEqual({
      "/a": {
        post: {
          requestBody: {
            required: true,
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  required: ["name"],
                  properties: {
                    name: { type: "integer", description: "d" },
                    other: { type: "string", format: "binary" },
                    photo: { type: "string", format: "binary" },
                  },
                },
              },
            },
          },
        },
      },
    });
    expect(document["components"]).toEqual({ schemas: { Pet: {} } });
    const form = `${at}/requestBody/content/multipart~1form-data/schema`;
    expect(formerly(`${form}/properties/photo/type`)).toBe("#/parameters/photo/type");
    expect(formerly(`${form}/properties/name`)).toBe(`${at}/parameters/1`);
  });
});

describe("a response", () => {
  const responseOf = (response: object, members: object = {}, document: object = {}): unknown =>
    (upgradedOperation({ ...members, responses: { 200: response } }, document) as { responses: Record<string, unknown> }).responses["200"];

  it.each([
    [{}, {}, ["application/json"]],
    [{}, { produces: ["text/plain"] }, ["text/plain"]],
    [{ produces: ["text/csv"] }, { produces: ["text/plain"] }, ["text/csv"]],
    [{ produces: [] }, { produces: ["text/plain"] }, ["application/json"]],
  ])("of an operation with %j in a document with %j", (operation, document, names) => {
    expect(responseOf({ description: "d", schema: pet, "x-a": 1 }, operation, document)).toEqual({
      description: "d",
      "x-a": 1,
      content: content(...names),
    });
  });

  const blob = { type: "string", format: "binary" };

  it.each([
    [{}, {}, ["application/octet-stream"]],
    [{}, { produces: ["application/json"] }, ["application/octet-stream"]],
    [{}, { produces: ["application/json", "image/png"] }, ["image/png"]],
    [{ produces: ["application/json"] }, {}, ["application/json"]],
  ])("that is a file, of an operation with %j in a document with %j", (operation, document, names) => {
    const want = { content: Object.fromEntries(names.map((name) => [name, { schema: blob }])) };
    expect(responseOf({ schema: { type: "file" } }, operation, document)).toEqual(want);
  });

  it("has headers with schemas", () => {
    const headers = { "X-Ids": { type: "array", items: { type: "integer" }, description: "d" }, "X-Rate": { type: "integer", minimum: 0 } };
    expect(responseOf({ description: "", headers })).toEqual({
      description: "",
      headers: {
        "X-Ids": { description: "d", schema: { type: "array", items: { type: "integer" } }, style: "simple", explode: false },
        "X-Rate": { schema: { type: "integer", minimum: 0 } },
      },
    });
  });

  it("has the example of the media type that holds the schema", () => {
    const examples = { "application/json": { id: 1 }, "application/xml": "<id>1</id>" };
    const produces = ["application/xml", "application/json"];
    expect(responseOf({ schema: pet, examples }, { produces })).toEqual({
      content: {
        "application/xml": { $ref: `${at}/responses/200/content/application~1json` },
        "application/json": { schema: newPet, example: { id: 1 } },
      },
    });
  });

  it("without a schema has the media types of its examples", () => {
    expect(responseOf({ examples: { "text/plain": "hi" } })).toEqual({ content: { "text/plain": { example: "hi" } } });
    expect(responseOf({ description: "nothing" }, { produces: ["text/plain"] })).toEqual({ description: "nothing" });
  });

  it("that is shared has one schema for all operations, whatever they produce", () => {
    const responses = { 200: { $ref: "#/responses/all" } };
    const { document } = upgrade(
      swagger({
        responses: { all: { description: "d", schema: { type: "array" } } },
        paths: { "/a": { get: { responses }, put: { responses, produces: ["text/xml"] } } },
      }),
    );
    expect(document["paths"]).toEqual({
      "/a": {
        get: { responses: { 200: { $ref: "#/components/responses/all" } } },
        put: {
          responses: {
            200: { description: "d", content: { "text/xml": { $ref: "#/components/responses/all/content/application~1json" } } },
          },
        },
      },
    });
  });

  it("of another operation can be referred to", () => {
    const { document } = upgrade(
      swagger({
        paths: {
          "/a": { get: { responses: { 200: { $ref: "#/paths/~1b/get/responses/200" } } } },
          "/b": { get: { responses: { 200: { description: "d", schema: { type: "array" } } } } },
        },
      }),
    );
    expect(document["paths"]).toEqual({
      "/a": { get: { responses: { 200: { description: "d", content: { "application/json": { schema: { type: "array" } } } } } } },
      "/b": { get: { responses: { 200: { $ref: "#/paths/~1a/get/responses/200" } } } },
    });
  });
});
