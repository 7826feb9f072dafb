import { code, type Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { arrayLiteral, objectLiteral, type ObjectEntry } from "../../../code/layout/collections.js";
import { element } from "../../../code/layout/member.js";
import { objectKey, stringLiteral } from "../../../code/literal.js";
import { isNever } from "../../../model/schema.js";
import { partsOf } from "../parts.js";
import { always, failIf, isAbsent, isPresent, whenPresent, type Step } from "../step.js";
import { openIf, type Keyword, type KeywordContext } from "./keyword.js";

/** `properties` and `required`: each member is read once. A member that is `undefined` is absent, as it is in JSON. */
export const properties: Keyword = {
  keyword: "properties",
  type: "object",
  tells: ({ additionalProperties }) => additionalProperties !== undefined,
  verdict({ properties: members, required = [] }, verdict) {
    const all = [...(members ?? [])];
    const names = new Set(required);
    if (all.some(([name, property]) => names.has(name) && verdict(property) === "never")) return "never";
    return openIf(required.length > 0 || all.some(([, property]) => verdict(property) !== "always"));
  },
  steps(schema, value, context) {
    const required = new Set(schema.required);
    const members = [...(schema.properties ?? [])];
    if (members.some(([name, property]) => required.has(name) && context.verdict(property) === "never")) return [failIf(always)];
    const asked: (readonly Step[])[] = [];
    for (const [name, property] of members) {
      const isRequired = required.delete(name);
      const verdict = context.verdict(property);
      if (verdict === "always" && !isRequired) continue;
      const read = memberOf(value, name, context);
      if (isRequired && context.looksOnce(property)) {
        asked.push(context.steps(property, read));
        continue;
      }
      const member = context.local(name);
      const inner = isNever(property) ? [failIf(always)] : context.steps(property, member);
      const bind: Step = { kind: "bind", name: member, value: read };
      if (!isRequired) asked.push([bind, whenPresent(member, inner)]);
      else if (context.refusesUndefined(property)) asked.push([bind, ...inner]);
      else asked.push([bind, presence(member, inner)]);
    }
    for (const name of required) asked.push([failIf(isAbsent(memberOf(value, name, context)))]);
    const parts = partsOf(asked);
    return parts.length === 1 ? asked.flat() : parts.map((part) => context.part(schema, value, part.flat()));
  },
  data({ properties: members, required = [] }, context) {
    const entries: ObjectEntry[] = [];
    if (required.length > 0) entries.push({ key: code`required`, value: arrayLiteral(required.map(stringLiteral)) });
    if (members !== undefined && members.size > 0) {
      const all = [...members].map(([name, property]) => ({ key: objectKey(name), value: context.member(name, property) }));
      entries.push({ key: code`properties`, value: objectLiteral(all) });
    }
    return entries;
  },
};

function presence(value: Code, steps: readonly Step[]): Step {
  return { kind: "when", test: () => isPresent(value), unless: () => isAbsent(value), steps, otherwise: "refused" };
}

/** Names that every object inherits have to be asked for as own members. */
export function memberOf(value: Code, name: string, context: KeywordContext): Code {
  if (name in Object.prototype) return call(context.runtime("validation/guards", "ownMember"), [value, stringLiteral(name)]);
  return element(value, stringLiteral(name));
}
