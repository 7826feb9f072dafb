// Part of flatspec's runtime: copied as it is into generated output.

import { isObject, ownMember } from "./guards.js";
import type { JsonType, Keywords } from "./keywords.js";
import type { Check, MakeCheck, Run } from "./run.js";
import { isJsonType, spokenList, spokenTypes } from "./spoken.js";

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
    const attempts = checks.map((check) => attempt(check, value, run));
    const closest = closestOf(attempts);
    if (closest !== undefined) return closest.check(value, run);
    const types = attempts.map(({ types }) => types);
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

interface Attempt {
  readonly check: Check;
  /** How far the value is from what the alternative asks; the first difference decides. */
  readonly distance: readonly number[];
  /** The types that it asks for, where it is that which the value has not. */
  readonly types: readonly JsonType[] | undefined;
}

function attempt(check: Check, value: unknown, run: Run): Attempt {
  const issues = run.attempt(check, value);
  const depth = run.path.length;
  const here = issues.filter(({ path }) => path.length === depth);
  const isOther = here.some(
    ({ keyword }) => keyword === "type" || keyword === "enum",
  );
  // A member that must have one value, or one of a few, is what tells alternatives apart.
  const tags = issues.filter(
    ({ keyword, path }) => keyword === "enum" && path.length === depth + 1,
  );
  const [only] = here;
  return {
    check,
    distance: [Number(isOther), tags.length, issues.length],
    types:
      only?.keyword === "type"
        ? [only.expected].flat().filter(isJsonType)
        : undefined,
  };
}

/** The attempt that comes closest; none where the value is of another kind, or two come equally close. */
function closestOf(attempts: readonly Attempt[]): Attempt | undefined {
  const [first, second] = [...attempts].sort(compare);
  if (first?.distance[0] !== 0) return undefined;
  return second === undefined || compare(first, second) < 0 ? first : undefined;
}

function compare(left: Attempt, right: Attempt): number {
  for (const [index, distance] of left.distance.entries()) {
    const difference = distance - (right.distance[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
