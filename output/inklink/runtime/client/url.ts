// Part of flatspec's runtime: copied as it is into generated output.

import type { ArgumentGroups, Fields } from "./arguments.js";
import { ArgumentError } from "./errors.js";
import type { Refuse } from "./errors.js";
import type { Operation, PathParameter } from "./operation.js";
import { serializePathParameter } from "./parameter-style.js";
import { encodePathText, hasLoneSurrogate } from "./percent-encoding.js";
import { queryText } from "./query.js";

/** A segment that URL parsers resolve away (URL standard, "single-dot" and "double-dot URL path segment"). */
const dotSegment = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/** The same inside a single value, for servers that decode `%2F` and `%5C` before they route. */
const dotSegmentInValue =
  /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:[/\\]|%2f|%5c|$)/i;

/**
 * A base URL without its trailing slashes. Throws `ArgumentError`, which never shows the URL, unless it is an absolute http
 * or https URL without userinfo, query and fragment.
 */
export function parseBaseUrl(given: unknown): string {
  const refuse: Refuse = (problem) =>
    new ArgumentError(undefined, "baseUrl", problem);
  if (given === undefined) throw refuse("is required");
  if (typeof given !== "string") throw refuse("must be a string");
  const url = parseUrl(given);
  if (url === undefined || !isHttp(url)) {
    throw refuse("must be an absolute http or https URL");
  }
  if (url.username !== "" || url.password !== "") {
    throw refuse("must not have userinfo: give credentials as a header");
  }
  if (/[?#]/.test(given)) throw refuse("must not have a query or a fragment");
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/**
 * The URL of a request: base URL, encoded path, query. Throws `ArgumentError` for a missing parameter, for a value that
 * has no place in the path, and for a path that would leave the base URL.
 */
export function requestUrl(
  baseUrl: string,
  operation: Operation,
  args: ArgumentGroups,
): string {
  const path = operation.path
    .map((part) =>
      typeof part === "string"
        ? pathText(operation, part)
        : pathValue(operation, part, args.path),
    )
    .join("");
  const refuse: Refuse = (problem) =>
    new ArgumentError(operation.id, "path", problem);
  if (path !== "" && !path.startsWith("/")) {
    throw refuse("must start with a slash");
  }
  if (dotSegment.test(path)) throw refuse("must not have dot segments");
  const query = queryText(operation, args);
  const url = parseUrl(baseUrl + path + (query === "" ? "" : `?${query}`));
  if (url?.origin !== new URL(baseUrl).origin) {
    throw refuse("must not leave the origin of the base URL");
  }
  return url.href;
}

/** An absolute URL, resolved against `base` where there is one; undefined where the text is none. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** True for the schemes that `fetch` speaks over the network. */
export function isHttp(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

/** The URL without userinfo, query and fragment. */
export function withoutSecrets(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function pathText(operation: Operation, text: string): string {
  if (hasLoneSurrogate(text)) {
    throw new ArgumentError(operation.id, "path", "has a lone surrogate");
  }
  return encodePathText(text);
}

function pathValue(
  operation: Operation,
  parameter: PathParameter,
  fields: Fields,
): string {
  const refuse: Refuse = (problem) =>
    new ArgumentError(operation.id, `path.${parameter.name}`, problem);
  const given = fields.get(parameter.name);
  if (given === undefined || given === null) throw refuse("is required");
  const isPlain =
    typeof given !== "object" ||
    ("toJSON" in given && typeof given.toJSON === "function");
  if (
    !isPlain &&
    parameter.composite !== true &&
    parameter.mediaType === undefined
  ) {
    throw refuse("must not be an array or an object");
  }
  for (const text of stringsIn(given)) {
    if (dotSegmentInValue.test(text)) {
      throw refuse("must not have dot segments");
    }
  }
  const encoded = serializePathParameter(parameter, given, refuse);
  if (given === "" || encoded === undefined || encoded === "") {
    throw refuse("must not be empty");
  }
  return encoded;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .flat()
    .filter((item) => typeof item === "string");
}
