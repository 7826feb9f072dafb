// Part of flatspec's runtime: copied as it is into generated output.

import { Distance } from "./distance.js";
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

/**
 * So many predicates that refused are asked on the way to one part: each looks
 * at all that lies further in, which deep values would pay for at every level.
 */
const MOST_REFUSALS = 8;

/** One value on its way through the checks of a schema. */
export class Run {
  /** Where issues go. Without it, and without a distance, only the verdict counts. */
  #issues: Issue[] | undefined;
  /** With so many issues the run ends. */
  #most: number;
  /** Where it is only asked how far a value is from a schema: then alternatives further down are not compared. */
  #distance: Distance | undefined;
  /** How many predicates have refused what leads to the part that is looked at. */
  #refusals = 0;
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
    if (this.#distance !== undefined) return !this.#distance.isBeaten;
    return this.#issues !== undefined && this.#issues.length < this.#most;
  }

  /** Whether it is told what the alternatives have against a value. */
  get explains(): boolean {
    return this.#distance === undefined && this.goesOn;
  }

  /** Reports what a keyword has against a value, and says that the value is not valid. */
  refuse(
    keyword: string,
    message: string,
    value: unknown,
    expected?: unknown,
  ): false {
    if (!this.goesOn) return false;
    if (this.#distance !== undefined) {
      this.#distance.add(keyword, this.path.length, expected);
      return false;
    }
    const path = [...this.path];
    const isSecret = this.isSecret || hasSecretName(path);
    this.#issues?.push({
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
    const { marks } = this;
    this.path.push(key);
    if (marks !== undefined) this.marks = undefined;
    const isValid = check(value, this);
    if (marks !== undefined) this.marks = marks;
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

  /** What a predicate says of the value; the check that says the same is made for what it tells, and for its marks. */
  ask(is: (value: unknown) => boolean, check: Check, value: unknown): boolean {
    if (this.marks !== undefined) return check(value, this);
    if (!this.goesOn) return is(value);
    if (this.#refusals >= MOST_REFUSALS) return check(value, this);
    if (is(value)) return true;
    this.#refusals += 1;
    const isValid = check(value, this);
    this.#refusals -= 1;
    return isValid;
  }

  /** How far a value is from what a check asks, or that it is further than the shortest distance so far. */
  distance(check: Check, value: unknown, shortest?: Distance): Distance {
    const distance = new Distance(this.path.length, shortest);
    const { marks } = this;
    const outer = this.#distance;
    this.marks = undefined;
    this.#distance = distance;
    check(value, this);
    this.marks = marks;
    this.#distance = outer;
    return distance;
  }

  #silently(check: Check, value: unknown): boolean {
    const issues = this.#issues;
    const distance = this.#distance;
    this.#issues = undefined;
    this.#distance = undefined;
    const isValid = check(value, this);
    this.#issues = issues;
    this.#distance = distance;
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
