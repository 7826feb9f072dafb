import { code, type Code } from "../../code/code.js";

/** The test of a step that refuses whatever reaches it. */
export const always: Code = code`true`;

/** A test that no value passes. */
export const never: Code = code`false`;

/** What is known of a schema before any value is: that it accepts all, or none. References are not followed. */
export type Verdict = "always" | "never" | "open";

/** What a value must be, in a form that is rendered twice: as a predicate that stops at the first fault, and as a collector of all issues. */
export type Step = FailIf | When | Bind | ForEachItem | ForEachMember | Delegate;

/** Code that is made where it is written down and nowhere else, so that nothing is imported or declared for it in vain. */
export type MakeCode = () => Code;

/** An issue that a collector reports. */
export interface Failure {
  readonly keyword: string;
  readonly message: string;
  /** Makes the expression for the way to the faulty part. */
  readonly path: MakeCode;
}

/** The value is refused when the test holds. */
export interface FailIf {
  readonly kind: "fail-if";
  readonly test: Code;
  readonly failure: Failure;
  /** Whether `undefined` is sure to be refused, so that a missing member needs no test of its own. */
  readonly refusesUndefined?: boolean;
}

/** Further steps for values that pass a test; the others are refused if there is an `otherwise`, else they are fine. */
export interface When {
  readonly kind: "when";
  readonly test: Code;
  /** The opposite of `test`. */
  readonly unless: Code;
  readonly steps: readonly Step[];
  readonly otherwise?: Failure;
}

export interface Bind {
  readonly kind: "bind";
  readonly name: Code;
  readonly value: Code;
}

export interface ForEachItem {
  readonly kind: "for-each-item";
  readonly list: Code;
  readonly item: Code;
  readonly index: Code;
  /** Items before this one are skipped. */
  readonly from: number;
  readonly steps: readonly Step[];
}

export interface ForEachMember {
  readonly kind: "for-each-member";
  readonly object: Code;
  readonly key: Code;
  readonly steps: readonly Step[];
}

/** Another schema's functions decide. */
export interface Delegate {
  readonly kind: "delegate";
  readonly predicate: MakeCode;
  readonly collector: MakeCode;
  readonly value: Code;
  readonly path: MakeCode;
}

/** Whether steps refuse whatever reaches them. */
export function refuseAll(steps: readonly Step[]): boolean {
  return steps.some(
    (step) =>
      (step.kind === "fail-if" && step.test === always) || (step.kind === "when" && step.otherwise !== undefined && refuseAll(step.steps)),
  );
}
