import { code, type Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { arrayLiteral, type ObjectEntry } from "../../../code/layout/collections.js";
import { jsonLiteral } from "../../../code/layout/json.js";
import { binary, opposite, or } from "../../../code/layout/operators.js";
import { nullLiteral } from "../../../code/literal.js";
import { inPlaceKeywords, subschemas, type Schema } from "../../../model/schema.js";
import { always, failIf, type Step, type Verdict } from "../step.js";
import { areOfDifferentTypes, isNull, taggedAlternatives } from "../distinct-alternatives.js";
import { memberOf } from "./properties.js";
import type { DataContext, Keyword, KeywordContext } from "./keyword.js";

function listData(keyword: Code, schemas: readonly Schema[] | undefined, context: DataContext): ObjectEntry[] {
  return schemas === undefined ? [] : [{ key: keyword, value: arrayLiteral(schemas.map(context.schema)) }];
}

/** What flattening could not merge. */
export const allOf: Keyword = {
  keyword: "allOf",
  verdict(schema, verdict) {
    const verdicts = (schema.allOf ?? []).map(verdict);
    if (verdicts.includes("never")) return "never";
    return verdicts.includes("open") ? "open" : "always";
  },
  steps: (schema, value, context) => (schema.allOf ?? []).flatMap((part) => context.apart(part, value)),
  data: (schema, context) => listData(code`allOf`, schema.allOf, context),
};

export const anyOf: Keyword = {
  keyword: "anyOf",
  verdict(schema, verdict) {
    const verdicts = schema.anyOf?.map(verdict);
    if (verdicts === undefined || verdicts.includes("always")) return "always";
    return verdicts.includes("open") ? "open" : "never";
  },
  steps(schema, value, context) {
    const open = (schema.anyOf ?? []).filter((part) => context.verdict(part) !== "never");
    const selected = select(open, schema, value, context);
    if (selected !== undefined) return selected;
    return [failIf(open.length === 0 ? always : opposite(anyAccepts(open, value, context)))];
  },
  data: (schema, context) => listData(code`anyOf`, schema.anyOf, context),
};

/**
 * Where a member says which of the alternatives a value can be, that one decides. One of them may be `null`. A value may inherit that
 * member: the alternative asks for one of the value's own.
 */
function select(schemas: readonly Schema[], { discriminator }: Schema, value: Code, context: KeywordContext): readonly Step[] | undefined {
  const others = schemas.filter((schema) => !isNull(schema, context.target));
  const tagged = taggedAlternatives(others, context.target, discriminator?.propertyName);
  if (tagged === undefined || others.length < schemas.length - 1) return undefined;
  const isObject = call(context.runtime("validation/guards", "isObject"), [value]);
  const tag = context.local(tagged.propertyName);
  const cases = tagged.alternatives.map(({ values, schema }) => ({ values: values.map(jsonLiteral), steps: context.apart(schema, value) }));
  const steps: Step[] = [
    failIf(opposite(isObject)),
    { kind: "bind", name: tag, value: memberOf(value, tagged.propertyName, context) },
    { kind: "select", subject: tag, cases },
  ];
  if (others.length === schemas.length) return steps;
  const isNotNull = binary(value, "!==", nullLiteral);
  return [{ kind: "when", test: () => isNotNull, unless: () => opposite(isNotNull), steps }];
}

/**
 * An expression that holds if one of the schemas does. In `a || b` the compiler narrows the value by `a`, and refuses comparisons in `b`
 * that it then takes to be in vain. So lists of values come first and references last, and what holds a list further down is asked for
 * in a function.
 */
function anyAccepts(schemas: readonly Schema[], value: Code, context: KeywordContext): Code {
  const rank = (schema: Schema): number => (context.isNamed(schema) ? 2 : schema.enum !== undefined ? 0 : 1);
  const ordered = [0, 1, 2].flatMap((each) => schemas.filter((schema) => rank(schema) === each));
  const isInPlace = (schema: Schema): boolean => rank(schema) !== 1 || !comparesInPlace(schema);
  return or(ordered.map((each) => (isInPlace(each) ? context.accepts(each, value) : call(context.predicate(each), [value]))));
}

/** Whether some `enum` below speaks about the value itself. */
function comparesInPlace(schema: Schema): boolean {
  if (schema.enum !== undefined) return true;
  return [...subschemas(schema)].some(({ keyword, schema: inner }) => inPlaceKeywords.has(keyword) && comparesInPlace(inner));
}

export const oneOf: Keyword = {
  keyword: "oneOf",
  verdict(schema, verdict) {
    const verdicts = schema.oneOf?.map(verdict);
    if (verdicts === undefined) return "always";
    const sure = verdicts.filter((each) => each === "always").length;
    if (sure > 1) return "never";
    return verdicts.includes("open") ? "open" : sure === 1 ? "always" : "never";
  },
  steps(schema, value, context) {
    const open = (schema.oneOf ?? []).filter((part) => context.verdict(part) !== "never");
    const selected = select(open, schema, value, context);
    if (selected !== undefined) return selected;
    if (open.length > 0 && areOfDifferentTypes(open, context.target)) return [failIf(opposite(anyAccepts(open, value, context)))];
    const test = isNotOne(schema.oneOf ?? [], value, context);
    return test === undefined ? [] : [failIf(test)];
  },
  data: (schema, context) => listData(code`oneOf`, schema.oneOf, context),
};

/** An expression that holds unless exactly one alternative does. One that always holds leaves no room for another. */
function isNotOne(alternatives: readonly Schema[], value: Code, context: KeywordContext): Code | undefined {
  const sure = alternatives.filter((part) => context.verdict(part) === "always").length;
  const open = alternatives.filter((part) => context.verdict(part) === "open");
  if (sure > 1 || (sure === 0 && open.length === 0)) return always;
  if (sure === 1) return open.length === 0 ? undefined : anyAccepts(open, value, context);
  const verdicts = open.map((part) => context.accepts(part, value));
  const [only] = verdicts;
  return opposite(verdicts.length === 1 && only !== undefined ? only : call(context.runtime("validation/guards", "exactlyOne"), verdicts));
}

export const not: Keyword = {
  keyword: "not",
  verdict(schema, verdict) {
    const verdicts = (schema.not ?? []).map(verdict);
    if (verdicts.includes("always")) return "never";
    return verdicts.includes("open") ? "open" : "always";
  },
  steps: (schema, value, context) =>
    (schema.not ?? [])
      .filter((part) => context.verdict(part) !== "never")
      .map((part) => failIf(context.verdict(part) === "always" ? always : context.accepts(part, value))),
  data({ not: negated = [] }, context) {
    const [only, ...others] = negated.map(context.schema);
    if (only === undefined) return [];
    return [{ key: code`not`, value: others.length === 0 ? only : arrayLiteral([only, ...others]) }];
  },
};

export const ifThenElse: Keyword = {
  keyword: "if",
  verdict(schema, verdict) {
    if (schema.if === undefined) return "always";
    const verdictOf = (part: Schema | undefined): Verdict => (part === undefined ? "always" : verdict(part));
    const test = verdict(schema.if);
    if (test !== "open") return verdictOf(test === "always" ? schema.then : schema.else);
    return verdictOf(schema.then) === "always" && verdictOf(schema.else) === "always" ? "always" : "open";
  },
  steps(schema, value, context) {
    if (schema.if === undefined) return [];
    const verdict = context.verdict(schema.if);
    const then = schema.then === undefined ? [] : context.apart(schema.then, value);
    const otherwise = schema.else === undefined ? [] : context.apart(schema.else, value);
    if (verdict !== "open") return verdict === "always" ? then : otherwise;
    const test = context.accepts(schema.if, value);
    return [
      ...(then.length === 0 ? [] : [{ kind: "when", test: () => test, unless: () => opposite(test), steps: then } as const]),
      ...(otherwise.length === 0 ? [] : [{ kind: "when", test: () => opposite(test), unless: () => test, steps: otherwise } as const]),
    ];
  },
  data(schema, context) {
    if (schema.if === undefined) return [];
    const entries: ObjectEntry[] = [{ key: code`if`, value: context.schema(schema.if) }];
    if (schema.then !== undefined) entries.push({ key: code`then`, value: context.schema(schema.then) });
    if (schema.else !== undefined) entries.push({ key: code`else`, value: context.schema(schema.else) });
    return entries;
  },
};
