// Part of flatspec's runtime: copied as it is into generated output.

import { arrayChecks } from "./check-array.js";
import { compositionChecks } from "./check-composition.js";
import { numberChecks } from "./check-number.js";
import { objectChecks } from "./check-object.js";
import { stringChecks } from "./check-string.js";
import { typeCheck, enumCheck } from "./check-type.js";
import { withUnevaluated } from "./check-unevaluated.js";
import { isArray, membersOf } from "./guards.js";
import { isOverflow } from "./overflow.js";
import { ValidationError, type Issue, type Validation } from "./issue.js";
import type { Keywords, NamedSchema, Subschema } from "./keywords.js";
import type { JsonObject } from "./member.js";
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
    checksOf(schema).look(value, run);
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
  return checksOf(schema).look(value, new Run(undefined));
}

/** The checks of a schema that others refer to. */
interface NamedChecks {
  /** Asks the schema's predicate first, if it has one. */
  readonly ask: Check;
  /** Looks at the value without asking: for predicates, and where they have been asked. */
  readonly look: Check;
}

const named = /* @__PURE__ */ new WeakMap<NamedSchema, NamedChecks>();

/** The checks of a schema, which are prepared when they are first made: by then those that it refers to may refer to it. */
function checksOf(schema: NamedSchema): NamedChecks {
  const known = named.get(schema);
  if (known !== undefined) return known;
  let prepared: PreparedSchema | undefined;
  const checks: NamedChecks = {
    ask: (value, run) => {
      prepared ??= prepareNamed(schema);
      const { is, check } = prepared;
      return is === undefined ? check(value, run) : run.ask(is, check, value);
    },
    look: (value, run) => {
      prepared ??= prepareNamed(schema);
      return prepared.check(value, run);
    },
  };
  named.set(schema, checks);
  return checks;
}

interface PreparedSchema {
  readonly is: Keywords["is"];
  readonly check: Check;
}

function prepareNamed(schema: NamedSchema): PreparedSchema {
  const keywords = schema();
  return { is: keywords.is, check: prepare(keywords) };
}

const acceptAll: Check = () => true;

const refuseAll: Check = (value, run) =>
  run.refuse("type", "is not allowed: no value is", value);

function prepare(schema: Subschema): Check {
  if (schema === true) return acceptAll;
  if (schema === false) return refuseAll;
  if (typeof schema === "function") return checksOf(schema).ask;
  return withUnevaluated(schema, prepare, combine(schema));
}

/** All keywords of a schema but the unevaluated ones, each asked about values of its type only. */
function combine(keywords: Keywords): Check {
  const ofType = typeCheck(keywords);
  const parts: TypeChecks = {
    number: allOfChecks(numberChecks(keywords)),
    string: allOfChecks(stringChecks(keywords)),
    array: allOfChecks(arrayChecks(keywords, prepare)),
    object: allOfChecks(objectChecks(keywords, prepare)),
  };
  const ofAny = allOfChecks([
    ...enumCheck(keywords),
    ...compositionChecks(keywords, prepare),
  ]);
  const hasParts = Object.values(parts).some((part) => part !== undefined);
  const only =
    ofType === undefined || ofAny !== undefined
      ? undefined
      : ofOneType(keywords.type, parts, ofType);
  const rest = allOfChecks([
    ...(hasParts ? [byType(parts)] : []),
    ...(ofAny === undefined ? [] : [ofAny]),
  ]);
  return secretly(keywords, only ?? typeFirst(ofType, rest));
}

/** What is asked of values of each type. */
interface TypeChecks {
  readonly number: Check<number> | undefined;
  readonly string: Check<string> | undefined;
  readonly array: Check<readonly unknown[]> | undefined;
  readonly object: Check<JsonObject> | undefined;
}

function byType({ number, string, array, object }: TypeChecks): Check {
  return (value, run) => {
    if (typeof value === "string") {
      return string === undefined || string(value, run);
    }
    if (typeof value === "number") {
      if (number === undefined || !Number.isFinite(value)) return true;
      return number(value, run);
    }
    if (isArray(value)) return array === undefined || array(value, run);
    if (object === undefined) return true;
    const members = membersOf(value);
    return members === undefined || object(members, run);
  };
}

/** The same as the check of the type followed by that of its values, in one step: most schemas ask no more. */
function ofOneType(
  type: Keywords["type"],
  { string, array, object }: TypeChecks,
  ofType: Check,
): Check | undefined {
  if (type === "string" && string !== undefined) {
    return (value, run) =>
      typeof value === "string" ? string(value, run) : ofType(value, run);
  }
  if (type === "array" && array !== undefined) {
    return (value, run) =>
      isArray(value) ? array(value, run) : ofType(value, run);
  }
  if (type === "object" && object !== undefined) {
    return (value, run) => {
      const members = membersOf(value);
      return members === undefined ? ofType(value, run) : object(members, run);
    };
  }
  return undefined;
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
