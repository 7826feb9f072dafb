import { describe, expect, it } from "vitest";
import { printCode } from "../../../generator/code/code.js";
import { identifier } from "../../../generator/code/identifier.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import type { JsonValue } from "../../../generator/model/json.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { typeExpression } from "../../../generator/typescript/type-expression.js";

/** The type of a schema, on one line; references are called after the last part of their pointers. */
function typeOf(schema: JsonValue): string {
  const document = { openapi: "3.1.0", components: { schemas: { A: schema, Pet: {}, Cat: {} } } };
  const parsed = parseDocument(document, new DiagnosticSink()).declarations.get("#/components/schemas/A");
  if (parsed === undefined) throw new Error("there is no schema");
  return printCode(typeExpression(parsed.schema, (id) => identifier(id.split("/").at(-1) ?? ""))).replace(/\s+/gu, " ");
}

const pet = { $ref: "#/components/schemas/Pet" };
const string = { type: "string" };
const number = { type: "number" };

describe("the type of a schema", () => {
  const cases: readonly { schema: JsonValue; want: string }[] = [
    { schema: {}, want: "unknown" },
    { schema: true, want: "unknown" },
    { schema: false, want: "never" },
    { schema: string, want: "string" },
    { schema: { type: "integer" }, want: "number" },
    { schema: number, want: "number" },
    { schema: { type: "boolean" }, want: "boolean" },
    { schema: { type: "null" }, want: "null" },
    { schema: { type: ["null", "string"] }, want: "string | null" },
    { schema: { type: ["string", "integer", "null"] }, want: "number | string | null" },
    { schema: { minLength: 1 }, want: "unknown" },
    { schema: { enum: ["a", 1, null, true] }, want: '"a" | 1 | null | true' },
    { schema: { enum: ["a", "a"] }, want: '"a"' },
    { schema: { enum: [] }, want: "never" },
    { schema: { const: { a: [1] } }, want: "{ a: [1]; }" },
    { schema: pet, want: "Pet" },
    { schema: { type: "array" }, want: "unknown[]" },
    { schema: { type: "array", items: string }, want: "string[]" },
    { schema: { items: { type: ["string", "null"] } }, want: "(string | null)[]" },
    { schema: { prefixItems: [string, number] }, want: "[string?, number?, ...unknown[]]" },
    { schema: { prefixItems: [string, number], minItems: 1, items: false }, want: "[string, number?]" },
    { schema: { prefixItems: [string, number], maxItems: 1 }, want: "[string?]" },
    { schema: { prefixItems: [string], minItems: 1, items: number }, want: "[string, ...number[]]" },
    { schema: { type: "object" }, want: "{ [key: string]: unknown; }" },
    { schema: { type: "object", additionalProperties: false }, want: "{ [key: string]: never; }" },
    { schema: { additionalProperties: number }, want: "{ [key: string]: number; }" },
    { schema: { additionalProperties: true }, want: "{ [key: string]: unknown; }" },
    { schema: { properties: { a: string, "b-c": number }, required: ["a"] }, want: '{ a: string; "b-c"?: number; }' },
    { schema: { properties: { a: string }, required: ["a", "b"] }, want: "{ a: string; b: unknown; }" },
    { schema: { patternProperties: { "^x": string }, additionalProperties: false }, want: "{ [key: string]: string; }" },
    { schema: { anyOf: [string, number] }, want: "string | number" },
    { schema: { oneOf: [string, string] }, want: "string" },
    { schema: { oneOf: [pet, { $ref: "#/components/schemas/Cat" }, { type: "null" }] }, want: "Pet | Cat | null" },
    { schema: { anyOf: [string, {}] }, want: "unknown" },
    { schema: { anyOf: [string, false] }, want: "string" },
    { schema: { anyOf: [false] }, want: "never" },
    { schema: { allOf: [pet, { properties: { a: string } }] }, want: "Pet & { a?: string; }" },
    { schema: { type: "object", oneOf: [pet] }, want: "Pet" },
    { schema: { not: string }, want: "unknown" },
  ];

  it.each(cases)("$schema is $want", ({ schema, want }) => {
    expect(typeOf(schema)).toBe(want);
  });

  const t = (value: string): JsonValue => ({ properties: { t: { const: value } } });
  const required: readonly { schema: JsonValue; want: string }[] = [
    { schema: { type: "object", required: ["t"], oneOf: [t("a"), t("b")] }, want: ' | { t: "a"; } | { t: "b"; }' },
    { schema: { required: ["t"], anyOf: [t("a"), t("b")] }, want: ' | { t: "a"; } | { t: "b"; }' },
    {
      schema: { properties: { a: string }, required: ["a", "t"], oneOf: [t("a"), t("b")] },
      want: '{ a: string; } & ( | { t: "a"; } | { t: "b"; } )',
    },
    { schema: { required: ["t"], oneOf: [t("a"), { oneOf: [t("b"), t("c")] }] }, want: ' | { t: "a"; } | { t: "b"; } | { t: "c"; }' },
    { schema: { required: ["t"], oneOf: [t("a"), { properties: { u: number } }] }, want: '{ t: unknown; } & ( | { t: "a"; } | { u?: number; } )' },
    { schema: { required: ["t"], oneOf: [t("a"), pet] }, want: '{ t: unknown; } & ( | { t: "a"; } | Pet )' },
    { schema: { required: ["t"], oneOf: [t("a"), false] }, want: '{ t: "a"; }' },
    { schema: { required: ["t"], oneOf: [false] }, want: "{ t: unknown; } & never" },
    { schema: { required: ["t"], oneOf: [{ type: ["object", "null"], ...(t("a") as object) }] }, want: '{ t: unknown; } & ({ t: "a"; } | null)' },
    {
      schema: { type: ["object", "null"], required: ["t"], oneOf: [t("a"), t("b")] },
      want: '({ t: unknown; } | null) & ( | { t: "a"; } | { t: "b"; } )',
    },
    {
      schema: { required: ["t"], additionalProperties: string, oneOf: [t("a")] },
      want: '{ [key: string]: string; t: string; } & { t: "a"; }',
    },
    { schema: { properties: { t: string }, required: ["t"], anyOf: [t("a"), { properties: { t: number } }] }, want: '{ t: string; } & ( | { t: "a"; } | { t: number; } )' },
    { schema: { properties: { a: string }, anyOf: [{ required: ["a"] }, { required: ["b"] }] }, want: "{ a?: string; } & ( | { a: string; } | { b: unknown; } )" },
    { schema: { properties: { a: string }, anyOf: [{ oneOf: [{ required: ["a"] }] }] }, want: "{ a?: string; } & { a: string; }" },
    { schema: { required: ["t"], anyOf: [{ properties: { t: { properties: { t: string } } } }] }, want: "{ t: { t?: string; }; }" },
  ]; // prettier-ignore

  it.each(required)("required in one part, described in another: $schema is $want", ({ schema, want }) => {
    expect(typeOf(schema)).toBe(want);
  });

  it("an index signature covers the named properties", () => {
    expect(typeOf({ properties: { a: string }, additionalProperties: number })).toBe(
      "{ [key: string]: number | string | undefined; a?: string; }",
    );
  });

  it("descriptions become comments", () => {
    expect(typeOf({ properties: { a: { type: "string", description: "d", deprecated: true } } })).toBe(
      "{ /** * d * * @deprecated */ a?: string; }",
    );
  });
});
