import { deepEqual } from "../../templates/runtime/validation/deep-equal.js";
import { isMultipleOf } from "../../templates/runtime/validation/multiple-of.js";
import { hasAtLeastCodePoints, hasAtMostCodePoints } from "../../templates/runtime/validation/string-length.js";
import type { JsonType, JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import { hasFormat } from "./formats.js";
import { matchesPattern } from "./pattern/match-pattern.js";

/** Whether a value is of a type of JSON Schema. */
export function isOfType(value: JsonValue, type: JsonType): boolean {
  if (value === null) return type === "null";
  if (Array.isArray(value)) return type === "array";
  if (typeof value === "number") return type === "number" || (type === "integer" && Number.isInteger(value));
  return typeof value === type;
}

export function acceptsTypes({ types }: Schema, value: JsonValue): boolean {
  return types === undefined || types.some((type) => isOfType(value, type));
}

export function acceptsEnum(schema: Schema, value: JsonValue): boolean {
  if (schema.enum === undefined || schema.enum.includes(value)) return true;
  return typeof value === "object" && value !== null && schema.enum.some((allowed) => deepEqual(allowed, value));
}

export function acceptsString(schema: Schema, value: string): boolean {
  const { minLength = 0, maxLength = Infinity, patterns = [], formats = [] } = schema;
  return (
    hasAtLeastCodePoints(value, minLength) &&
    hasAtMostCodePoints(value, maxLength) &&
    formats.every((format) => hasFormat(value, format)) &&
    patterns.every((pattern) => matchesPattern(pattern, value))
  );
}

export function acceptsNumber(schema: Schema, value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  return (
    Number.isFinite(value) &&
    value >= minimum &&
    value <= maximum &&
    value > exclusiveMinimum &&
    value < exclusiveMaximum &&
    (schema.multipleOf ?? []).every((divisor) => isMultipleOf(value, divisor)) &&
    (schema.formats ?? []).every((format) => hasFormat(value, format))
  );
}
