import { code } from "../../../code/code.js";
import { element, member } from "../../../code/layout/member.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { refuseAll, type Step } from "../step.js";
import { counted } from "./counted.js";
import { failIf, type Keyword } from "./keyword.js";

/** `prefixItems` says what the first items are, `items` what comes after them (core, section 10.3.1). */
export const items: Keyword = {
  keyword: "items",
  type: "array",
  steps(schema, place, context) {
    const { prefixItems = [] } = schema;
    const length = member(place.value, code`length`);
    const steps: Step[] = prefixItems.flatMap((itemSchema, index) => {
      const item = context.local("item");
      const position = numberLiteral(index);
      const inner = context.steps(itemSchema, { value: item, path: context.child(place, position) });
      if (inner.length === 0) return [];
      const bind: Step = { kind: "bind", name: item, value: element(place.value, position) };
      const test = binary(length, ">", position);
      return [{ kind: "when", test, unless: binary(length, "<=", position), steps: refuseAll(inner) ? inner : [bind, ...inner] }];
    });
    if (schema.items === undefined) return steps;
    const from = prefixItems.length;
    const item = context.local("item");
    const index = context.local("index");
    const inner = context.steps(schema.items, { value: item, path: context.child(place, index) });
    if (refuseAll(inner)) {
      steps.push(failIf(binary(length, ">", numberLiteral(from)), place, "items", `must have at most ${counted(from, "item")}`));
    } else if (inner.length > 0) steps.push({ kind: "for-each-item", list: place.value, item, index, from, steps: inner });
    return steps;
  },
};
