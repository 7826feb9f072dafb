import type { Api } from "../../model/api.js";
import type { Operation, Parameter } from "../../model/operation.js";

/** The header parameters that every operation requires, as the first one declares them: a client is given them once. */
export function sharedHeaders(api: Api): readonly Parameter[] {
  const [first, ...others] = api.operations;
  if (first === undefined) return [];
  return requiredHeaders(first).filter((header) =>
    others.every((operation) => requiredHeaders(operation).some((other) => isSameHeader(header, other))),
  );
}

function requiredHeaders(operation: Operation): Parameter[] {
  return operation.parameters.filter((parameter) => parameter.in === "header" && parameter.required);
}

/** Header names are case-insensitive (RFC 9110, section 5.1). */
export function isSameHeader(one: Parameter, other: Parameter): boolean {
  return one.in === "header" && other.in === "header" && one.name.toLowerCase() === other.name.toLowerCase();
}
