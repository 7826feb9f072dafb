import { code, type Code } from "../../code/code.js";
import { call } from "../../code/layout/call.js";
import { element, member } from "../../code/layout/member.js";
import { constDeclaration } from "../../code/layout/declarations.js";
import { and, not, opposite, or } from "../../code/layout/operators.js";
import { forIndexStatement, forOfStatement, ifStatement, switchStatement, type SwitchCase } from "../../code/layout/statements.js";
import { numberLiteral } from "../../code/literal.js";
import { always, never, type Select, type Step } from "./step.js";

const refuse = code`return false;`;

/** Statements that return false for a value that any of the steps refuses, and otherwise fall through. */
export function renderPredicate(steps: readonly Step[]): Code[] {
  return steps.flatMap((step) => renderStep(step));
}

function renderStep(step: Step): Code[] {
  switch (step.kind) {
    case "bind":
      return [constDeclaration({ name: step.name, value: step.value })];
    case "for-each-item": {
      const item = constDeclaration({ name: step.item, value: element(step.list, step.index) });
      return [forIndexStatement(step.index, numberLiteral(step.from), step.list, [item, ...renderPredicate(step.steps)])];
    }
    case "for-each-member":
      return [forOfStatement(step.key, call(member(code`Object`, code`keys`), [step.object]), renderPredicate(step.steps))];
    case "select":
      return [switchStatement(step.subject, [...step.cases.flatMap(casesOf), { body: [refuse] }])];
    case "when": {
      if (step.otherwise !== undefined) return [ifStatement(step.unless(), refuse), ...renderPredicate(step.steps)];
      const fault = faultOf(step.steps);
      if (fault !== undefined) return [ifStatement(fault === always ? step.test() : and([step.test(), fault]), refuse)];
      return [ifStatement(step.test(), renderPredicate(step.steps))];
    }
    case "fail-if":
      if (step.test === always) return [refuse];
      return [ifStatement(step.test, refuse)];
    case "delegate":
      return [ifStatement(faultOf([step]) ?? code`false`, refuse)];
  }
}

function casesOf({ values, steps }: Select["cases"][number]): SwitchCase[] {
  return values.map((test, index) => ({ test, body: index < values.length - 1 ? [] : [...renderPredicate(steps), code`break;`] }));
}

/** An expression that holds for the values that the steps refuse; `undefined` when it takes statements to tell. */
function faultOf(steps: readonly Step[]): Code | undefined {
  const faults: Code[] = [];
  for (const step of steps) {
    const fault = faultOfStep(step);
    if (fault === undefined) return undefined;
    faults.push(fault);
  }
  return faults.length === 0 ? undefined : or(faults);
}

function faultOfStep(step: Step): Code | undefined {
  if (step.kind === "fail-if") return step.test;
  if (step.kind === "delegate") return not(call(step.predicate(), [step.value]));
  if (step.kind !== "when") return undefined;
  if (step.steps.length === 0) return step.otherwise === undefined ? undefined : step.unless();
  const inner = faultOf(step.steps);
  if (inner === undefined) return undefined;
  if (inner === always) return step.otherwise === undefined ? step.test() : always;
  return step.otherwise === undefined ? and([step.test(), inner]) : or([step.unless(), inner]);
}

/** An expression that holds for the values that the steps accept; `undefined` when it takes statements to tell. */
export function acceptanceOf(steps: readonly Step[]): Code | undefined {
  const parts: Code[] = [];
  for (const step of steps) {
    const part = acceptanceOfStep(step);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.length === 0 ? always : and(parts);
}

function acceptanceOfStep(step: Step): Code | undefined {
  if (step.kind === "fail-if") return step.test === always ? never : opposite(step.test);
  if (step.kind === "delegate") return call(step.predicate(), [step.value]);
  if (step.kind !== "when") return undefined;
  const inner = acceptanceOf(step.steps);
  if (inner === undefined) return undefined;
  if (step.otherwise === undefined) return inner === never ? step.unless() : or([step.unless(), inner]);
  return step.steps.length === 0 ? step.test() : and([step.test(), inner]);
}
