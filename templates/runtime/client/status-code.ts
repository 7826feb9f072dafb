// Part of flatspec's runtime: copied as it is into generated output.

import type { ResponseDescription } from "./operation.js";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type NumberIn<Text> = Text extends `${infer Value extends number}`
  ? Value
  : never;

/** The codes of one class: `StatusRange<4>` is 400 | 401 | ... | 499, what a document calls `4XX`. */
export type StatusRange<Class extends 1 | 2 | 3 | 4 | 5> =
  NumberIn<`${Class}${Digit}${Digit}`>;

/**
 * Every status that `fetch` hands out: 200 | 201 | ... | 599 (Fetch standard, section 2.2.3; a 1xx never arrives as a
 * response). As a union of literals it can be narrowed: `Exclude<StatusCode, 200 | 404>` is every other status.
 */
export type StatusCode = StatusRange<2 | 3 | 4 | 5>;

/**
 * The declaration that a status falls under: that of its code, otherwise that of its range, otherwise `default`
 * (OpenAPI 3.1, Responses Object); undefined where the document declares none of them.
 */
export function findResponse(
  responses: readonly ResponseDescription[],
  status: number,
): ResponseDescription | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  return (
    responses.find((response) => response.status === status) ??
    responses.find((response) => response.status === range) ??
    responses.find((response) => response.status === "default")
  );
}

/**
 * True for a declared success: a 2xx that is declared by its code or by `2XX`, or that only `default` covers in a
 * document which declares no success at all.
 */
export function isDeclaredSuccess(
  responses: readonly ResponseDescription[],
  status: number,
): boolean {
  if (!isSuccessStatus(status)) return false;
  const response = findResponse(responses, status);
  if (response === undefined) return false;
  return (
    response.status !== "default" ||
    !responses.some((other) => isSuccessStatus(other.status))
  );
}

/** True for a response that has no body by definition (RFC 9110, section 6.4.1), so that not even an empty one is declared. */
export function hasNoContent(method: string, status: number): boolean {
  return method === "HEAD" || [204, 205, 304].includes(status);
}

function isSuccessStatus(status: ResponseDescription["status"]): boolean {
  return typeof status === "number"
    ? status >= 200 && status <= 299
    : status === "2XX";
}
