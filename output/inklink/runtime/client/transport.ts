// Part of flatspec's runtime: copied as it is into generated output.

import { fieldsOf } from "./arguments.js";
import { exchange } from "./exchange.js";
import type { CallOptions, Client } from "./exchange.js";
import type { Operation } from "./operation.js";
import type { Fetch } from "./redirect.js";
import { checkHeaders } from "./request-headers.js";
import type { ExtraHeaders, GivenHeaders } from "./shared-headers.js";
import { parseBaseUrl } from "./url.js";

export type { CallOptions } from "./exchange.js";
export type { Fetch } from "./redirect.js";

declare const given: unique symbol;

/** What a client is created with. */
export interface TransportOptions<Defaults extends object = ExtraHeaders> {
  /**
   * An absolute http or https URL, without userinfo and query. Every operation is sent there, also one that the document has
   * another server for. Defaults to what the document says, where it does.
   */
  readonly baseUrl?: string | undefined;
  /** Sent with every request. The values are kept out of errors and never printed. */
  readonly headers?: Defaults | undefined;
  /** Called instead of `globalThis.fetch`; has to honour `redirect: "manual"`. */
  readonly fetch?: Fetch | undefined;
}

/** What the document says of its server and its secrets. */
export interface ServerDescription {
  readonly baseUrl?: string;
  /** Names of headers, parameters and body properties whose values never appear in an error, beside those that look like it. */
  readonly secretHeaders?: readonly string[];
}

/**
 * Sends the operations of a document. `Given` are the shared headers that it was opened with; they are held in a closure,
 * so printing a transport shows none of them.
 */
export interface Transport<
  Shared = object,
  Given extends keyof Shared = never,
> {
  // A function of the names: a transport that was given more headers serves where fewer are needed.
  readonly [given]?: (names: Given) => void;
  /**
   * Resolves to the result for any status. Rejects with `ArgumentError` before anything is sent, with `NetworkError` where no
   * complete response arrives, with `ResponseBodyError` for a success whose body is not as declared, and with the reason of
   * `call.signal` when that aborts.
   */
  send<Result>(
    operation: Operation<Result>,
    args?: unknown,
    call?: CallOptions,
  ): Promise<Result>;
}

/** A transport with the given options. Throws `ArgumentError` for a base URL or a header that no request could have. */
export function openTransport<Shared, Defaults extends object>(
  server: ServerDescription,
  options: TransportOptions<Defaults> = {},
): Transport<Shared, GivenHeaders<Shared, Defaults>> {
  const client: Client = {
    baseUrl: parseBaseUrl(options.baseUrl ?? server.baseUrl),
    isBaseUrlGiven: options.baseUrl !== undefined,
    headers: fieldsOf(undefined, "headers", options.headers),
    fetch: options.fetch,
    secretNames: server.secretHeaders ?? [],
  };
  checkHeaders(client.headers);
  return {
    send: <Result>(
      operation: Operation<Result>,
      args?: unknown,
      call?: CallOptions,
    ) => exchange(client, operation, args, call ?? {}) as Promise<Result>,
  };
}
