import { call } from "../../../code/layout/call.js";
import { not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { counted } from "./counted.js";
import { failIf, type Keyword } from "./keyword.js";

export const minLength: Keyword = {
  keyword: "minLength",
  type: "string",
  steps(schema, place, context) {
    const { minLength: limit } = schema;
    if (limit === undefined || limit === 0) return [];
    const hasEnough = call(context.runtime("validation/string-length", "hasAtLeastCodePoints"), [place.value, numberLiteral(limit)]);
    return [failIf(not(hasEnough), place, "minLength", `must have at least ${counted(limit, "character")}`)];
  },
};

export const maxLength: Keyword = {
  keyword: "maxLength",
  type: "string",
  steps(schema, place, context) {
    const { maxLength: limit } = schema;
    if (limit === undefined) return [];
    const fits = call(context.runtime("validation/string-length", "hasAtMostCodePoints"), [place.value, numberLiteral(limit)]);
    return [failIf(not(fits), place, "maxLength", `must have at most ${counted(limit, "character")}`)];
  },
};
