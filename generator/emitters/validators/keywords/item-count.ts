import { code } from "../../../code/code.js";
import { member } from "../../../code/layout/member.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { counted } from "./counted.js";
import { failIf, type Keyword } from "./keyword.js";

export const minItems: Keyword = {
  keyword: "minItems",
  type: "array",
  steps({ minItems: limit = 0 }, place) {
    if (limit === 0) return [];
    const test = binary(member(place.value, code`length`), "<", numberLiteral(limit));
    return [failIf(test, place, "minItems", `must have at least ${counted(limit, "item")}`)];
  },
};

export const maxItems: Keyword = {
  keyword: "maxItems",
  type: "array",
  steps({ maxItems: limit }, place) {
    if (limit === undefined) return [];
    const test = binary(member(place.value, code`length`), ">", numberLiteral(limit));
    return [failIf(test, place, "maxItems", `must have at most ${counted(limit, "item")}`)];
  },
};
