import { jsonTypes, type JsonType, type JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
export type SchemaDraft = Mutable<Schema>;

/** How one keyword without subschemas is read. */
export interface ScalarKeyword {
  /** The form its value must have, in words. */
  readonly expected: string;
  /** Puts the value into the schema; `false` when it has not the form. */
  readonly read: (value: JsonValue, schema: SchemaDraft) => boolean;
}

function text(key: "title" | "description" | "contentEncoding" | "contentMediaType"): ScalarKeyword {
  return {
    expected: "a string",
    read: (value, schema) => {
      if (typeof value !== "string") return false;
      schema[key] = value;
      return true;
    },
  };
}

function flag(key: "uniqueItems" | "deprecated" | "readOnly" | "writeOnly"): ScalarKeyword {
  return {
    expected: "a boolean",
    read: (value, schema) => {
      if (typeof value !== "boolean") return false;
      if (value) schema[key] = true;
      return true;
    },
  };
}

function bound(key: "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum"): ScalarKeyword {
  return {
    expected: "a number",
    read: (value, schema) => {
      if (typeof value !== "number" || !Number.isFinite(value)) return false;
      schema[key] = value;
      return true;
    },
  };
}

function count(
  key: "minLength" | "maxLength" | "minItems" | "maxItems" | "minContains" | "maxContains" | "minProperties" | "maxProperties",
): ScalarKeyword {
  return {
    expected: "a whole number, zero or more",
    read: (value, schema) => {
      if (typeof value !== "number" || !Number.isInteger(value) || value < 0) return false;
      schema[key] = value;
      return true;
    },
  };
}

export function isStringList(value: JsonValue): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function isJsonType(value: JsonValue): value is JsonType {
  return (jsonTypes as readonly JsonValue[]).includes(value);
}

/** The types of a `type` keyword in their one order; `number` contains `integer`. */
export function canonicalTypes(types: readonly JsonType[]): readonly JsonType[] {
  return jsonTypes.filter((type) => types.includes(type) && !(type === "integer" && types.includes("number")));
}

/** Keywords of JSON Schema 2020-12 whose value holds no schema. */
export const scalarKeywords: ReadonlyMap<string, ScalarKeyword> = new Map<string, ScalarKeyword>([
  ["title", text("title")],
  ["description", text("description")],
  ["contentEncoding", text("contentEncoding")],
  ["contentMediaType", text("contentMediaType")],
  ["deprecated", flag("deprecated")],
  ["readOnly", flag("readOnly")],
  ["writeOnly", flag("writeOnly")],
  ["uniqueItems", flag("uniqueItems")],
  ["minimum", bound("minimum")],
  ["maximum", bound("maximum")],
  ["exclusiveMinimum", bound("exclusiveMinimum")],
  ["exclusiveMaximum", bound("exclusiveMaximum")],
  ["minLength", count("minLength")],
  ["maxLength", count("maxLength")],
  ["minItems", count("minItems")],
  ["maxItems", count("maxItems")],
  ["minContains", count("minContains")],
  ["maxContains", count("maxContains")],
  ["minProperties", count("minProperties")],
  ["maxProperties", count("maxProperties")],
  [
    "type",
    {
      expected: `one or more of ${jsonTypes.join(", ")}`,
      read: (value, schema) => {
        const types: readonly JsonValue[] = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
        if (types.length === 0 || !types.every(isJsonType)) return false;
        schema.types = canonicalTypes(types);
        return true;
      },
    },
  ],
  [
    "enum",
    {
      expected: "a list",
      read: (value, schema) => {
        if (!Array.isArray(value)) return false;
        schema.enum = value as readonly JsonValue[];
        return true;
      },
    },
  ],
  [
    "multipleOf",
    {
      expected: "a number above zero",
      read: (value, schema) => {
        if (typeof value !== "number" || !Number.isFinite(value) || value <= 0) return false;
        schema.multipleOf = [value];
        return true;
      },
    },
  ],
  [
    "format",
    {
      expected: "a string",
      read: (value, schema) => {
        if (typeof value !== "string") return false;
        schema.formats = [value];
        return true;
      },
    },
  ],
  [
    "required",
    {
      expected: "a list of property names",
      read: (value, schema) => {
        if (!isStringList(value)) return false;
        schema.required = [...new Set(value)];
        return true;
      },
    },
  ],
  [
    "dependentRequired",
    {
      expected: "an object of lists of property names",
      read: (value, schema) => {
        if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
        const entries = Object.entries(value);
        if (!entries.every((entry): entry is [string, readonly string[]] => isStringList(entry[1]))) return false;
        schema.dependentRequired = new Map(entries);
        return true;
      },
    },
  ],
  [
    "default",
    {
      expected: "a value",
      read: (value, schema) => {
        schema.default = value;
        return true;
      },
    },
  ],
  [
    "examples",
    {
      expected: "a list",
      read: (value, schema) => {
        if (!Array.isArray(value)) return false;
        schema.examples = [...(schema.examples ?? []), ...(value as readonly JsonValue[])];
        return true;
      },
    },
  ],
]);
