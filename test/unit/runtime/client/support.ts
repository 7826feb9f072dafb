import { createServer } from "node:http";
import type { IncomingMessage, RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

import type { Operation } from "../../../../templates/runtime/client/operation.js";
import type { Failure, Success } from "../../../../templates/runtime/client/result.js";
import { openTransport } from "../../../../templates/runtime/client/transport.js";
import type { CallOptions, Fetch, TransportOptions } from "../../../../templates/runtime/client/transport.js";

export type AnyResult = Success<number, unknown> | Failure<number, unknown>;

/** A request as a fake fetch saw it. */
export interface Seen {
  url: string;
  init: RequestInit;
  headers: Record<string, string>;
}

/** A fetch that answers with `answer` and keeps what it was called with. */
export function fakeFetch(answer: (seen: Seen) => Response | Error = ok): {
  fetch: Fetch;
  seen: Seen[];
} {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: (url, init) => {
      const one = {
        url,
        init,
        headers: Object.fromEntries(new Headers(init.headers)),
      };
      seen.push(one);
      const response = answer(one);
      return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
    },
  };
}

export function ok(): Response {
  return Response.json({});
}

/** An operation that declares 200 as JSON, with anything else replaced. */
export function operation(parts: Partial<Operation> = {}): Operation {
  return {
    id: "op",
    method: "GET",
    path: ["/things"],
    responses: [{ status: 200, mediaTypes: ["application/json"] }],
    ...parts,
  };
}

/** Sends one operation with a client of its own. */
export function send(
  parts: Partial<Operation>,
  args: unknown,
  options: TransportOptions & { secretHeaders?: string[] },
  call?: CallOptions,
): Promise<AnyResult> {
  const { secretHeaders = [], ...rest } = options;
  return openTransport({ baseUrl: "https://api.example/v1", secretHeaders }, rest).send(operation(parts), args, call) as Promise<AnyResult>;
}

/** The request that one operation makes. */
export async function requestOf(
  parts: Partial<Operation>,
  args?: unknown,
  options: TransportOptions = {},
  call?: CallOptions,
): Promise<Seen> {
  const { fetch, seen } = fakeFetch();
  await send(parts, args, { ...options, fetch }, call);
  const [request] = seen;
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("the promise was expected to reject");
}

/** A request as a real server saw it. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface RunningServer extends AsyncDisposable {
  origin: string;
  received: Received[];
}

/** A server on 127.0.0.1 that reads each request to its end before `answer` is called. */
export async function serve(answer: RequestListener): Promise<RunningServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      received.push({
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
