import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { member } from "../../../code/layout/member.js";
import { not } from "../../../code/layout/operators.js";
import { regExpLiteral } from "../../../code/literal.js";
import { failIf, type Keyword } from "./keyword.js";

export const pattern: Keyword = {
  keyword: "pattern",
  type: "string",
  steps: (schema, place, context) =>
    (schema.patterns ?? []).map((source) => {
      const expression = context.constant("pattern", regExpLiteral(source));
      return failIf(not(call(member(expression, code`test`), [place.value])), place, "pattern", `must match ${source}`);
    }),
};
