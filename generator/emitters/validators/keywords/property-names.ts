import { binary, not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { always, never } from "../step.js";
import { failIf, type Keyword } from "./keyword.js";
import { propertyCount } from "./property-count.js";

export const propertyNames: Keyword = {
  keyword: "propertyNames",
  type: "object",
  steps(schema, place, context) {
    if (schema.propertyNames === undefined) return [];
    const key = context.local("key");
    const at = { value: key, path: context.child(place, key) };
    const accepts = context.accepts(schema.propertyNames, key);
    if (accepts === always) return [];
    if (accepts === never)
      return [failIf(binary(propertyCount(place), ">", numberLiteral(0)), place, "propertyNames", "must have no members")];
    const steps = [failIf(not(accepts), at, "propertyNames", "is not an allowed name")];
    return [{ kind: "for-each-member", object: place.value, key, steps }];
  },
};
