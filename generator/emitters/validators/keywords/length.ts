import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

export const minLength: Keyword = {
  keyword: "minLength",
  type: "string",
  verdict: ({ minLength: limit = 0 }) => openIf(limit > 0),
  steps({ minLength: limit = 0 }, value, { runtime }) {
    const hasEnough = call(runtime("validation/string-length", "hasAtLeastCodePoints"), [value, numberLiteral(limit)]);
    return [failIf(not(hasEnough))];
  },
  data: ({ minLength: limit = 0 }) => (limit === 0 ? [] : [{ key: code`minLength`, value: numberLiteral(limit) }]),
};

export const maxLength: Keyword = {
  keyword: "maxLength",
  type: "string",
  verdict: ({ maxLength: limit }) => openIf(limit !== undefined),
  steps({ maxLength: limit = 0 }, value, { runtime }) {
    const fits = call(runtime("validation/string-length", "hasAtMostCodePoints"), [value, numberLiteral(limit)]);
    return [failIf(not(fits))];
  },
  data: ({ maxLength: limit }) => (limit === undefined ? [] : [{ key: code`maxLength`, value: numberLiteral(limit) }]),
};
