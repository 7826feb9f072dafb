import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { not } from "../../../code/layout/operators.js";
import { booleanLiteral } from "../../../code/literal.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

export const uniqueItems: Keyword = {
  keyword: "uniqueItems",
  type: "array",
  verdict: ({ uniqueItems: isAsked, maxItems = Infinity }) => openIf(isAsked === true && maxItems > 1),
  steps: (_, value, { runtime }) => [failIf(not(call(runtime("validation/deep-equal", "hasUniqueItems"), [value])))],
  data: (schema) => (schema.uniqueItems === true ? [{ key: code`uniqueItems`, value: booleanLiteral(true) }] : []),
};
