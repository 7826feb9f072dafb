import { code } from "../../../code/code.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { counted } from "./counted.js";
import { failIf, type Keyword } from "./keyword.js";

export const minProperties: Keyword = {
  keyword: "minProperties",
  type: "object",
  steps({ minProperties: limit = 0 }, place) {
    if (limit === 0) return [];
    const test = binary(code`Object.keys(${place.value}).length`, "<", numberLiteral(limit));
    return [failIf(test, place, "minProperties", `must have at least ${counted(limit, "property")}`)];
  },
};

export const maxProperties: Keyword = {
  keyword: "maxProperties",
  type: "object",
  steps({ maxProperties: limit }, place) {
    if (limit === undefined) return [];
    const test = binary(code`Object.keys(${place.value}).length`, ">", numberLiteral(limit));
    return [failIf(test, place, "maxProperties", `must have at most ${counted(limit, "property")}`)];
  },
};
