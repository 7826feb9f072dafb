/** A value without parts. */
export type JsonScalar = null | boolean | number | string;

/** A value as JSON can carry it. Objects may have any own key, `__proto__` included. */
export type JsonValue = JsonScalar | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** The types of JSON Schema 2020-12 (validation, section 6.1.1). `integer` is any number without a fraction. */
export type JsonType = "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

export const jsonTypes: readonly JsonType[] = ["null", "boolean", "integer", "number", "string", "array", "object"];

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether JSON can write a value: YAML's `.inf` and `.nan` give numbers that it cannot, and so does `1e400` (RFC 8259, section 6). */
export function isWritable(value: JsonValue): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((member) => isWritable(member));
}

/** Equality as JSON Schema defines it (core, section 4.2.2): by value, object members in any order. */
export function jsonEquals(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => jsonEquals(item as JsonValue, right[index] as JsonValue));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && jsonEquals(left[key] as JsonValue, right[key] as JsonValue))
  );
}
