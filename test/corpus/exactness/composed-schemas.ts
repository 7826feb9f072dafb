import { isJsonObject, type JsonObject, type JsonValue } from "../../../generator/model/json.js";
import { subschemaKeywords } from "../../../generator/model/schema.js";

const compositionKeywords = ["allOf", "oneOf", "anyOf", "not", "if"] as const;

// What stands beside a `$ref` without asking anything of a value (2020-12, validation, sections 7 to 9; OpenAPI 3.1, section 4.8.24).
const annotations = new Set([
  "$ref",
  "$comment",
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "externalDocs",
  "xml",
  "nullable",
]);

/** Whether a schema composes others, itself or in a part that is written in it; references are not followed. */
export function isComposed(schema: JsonValue | undefined): boolean {
  if (!isJsonObject(schema)) return false;
  if (compositionKeywords.some((keyword) => Object.hasOwn(schema, keyword))) return true;
  if (typeof schema["$ref"] === "string" && Object.keys(schema).some((key) => !annotations.has(key) && !key.startsWith("x-"))) return true;
  return partsOf(schema).some(isComposed);
}

function partsOf(schema: JsonObject): JsonValue[] {
  const members = (value: JsonValue | undefined): JsonValue[] => (typeof value === "object" && value !== null ? Object.values(value) : []);
  return [
    ...subschemaKeywords.single.flatMap((keyword) => schema[keyword] ?? []),
    ...subschemaKeywords.list.flatMap((keyword) => members(schema[keyword])),
    ...subschemaKeywords.map.flatMap((keyword) => members(schema[keyword])),
  ];
}
