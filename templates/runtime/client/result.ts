// Part of flatspec's runtime: copied as it is into generated output.

import { ApiError } from "./errors.js";
import type { StatusCode } from "./status-code.js";

interface Answered {
  /** The web `Response`, for headers and the final URL. Its body is consumed, or that of a stream. Not enumerable, so that it is not printed. */
  readonly response: Response;
  /** The operation that was sent. Not enumerable. */
  readonly operationId: string;
}

/**
 * A declared success and its decoded body. `mediaType` is the declared media type that the body was read as, or without
 * a declared one that of the response; not enumerable. It tells a streamed body from others.
 */
export interface Success<
  Status extends number,
  Data,
  MediaType extends string | undefined = string | undefined,
> extends Answered {
  readonly ok: true;
  readonly status: Status;
  readonly mediaType: MediaType;
  readonly data: Data;
}

/**
 * Any other response and its decoded body. A body that is not what the document declares (a proxy's HTML page) is its text
 * all the same, and an absent one is undefined: check `error` before trusting it further than its status.
 */
export interface Failure<Status extends number, Body> extends Answered {
  readonly ok: false;
  readonly status: Status;
  readonly error: Body;
}

/** A response with a status that the document does not declare; `Declared` are those that it does. */
export type Undeclared<Declared extends number> = Failure<
  Exclude<StatusCode, Declared>,
  unknown
>;

/** The data of the successes in a union of results. */
export type DataOf<Result> =
  Result extends Success<number, infer Data> ? Data : never;

/** The errors that `unwrap` throws for a union of results: one `ApiError` for each failure, discriminated by `status`. */
export type ApiErrorOf<Result> =
  Result extends Failure<infer Status, infer Body>
    ? ApiError & { readonly status: Status; readonly error: Body }
    : never;

/** The data of a success; for anything else throws the `ApiError` that holds its status and body. */
export function unwrap<
  Result extends Success<number, unknown> | Failure<number, unknown>,
>(result: Result): DataOf<Result> {
  if (result.ok) return result.data as DataOf<Result>;
  throw new ApiError(
    result.operationId,
    result.status,
    result.error,
    result.response,
  );
}

/** A `Success` of which only `ok`, `status` and `data` are printed. */
export function createSuccess(
  status: number,
  data: unknown,
  mediaType: string | undefined,
  answered: Answered,
): Success<number, unknown> {
  const success = hide({ ok: true as const, status, data }, answered);
  return Object.defineProperty(success, "mediaType", {
    value: mediaType,
  }) as typeof success & { readonly mediaType: string | undefined };
}

/** A `Failure` whose `response` and `operationId` are not printed. */
export function createFailure(
  status: number,
  error: unknown,
  answered: Answered,
): Failure<number, unknown> {
  return hide({ ok: false, status, error }, answered);
}

function hide<Body extends object>(
  body: Body,
  { response, operationId }: Answered,
): Body & Answered {
  // A getter, because a printer that does show hidden properties still does not call one.
  return Object.defineProperties(body, {
    response: { get: () => response },
    operationId: { value: operationId },
  }) as Body & Answered;
}
