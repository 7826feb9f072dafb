import { code, type Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf } from "../step.js";
import { openIf, type Keyword, type KeywordContext } from "./keyword.js";

/** How many members an object has. One that is `undefined` is absent, as it is in JSON. */
export function propertyCount(value: Code, context: KeywordContext): Code {
  return call(context.runtime("validation/guards", "countMembers"), [value]);
}

export const minProperties: Keyword = {
  keyword: "minProperties",
  type: "object",
  verdict: ({ minProperties: limit = 0 }) => openIf(limit > 0),
  steps: ({ minProperties: limit = 0 }, value, context) => [failIf(binary(propertyCount(value, context), "<", numberLiteral(limit)))],
  data: ({ minProperties: limit = 0 }) => (limit === 0 ? [] : [{ key: code`minProperties`, value: numberLiteral(limit) }]),
};

export const maxProperties: Keyword = {
  keyword: "maxProperties",
  type: "object",
  verdict: ({ maxProperties: limit }) => openIf(limit !== undefined),
  steps: ({ maxProperties: limit = 0 }, value, context) => [failIf(binary(propertyCount(value, context), ">", numberLiteral(limit)))],
  data: ({ maxProperties: limit }) => (limit === undefined ? [] : [{ key: code`maxProperties`, value: numberLiteral(limit) }]),
};
