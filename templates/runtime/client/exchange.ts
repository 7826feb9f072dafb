// Part of flatspec's runtime: copied as it is into generated output.

import { fieldsOf, readArguments } from "./arguments.js";
import type { ArgumentGroups, Fields } from "./arguments.js";
import { NetworkError, ResponseBodyError } from "./errors.js";
import type { Fail } from "./item-stream.js";
import { essenceOf } from "./media-type.js";
import type {
  Operation,
  ResponseDescription,
  StreamDescription,
} from "./operation.js";
import {
  headerSecrets,
  isSecretName,
  namedSecrets,
  redactedCause,
  redactUrls,
  redactValues,
} from "./redaction.js";
import type { Redact } from "./redaction.js";
import { failureWithCode, sendFollowingRedirects } from "./redirect.js";
import type { Fetch, Sending, WireRequest } from "./redirect.js";
import { requestBody } from "./request-body.js";
import { requestHeaders, setContentType } from "./request-headers.js";
import {
  chooseMediaType,
  decodeBody,
  decodeFailureBody,
} from "./response-body.js";
import { createFailure, createSuccess } from "./result.js";
import type { Failure, Success } from "./result.js";
import type { ExtraHeaders } from "./shared-headers.js";
import {
  findResponse,
  hasNoContent,
  isDeclaredSuccess,
} from "./status-code.js";
import { parseBaseUrl, requestUrl, withoutSecrets } from "./url.js";

/** The checked options of a client. */
export interface Client {
  readonly baseUrl: string;
  /** Whether the caller chose the base URL: then every operation goes there, whatever server the document has for it. */
  readonly isBaseUrlGiven: boolean;
  readonly headers: Fields;
  readonly fetch: Fetch | undefined;
  readonly secretNames: readonly string[];
}

/** What a single call can be given beside the operation's arguments. */
export interface CallOptions {
  /** Aborts the call, or the streamed response that it resolved to: each then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Sent with this request; they win over the client's headers and over the operation's. */
  readonly headers?: ExtraHeaders | undefined;
}

function baseUrlFor(client: Client, operation: Operation): string {
  return client.isBaseUrlGiven || operation.baseUrl === undefined
    ? client.baseUrl
    : parseBaseUrl(operation.baseUrl);
}

/** Sends one operation and resolves to its result; see `Transport.send` for what it rejects with. */
export async function exchange(
  client: Client,
  operation: Operation,
  args: unknown,
  call: CallOptions,
): Promise<Success<number, unknown> | Failure<number, unknown>> {
  const groups = readArguments(operation.id, args);
  const extra = fieldsOf(operation.id, "headers", call.headers);
  const url = requestUrl(baseUrlFor(client, operation), operation, groups);
  const headers = requestHeaders(operation, client.headers, groups, extra);
  const body = requestBody(operation, groups.body);
  setContentType(headers, operation, body);
  const redact = (): Redact => redaction(client, groups, headers);
  const sending: Sending = {
    fetch: client.fetch ?? globalThis.fetch,
    signal: call.signal,
    fail: (request, problem, cause) =>
      networkError(operation.id, request, problem, cause, redact()),
  };
  const { request, response } = await sendFollowingRedirects(
    { method: operation.method, url, headers, content: body?.content },
    sending,
  );
  const { status } = response;
  const answered = { response, operationId: operation.id };
  const description = hasNoContent(request.method, status)
    ? undefined
    : findResponse(operation.responses, status);
  const contentType = response.headers.get("content-type");
  const broken = (error: unknown): NetworkError =>
    sending.fail(request, failureWithCode("broke off", error), error);
  if (!isDeclaredSuccess(operation.responses, status)) {
    const error = decodeFailureBody(
      await readBytes(response, call.signal, broken),
      contentType,
      description?.mediaTypes ?? [],
      credentialRedaction(client, headers),
    );
    return createFailure(status, error, answered);
  }
  const fail: Fail = (problem) => {
    const mediaType =
      contentType === null ? undefined : redact()(essenceOf(contentType));
    return new ResponseBodyError(operation.id, status, mediaType, problem);
  };
  const { mediaType, stream, others } = readingOf(description, contentType);
  const data =
    stream === undefined
      ? decodeBody(
          await readBytes(response, call.signal, broken),
          contentType,
          others,
          fail,
        )
      : stream.open(
          { body: response.body, signal: call.signal, fail, broken },
          stream.json,
        );
  return createSuccess(status, data, mediaType, answered);
}

/** What a success is read as: a stream, or one of the other media types. */
function readingOf(
  description: ResponseDescription | undefined,
  contentType: string | null,
): {
  readonly mediaType: string | undefined;
  readonly stream: StreamDescription | undefined;
  readonly others: readonly string[];
} {
  const { mediaTypes = [], streams = [] } = description ?? {};
  const streamed = streams.map((stream) => stream.mediaType);
  const chosen = chooseMediaType(contentType, mediaTypes, streamed);
  return {
    mediaType:
      chosen ?? (contentType === null ? undefined : essenceOf(contentType)),
    stream: streams.find((stream) => stream.mediaType === chosen),
    others: mediaTypes.filter((mediaType) => !streamed.includes(mediaType)),
  };
}

async function readBytes(
  response: Response,
  signal: AbortSignal | undefined,
  broken: (cause: unknown) => NetworkError,
): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    signal?.throwIfAborted();
    throw broken(error);
  }
}

/** Everything that a text from elsewhere may repeat of this call. */
function redaction(
  client: Client,
  groups: ArgumentGroups,
  headers: Headers,
): Redact {
  const { secretNames } = client;
  const values = redactValues([
    ...headerSecrets(
      [...clientHeaders(client), ...entriesOf(headers)],
      secretNames,
    ),
    ...namedSecrets(groups, secretNames),
  ]);
  const urls = redactUrls(secretNames);
  return (text) => urls(values(text));
}

/**
 * For a decoded body: only credentials, since there a shorter or a plainer value is more likely to be a word of the server's
 * own.
 */
function credentialRedaction(client: Client, headers: Headers): Redact {
  const { secretNames } = client;
  const credentials = entriesOf(headers).filter(([name]) =>
    isSecretName(name, secretNames),
  );
  return redactValues(
    headerSecrets(credentials, secretNames).filter((text) => text.length >= 8),
  );
}

function entriesOf(headers: Headers): [string, string][] {
  const entries: [string, string][] = [];
  headers.forEach((value, name) => entries.push([name, value]));
  return entries;
}

function clientHeaders(client: Client): [string, string][] {
  return [...client.headers].flatMap(([name, value]) =>
    typeof value === "string" ? [[name.toLowerCase(), value]] : [],
  );
}

function networkError(
  operationId: string,
  request: WireRequest,
  problem: string,
  cause: unknown,
  redact: Redact,
): NetworkError {
  return new NetworkError(
    operationId,
    request.method,
    redact(withoutSecrets(request.url)),
    redact(problem),
    cause === undefined ? undefined : redactedCause(cause, redact),
  );
}
