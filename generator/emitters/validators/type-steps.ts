import { code, type Code } from "../../code/code.js";
import { identifier } from "../../code/identifier.js";
import { call } from "../../code/layout/call.js";
import { member } from "../../code/layout/member.js";
import { and, binary, not, or, typeofIs, typeofIsNot } from "../../code/layout/operators.js";
import { nullLiteral } from "../../code/literal.js";
import { jsonTypes, type JsonType } from "../../model/json.js";
import type { Schema } from "../../model/schema.js";
import { bindMembers } from "./bind-members.js";
import { isImpliedByFormat } from "./keywords/format.js";
import type { Keyword, KeywordContext } from "./keywords/keyword.js";
import { failIf, isAbsent, isPresent, refuseAll, type Step, type When } from "./step.js";

type TypeTest = Pick<When, "test" | "unless">;

/** Tells the keywords of a schema that ask for anything, those for one type or those for all. */
export type AskedKeywords = (schema: Schema, type: Keyword["type"]) => readonly Keyword[];

/** What `type` and the keywords that speak about single types ask of a value. */
export function typeSteps(schema: Schema, value: Code, context: KeywordContext, asked: AskedKeywords): Step[] {
  const types = schema.types ?? jsonTypes.filter((type) => type !== "integer");
  const rest = types.filter((type) => type !== "null");
  const ofType = (type: JsonType, otherwise?: "refused"): Step[] => stepsOfType(type, schema, value, context, asked, otherwise);
  const [only] = rest;
  if (schema.types !== undefined && rest.length === 1 && only !== undefined) {
    const steps = ofType(only, "refused");
    const isNull = nullTest(value);
    return types.length === 1 ? steps : [{ kind: "when", test: isNull.unless, unless: isNull.test, steps }];
  }
  const steps: Step[] = [];
  if (schema.types !== undefined) steps.push(failIf(and(types.map((type) => typeTest(type, value, context).unless()))));
  return [...steps, ...rest.flatMap((type) => ofType(type))];
}

/** What is asked of values of one type, and, where it is said, that values are of that type. */
function stepsOfType(
  type: JsonType,
  schema: Schema,
  value: Code,
  context: KeywordContext,
  asked: AskedKeywords,
  otherwise?: "refused",
): Step[] {
  const refusal = otherwise === undefined ? {} : { otherwise };
  if (type !== "object" || !isAsked(schema, type, asked)) {
    const steps = keywordSteps(type, schema, value, context, asked);
    if (steps.length === 0 && otherwise === undefined) return [];
    const test = steps.length > 0 && isNumeric(type) ? numberTest(type, schema, value) : typeTest(type, value, context);
    return [{ kind: "when", ...test, steps, ...refusal }];
  }
  const bind = bindMembers(value, context);
  const members = bind.name;
  return [
    bind,
    {
      kind: "when",
      test: () => isPresent(members),
      unless: () => isAbsent(members),
      steps: keywordSteps(type, schema, members, context, asked),
      ...refusal,
    },
  ];
}

function keywordSteps(type: JsonType, schema: Schema, value: Code, context: KeywordContext, asked: AskedKeywords): readonly Step[] {
  const spokenOf = keywordType(type);
  if (spokenOf === undefined) return [];
  const steps: Step[] = [];
  for (const keyword of asked(schema, spokenOf)) {
    const more = keyword.steps(schema, value, context);
    // What comes after a refusal would never be reached, which compilers notice.
    if (refuseAll(more)) return more;
    steps.push(...more);
  }
  return steps;
}

/** Whether keywords ask anything of values of one type. */
export function isAsked(schema: Schema, type: JsonType, asked: AskedKeywords): boolean {
  const spokenOf = keywordType(type);
  return spokenOf !== undefined && asked(schema, spokenOf).length > 0;
}

/** The type that keywords speak about; none do of null and booleans. */
function keywordType(type: JsonType): Keyword["type"] {
  if (type === "null" || type === "boolean") return undefined;
  return type === "integer" ? "number" : type;
}

function typeTest(type: JsonType, value: Code, context: KeywordContext): TypeTest {
  const guard = (name: "isObject" | "isArray"): TypeTest => {
    const test = (): Code => call(context.runtime("validation/guards", name), [value]);
    return { test, unless: () => not(test()) };
  };
  switch (type) {
    case "null":
      return nullTest(value);
    case "boolean":
    case "string":
      return { test: () => typeofIs(value, type), unless: () => typeofIsNot(value, type) };
    case "integer":
    case "number":
      return numberGuard(type, value);
    case "array":
      return guard("isArray");
    case "object":
      return guard("isObject");
  }
}

function nullTest(value: Code): TypeTest {
  return { test: () => binary(value, "===", nullLiteral), unless: () => binary(value, "!==", nullLiteral) };
}

function isNumeric(type: JsonType): type is "integer" | "number" {
  return type === "integer" || type === "number";
}

/** In place, for an engine makes no calls of the language's own functions, but of only so many others that a function holds. */
function numberGuard(type: "integer" | "number", value: Code): TypeTest {
  const test = (): Code => call(member(code`Number`, identifier(type === "integer" ? "isInteger" : "isFinite")), [value]);
  return { test, unless: () => not(test()) };
}

/** The test of a number that other keywords speak about, so that the compiler must know it for one. */
function numberTest(type: "integer" | "number", schema: Schema, value: Code): TypeTest {
  const isNumber = (): Code => typeofIs(value, "number");
  const isNone = (): Code => typeofIsNot(value, "number");
  if (isImpliedByFormat(type, schema)) return { test: isNumber, unless: isNone };
  const guard = numberGuard(type, value);
  return { test: () => and([isNumber(), guard.test()]), unless: () => or([isNone(), guard.unless()]) };
}
