// Part of flatspec's runtime: copied as it is into generated output.

import type { Keywords } from "./keywords.js";
import { Marks } from "./marks.js";
import { allOfChecks } from "./run.js";
import type { Check, MakeCheck, Prepare, Run } from "./run.js";

/** What the keywords ask that hold schemas for the value itself (JSON Schema 2020-12 core, section 10.2). */
export function compositionChecks(
  keywords: Keywords,
  prepare: Prepare,
): Check[] {
  return makers.flatMap((make) => make(keywords, prepare) ?? []);
}

/** What a check says of the value itself, without a word about why. Only a schema that holds leaves marks. */
function holds(check: Check, value: unknown, run: Run): boolean {
  const { marks, issues } = run;
  run.issues = undefined;
  if (marks !== undefined) run.marks = new Marks();
  const isValid = check(value, run);
  if (isValid && run.marks !== undefined) marks?.addAll(run.marks);
  run.marks = marks;
  run.issues = issues;
  return isValid;
}

const not: MakeCheck<unknown> = (keywords, prepare) => {
  if (keywords.not === undefined) return undefined;
  const checks = [keywords.not].flat().map(prepare);
  return (value, run) => {
    let isValid = true;
    for (const check of checks) {
      if (!run.acceptsPart(check, value)) continue;
      const message = "must not match the schema under not";
      isValid = run.refuse("not", message, value);
    }
    return isValid;
  };
};

const ifThenElse: MakeCheck<unknown> = (keywords, prepare) => {
  if (keywords.if === undefined) return undefined;
  const test = prepare(keywords.if);
  const yes = prepare(keywords.then ?? true);
  const no = prepare(keywords.else ?? true);
  return (value, run) =>
    holds(test, value, run) ? yes(value, run) : no(value, run);
};

const oneOf: MakeCheck<unknown> = (keywords, prepare) => {
  const checks = keywords.oneOf?.map(prepare);
  if (checks === undefined) return undefined;
  const message = "must match exactly one of the alternatives";
  return (value, run) => {
    let count = 0;
    for (const check of checks) if (holds(check, value, run)) count += 1;
    return count === 1 || run.refuse("oneOf", message, value);
  };
};

const anyOf: MakeCheck<unknown> = (keywords, prepare) => {
  const checks = keywords.anyOf?.map(prepare);
  if (checks === undefined) return undefined;
  return (value, run) => {
    let isValid = false;
    for (const check of checks) {
      if (!holds(check, value, run)) continue;
      isValid = true;
      // Each one that holds adds its marks, where those are wanted.
      if (run.marks === undefined) break;
    }
    if (isValid) return true;
    const message = "must match one of the alternatives";
    return run.refuse("anyOf", message, value);
  };
};

const allOf: MakeCheck<unknown> = (keywords, prepare) =>
  allOfChecks((keywords.allOf ?? []).map(prepare));

const reference: MakeCheck<unknown> = ({ $ref }, prepare) =>
  $ref === undefined ? undefined : prepare($ref);

const makers: readonly MakeCheck<unknown>[] = [
  not,
  ifThenElse,
  oneOf,
  anyOf,
  allOf,
  reference,
];
