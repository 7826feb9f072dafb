import { call } from "../../../code/layout/call.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import type { Step } from "../step.js";
import { counted } from "./counted.js";
import { failIf, type Keyword } from "./keyword.js";

/** `contains` with its bounds `minContains` (1 unless given) and `maxContains` (validation, section 6.4). */
export const contains: Keyword = {
  keyword: "contains",
  type: "array",
  steps(schema, place, context) {
    if (schema.contains === undefined) return [];
    const { minContains = 1, maxContains } = schema;
    const count = context.local("matching");
    const steps: Step[] = [];
    if (minContains > 0) {
      const test = binary(count, "<", numberLiteral(minContains));
      steps.push(failIf(test, place, "contains", `must contain at least ${counted(minContains, "matching item")}`));
    }
    if (maxContains !== undefined) {
      const test = binary(count, ">", numberLiteral(maxContains));
      steps.push(failIf(test, place, "maxContains", `must contain at most ${counted(maxContains, "matching item")}`));
    }
    if (steps.length === 0) return [];
    const value = call(context.runtime("validation/guards", "countItems"), [place.value, context.predicate(schema.contains)]);
    return [{ kind: "bind", name: count, value }, ...steps];
  },
};
