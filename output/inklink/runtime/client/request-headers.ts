// Part of flatspec's runtime: copied as it is into generated output.

import type { ArgumentGroups, Fields } from "./arguments.js";
import { ArgumentError } from "./errors.js";
import type { Refuse } from "./errors.js";
import type { Operation } from "./operation.js";
import {
  serializeCookieParameter,
  serializeHeaderParameter,
} from "./parameter-style.js";
import type { RequestBody } from "./request-body.js";

/** Headers that describe the message or the connection: fetch sets them, and one that is wrong splits the message. */
const framing: readonly string[] = [
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/**
 * The headers of a request from the client's, the operation's and the call's; a later one replaces an earlier one, in any
 * letter case. `accept` lists the declared media types unless one of them gives it. Cookies join a `cookie` header, which
 * browsers drop: there the cookies of the page are sent. Throws `ArgumentError`, which never shows a value, for a missing
 * header and for one that cannot be sent.
 */
export function requestHeaders(
  operation: Operation,
  client: Fields,
  args: ArgumentGroups,
  call: Fields,
): Headers {
  const headers = new Headers();
  const accept = acceptOf(operation);
  if (accept !== "") {
    const refuse: Refuse = (problem) =>
      new ArgumentError(operation.id, "responses", problem);
    headers.set("accept", checkedValue(accept, refuse));
  }
  setHeaders(headers, operation, client);
  setHeaders(headers, operation, args.headers);
  addCookies(headers, operation, args.cookies);
  setHeaders(headers, operation, call);
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== "header" || parameter.required !== true) continue;
    if (!headers.has(checkedName(operation.id, parameter.name))) {
      throw new ArgumentError(
        operation.id,
        `headers.${parameter.name}`,
        "is required: give it to createClient({ headers }) or to the call",
      );
    }
  }
  return headers;
}

/** Throws what a call would throw for the headers that a client is created with. */
export function checkHeaders(fields: Fields): void {
  setHeaders(new Headers(), undefined, fields);
}

/**
 * Adds the content-type of a body, unless the caller gave one, and takes away one that describes no body. Throws
 * `ArgumentError` for one that would take a multipart body's boundary away.
 */
export function setContentType(
  headers: Headers,
  operation: Operation,
  body: RequestBody | undefined,
): void {
  if (body === undefined) {
    headers.delete("content-type");
    return;
  }
  const isGiven = headers.has("content-type");
  if (isGiven && body.content instanceof FormData) {
    throw new ArgumentError(
      operation.id,
      "headers.content-type",
      "must not be given with a multipart body: fetch writes it, with the boundary",
    );
  }
  if (isGiven || body.contentType === undefined) return;
  const refuse: Refuse = (problem) =>
    new ArgumentError(operation.id, "body", `(its media type) ${problem}`);
  headers.set("content-type", checkedValue(body.contentType, refuse));
}

function setHeaders(
  headers: Headers,
  operation: Operation | undefined,
  fields: Fields,
): void {
  for (const [name, given] of fields) {
    const checked = checkedName(operation?.id, name);
    const refuse: Refuse = (problem) =>
      new ArgumentError(operation?.id, `headers.${name}`, problem);
    const parameter = operation?.parameters?.find(
      (other) =>
        other.in === "header" &&
        other.name.toLowerCase() === name.toLowerCase(),
    );
    const value = serializeHeaderParameter(
      parameter ?? { name },
      given,
      refuse,
    );
    if (value === undefined) continue;
    headers.set(checked, checkedValue(value, refuse));
  }
}

function addCookies(
  headers: Headers,
  operation: Operation,
  fields: Fields,
): void {
  const given = headers.get("cookie");
  const pairs = given === null ? [] : [given];
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== "cookie") continue;
    const refuse: Refuse = (problem) =>
      new ArgumentError(operation.id, `cookies.${parameter.name}`, problem);
    const value = fields.get(parameter.name);
    const isMissing = value === undefined || value === null;
    if (
      isMissing &&
      parameter.required === true &&
      !hasCookie(given, parameter.name)
    ) {
      throw refuse("is required");
    }
    const pair = serializeCookieParameter(parameter, value, refuse);
    if (pair !== "") pairs.push(pair);
  }
  if (pairs.length > 0) headers.set("cookie", pairs.join("; "));
}

function hasCookie(header: string | null, name: string): boolean {
  return (header ?? "")
    .split(/;\s*/)
    .some((pair) => pair.startsWith(`${name}=`));
}

function acceptOf(operation: Operation): string {
  const mediaTypes = operation.responses.flatMap(
    (response) => response.mediaTypes ?? [],
  );
  return [...new Set(mediaTypes)].join(", ");
}

/** RFC 9110, section 5.1: a field name is a token. A name that is none may be a value in the wrong place, so it is not shown. */
function checkedName(operationId: string | undefined, name: string): string {
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) {
    throw new ArgumentError(
      operationId,
      "headers",
      "has a name that is not an HTTP token",
    );
  }
  if (framing.includes(name.toLowerCase())) {
    throw new ArgumentError(
      operationId,
      `headers.${name}`,
      "is set by fetch itself",
    );
  }
  return name;
}

/** RFC 9110, section 5.5, without its obsolete leniency: what fetch itself throws for a bad value quotes the value. */
function checkedValue(value: string, refuse: Refuse): string {
  if (/[\r\n]/.test(value)) throw refuse("has a line break");
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value)) {
    throw refuse("has a character that no header can hold");
  }
  return value;
}
