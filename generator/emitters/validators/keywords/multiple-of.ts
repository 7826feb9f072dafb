import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { arrayLiteral } from "../../../code/layout/collections.js";
import { not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

export const multipleOf: Keyword = {
  keyword: "multipleOf",
  type: "number",
  verdict: ({ multipleOf: divisors = [] }) => openIf(divisors.length > 0),
  steps: ({ multipleOf: divisors = [] }, value, { runtime }) =>
    divisors.map((divisor) => failIf(not(call(runtime("validation/multiple-of", "isMultipleOf"), [value, numberLiteral(divisor)])))),
  data({ multipleOf: divisors = [] }) {
    const [only, ...others] = divisors.map(numberLiteral);
    if (only === undefined) return [];
    return [{ key: code`multipleOf`, value: others.length === 0 ? only : arrayLiteral([only, ...others]) }];
  },
};
