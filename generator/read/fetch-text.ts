import { boundedText, tooLarge } from "./bounded-text.js";
import { ReadError } from "./read-error.js";

/** Header fields that go to one origin, and to no other. */
export interface Credentials {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
}

export interface FetchOptions {
  readonly credentials: Credentials | undefined;
  /** Throws a `ReadError` for a URL that must not be asked for; called for each hop. */
  readonly admit: (url: URL) => Promise<void>;
  readonly limits: FetchLimits;
  /** Ends the request; nobody waits for its text then. */
  readonly signal?: AbortSignal;
}

const accept =
  "application/yaml, application/json, application/openapi+yaml, application/openapi+json, text/yaml, text/markdown, */*;q=0.5";

/** The text at a URL without user information, and the URL that redirects led to. Throws a `ReadError`. */
export async function fetchText(start: URL, options: FetchOptions): Promise<{ readonly url: URL; readonly text: string }> {
  const { limits } = options;
  const timeout = AbortSignal.timeout(limits.milliseconds);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
  let url = start;
  try {
    for (let hops = 0; hops <= limits.redirects; hops += 1) {
      await options.admit(url);
      const headers = headersFor(url, options.credentials);
      const response = await fetch(url, { headers, redirect: "manual", referrerPolicy: "no-referrer", signal });
      const next = redirectOf(response, url);
      if (next === undefined) return { url, text: await textOf(response, limits.bytes) };
      await response.body?.cancel();
      url = next;
    }
  } catch (error) {
    throw asReadError(error, limits);
  }
  throw new ReadError("unreadable", `it leads through more than ${limits.redirects} redirects`);
}

function headersFor(url: URL, credentials: Credentials | undefined): Headers {
  const headers = new Headers({ accept });
  if (credentials?.origin !== url.origin) return headers;
  for (const [name, value] of Object.entries(credentials.headers)) {
    try {
      headers.set(name, value);
    } catch {
      // The platform's message would show the value.
      throw new ReadError("unreadable", "a header that is given for it has no valid name or value");
    }
  }
  return headers;
}

function redirectOf(response: Response, url: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const location = response.headers.get("location");
  if (location === null || !URL.canParse(location, url.href)) throw new ReadError("unreadable", "it is redirected to no URL");
  const next = new URL(location, url);
  if (next.username !== "" || next.password !== "") throw new ReadError("refused", "it is redirected to a URL with credentials");
  return next;
}

async function textOf(response: Response, bytes: number): Promise<string> {
  const { status, body } = response;
  if (!response.ok) {
    await body?.cancel();
    throw new ReadError(status === 404 || status === 410 ? "not-found" : "unreadable", `the server answered with status ${status}`);
  }
  if (Number(response.headers.get("content-length") ?? 0) > bytes) {
    await body?.cancel();
    throw tooLarge(bytes);
  }
  return body === null ? "" : boundedText(body as unknown as AsyncIterable<Uint8Array>, bytes);
}

function asReadError(error: unknown, limits: FetchLimits): ReadError {
  if (error instanceof ReadError) return error;
  if (error instanceof DOMException && error.name === "TimeoutError") {
    return new ReadError("unreadable", `it did not arrive within ${Math.ceil(limits.milliseconds / 1000)} seconds`);
  }
  if (error instanceof DOMException && error.name === "AbortError") return new ReadError("unreadable", "nobody waits for it any more");
  // What fetch throws for every failure of the network; its own words may hold the URL.
  if (!(error instanceof TypeError)) throw error;
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  return new ReadError("unreadable", `the connection failed${code}`);
}
