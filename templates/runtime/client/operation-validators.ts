// Part of flatspec's runtime: copied as it is into generated output.

import { issuesOf } from "../validation/interpret.js";
import type { Issue } from "../validation/issue.js";
import type { NamedSchema } from "../validation/keywords.js";
import { bounded } from "../validation/overflow.js";
import type { Parameter, ResponseDescription } from "./operation.js";

/** A schema twice: as the predicate that decides, and as the data that tells why a value is refused. */
export interface Validator {
  readonly is: (value: unknown) => boolean;
  readonly schema: NamedSchema;
}

/** What a client validates of one operation. What is not listed is not validated: every value is valid, or it is no JSON. */
export interface OperationValidators {
  /** The name of the operation. */
  readonly operation: string;
  /** What looks for issues. It comes with the validators, so that it is no part of bundles without them. */
  readonly find: (validator: Validator, value: unknown) => readonly Issue[];
  readonly parameters?: readonly ParameterValidator[];
  readonly requestBodies?: readonly BodyValidator[];
  readonly responses?: readonly ResponseValidator[];
}

/** The validator of one parameter's value. */
export interface ParameterValidator extends Validator {
  readonly in: "path" | Parameter["in"];
  readonly name: string;
}

/** The validator of a body of one media type. */
export interface BodyValidator extends Validator {
  readonly mediaType: string;
}

/** The validator of a body of one declared response. */
export interface ResponseValidator extends BodyValidator {
  readonly status: ResponseDescription["status"];
  /** It is one of each item of a stream. */
  readonly items?: true;
}

/** The reasons why a value is not valid; none where it is. */
export function findIssues(
  { is, schema }: Validator,
  value: unknown,
): readonly Issue[] {
  return bounded(is, value) ? [] : issuesOf(schema, value);
}
