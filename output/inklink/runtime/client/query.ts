// Part of flatspec's runtime: copied as it is into generated output.

import type { ArgumentGroups } from "./arguments.js";
import { fieldsOf } from "./arguments.js";
import { ArgumentError } from "./errors.js";
import type { Refuse } from "./errors.js";
import { formUrlEncoded } from "./form-body.js";
import { essenceOf } from "./media-type.js";
import type {
  Operation,
  Parameter,
  QuerystringParameter,
} from "./operation.js";
import { serializeQueryParameter } from "./parameter-style.js";
import { contentText } from "./parameter-value.js";
import { encodeQueryText, encodeUnreserved } from "./percent-encoding.js";

/**
 * The query of a request without its `?`; empty where there is none. What the path states itself comes first. Throws
 * `ArgumentError` for a missing parameter and for a value that cannot be written.
 */
export function queryText(operation: Operation, args: ArgumentGroups): string {
  return [
    operation.query === undefined ? "" : encodeQueryText(operation.query),
    ...(operation.parameters ?? []).map((parameter) =>
      parameterText(operation.id, parameter, args),
    ),
  ]
    .filter((part) => part !== "")
    .join("&");
}

function parameterText(
  operationId: string,
  parameter: Parameter,
  args: ArgumentGroups,
): string {
  if (parameter.in !== "query" && parameter.in !== "querystring") return "";
  const isWhole = parameter.in === "querystring";
  const place = isWhole ? "querystring" : `query.${parameter.name}`;
  const refuse: Refuse = (problem) =>
    new ArgumentError(operationId, place, problem);
  const given = isWhole ? args.querystring : args.query.get(parameter.name);
  if (given === undefined || given === null) {
    if (parameter.required === true) throw refuse("is required");
    return "";
  }
  return isWhole
    ? wholeQuery(operationId, parameter, given, refuse)
    : serializeQueryParameter(parameter, given, refuse);
}

/** A query that is one value of a media type: a form as pairs, anything else as percent-encoded text (OpenAPI 3.2, section 4.12.1). */
function wholeQuery(
  operationId: string,
  { mediaType }: QuerystringParameter,
  given: unknown,
  refuse: Refuse,
): string {
  if (given instanceof URLSearchParams) return given.toString();
  if (essenceOf(mediaType) === "application/x-www-form-urlencoded") {
    const fields = fieldsOf(operationId, "querystring", given);
    return formUrlEncoded(operationId, "querystring", fields, []);
  }
  return encodeUnreserved(contentText(mediaType, given, refuse));
}
