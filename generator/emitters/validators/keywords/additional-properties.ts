import { code, type Code } from "../../../code/code.js";
import { arrayLiteral } from "../../../code/layout/collections.js";
import { call } from "../../../code/layout/call.js";
import { element, member } from "../../../code/layout/member.js";
import { and, binary, not } from "../../../code/layout/operators.js";
import { regExpLiteral, stringLiteral } from "../../../code/literal.js";
import { isNever, type Schema } from "../../../model/schema.js";
import { always, type Step } from "../step.js";
import { failIf, type Keyword, type KeywordContext, type Place } from "./keyword.js";

// Up to here, comparing one after another is shorter to read than a list.
const fewNames = 6;

/** `patternProperties`, and `additionalProperties` for the members that neither it nor `properties` names (core, section 10.3.2). */
export const additionalProperties: Keyword = {
  keyword: "additionalProperties",
  type: "object",
  steps(schema, place, context) {
    const key = context.local("key");
    const value = element(place.value, key);
    const at: Place = { value: context.local("member"), path: context.child(place, key) };
    const patterns = [...(schema.patternProperties ?? [])].map(([source, pattern]) => ({
      matches: () => call(member(context.constant("pattern", regExpLiteral(source)), code`test`), [key]),
      steps: isNever(pattern) ? [refusal(at, "patternProperties")] : context.steps(pattern, at),
    }));
    const inner: Step[] = patterns
      .filter((pattern) => pattern.steps.length > 0)
      .map(({ matches, steps }) => ({ kind: "when", test: matches(), unless: not(matches()), steps }));
    const additional = additionalSteps(schema, at, context);
    if (additional.length > 0) {
      const isOther = [...isNotDeclared(schema, key, context), ...patterns.map((pattern) => not(pattern.matches()))];
      if (isOther.length === 0) inner.push(...additional);
      else inner.push({ kind: "when", test: and(isOther), unless: not(and(isOther)), steps: additional });
    }
    if (inner.length === 0) return [];
    return [
      { kind: "for-each-member", object: place.value, key, steps: [{ kind: "bind", name: at.value, value }, presentOnly(at, inner)] },
    ];
  },
};

/** A member that is `undefined` is absent, as it is in JSON. */
function presentOnly(at: Place, steps: readonly Step[]): Step {
  return {
    kind: "when",
    test: binary(at.value, "!==", code`undefined`),
    unless: binary(at.value, "===", code`undefined`),
    steps,
  };
}

function additionalSteps(schema: Schema, at: Place, context: KeywordContext): readonly Step[] {
  if (schema.additionalProperties === undefined) return [];
  if (isNever(schema.additionalProperties)) return [refusal(at, "additionalProperties")];
  return context.steps(schema.additionalProperties, at);
}

function refusal(at: Place, keyword: string): Step {
  return failIf(always, at, keyword, "is not allowed");
}

function isNotDeclared(schema: Schema, key: Code, context: KeywordContext): Code[] {
  const names = [...(schema.properties?.keys() ?? [])].map((name) => stringLiteral(name));
  if (names.length === 0) return [];
  if (names.length <= fewNames) return names.map((name) => binary(key, "!==", name));
  const list = context.constant("names", arrayLiteral(names));
  return [not(call(member(list, code`includes`), [key]))];
}
