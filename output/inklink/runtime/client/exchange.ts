// Part of flatspec's runtime: copied as it is into generated output.

import { fieldsOf, readArguments } from "./arguments.js";
import type { ArgumentGroups, Fields } from "./arguments.js";
import { NetworkError, ResponseBodyError } from "./errors.js";
import { essenceOf } from "./media-type.js";
import type { Operation } from "./operation.js";
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
import { decodeBody, decodeFailureBody } from "./response-body.js";
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
  /** Aborts the call, which then rejects with the signal's reason. */
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
  const bytes = await readBytes(request, response, sending);
  const { status } = response;
  const answered = { response, operationId: operation.id };
  const description = hasNoContent(request.method, status)
    ? undefined
    : findResponse(operation.responses, status);
  const declared = description?.mediaTypes ?? [];
  const contentType = response.headers.get("content-type");
  if (!isDeclaredSuccess(operation.responses, status)) {
    const error = decodeFailureBody(
      bytes,
      contentType,
      declared,
      credentialRedaction(client, headers),
    );
    return createFailure(status, error, answered);
  }
  const data = decodeBody(bytes, contentType, declared, (problem) => {
    const mediaType =
      contentType === null ? undefined : redact()(essenceOf(contentType));
    return new ResponseBodyError(operation.id, status, mediaType, problem);
  });
  return createSuccess(status, data, answered);
}

async function readBytes(
  request: WireRequest,
  response: Response,
  { signal, fail }: Sending,
): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    signal?.throwIfAborted();
    throw fail(request, failureWithCode("broke off", error), error);
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
