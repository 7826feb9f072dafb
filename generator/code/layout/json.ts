import { type Code } from "../code.js";
import { booleanLiteral, nullLiteral, numberLiteral, objectKey, stringLiteral } from "../literal.js";
import { arrayLiteral, objectLiteral } from "./collections.js";

/** What `JSON.parse` gives. */
export type JsonLike = null | boolean | number | string | readonly JsonLike[] | JsonLikeObject;

export interface JsonLikeObject {
  readonly [key: string]: JsonLike;
}

/** A literal of the value, with the members in their order. */
export function jsonLiteral(value: JsonLike): Code {
  if (value === null) return nullLiteral;
  switch (typeof value) {
    case "boolean":
      return booleanLiteral(value);
    case "number":
      return numberLiteral(value);
    case "string":
      return stringLiteral(value);
    default:
      return isArray(value)
        ? arrayLiteral(value.map(jsonLiteral))
        : objectLiteral(Object.entries(value).map(([key, member]) => ({ key: objectKey(key), value: jsonLiteral(member) })));
  }
}

function isArray(value: readonly JsonLike[] | JsonLikeObject): value is readonly JsonLike[] {
  return Array.isArray(value);
}
