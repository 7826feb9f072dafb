import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { element } from "../../../code/layout/member.js";
import { binary, not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { annotationKeywords, type Schema } from "../../../model/schema.js";
import { failIf, whenPresent } from "../step.js";
import { openIf, type Keyword } from "./keyword.js";
import { propertyCount } from "./property-count.js";

const keywordsForStrings: readonly (keyof Schema)[] = ["minLength", "maxLength", "patterns", "formats"];

/** A key is a string for the compiler, which refuses to compare it with anything else; a function takes it as unknown. */
function isAboutStrings(names: Schema): boolean {
  return Object.keys(names).every(
    (keyword) => annotationKeywords.has(keyword) || (keywordsForStrings as readonly string[]).includes(keyword),
  );
}

export const propertyNames: Keyword = {
  keyword: "propertyNames",
  type: "object",
  verdict: ({ propertyNames: names }, verdict) => openIf(names !== undefined && verdict(names) !== "always"),
  steps({ propertyNames: names }, value, context) {
    if (names === undefined) return [];
    if (context.verdict(names) === "never") return [failIf(binary(propertyCount(value, context), ">", numberLiteral(0)))];
    const key = context.local("key");
    const accepts = isAboutStrings(names) ? context.accepts(names, key) : call(context.predicate(names), [key]);
    const steps = [whenPresent(element(value, key), [failIf(not(accepts))])];
    return [{ kind: "for-each-member", object: value, key, steps }];
  },
  data: ({ propertyNames: names }, context) => (names === undefined ? [] : [{ key: code`propertyNames`, value: context.schema(names) }]),
};
