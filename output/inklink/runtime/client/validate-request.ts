// Part of flatspec's runtime: copied as it is into generated output.

import type { Issue } from "../validation/issue.js";
import type { ArgumentGroups, Fields } from "./arguments.js";
import { ArgumentError } from "./errors.js";
import type { Refuse } from "./errors.js";
import type { Operation } from "./operation.js";
import type {
  OperationValidators,
  ParameterValidator,
  Validator,
} from "./operation-validators.js";
import { jsonText } from "./parameter-value.js";

/** The group of arguments that a kind of parameter is given in. */
const groupOf = {
  path: "path",
  query: "query",
  querystring: "querystring",
  header: "headers",
  cookie: "cookies",
} as const;

/** A value of a request that is not valid, and why. */
export interface RequestPart {
  /** The steps that lead to it from the arguments of the call. */
  readonly at: readonly string[];
  readonly value: unknown;
  /** Whether nothing of it is ever shown: it is a header or a cookie. */
  readonly isHidden: boolean;
  readonly issues: readonly Issue[];
}

/**
 * The parts of a request that are not valid. What is not given is left to the transport, which knows what is required; so are
 * bodies other than JSON and objects that become a form. Throws `ArgumentError` for a value that cannot be written as JSON.
 */
export function invalidParts(
  operation: Operation,
  validators: OperationValidators,
  groups: ArgumentGroups,
  clientHeaders: Fields,
): RequestPart[] {
  const parts: RequestPart[] = [];
  const validate = (
    at: readonly string[],
    given: unknown,
    validator: Validator,
    isHidden: boolean,
  ): void => {
    const refuse: Refuse = (problem) =>
      new ArgumentError(operation.id, at.join("."), problem);
    const value = at[0] === "body" ? sent(given, refuse) : data(given, refuse);
    const issues = validators.find(validator, value);
    if (issues.length > 0) parts.push({ at, value, isHidden, issues });
  };
  for (const parameter of validators.parameters ?? []) {
    const given = argumentOf(parameter, groups, clientHeaders);
    // No style writes null (OpenAPI 3.1, Style Values): it counts as not given.
    if (given === undefined || given === null) continue;
    const { in: place, name } = parameter;
    const group = groupOf[place];
    const at = place === "querystring" ? [group] : [group, name];
    validate(at, given, parameter, place === "header" || place === "cookie");
  }
  const { body } = groups;
  const validator = validators.requestBodies?.find(
    ({ mediaType }) => mediaType === operation.body?.mediaType,
  );
  if (validator === undefined || body === undefined) return parts;
  if (body instanceof URLSearchParams) return parts;
  validate(["body"], body, validator, false);
  return parts;
}

function argumentOf(
  { in: place, name }: ParameterValidator,
  groups: ArgumentGroups,
  clientHeaders: Fields,
): unknown {
  if (place === "querystring") return groups.querystring;
  if (place !== "header") return groups[groupOf[place]].get(name);
  return headerOf(groups.headers, name) ?? headerOf(clientHeaders, name);
}

/** Header names are case-insensitive (RFC 9110, section 5.1); the last one is sent. */
function headerOf(fields: Fields, name: string): unknown {
  let found: unknown;
  for (const [other, value] of fields) {
    if (other.toLowerCase() === name.toLowerCase()) found = value;
  }
  return found;
}

/** A parameter's value as JSON has it. A bigint, which becomes text all the same, is a number. */
function data(given: unknown, refuse: Refuse): unknown {
  if (typeof given === "bigint") return Number(given);
  if (Array.isArray(given)) {
    return given
      .filter((item) => item !== undefined)
      .map((item: unknown) => data(item, refuse));
  }
  return sent(given, refuse);
}

/** What the other side reads: the value after it has been JSON, where a Date is text. */
function sent(given: unknown, refuse: Refuse): unknown {
  return typeof given === "object" && given !== null
    ? (JSON.parse(jsonText(given, refuse)) as unknown)
    : given;
}
