import { code, type Code } from "../../../code/code.js";
import { arrayLiteral } from "../../../code/layout/collections.js";
import { call } from "../../../code/layout/call.js";
import { element, member } from "../../../code/layout/member.js";
import { and, binary, not } from "../../../code/layout/operators.js";
import { stringLiteral } from "../../../code/literal.js";
import type { Schema } from "../../../model/schema.js";
import { whenPresent, type Step } from "../step.js";
import { setConstant } from "../enum-steps.js";
import type { KeywordContext } from "./keyword.js";
import { matches, regularExpression } from "./pattern.js";

// Up to here, comparing one after another is shorter to read than a list.
const fewNames = 6;

/** What is asked of members by patterns, and of those that are left. */
export interface OtherMembers {
  /** Patterns with what they ask of the members that they match. */
  readonly patterns: ReadonlyMap<string, Schema | undefined>;
  /** Names of members that are not left. */
  readonly names: Iterable<string>;
  /** What is asked of the members that are left. */
  readonly rest: Schema | undefined;
}

/** Steps for every member of an object. */
export function otherMembers({ patterns, names, rest }: OtherMembers, value: Code, context: KeywordContext): readonly Step[] {
  const asks = (schema: Schema | undefined): schema is Schema => schema !== undefined && context.verdict(schema) !== "always";
  if (!asks(rest) && ![...patterns.values()].some(asks)) return [];
  const key = context.local("key");
  const inner = context.local("member");
  const steps: Step[] = [];
  for (const [source, schema] of patterns) {
    if (!asks(schema)) continue;
    const test = (): Code => matches(regularExpression(source, context), key);
    steps.push({ kind: "when", test, unless: () => not(test()), steps: context.steps(schema, inner) });
  }
  if (asks(rest)) {
    const isOther = [
      ...isUnnamed([...names], key, context),
      ...[...patterns.keys()].map((source) => not(matches(regularExpression(source, context), key))),
    ];
    const further = context.steps(rest, inner);
    if (isOther.length === 0) steps.push(...further);
    else steps.push({ kind: "when", test: () => and(isOther), unless: () => not(and(isOther)), steps: further });
  }
  const bind: Step = { kind: "bind", name: inner, value: element(value, key) };
  return [{ kind: "for-each-member", object: value, key, steps: [bind, whenPresent(inner, steps)] }];
}

function isUnnamed(names: readonly string[], key: Code, context: KeywordContext): Code[] {
  const literals = names.map(stringLiteral);
  if (literals.length === 0) return [];
  if (literals.length <= fewNames) return literals.map((name) => binary(key, "!==", name));
  const set = setConstant("names", arrayLiteral(literals), code`string`, context);
  return [not(call(member(set, code`has`), [key]))];
}
