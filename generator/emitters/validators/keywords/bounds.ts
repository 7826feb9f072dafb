import { binary } from "../../../code/layout/operators.js";
import { identifier } from "../../../code/identifier.js";
import { numberLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

type Limit = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

/** `isMoot` says of a limit whether another one on the same side leaves nothing for it to refuse. */
function bound(keyword: Limit, fault: "<" | ">" | "<=" | ">=", isMoot: (limit: number, schema: Schema) => boolean): Keyword {
  return {
    keyword,
    type: "number",
    verdict(schema) {
      const limit = schema[keyword];
      return openIf(limit !== undefined && !isMoot(limit, schema));
    },
    steps: (schema, value) => [failIf(binary(value, fault, numberLiteral(schema[keyword] ?? 0)))],
    data(schema) {
      const limit = schema[keyword];
      return limit === undefined ? [] : [{ key: identifier(keyword), value: numberLiteral(limit) }];
    },
  };
}

export const minimum: Keyword = bound("minimum", "<", (limit, { exclusiveMinimum: other = -Infinity }) => other >= limit);
export const maximum: Keyword = bound("maximum", ">", (limit, { exclusiveMaximum: other = Infinity }) => other <= limit);
export const exclusiveMinimum: Keyword = bound("exclusiveMinimum", "<=", (limit, { minimum: other = -Infinity }) => other > limit);
export const exclusiveMaximum: Keyword = bound("exclusiveMaximum", ">=", (limit, { maximum: other = Infinity }) => other < limit);
