// Part of flatspec's runtime: copied as it is into generated output.

import { pointerOf, type Issue } from "./issue.js";
import type { Keywords, Subschema } from "./keywords.js";
import { Marks } from "./marks.js";
import { describeValue, hasSecretName } from "./received.js";

/** Whether a value is valid. What is wrong with it goes to the run's issues. */
export type Check<T = unknown> = (value: T, run: Run) => boolean;

/** Gives the check of a part of a schema. */
export type Prepare = (schema: Subschema) => Check;

/** Makes the check of a keyword, if the schema has the keyword. */
export type MakeCheck<T> = (
  keywords: Keywords,
  prepare: Prepare,
) => Check<T> | undefined;

/** One value on its way through the checks of a schema. */
export class Run {
  /** Where issues go. Without it only the verdict counts. */
  #issues: Issue[] | undefined;
  /** With so many issues the run ends. */
  #most: number;
  /** Whether it is only asked how far a value is from a schema: then alternatives further down are not compared. */
  #isAttempt = false;
  /** What unevaluated keywords further out need to know of the value. */
  marks: Marks | undefined;
  /** The way to the part that is looked at. */
  readonly path: (string | number)[] = [];
  /** Whether that part belongs to a secret. */
  isSecret = false;

  constructor(issues: Issue[] | undefined, most?: number) {
    this.#issues = issues;
    this.#most = most ?? Infinity;
  }

  /** Whether another issue would still be told. Where it would not, the first fault decides. */
  get goesOn(): boolean {
    return this.#issues !== undefined && this.#issues.length < this.#most;
  }

  /** Whether it is told what the alternatives have against a value. */
  get explains(): boolean {
    return this.goesOn && !this.#isAttempt;
  }

  /** Reports what a keyword has against a value, and says that the value is not valid. */
  refuse(
    keyword: string,
    message: string,
    value: unknown,
    expected?: unknown,
  ): false {
    if (this.#issues === undefined || !this.goesOn) return false;
    const path = [...this.path];
    const isSecret = this.isSecret || hasSecretName(path);
    this.#issues.push({
      message,
      path,
      pointer: pointerOf(path),
      keyword,
      ...(expected === undefined ? {} : { expected }),
      received: isSecret ? "a secret" : describeValue(value),
    });
    return false;
  }

  /** Reports what a keyword has against a member or an item. */
  refuseAt(
    key: string | number,
    keyword: string,
    message: string,
    value: unknown,
    expected?: unknown,
  ): false {
    this.path.push(key);
    this.refuse(keyword, message, value, expected);
    this.path.pop();
    return false;
  }

  /** What a check says of a member or an item. */
  checkAt(check: Check, value: unknown, key: string | number): boolean {
    this.path.push(key);
    const { marks } = this;
    this.marks = undefined;
    const isValid = check(value, this);
    this.marks = marks;
    this.path.pop();
    return isValid;
  }

  /** What a check says of a member or an item, without a word about why. */
  acceptsPart(check: Check, value: unknown): boolean {
    const { marks } = this;
    this.marks = undefined;
    const isValid = this.#silently(check, value);
    this.marks = marks;
    return isValid;
  }

  /** What a check says of the value itself, without a word about why. Only a schema that holds leaves marks. */
  holds(check: Check, value: unknown): boolean {
    const { marks } = this;
    if (marks !== undefined) this.marks = new Marks();
    const isValid = this.#silently(check, value);
    if (isValid && this.marks !== undefined) marks?.addAll(this.marks);
    this.marks = marks;
    return isValid;
  }

  /** All that a check has against a value, without telling it. */
  attempt(check: Check, value: unknown): readonly Issue[] {
    const issues: Issue[] = [];
    const { marks } = this;
    const [outer, most, isAttempt] = [
      this.#issues,
      this.#most,
      this.#isAttempt,
    ];
    this.marks = undefined;
    [this.#issues, this.#most, this.#isAttempt] = [issues, Infinity, true];
    check(value, this);
    this.marks = marks;
    [this.#issues, this.#most, this.#isAttempt] = [outer, most, isAttempt];
    return issues;
  }

  #silently(check: Check, value: unknown): boolean {
    const issues = this.#issues;
    this.#issues = undefined;
    const isValid = check(value, this);
    this.#issues = issues;
    return isValid;
  }
}

/** One check that is several, all of which are made where issues are wanted. */
export function allOfChecks<T>(
  checks: readonly Check<T>[],
): Check<T> | undefined {
  const [only] = checks;
  if (checks.length < 2) return only;
  return (value, run) => {
    let isValid = true;
    for (const check of checks) {
      if (check(value, run)) continue;
      if (!run.goesOn) return false;
      isValid = false;
    }
    return isValid;
  };
}
