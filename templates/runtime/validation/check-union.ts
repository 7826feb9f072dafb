// Part of flatspec's runtime: copied as it is into generated output.

import type { Distance } from "./distance.js";
import { isObject, ownMember } from "./guards.js";
import type { Keywords } from "./keywords.js";
import type { Check, MakeCheck, Run } from "./run.js";
import { spokenList, spokenTypes } from "./spoken.js";

/** What `oneOf` asks (JSON Schema 2020-12 core, section 10.2.1.3). */
export const oneOf: MakeCheck<unknown> = (keywords, prepare) => {
  const checks = keywords.oneOf?.map(prepare);
  if (checks === undefined) return undefined;
  const explain = explanation("oneOf", keywords, checks);
  return (value, run) => {
    let count = 0;
    for (const check of checks) if (run.holds(check, value)) count += 1;
    if (count === 1) return true;
    if (count === 0) return explain(value, run);
    const message = `must match exactly one of the alternatives, not ${count} of them`;
    return run.refuse("oneOf", message, value);
  };
};

/** What `anyOf` asks (JSON Schema 2020-12 core, section 10.2.1.2). */
export const anyOf: MakeCheck<unknown> = (keywords, prepare) => {
  const checks = keywords.anyOf?.map(prepare);
  if (checks === undefined) return undefined;
  const explain = explanation("anyOf", keywords, checks);
  return (value, run) => {
    let isValid = false;
    for (const check of checks) {
      if (!run.holds(check, value)) continue;
      isValid = true;
      // Each one that holds adds its marks, where those are wanted.
      if (run.marks === undefined) break;
    }
    return isValid || explain(value, run);
  };
};

/**
 * Says why a value matches none of the alternatives: with the issues of the one
 * that its tag selects, or else of the one that it comes closest to.
 */
function explanation(
  keyword: "oneOf" | "anyOf",
  { discriminator }: Keywords,
  checks: readonly Check[],
): Check {
  const refuse: Check = (value, run) =>
    run.refuse(keyword, "must match one of the alternatives", value);
  return (value, run) => {
    if (!run.explains) return refuse(value, run);
    if (discriminator !== undefined && isObject(value)) {
      const { propertyName, mapping } = discriminator;
      const tag = ownMember(value, propertyName);
      const tags = Object.keys(mapping);
      if (typeof tag === "string" && Object.hasOwn(mapping, tag)) {
        const selected = checks[mapping[tag] ?? -1];
        // What it refuses in the end it may accept by itself, beside others.
        if (selected !== undefined && !selected(value, run)) return false;
      } else if (isComplete(mapping, checks.length)) {
        const expected = spokenList(tags.map((each) => JSON.stringify(each)));
        return tag === undefined
          ? run.refuseAt(propertyName, "required", "is required", tag, tags)
          : run.refuseAt(
              propertyName,
              keyword,
              `must be ${expected}`,
              tag,
              tags,
            );
      }
    }
    const { closest, distances } = compared(checks, value, run);
    if (closest !== undefined) return closest(value, run);
    const types = distances.map(({ types }) => types);
    if (types.includes(undefined)) return refuse(value, run);
    const expected = [...new Set(types.flatMap((each) => each ?? []))];
    const message = `must be ${spokenTypes(expected)}`;
    return run.refuse(keyword, message, value, expected);
  };
}

/** Whether every alternative has a tag, so that no other tag can be right. */
function isComplete(
  mapping: Readonly<Record<string, number>>,
  count: number,
): boolean {
  return new Set(Object.values(mapping)).size === count;
}

interface Comparison {
  /** The alternative that the value comes closest to; none where the value is of another kind, or two come equally close. */
  readonly closest: Check | undefined;
  readonly distances: readonly Distance[];
}

function compared(
  checks: readonly Check[],
  value: unknown,
  run: Run,
): Comparison {
  let closest: Check | undefined;
  let shortest: Distance | undefined;
  const distances: Distance[] = [];
  for (const check of checks) {
    const distance = run.distance(check, value, shortest);
    distances.push(distance);
    const difference = shortest === undefined ? -1 : distance.compare(shortest);
    if (difference === 0) closest = undefined;
    if (difference >= 0) continue;
    shortest = distance;
    closest = distance.isOfKind ? check : undefined;
  }
  return { closest, distances };
}
