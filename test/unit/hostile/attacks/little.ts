import { members, openApi, type Attack } from "../pipeline.js";
import type { JsonObject, JsonValue } from "../../../../generator/model/json.js";

const integers = { properties: { a: { type: "integer" } } };

/** Schemas of which little code is made. What nothing uses must neither be imported nor declared: strict compilers refuse it. */
const schemas: readonly JsonValue[] = [
  true,
  false,
  {},
  { $ref: "#/components/schemas/Anything" },
  { type: "object" },
  { type: "array" },
  { type: ["string", "null"] },
  { properties: { a: {} } },
  { properties: { a: false } },
  { additionalProperties: {} },
  { additionalProperties: false },
  { additionalProperties: { type: "string" } },
  { patternProperties: { "^x": {} } },
  { patternProperties: { "^x": false } },
  { patternProperties: { "^x": {} }, additionalProperties: { type: "string" } },
  { propertyNames: {} },
  { propertyNames: false },
  { propertyNames: { enum: [] } },
  { propertyNames: { type: "integer" } },
  { propertyNames: { minLength: 1 } },
  { items: {} },
  { items: false },
  { prefixItems: [{}, { type: "string" }] },
  { contains: {}, minContains: 0 },
  { contains: integers, minContains: 0 },
  { contains: integers, minContains: 0, maxContains: 1 },
  { if: integers },
  { if: integers, then: {} },
  { if: integers, then: integers, else: { type: "string" } },
  { not: {} },
  { not: integers },
  { not: { if: integers, then: { required: ["a"] } } },
  { not: { items: integers } },
  { anyOf: [integers] },
  { anyOf: [{}, integers] },
  { oneOf: [integers, { required: ["b"] }] },
  { oneOf: [{}, { $ref: "#/components/schemas/Anything" }] },
  { dependentRequired: { a: [] } },
  { dependentRequired: { toString: ["valueOf"] } },
  { dependentSchemas: { a: {} } },
  { dependentSchemas: { a: integers } },
  { required: ["toString"] },
  { enum: [] },
  { enum: [[]] },
  { enum: [{}] },
  { enum: [null] },
  { enum: [null, "a", "b", "c", "d", "e"] },
  { enum: [1, 2, 3, 4, 5, []] },
  { type: "object", properties: { self: { $ref: "#/components/schemas/Sample" } } },
  { multipleOf: 0.01 },
  { uniqueItems: true, maxItems: 0 },
];

function document(schema: JsonValue): JsonObject {
  return openApi({ paths: {}, schemas: members(["Anything", {}], ["Sample", schema]) });
}

export const little: readonly Attack[] = [
  ...schemas.map((schema) => same(`little is made of ${JSON.stringify(schema)}`, document(schema))),
  same("a document without paths and schemas", openApi({ paths: {}, schemas: {} })),
  same("a document without servers", openApi({ servers: [] })),
];

function same(name: string, hostile: JsonObject): Attack {
  return { name, hostile, harmless: hostile, sameNames: true };
}
