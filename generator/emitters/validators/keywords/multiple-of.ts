import { call } from "../../../code/layout/call.js";
import { not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf, type Keyword } from "./keyword.js";

export const multipleOf: Keyword = {
  keyword: "multipleOf",
  type: "number",
  steps: (schema, place, context) =>
    (schema.multipleOf ?? []).map((divisor) =>
      failIf(
        not(call(context.runtime("validation/multiple-of", "isMultipleOf"), [place.value, numberLiteral(divisor)])),
        place,
        "multipleOf",
        `must be a multiple of ${divisor}`,
      ),
    ),
};
