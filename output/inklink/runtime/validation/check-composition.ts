// Part of flatspec's runtime: copied as it is into generated output.

import type { Keywords } from "./keywords.js";
import { anyOf, oneOf } from "./check-union.js";
import { allOfChecks } from "./run.js";
import type { Check, MakeCheck, Prepare } from "./run.js";

/** What the keywords ask that hold schemas for the value itself (JSON Schema 2020-12 core, section 10.2). */
export function compositionChecks(
  keywords: Keywords,
  prepare: Prepare,
): Check[] {
  return makers.flatMap((make) => make(keywords, prepare) ?? []);
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
    run.holds(test, value) ? yes(value, run) : no(value, run);
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
