// Part of flatspec's runtime: copied as it is into generated output.

import { codeOf } from "./redaction.js";
import type { NetworkError } from "./errors.js";
import type { BodyContent } from "./request-body.js";
import { isStream } from "./request-body.js";
import { isHttp, parseUrl } from "./url.js";

/** The part of the web's `fetch` that the client uses. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly content: BodyContent | undefined;
}

/** What a request is sent with. `fail` makes the error of an operation for one of its requests. */
export interface Sending {
  readonly fetch: Fetch;
  readonly signal: AbortSignal | undefined;
  readonly fail: (
    request: WireRequest,
    problem: string,
    cause?: unknown,
  ) => NetworkError;
}

/** Fetch standard, section 4.4. */
const mostRedirects = 20;

/** Fetch standard, "redirect status". */
const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];

/** Fetch standard, "request-body-header name", and the length that goes with them. */
const bodyHeaders = [
  "content-encoding",
  "content-language",
  "content-length",
  "content-location",
  "content-type",
] as const;

const headersForOtherOrigins: readonly string[] = ["accept", "content-type"];

/**
 * Sends a request and follows redirects by the rules of the Fetch standard (section 4.4), except that a hop to another
 * origin, and every hop after it, carries no header but `accept` and `content-type`: fetch itself takes away `authorization`
 * only, so that a key in a header of its own would reach whomever a server names. Resolves to the last response and its
 * request; rejects with a `NetworkError`, or with the signal's reason.
 */
export async function sendFollowingRedirects(
  first: WireRequest,
  sending: Sending,
): Promise<{ readonly request: WireRequest; readonly response: Response }> {
  let request = first;
  for (let hop = 0; ; hop += 1) {
    const response = await sendOnce(request, sending);
    if (response.type === "opaqueredirect") {
      throw sending.fail(
        request,
        "was answered with a redirect, which a browser does not show: use the URL that it leads to as the base URL",
      );
    }
    const location = response.headers.get("location");
    if (!redirectStatuses.includes(response.status) || location === null) {
      return { request, response };
    }
    if (hop === mostRedirects) {
      throw sending.fail(
        request,
        `led to more than ${mostRedirects} redirects`,
      );
    }
    const next = redirected(request, response.status, location, sending);
    await discard(response);
    request = next;
  }
}

/** The problem with the system's error code, where there is one: `failed (ECONNREFUSED)`. */
export function failureWithCode(problem: string, error: unknown): string {
  const code = codeOf(error);
  return code === undefined ? problem : `${problem} (${code})`;
}

async function sendOnce(
  request: WireRequest,
  { fetch, signal, fail }: Sending,
): Promise<Response> {
  const { method, url, headers, content } = request;
  signal?.throwIfAborted();
  const init: RequestInit & { duplex?: "half" } = {
    method,
    headers: new Headers(headers),
    redirect: "manual",
  };
  if (signal !== undefined) init.signal = signal;
  if (content !== undefined) init.body = content;
  // Without it fetch refuses a stream (Fetch standard, RequestDuplex).
  if (isStream(content)) init.duplex = "half";
  try {
    return await fetch(url, init);
  } catch (error) {
    signal?.throwIfAborted();
    throw fail(request, failureWithCode("failed", error), error);
  }
}

function redirected(
  request: WireRequest,
  status: number,
  location: string,
  { fail }: Sending,
): WireRequest {
  const target = parseUrl(location, request.url);
  if (target === undefined) {
    throw fail(request, "was redirected to something that is no URL");
  }
  if (!isHttp(target)) {
    throw fail(request, "was redirected to a URL that is not http or https");
  }
  if (target.username !== "" || target.password !== "") {
    throw fail(request, "was redirected to a URL with userinfo");
  }
  if (status !== 303 && isStream(request.content)) {
    throw fail(
      request,
      "was redirected, but its body is a stream and cannot be sent again",
    );
  }
  const { method } = request;
  const headers = new Headers(request.headers);
  if (target.origin !== new URL(request.url).origin) {
    request.headers.forEach((_value, name) => {
      if (!headersForOtherOrigins.includes(name)) headers.delete(name);
    });
  }
  const becomesGet =
    status === 303
      ? method !== "GET" && method !== "HEAD"
      : (status === 301 || status === 302) && method === "POST";
  if (!becomesGet) return { ...request, url: target.href, headers };
  for (const name of bodyHeaders) headers.delete(name);
  return { method: "GET", url: target.href, headers, content: undefined };
}

async function discard(response: Response): Promise<void> {
  try {
    await response.body?.cancel();
  } catch {
    // The body of a redirect is not read: that it broke off changes nothing.
  }
}
