import { code, type Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { arrayLiteral } from "../../../code/layout/collections.js";
import { member } from "../../../code/layout/member.js";
import { not } from "../../../code/layout/operators.js";
import { regExpLiteral } from "../../../code/literal.js";
import { failIf } from "../step.js";
import { openIf, type Keyword, type ModuleParts } from "./keyword.js";

/** A regular expression, which is made once. */
export function regularExpression(source: string, { constant }: ModuleParts): Code {
  return constant("pattern", regExpLiteral(source));
}

/** Whether a regular expression matches a text. */
export function matches(expression: Code, text: Code): Code {
  return call(member(expression, code`test`), [text]);
}

export const pattern: Keyword = {
  keyword: "pattern",
  type: "string",
  verdict: ({ patterns = [] }) => openIf(patterns.length > 0),
  steps: ({ patterns = [] }, value, context) => patterns.map((source) => failIf(not(matches(regularExpression(source, context), value)))),
  data({ patterns = [] }, context) {
    const [only, ...others] = patterns.map((source) => regularExpression(source, context));
    if (only === undefined) return [];
    return [{ key: code`pattern`, value: others.length === 0 ? only : arrayLiteral([only, ...others]) }];
  },
};
