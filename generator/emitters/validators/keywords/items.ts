import { code, type Code } from "../../../code/code.js";
import { arrayLiteral, type ObjectEntry } from "../../../code/layout/collections.js";
import { element } from "../../../code/layout/member.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { failIf, refuseAll, type Step } from "../step.js";
import { itemCount } from "./item-count.js";
import { openIf, type Keyword } from "./keyword.js";

/** `prefixItems` says what the first items are, `items` what comes after them (core, section 10.3.1). */
export const items: Keyword = {
  keyword: "items",
  type: "array",
  verdict: ({ prefixItems = [], items: rest }, verdict) =>
    openIf([...prefixItems, ...(rest === undefined ? [] : [rest])].some((schema) => verdict(schema) !== "always")),
  steps(schema, value, context) {
    const { prefixItems = [] } = schema;
    const length = itemCount(value);
    const steps: Step[] = prefixItems.flatMap((itemSchema, index) => {
      if (context.verdict(itemSchema) === "always") return [];
      const item = context.local("item");
      const position = numberLiteral(index);
      const inner = context.steps(itemSchema, item);
      const bind: Step = { kind: "bind", name: item, value: element(value, position) };
      const test = (): Code => binary(length, ">", position);
      return [{ kind: "when", test, unless: () => binary(length, "<=", position), steps: refuseAll(inner) ? inner : [bind, ...inner] }];
    });
    if (schema.items === undefined || context.verdict(schema.items) === "always") return steps;
    const from = prefixItems.length;
    const item = context.local("item");
    const inner = context.steps(schema.items, item);
    if (refuseAll(inner)) steps.push(failIf(binary(length, ">", numberLiteral(from))));
    else steps.push({ kind: "for-each-item", list: value, item, index: context.local("index"), from, steps: inner });
    return steps;
  },
  data({ prefixItems, items: rest }, context) {
    const entries: ObjectEntry[] = [];
    if (prefixItems !== undefined) entries.push({ key: code`prefixItems`, value: arrayLiteral(prefixItems.map(context.schema)) });
    if (rest !== undefined) entries.push({ key: code`items`, value: context.schema(rest) });
    return entries;
  },
};
