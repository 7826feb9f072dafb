import { code } from "../../../code/code.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import { evaluatedBeside, type Target } from "../evaluated.js";
import { failIf, refuseAll, type Verdict } from "../step.js";
import { itemCount } from "./item-count.js";
import { openIf, type Keyword } from "./keyword.js";
import { otherMembers } from "./other-members.js";

/** Whether it depends on the value which of its parts an unevaluated keyword speaks about: then the interpreter decides about the whole. */
export function dependsOnValue(schema: Schema, verdict: (schema: Schema) => Verdict, target: Target): boolean {
  const asked = [schema.unevaluatedProperties, schema.unevaluatedItems].some((part) => part !== undefined && verdict(part) !== "always");
  return asked && evaluatedBeside(schema, target) === undefined;
}

/** Members that no keyword beside it, or in a subschema for the same value, has looked at (core, section 11.3). */
export const unevaluatedProperties: Keyword = {
  keyword: "unevaluatedProperties",
  type: "object",
  verdict(schema, verdict, target) {
    const rest = schema.unevaluatedProperties;
    if (rest === undefined || verdict(rest) === "always") return "always";
    return openIf(evaluatedBeside(schema, target)?.allMembers !== true);
  },
  steps(schema, value, context) {
    const rest = schema.unevaluatedProperties;
    const evaluated = evaluatedBeside(schema, context.target);
    if (evaluated === undefined) return [];
    const patterns = new Map([...evaluated.patterns].map((pattern) => [pattern, undefined]));
    return otherMembers({ patterns, names: evaluated.names, rest }, value, context);
  },
  data: ({ unevaluatedProperties: rest }, context) =>
    rest === undefined ? [] : [{ key: code`unevaluatedProperties`, value: context.schema(rest) }],
};

/** Items that no keyword beside it, or in a subschema for the same value, has looked at (core, section 11.2). */
export const unevaluatedItems: Keyword = {
  keyword: "unevaluatedItems",
  type: "array",
  verdict(schema, verdict, target) {
    const rest = schema.unevaluatedItems;
    if (rest === undefined || verdict(rest) === "always") return "always";
    return openIf(evaluatedBeside(schema, target)?.items !== Infinity);
  },
  steps(schema, value, context) {
    const rest = schema.unevaluatedItems;
    const evaluated = evaluatedBeside(schema, context.target);
    if (evaluated === undefined || rest === undefined) return [];
    const item = context.local("item");
    const inner = context.steps(rest, item);
    const from = evaluated.items;
    if (refuseAll(inner)) return [failIf(binary(itemCount(value), ">", numberLiteral(from)))];
    return [{ kind: "for-each-item", list: value, item, index: context.local("index"), from, steps: inner }];
  },
  data: ({ unevaluatedItems: rest }, context) => (rest === undefined ? [] : [{ key: code`unevaluatedItems`, value: context.schema(rest) }]),
};
