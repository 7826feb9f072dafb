import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { arrayLiteral } from "../../../code/layout/collections.js";
import { not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import { failIf } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

export const multipleOf: Keyword = {
  keyword: "multipleOf",
  type: "number",
  verdict: (schema) => openIf(openDivisors(schema).length > 0),
  steps: (schema, value, { runtime }) =>
    openDivisors(schema).map((divisor) =>
      failIf(not(call(runtime("validation/multiple-of", "isMultipleOf"), [value, numberLiteral(divisor)]))),
    ),
  data({ multipleOf: divisors = [] }) {
    const [only, ...others] = divisors.map(numberLiteral);
    if (only === undefined) return [];
    return [{ key: code`multipleOf`, value: others.length === 0 ? only : arrayLiteral([only, ...others]) }];
  },
};

/** Those that leave something to refuse: an integer is a multiple of 1. */
function openDivisors({ multipleOf: divisors = [], types }: Schema): readonly number[] {
  return types === undefined || types.includes("number") ? divisors : divisors.filter((divisor) => divisor !== 1);
}
