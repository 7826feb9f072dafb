import type { Code } from "../code/code.js";
import { objectType } from "../code/layout/object-type.js";
import { tupleType } from "../code/layout/types.js";
import { booleanLiteral, nullLiteral, numberLiteral, stringLiteral, typeKey } from "../code/literal.js";
import type { JsonObject, JsonValue } from "../model/json.js";

/** The type of exactly one value. */
export function jsonTypeExpression(value: JsonValue): Code {
  if (value === null) return nullLiteral;
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "boolean") return booleanLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (Array.isArray(value)) return tupleType((value as readonly JsonValue[]).map(jsonTypeExpression));
  return objectType(
    Object.entries(value as JsonObject).map(([key, member]) => ({
      kind: "property",
      key: typeKey(key),
      type: jsonTypeExpression(member),
    })),
  );
}
