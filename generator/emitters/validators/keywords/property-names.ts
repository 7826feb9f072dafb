import { code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { element } from "../../../code/layout/member.js";
import { binary, not } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import type { Step } from "../step.js";
import { failIf, type Keyword } from "./keyword.js";
import { propertyCount } from "./property-count.js";

const keywordsForStrings: readonly (keyof Schema)[] = ["pointer", "minLength", "maxLength", "patterns", "formats"];

export const propertyNames: Keyword = {
  keyword: "propertyNames",
  type: "object",
  steps({ propertyNames: names }, place, context) {
    if (names === undefined) return [];
    const verdict = context.verdict(names);
    if (verdict === "always") return [];
    if (verdict === "never") {
      const test = binary(propertyCount(place, context), ">", numberLiteral(0));
      return [failIf(test, place, "propertyNames", "must have no members")];
    }
    const key = context.local("key");
    // A key is a string for the compiler, which refuses to compare it with anything else; a function takes it as unknown.
    const isAboutStrings = Object.keys(names).every((keyword) => (keywordsForStrings as readonly string[]).includes(keyword));
    const accepts = isAboutStrings ? context.accepts(names, key) : call(context.predicate(names), [key]);
    const value = element(place.value, key);
    const present: Step = {
      kind: "when",
      test: binary(value, "!==", code`undefined`),
      unless: binary(value, "===", code`undefined`),
      steps: [failIf(not(accepts), { value: key, path: context.child(place, key) }, "propertyNames", "is not an allowed name")],
    };
    return [{ kind: "for-each-member", object: place.value, key, steps: [present] }];
  },
};
