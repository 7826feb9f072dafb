import { binary } from "../../../code/layout/operators.js";
import { identifier } from "../../../code/identifier.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

function bound(keyword: "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum", fault: "<" | ">" | "<=" | ">="): Keyword {
  return {
    keyword,
    type: "number",
    verdict: (schema) => openIf(schema[keyword] !== undefined),
    steps: (schema, value) => [failIf(binary(value, fault, numberLiteral(schema[keyword] ?? 0)))],
    data(schema) {
      const limit = schema[keyword];
      return limit === undefined ? [] : [{ key: identifier(keyword), value: numberLiteral(limit) }];
    },
  };
}

export const minimum: Keyword = bound("minimum", "<");
export const maximum: Keyword = bound("maximum", ">");
export const exclusiveMinimum: Keyword = bound("exclusiveMinimum", "<=");
export const exclusiveMaximum: Keyword = bound("exclusiveMaximum", ">=");
