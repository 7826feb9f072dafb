import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import type { ObjectEntry } from "../../../code/layout/collections.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf, type Step } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";

/** `contains` with its bounds `minContains` (1 unless given) and `maxContains` (validation, section 6.4). */
export const contains: Keyword = {
  keyword: "contains",
  type: "array",
  verdict: (schema) => openIf(schema.contains !== undefined && (schema.minContains !== 0 || schema.maxContains !== undefined)),
  steps(schema, value, context) {
    if (schema.contains === undefined) return [];
    const { minContains = 1, maxContains } = schema;
    const count = context.local("matching");
    const steps: Step[] = [];
    if (minContains > 0) steps.push(failIf(binary(count, "<", numberLiteral(minContains))));
    if (maxContains !== undefined) steps.push(failIf(binary(count, ">", numberLiteral(maxContains))));
    const matching = call(context.runtime("validation/guards", "countItems"), [value, context.predicate(schema.contains)]);
    return [{ kind: "bind", name: count, value: matching }, ...steps];
  },
  data({ contains: schema, minContains, maxContains }, context) {
    if (schema === undefined) return [];
    const entries: ObjectEntry[] = [{ key: code`contains`, value: context.schema(schema) }];
    if (minContains !== undefined) entries.push({ key: code`minContains`, value: numberLiteral(minContains) });
    if (maxContains !== undefined) entries.push({ key: code`maxContains`, value: numberLiteral(maxContains) });
    return entries;
  },
};
