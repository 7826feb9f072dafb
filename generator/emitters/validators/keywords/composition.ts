import type { Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { not as negate, or } from "../../../code/layout/operators.js";
import { inPlaceKeywords, subschemas, type Schema } from "../../../model/schema.js";
import { always } from "../step.js";
import { failIf, type Keyword, type KeywordContext, type Place } from "./keyword.js";

/** What flattening could not merge. */
export const allOf: Keyword = {
  keyword: "allOf",
  steps: (schema, place, context) => (schema.allOf ?? []).flatMap((part) => context.apart(part, place)),
};

export const anyOf: Keyword = {
  keyword: "anyOf",
  steps(schema, place, context) {
    if (schema.anyOf === undefined) return [];
    const open = schema.anyOf.filter((part) => context.verdict(part) !== "never");
    if (open.some((part) => context.verdict(part) === "always")) return [];
    const test = open.length === 0 ? always : negate(anyAccepts(open, place, context));
    return [failIf(test, place, "anyOf", "must match one of the alternatives")];
  },
};

/**
 * An expression that holds if one of the schemas does. In `a || b` the compiler narrows the value by `a`, and refuses comparisons in `b`
 * that it then takes to be in vain. So lists of values come first and references last, and what holds a list further down is asked for
 * in a function.
 */
function anyAccepts(schemas: readonly Schema[], place: Place, context: KeywordContext): Code {
  const rank = (schema: Schema): number => (schema.enum !== undefined ? 0 : schema.ref === undefined ? 1 : 2);
  const ordered = [0, 1, 2].flatMap((each) => schemas.filter((schema) => rank(schema) === each));
  const isInPlace = (schema: Schema): boolean => rank(schema) !== 1 || !comparesInPlace(schema);
  return or(ordered.map((each) => (isInPlace(each) ? context.accepts(each, place.value) : call(context.predicate(each), [place.value]))));
}

/** Whether some `enum` below speaks about the value itself. */
function comparesInPlace(schema: Schema): boolean {
  if (schema.enum !== undefined) return true;
  return [...subschemas(schema)].some(({ keyword, schema: inner }) => inPlaceKeywords.has(keyword) && comparesInPlace(inner));
}

export const oneOf: Keyword = {
  keyword: "oneOf",
  steps(schema, place, context) {
    if (schema.oneOf === undefined) return [];
    const test = isNotOne(schema.oneOf, place, context);
    return test === undefined ? [] : [failIf(test, place, "oneOf", "must match exactly one of the alternatives")];
  },
};

/** An expression that holds unless exactly one alternative does. One that always holds leaves no room for another. */
function isNotOne(alternatives: readonly Schema[], place: Place, context: KeywordContext): Code | undefined {
  const sure = alternatives.filter((part) => context.verdict(part) === "always").length;
  const open = alternatives.filter((part) => context.verdict(part) === "open");
  if (sure > 1 || (sure === 0 && open.length === 0)) return always;
  if (sure === 1) return open.length === 0 ? undefined : anyAccepts(open, place, context);
  const verdicts = open.map((part) => context.accepts(part, place.value));
  const [only] = verdicts;
  return negate(verdicts.length === 1 && only !== undefined ? only : call(context.runtime("validation/guards", "exactlyOne"), verdicts));
}

export const not: Keyword = {
  keyword: "not",
  steps: (schema, place, context) =>
    (schema.not ?? [])
      .filter((part) => context.verdict(part) !== "never")
      .map((part) => (context.verdict(part) === "always" ? always : context.accepts(part, place.value)))
      .map((test) => failIf(test, place, "not", "must not match the schema under not")),
};

export const ifThenElse: Keyword = {
  keyword: "if",
  steps(schema, place, context) {
    if (schema.if === undefined || (schema.then === undefined && schema.else === undefined)) return [];
    const verdict = context.verdict(schema.if);
    const then = schema.then === undefined ? [] : context.apart(schema.then, place);
    const otherwise = schema.else === undefined ? [] : context.apart(schema.else, place);
    if (verdict !== "open") return verdict === "always" ? then : otherwise;
    if (then.length === 0 && otherwise.length === 0) return [];
    const test = context.accepts(schema.if, place.value);
    return [
      ...(then.length === 0 ? [] : [{ kind: "when", test, unless: negate(test), steps: then } as const]),
      ...(otherwise.length === 0 ? [] : [{ kind: "when", test: negate(test), unless: test, steps: otherwise } as const]),
    ];
  },
};
