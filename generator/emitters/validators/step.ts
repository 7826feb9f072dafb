import { code, type Code } from "../../code/code.js";
import { binary } from "../../code/layout/operators.js";

/** The test of a step that refuses whatever reaches it. */
export const always: Code = code`true`;

/** A test that no value passes. */
export const never: Code = code`false`;

/** What is known of a schema before any value is: that it accepts all, or none. References are not followed. */
export type Verdict = "always" | "never" | "open";

/** What a value must be, in a form of which both statements and expressions are made. */
export type Step = FailIf | When | Select | Bind | ForEachItem | ForEachMember | Delegate;

/** Code that is made where it is written down and nowhere else, so that nothing is imported or declared for it in vain. */
export type MakeCode = () => Code;

/** The value is refused when the test holds. */
export interface FailIf {
  readonly kind: "fail-if";
  readonly test: Code;
}

/** Further steps for values that pass a test. */
export interface When {
  readonly kind: "when";
  readonly test: MakeCode;
  /** The opposite of `test`. */
  readonly unless: MakeCode;
  readonly steps: readonly Step[];
  /** What becomes of the others; without it they are fine. */
  readonly otherwise?: "refused";
}

/** Further steps by what the subject is; where it is none of the values, the value is refused. */
export interface Select {
  readonly kind: "select";
  readonly subject: Code;
  readonly cases: readonly { readonly values: readonly Code[]; readonly steps: readonly Step[] }[];
}

export interface Bind {
  readonly kind: "bind";
  readonly name: Code;
  readonly value: Code;
}

export interface ForEachItem {
  readonly kind: "for-each-item";
  readonly list: Code;
  /** The names of an item and of its place. */
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

/** Another function decides. */
export interface Delegate {
  readonly kind: "delegate";
  readonly predicate: MakeCode;
  readonly value: Code;
}

/** A step that refuses what passes a test. */
export function failIf(test: Code): FailIf {
  return { kind: "fail-if", test };
}

const missing = code`undefined`;

export function isAbsent(value: Code): Code {
  return binary(value, "===", missing);
}

export function isPresent(value: Code): Code {
  return binary(value, "!==", missing);
}

/** Further steps for values that are there: a member that is `undefined` is absent, as it is in JSON. */
export function whenPresent(value: Code, steps: readonly Step[]): When {
  return { kind: "when", test: () => isPresent(value), unless: () => isAbsent(value), steps };
}

/** Whether steps refuse whatever reaches them. */
export function refuseAll(steps: readonly Step[]): boolean {
  return steps.some(
    (step) =>
      (step.kind === "fail-if" && step.test === always) || (step.kind === "when" && step.otherwise !== undefined && refuseAll(step.steps)),
  );
}
