import { call } from "../../../code/layout/call.js";
import { not as negate, or } from "../../../code/layout/operators.js";
import { failIf, type Keyword } from "./keyword.js";

/** What flattening could not merge. */
export const allOf: Keyword = {
  keyword: "allOf",
  steps: (schema, place, context) => (schema.allOf ?? []).map((part) => context.apart(part, place)),
};

export const anyOf: Keyword = {
  keyword: "anyOf",
  steps(schema, place, context) {
    if (schema.anyOf === undefined) return [];
    const alternatives = schema.anyOf.map((part) => context.accepts(part, place.value));
    return [failIf(negate(or(alternatives)), place, "anyOf", "must match one of the alternatives")];
  },
};

export const oneOf: Keyword = {
  keyword: "oneOf",
  steps(schema, place, context) {
    if (schema.oneOf === undefined) return [];
    const alternatives = schema.oneOf.map((part) => context.accepts(part, place.value));
    const [only] = alternatives;
    const matches =
      alternatives.length === 1 && only !== undefined ? only : call(context.runtime("validation/guards", "exactlyOne"), alternatives);
    return [failIf(negate(matches), place, "oneOf", "must match exactly one of the alternatives")];
  },
};

export const not: Keyword = {
  keyword: "not",
  steps: (schema, place, context) =>
    (schema.not ?? []).map((part) => failIf(context.accepts(part, place.value), place, "not", "must not match the schema under not")),
};

export const ifThenElse: Keyword = {
  keyword: "if",
  steps(schema, place, context) {
    if (schema.if === undefined || (schema.then === undefined && schema.else === undefined)) return [];
    const test = context.accepts(schema.if, place.value);
    const then = schema.then === undefined ? [] : [context.apart(schema.then, place)];
    const otherwise = schema.else === undefined ? [] : [context.apart(schema.else, place)];
    return [
      ...(then.length === 0 ? [] : [{ kind: "when", test, unless: negate(test), steps: then } as const]),
      ...(otherwise.length === 0 ? [] : [{ kind: "when", test: negate(test), unless: test, steps: otherwise } as const]),
    ];
  },
};
