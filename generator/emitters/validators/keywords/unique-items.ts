import { call } from "../../../code/layout/call.js";
import { not } from "../../../code/layout/operators.js";
import { failIf, type Keyword } from "./keyword.js";

export const uniqueItems: Keyword = {
  keyword: "uniqueItems",
  type: "array",
  steps(schema, place, context) {
    if (schema.uniqueItems !== true) return [];
    const test = not(call(context.runtime("validation/deep-equal", "hasUniqueItems"), [place.value]));
    return [failIf(test, place, "uniqueItems", "must not have equal items")];
  },
};
