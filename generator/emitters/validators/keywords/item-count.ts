import { code, type Code } from "../../../code/code.js";
import { member } from "../../../code/layout/member.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

/** How many items a list has. */
export function itemCount(value: Code): Code {
  return member(value, code`length`);
}

export const minItems: Keyword = {
  keyword: "minItems",
  type: "array",
  verdict: ({ minItems: limit = 0, contains, minContains = 1 }) => openIf(limit > (contains === undefined ? 0 : minContains)),
  steps: ({ minItems: limit = 0 }, value) => [failIf(binary(itemCount(value), "<", numberLiteral(limit)))],
  data: ({ minItems: limit = 0 }) => (limit === 0 ? [] : [{ key: code`minItems`, value: numberLiteral(limit) }]),
};

export const maxItems: Keyword = {
  keyword: "maxItems",
  type: "array",
  verdict: ({ maxItems: limit }) => openIf(limit !== undefined),
  steps: ({ maxItems: limit = 0 }, value) => [failIf(binary(itemCount(value), ">", numberLiteral(limit)))],
  data: ({ maxItems: limit }) => (limit === undefined ? [] : [{ key: code`maxItems`, value: numberLiteral(limit) }]),
};
