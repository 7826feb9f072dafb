import { code, type Code } from "../../code/code.js";
import { arrayLiteral } from "../../code/layout/collections.js";
import { call } from "../../code/layout/call.js";
import { member } from "../../code/layout/member.js";
import { constDeclaration } from "../../code/layout/declarations.js";
import { binary } from "../../code/layout/operators.js";
import { expressionStatement, forOfStatement, ifStatement } from "../../code/layout/statements.js";
import { numberLiteral, stringLiteral } from "../../code/literal.js";
import { always, type Failure, type MakeCode, type Step } from "./step.js";

export interface CollectorNames {
  /** The runtime's `report`. */
  readonly report: MakeCode;
  /** The list of issues. */
  readonly issues: Code;
}

/** Statements that report an issue for everything that the steps refuse. */
export function renderCollector(steps: readonly Step[], names: CollectorNames): Code[] {
  return steps.flatMap((step) => renderStep(step, names));
}

function renderStep(step: Step, names: CollectorNames): Code[] {
  switch (step.kind) {
    case "bind":
      return [constDeclaration({ name: step.name, value: step.value })];
    case "for-each-item":
      return [forEachItem(step, names)];
    case "for-each-member":
      return [forOfStatement(step.key, call(member(code`Object`, code`keys`), [step.object]), renderCollector(step.steps, names))];
    case "delegate":
      return [expressionStatement(call(step.collector(), [step.value, step.path(), names.issues]))];
    case "fail-if":
      if (step.test === always) return [report(step.failure, names)];
      return [ifStatement(step.test, [report(step.failure, names)])];
    case "when": {
      const inner = renderCollector(step.steps, names);
      if (step.otherwise === undefined) return [ifStatement(step.test, inner)];
      const otherwise = [report(step.otherwise, names)];
      if (inner.length === 0) return [ifStatement(step.unless, otherwise)];
      return [ifStatement(step.unless, otherwise, isOneIf(step.steps) ? (inner[0] ?? []) : inner)];
    }
  }
}

/** Whether steps are rendered as one `if`, which can follow an `else` directly. */
function isOneIf(steps: readonly Step[]): boolean {
  const [only] = steps;
  if (steps.length !== 1 || only === undefined) return false;
  return only.kind === "when" || (only.kind === "fail-if" && only.test !== always);
}

function forEachItem(step: Extract<Step, { kind: "for-each-item" }>, names: CollectorNames): Code {
  const body = renderCollector(step.steps, names);
  const skip = step.from === 0 ? [] : [ifStatement(binary(step.index, "<", numberLiteral(step.from)), code`continue;`)];
  return forOfStatement(arrayLiteral([step.index, step.item]), call(member(step.list, code`entries`), []), [...skip, ...body]);
}

function report(failure: Failure, names: CollectorNames): Code {
  return expressionStatement(
    call(names.report(), [names.issues, failure.path(), stringLiteral(failure.keyword), stringLiteral(failure.message)]),
  );
}
