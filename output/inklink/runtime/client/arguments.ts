// Part of flatspec's runtime: copied as it is into generated output.

import { ArgumentError } from "./errors.js";

/** The arguments of an operation by group, as an untyped caller may give them: names are trusted, values are not. */
export interface ArgumentGroups {
  readonly path: Fields;
  readonly query: Fields;
  readonly querystring: unknown;
  readonly headers: Fields;
  readonly cookies: Fields;
  readonly body: unknown;
}

/** Own enumerable properties by name; a Map, so that `__proto__` and `constructor` are names like any other. */
export type Fields = ReadonlyMap<string, unknown>;

/** The groups of `args`, absent ones empty. Throws `ArgumentError` for a group that is not an object. */
export function readArguments(
  operationId: string,
  args: unknown,
): ArgumentGroups {
  const groups = fieldsOf(operationId, "args", args);
  const group = (name: string): Fields =>
    fieldsOf(operationId, name, groups.get(name));
  return {
    path: group("path"),
    query: group("query"),
    querystring: groups.get("querystring"),
    headers: group("headers"),
    cookies: group("cookies"),
    body: groups.get("body"),
  };
}

/** The own enumerable properties of an object that are not undefined. Throws `ArgumentError` where it is not an object. */
export function fieldsOf(
  operationId: string | undefined,
  argument: string,
  value: unknown,
): Fields {
  if (value === undefined) return new Map();
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ArgumentError(operationId, argument, "must be an object");
  }
  return new Map(
    Object.entries(value).filter(([, field]) => field !== undefined),
  );
}
