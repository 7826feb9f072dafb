import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { Origins } from "../../../../generator/load/origins.js";
import { upgradeFrom30 } from "../../../../generator/load/upgrade/from-3.0.js";

/** Upgrades a document that was read from a file. */
function upgradeInPlace(document: unknown, sink = new DiagnosticSink()): void {
  const before = new Origins({ file: "api.yaml", uri: "file:///api.yaml", value: document, locate: () => undefined });
  upgradeFrom30(document as Record<string, unknown>, before, sink);
}

type Schema = Readonly<Record<string, unknown>>;

const documentOf = (schema: Schema): { components: { schemas: { A: Schema } } } => ({
  components: { schemas: { A: structuredClone(schema) } },
});

function upgraded(schema: Schema): Schema {
  const document = documentOf(schema);
  upgradeInPlace(document);
  return document.components.schemas.A;
}

describe("a schema of 3.0 in the words of 3.1", () => {
  const cases: readonly { name: string; schema: Schema; want: Schema }[] = [
    { name: "nullable", schema: { type: "string", nullable: true }, want: { type: ["string", "null"] } },
    { name: "nullable: false", schema: { type: "string", nullable: false }, want: { type: "string" } },
    { name: "nullable without a type", schema: { nullable: true, minLength: 1 }, want: { minLength: 1 } },
    {
      name: "nullable beside an enum adds no value",
      schema: { type: "string", nullable: true, enum: ["a"] },
      want: { type: ["string", "null"], enum: ["a"] },
    },
    { name: "exclusiveMinimum: true", schema: { minimum: 1, exclusiveMinimum: true }, want: { exclusiveMinimum: 1 } },
    { name: "exclusiveMaximum: true", schema: { maximum: 1, exclusiveMaximum: true }, want: { exclusiveMaximum: 1 } },
    {
      name: "exclusive bounds that are off",
      schema: { minimum: 1, exclusiveMinimum: false, maximum: 2, exclusiveMaximum: false },
      want: { minimum: 1, maximum: 2 },
    },
    { name: "an exclusive flag without a bound", schema: { type: "number", exclusiveMinimum: true }, want: { type: "number" } },
    { name: "an exclusive bound of zero", schema: { minimum: 0, exclusiveMinimum: true }, want: { exclusiveMinimum: 0 } },
    { name: "a bound in the words of 3.1", schema: { exclusiveMinimum: 5 }, want: { exclusiveMinimum: 5 } },
    { name: "siblings of a reference", schema: { $ref: "#/x", nullable: true, description: "d" }, want: { $ref: "#/x" } },
    { name: "example", schema: { type: "string", example: "a" }, want: { type: "string", example: "a", examples: ["a"] } },
    { name: "example null", schema: { example: null }, want: { example: null, examples: [null] } },
    { name: "example beside examples", schema: { example: 1, examples: [2] }, want: { example: 1, examples: [2] } },
    {
      name: "properties named like keywords",
      schema: {
        properties: {
          nullable: { type: "string" },
          type: { type: "string", nullable: true },
          $ref: { type: "string" },
          example: { type: "number" },
        },
      },
      want: {
        properties: {
          nullable: { type: "string" },
          type: { type: ["string", "null"] },
          $ref: { type: "string" },
          example: { type: "number" },
        },
      },
    },
    {
      name: "examples are left as they are",
      schema: { example: { type: "string", nullable: true } },
      want: { example: { type: "string", nullable: true }, examples: [{ type: "string", nullable: true }] },
    },
    { name: "so are enums", schema: { enum: [{ $ref: "#", nullable: true }] }, want: { enum: [{ $ref: "#", nullable: true }] } },
    {
      name: "and defaults",
      schema: { default: { minimum: 1, exclusiveMinimum: true } },
      want: { default: { minimum: 1, exclusiveMinimum: true } },
    },
    { name: "items", schema: { items: { type: "string", nullable: true } }, want: { items: { type: ["string", "null"] } } },
    {
      name: "additionalProperties",
      schema: { additionalProperties: { type: "string", nullable: true } },
      want: { additionalProperties: { type: ["string", "null"] } },
    },
    { name: "additionalProperties: false", schema: { additionalProperties: false }, want: { additionalProperties: false } },
    {
      name: "members of allOf, anyOf and oneOf",
      schema: {
        allOf: [{ type: "string", nullable: true }],
        anyOf: [{ $ref: "#/a", title: "t" }],
        oneOf: [{ minimum: 1, exclusiveMinimum: true }],
      },
      want: { allOf: [{ type: ["string", "null"] }], anyOf: [{ $ref: "#/a" }], oneOf: [{ exclusiveMinimum: 1 }] },
    },
    {
      name: "keywords of later drafts that would change what references mean",
      schema: { $id: "a", $schema: "b", $anchor: "c", $dynamicAnchor: "d", $dynamicRef: "#e", type: "string" },
      want: { type: "string" },
    },
    { name: "not", schema: { not: { type: "string", nullable: true } }, want: { not: { type: ["string", "null"] } } },
  ];

  it.each(cases)("$name", ({ schema, want }) => {
    expect(upgraded(schema)).toEqual(want);
  });

  it.each(cases)("$name, a second time", ({ schema, want }) => {
    const document = documentOf(schema);
    upgradeInPlace(document);
    upgradeInPlace(document);
    expect(document.components.schemas.A).toEqual(want);
  });
});

