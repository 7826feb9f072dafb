import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf, type Keyword } from "./keyword.js";

function bound(
  keyword: "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum",
  fault: "<" | ">" | "<=" | ">=",
  message: string,
): Keyword {
  return {
    keyword,
    type: "number",
    steps(schema, place) {
      const limit = schema[keyword];
      if (limit === undefined) return [];
      return [failIf(binary(place.value, fault, numberLiteral(limit)), place, keyword, `${message} ${limit}`)];
    },
  };
}

export const minimum: Keyword = bound("minimum", "<", "must be at least");
export const maximum: Keyword = bound("maximum", ">", "must be at most");
export const exclusiveMinimum: Keyword = bound("exclusiveMinimum", "<=", "must be greater than");
export const exclusiveMaximum: Keyword = bound("exclusiveMaximum", ">=", "must be less than");
