import { code, type Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { member } from "../../../code/layout/member.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { counted } from "./counted.js";
import { failIf, type Keyword, type Place } from "./keyword.js";

export function propertyCount(place: Place): Code {
  return member(call(member(code`Object`, code`keys`), [place.value]), code`length`);
}

export const minProperties: Keyword = {
  keyword: "minProperties",
  type: "object",
  steps({ minProperties: limit = 0 }, place) {
    if (limit === 0) return [];
    const test = binary(propertyCount(place), "<", numberLiteral(limit));
    return [failIf(test, place, "minProperties", `must have at least ${counted(limit, "property")}`)];
  },
};

export const maxProperties: Keyword = {
  keyword: "maxProperties",
  type: "object",
  steps({ maxProperties: limit }, place) {
    if (limit === undefined) return [];
    const test = binary(propertyCount(place), ">", numberLiteral(limit));
    return [failIf(test, place, "maxProperties", `must have at most ${counted(limit, "property")}`)];
  },
};
