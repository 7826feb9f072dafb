// Part of flatspec's runtime: copied as it is into generated output.

import { arrayChecks } from "./check-array.js";
import { compositionChecks } from "./check-composition.js";
import { numberChecks } from "./check-number.js";
import { objectChecks } from "./check-object.js";
import { stringChecks } from "./check-string.js";
import { typeCheck, enumCheck } from "./check-type.js";
import { withUnevaluated } from "./check-unevaluated.js";
import { membersOf } from "./guards.js";
import { isOverflow } from "./overflow.js";
import { ValidationError, type Issue, type Validation } from "./issue.js";
import type { Keywords, NamedSchema, Subschema } from "./keywords.js";
import { allOfChecks, Run, type Check } from "./run.js";

/** What to tell of a value that is not valid. */
export interface ValidationOptions {
  /** `all` issues, or the `first` one. Default: all. */
  readonly issues?: "all" | "first" | undefined;
}

/** The value, typed, or the reasons why it is not valid: what the predicate refuses is looked at again. */
export function validation<T>(
  is: (value: unknown) => value is T,
  schema: NamedSchema,
  value: unknown,
  options?: ValidationOptions,
): Validation<T> {
  return is(value) ? { value } : { issues: issuesOf(schema, value, options) };
}

/** What to throw because of a value that is not valid. */
export function invalid(
  name: string,
  schema: NamedSchema,
  value: unknown,
): ValidationError {
  return new ValidationError(name, issuesOf(schema, value));
}

/** The reasons why a value is not valid, in the order of the schema. */
export function issuesOf(
  schema: NamedSchema,
  value: unknown,
  options?: ValidationOptions,
): Issue[] {
  const issues: Issue[] = [];
  const most = options?.issues === "first" ? 1 : Infinity;
  const run = new Run(issues, most);
  try {
    checkOf(schema)(value, run);
  } catch (error) {
    if (!isOverflow(error)) throw error;
    new Run(issues).refuse("type", "is nested too deeply", value);
  }
  if (issues.length === 0) {
    // A getter gave the predicate something else.
    run.refuse("type", "is not the same each time it is read", value);
  }
  return issues;
}

/** Whether a value is valid. */
export function conforms(schema: NamedSchema, value: unknown): boolean {
  return checkOf(schema)(value, new Run(undefined));
}

const checks = /* @__PURE__ */ new WeakMap<NamedSchema, Check>();

/** The check of a schema, which is prepared when it is first made: by then those that it refers to may refer to it. */
function checkOf(schema: NamedSchema): Check {
  const known = checks.get(schema);
  if (known !== undefined) return known;
  let prepared: Check | undefined;
  const check: Check = (value, run) => {
    prepared ??= prepare(schema());
    return prepared(value, run);
  };
  checks.set(schema, check);
  return check;
}

const acceptAll: Check = () => true;

const refuseAll: Check = (value, run) =>
  run.refuse("type", "is not allowed: no value is", value);

function prepare(schema: Subschema): Check {
  if (schema === true) return acceptAll;
  if (schema === false) return refuseAll;
  if (typeof schema === "function") return checkOf(schema);
  return withUnevaluated(schema, prepare, combine(schema));
}

/** All keywords of a schema but the unevaluated ones, each asked about values of its type only. */
function combine(keywords: Keywords): Check {
  const ofType = typeCheck(keywords);
  const ofNumber = allOfChecks(numberChecks(keywords));
  const ofString = allOfChecks(stringChecks(keywords));
  const ofArray = allOfChecks(arrayChecks(keywords, prepare));
  const ofObject = allOfChecks(objectChecks(keywords, prepare));
  const ofAny = allOfChecks([
    ...enumCheck(keywords),
    ...compositionChecks(keywords, prepare),
  ]);
  const byType: Check = (value, run) => {
    if (typeof value === "string") {
      return ofString === undefined || ofString(value, run);
    }
    if (typeof value === "number") {
      if (ofNumber === undefined || !Number.isFinite(value)) return true;
      return ofNumber(value, run);
    }
    if (Array.isArray(value))
      return ofArray === undefined || ofArray(value, run);
    if (ofObject === undefined) return true;
    const members = membersOf(value);
    return members === undefined || ofObject(members, run);
  };
  const parts = [ofNumber, ofString, ofArray, ofObject];
  const hasParts = parts.some((part) => part !== undefined);
  const rest = allOfChecks([
    ...(hasParts ? [byType] : []),
    ...(ofAny === undefined ? [] : [ofAny]),
  ]);
  return secretly(keywords, typeFirst(ofType, rest));
}

/** A value of another type is no further looked at. */
function typeFirst(ofType: Check | undefined, rest: Check | undefined): Check {
  if (ofType === undefined) return rest ?? acceptAll;
  if (rest === undefined) return ofType;
  return (value, run) => ofType(value, run) && rest(value, run);
}

function secretly(keywords: Keywords, check: Check): Check {
  if (keywords.secret !== true) return check;
  return (value, run) => {
    const { isSecret } = run;
    run.isSecret = true;
    const isValid = check(value, run);
    run.isSecret = isSecret;
    return isValid;
  };
}
