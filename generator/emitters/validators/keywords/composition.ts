import type { Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { not as negate, or } from "../../../code/layout/operators.js";
import { always, never } from "../step.js";
import { failIf, type Keyword, type KeywordContext } from "./keyword.js";

/** What flattening could not merge. */
export const allOf: Keyword = {
  keyword: "allOf",
  steps: (schema, place, context) => (schema.allOf ?? []).flatMap((part) => context.apart(part, place)),
};

export const anyOf: Keyword = {
  keyword: "anyOf",
  steps(schema, place, context) {
    if (schema.anyOf === undefined) return [];
    const alternatives = schema.anyOf.map((part) => context.accepts(part, place.value)).filter((part) => part !== never);
    if (alternatives.includes(always)) return [];
    const test = alternatives.length === 0 ? always : negate(or(alternatives));
    return [failIf(test, place, "anyOf", "must match one of the alternatives")];
  },
};

export const oneOf: Keyword = {
  keyword: "oneOf",
  steps(schema, place, context) {
    if (schema.oneOf === undefined) return [];
    const alternatives = schema.oneOf.map((part) => context.accepts(part, place.value)).filter((part) => part !== never);
    const test = isNotOne(alternatives, context);
    return test === never ? [] : [failIf(test, place, "oneOf", "must match exactly one of the alternatives")];
  },
};

/** An expression that holds unless exactly one of the others does. One that always holds leaves no room for another. */
function isNotOne(alternatives: readonly Code[], context: KeywordContext): Code {
  const open = alternatives.filter((part) => part !== always);
  const [only] = open;
  if (alternatives.length - open.length > 1) return always;
  if (alternatives.length > open.length) return only === undefined ? never : or(open);
  if (only === undefined) return always;
  return negate(open.length === 1 ? only : call(context.runtime("validation/guards", "exactlyOne"), open));
}

export const not: Keyword = {
  keyword: "not",
  steps: (schema, place, context) =>
    (schema.not ?? [])
      .map((part) => context.accepts(part, place.value))
      .filter((test) => test !== never)
      .map((test) => failIf(test, place, "not", "must not match the schema under not")),
};

export const ifThenElse: Keyword = {
  keyword: "if",
  steps(schema, place, context) {
    if (schema.if === undefined || (schema.then === undefined && schema.else === undefined)) return [];
    const test = context.accepts(schema.if, place.value);
    const then = schema.then === undefined ? [] : context.apart(schema.then, place);
    const otherwise = schema.else === undefined ? [] : context.apart(schema.else, place);
    if (test === always) return then;
    if (test === never) return otherwise;
    return [
      ...(then.length === 0 ? [] : [{ kind: "when", test, unless: negate(test), steps: then } as const]),
      ...(otherwise.length === 0 ? [] : [{ kind: "when", test: negate(test), unless: test, steps: otherwise } as const]),
    ];
  },
};
