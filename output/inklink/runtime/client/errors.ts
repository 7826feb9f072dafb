// Part of flatspec's runtime: copied as it is into generated output.

/**
 * The caller's fault, found before anything was sent: a required argument is missing, or a value has no place in a request.
 * `argument` names it, for example `headers.api-key`; its value is neither in the message nor anywhere else in the error.
 * `operationId` is undefined where the fault lies in the options of the client.
 */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
  readonly operationId: string | undefined;
  readonly argument: string;

  constructor(
    operationId: string | undefined,
    argument: string,
    problem: string,
  ) {
    super(`${operationId ?? "client"}: ${argument} ${problem}`);
    this.operationId = operationId;
    this.argument = argument;
  }
}

/** Makes the error for the argument at hand; `problem` completes the sentence that starts with the argument's name. */
export type Refuse = (problem: string) => ArgumentError;

/**
 * No response arrived, or it broke off: the network failed, or a redirect could not be followed. `url` has no query and no
 * userinfo; `cause`, where there is one, is a copy of the original error's name, code, message and stack without secrets.
 */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
  readonly operationId: string;
  readonly method: string;
  readonly url: string;

  constructor(
    operationId: string,
    method: string,
    url: string,
    problem: string,
    cause?: Error,
  ) {
    super(
      `${operationId}: ${method} ${url} ${problem}`,
      cause === undefined ? undefined : { cause },
    );
    this.operationId = operationId;
    this.method = method;
    this.url = url;
  }
}

/**
 * A declared success arrived with a body that cannot be read as the document declares it. The body is not in the error:
 * it may hold secrets. `mediaType` is the type that the response gave, undefined where it gave none.
 */
export class ResponseBodyError extends Error {
  override readonly name = "ResponseBodyError";
  readonly operationId: string;
  readonly status: number;
  readonly mediaType: string | undefined;

  constructor(
    operationId: string,
    status: number,
    mediaType: string | undefined,
    problem: string,
  ) {
    super(
      `${operationId}: the body of the ${status} response (${mediaType ?? "no content-type"}) ${problem}`,
    );
    this.operationId = operationId;
    this.status = status;
    this.mediaType = mediaType;
  }
}

/**
 * What `unwrap` throws for a result that is not ok: `status`, `error` (the decoded body) and the consumed `response`, for
 * its headers. See `ApiErrorOf` for the types of `status` and `error` by operation.
 */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly operationId: string;
  readonly status: number;
  readonly error: unknown;
  readonly #response: Response;

  constructor(
    operationId: string,
    status: number,
    error: unknown,
    response: Response,
  ) {
    super(`${operationId}: the server answered ${status}`);
    this.operationId = operationId;
    this.status = status;
    this.error = error;
    this.#response = response;
  }

  /** The web `Response`, its body consumed. No property of its own, so that printing the error does not print it. */
  get response(): Response {
    return this.#response;
  }
}
