import { not } from "../../../code/layout/operators.js";
import { failIf, type Keyword } from "./keyword.js";

export const propertyNames: Keyword = {
  keyword: "propertyNames",
  type: "object",
  steps(schema, place, context) {
    if (schema.propertyNames === undefined) return [];
    const key = context.local("key");
    const at = { value: key, path: context.child(place, key) };
    const test = not(context.accepts(schema.propertyNames, key));
    return [{ kind: "for-each-member", object: place.value, key, steps: [failIf(test, at, "propertyNames", "is not an allowed name")] }];
  },
};
