import type { Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { counted } from "./counted.js";
import { failIf, type Keyword, type KeywordContext, type Place } from "./keyword.js";

/** Members that are `undefined` are absent, as they are in JSON. */
export function propertyCount(place: Place, context: KeywordContext): Code {
  return call(context.runtime("validation/guards", "countMembers"), [place.value]);
}

export const minProperties: Keyword = {
  keyword: "minProperties",
  type: "object",
  steps({ minProperties: limit = 0 }, place, context) {
    if (limit === 0) return [];
    const test = binary(propertyCount(place, context), "<", numberLiteral(limit));
    return [failIf(test, place, "minProperties", `must have at least ${counted(limit, "property")}`)];
  },
};

export const maxProperties: Keyword = {
  keyword: "maxProperties",
  type: "object",
  steps({ maxProperties: limit }, place, context) {
    if (limit === undefined) return [];
    const test = binary(propertyCount(place, context), ">", numberLiteral(limit));
    return [failIf(test, place, "maxProperties", `must have at most ${counted(limit, "property")}`)];
  },
};
