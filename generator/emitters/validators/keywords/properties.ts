import { code, type Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { element } from "../../../code/layout/member.js";
import { binary } from "../../../code/layout/operators.js";
import { stringLiteral } from "../../../code/literal.js";
import { isNever } from "../../../model/schema.js";
import { always, type Step } from "../step.js";
import { failIf, type Keyword, type KeywordContext, type Place } from "./keyword.js";

/** `properties` and `required`: each member is read once. A member that is `undefined` is absent, as it is in JSON. */
export const properties: Keyword = {
  keyword: "properties",
  type: "object",
  steps(schema, place, context) {
    const required = new Set(schema.required);
    const steps: Step[] = [];
    for (const [name, property] of schema.properties ?? []) {
      if (!required.has(name) || context.verdict(property) !== "never") continue;
      return [failIf(always, { ...place, path: context.child(place, stringLiteral(name)) }, "properties", "is required and not allowed")];
    }
    for (const [name, property] of schema.properties ?? []) {
      const value = context.local(name);
      const at = { value, path: context.child(place, stringLiteral(name)) };
      const inner = isNever(property) ? [failIf(always, at, "properties", "is not allowed")] : context.steps(property, at);
      const isRequired = required.delete(name);
      if (inner.length === 0 && !isRequired) continue;
      steps.push({ kind: "bind", name: value, value: memberOf(place, name, context) }, presence(at, inner, isRequired));
    }
    for (const name of required) {
      const test = binary(memberOf(place, name, context), "===", code`undefined`);
      steps.push(failIf(test, { value: test, path: context.child(place, stringLiteral(name)) }, "required", "is required"));
    }
    return steps;
  },
};

function presence(place: Place, steps: readonly Step[], isRequired: boolean): Step {
  const test = binary(place.value, "!==", code`undefined`);
  const unless = binary(place.value, "===", code`undefined`);
  if (!isRequired) return { kind: "when", test, unless, steps };
  return { kind: "when", test, unless, steps, otherwise: { keyword: "required", message: "is required", path: place.path } };
}

/** Names that every object inherits have to be asked for as own members. */
export function memberOf(place: Place, name: string, context: KeywordContext): Code {
  if (name in Object.prototype) return call(context.runtime("validation/guards", "ownMember"), [place.value, stringLiteral(name)]);
  return element(place.value, stringLiteral(name));
}