describe("every place that holds a schema", () => {
  const before = { type: "string", nullable: true };
  const after = { type: ["string", "null"] };
  const places: readonly { name: string; document: (schema: Schema) => object }[] = [
    { name: "a parameter", document: (schema) => ({ paths: { "/a": { parameters: [{ schema }] } } }) },
    { name: "a parameter of an operation", document: (schema) => ({ paths: { "/a": { get: { parameters: [{ schema }] } } } }) },
    { name: "a request body", document: (schema) => ({ paths: { "/a": { post: { requestBody: { content: { "a/b": { schema } } } } } } }) },
    {
      name: "a response",
      document: (schema) => ({ paths: { "/a": { get: { responses: { 200: { content: { "a/b": { schema } } } } } } } }),
    },
    { name: "a header", document: (schema) => ({ paths: { "/a": { get: { responses: { 200: { headers: { h: { schema } } } } } } } }) },
    { name: "a shared response", document: (schema) => ({ components: { responses: { r: { content: { "a/b": { schema } } } } } }) },
    { name: "a shared parameter", document: (schema) => ({ components: { parameters: { p: { schema } } } }) },
    { name: "a shared body", document: (schema) => ({ components: { requestBodies: { b: { content: { "a/b": { schema } } } } } }) },
    {
      name: "a callback",
      document: (schema) => ({ paths: { "/a": { post: { callbacks: { c: { "{$url}": { post: { parameters: [{ schema }] } } } } } } } }),
    },
  ];

  it.each(places)("$name", ({ document }) => {
    const given = document({ ...before });
    upgradeInPlace(given);
    expect(given).toEqual(document(after));
  });

  it.each([{}, { components: null }, { components: { schemas: [] } }, { components: { schemas: { A: 7 } } }, { paths: "x" }, [], null])(
    "malformed documents are left alone: %j",
    (document) => {
      const copy = structuredClone(document);
      upgradeInPlace(copy);
      expect(copy).toEqual(document);
    },
  );
});

describe("nullable that does not let null in", () => {
  const reported = (schema: Schema): (string | undefined)[] => {
    const sink = new DiagnosticSink();
    upgradeInPlace(documentOf(schema), sink);
    return sink.all().map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it.each([
    { $ref: "#/x" },
    { type: "string", enum: ["a"] },
    { enum: ["a"] },
    { allOf: [{ type: "string" }] },
    { anyOf: [{ type: "string" }] },
    { oneOf: [{ type: "string" }] },
  ])("beside %j is reported", (schema) => {
    expect(reported({ ...schema, nullable: true })).toEqual(["nullable-without-effect #/components/schemas/A/nullable"]);
    expect(reported({ ...schema, nullable: false })).toEqual([]);
  });

  it.each([{}, { type: "string" }, { type: "string", enum: ["a", null] }, { minLength: 1 }, { type: "object", allOf: [{}] }])(
    "is no other one: %j",
    (schema) => {
      expect(reported({ ...schema, nullable: true })).toEqual([]);
    },
  );
});

it("a schema below an extension is one when a reference leads to it", () => {
  const nullable = { type: "string", nullable: true };
  const document = {
    components: { schemas: { A: { $ref: "#/x-more/B" } } },
    "x-more": { B: { items: { $ref: "#/x-more/C" } }, C: { ...nullable }, D: { ...nullable } },
  };
  upgradeInPlace(document);
  expect(document["x-more"]).toEqual({ B: { items: { $ref: "#/x-more/C" } }, C: { type: ["string", "null"] }, D: nullable });
});
