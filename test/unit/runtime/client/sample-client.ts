// What the generator makes of a document with a server and a header that every operation requires, by hand.

import type { Operation } from "../../../../templates/runtime/client/operation.js";
import type { Failure, Success, Undeclared } from "../../../../templates/runtime/client/result.js";
import type {
  CallParameters,
  DefaultHeaders,
  ExtraHeaders,
  GivenHeaders,
  SharedHeadersArgument,
} from "../../../../templates/runtime/client/shared-headers.js";
import type { StatusCode, StatusRange } from "../../../../templates/runtime/client/status-code.js";
import { openTransport } from "../../../../templates/runtime/client/transport.js";
import type { CallOptions, Transport, TransportOptions } from "../../../../templates/runtime/client/transport.js";

export interface CreateWebhookEndpointRequestBody {
  url: string;
  name?: string | undefined;
}

export interface WebhookEndpoint {
  id?: string;
  url?: string;
}

export interface WebhookEndpointWithSecret extends WebhookEndpoint {
  secret: string;
}

export interface Problem {
  code: string;
}

/** The headers that every operation requires: give each to `createClient({ headers })` or to the call. */
export interface SharedHeaders {
  "api-key": string;
}

export type ClientOptions<Defaults extends DefaultHeaders<SharedHeaders, Defaults> = ExtraHeaders> = TransportOptions<Defaults>;

export type ClientTransport<Given extends keyof SharedHeaders = never> = Transport<SharedHeaders, Given>;

export type CreateWebhookEndpointArguments<Given extends keyof SharedHeaders = never> = {
  body: CreateWebhookEndpointRequestBody;
} & SharedHeadersArgument<SharedHeaders, Given>;

export type CreateWebhookEndpointResult =
  | Success<201, WebhookEndpointWithSecret>
  | Failure<400, unknown>
  | Failure<401, unknown>
  | Failure<500, unknown>
  | Undeclared<201 | 400 | 401 | 500>;

export type ListWebhookEndpointsArguments<Given extends keyof SharedHeaders = never> = {
  query?: { limit?: number | undefined; tags?: string[] | undefined } | undefined;
  headers?: { "x-trace"?: string | undefined } | undefined;
} & SharedHeadersArgument<SharedHeaders, Given>;

export type ListWebhookEndpointsResult =
  | Success<200, WebhookEndpoint[]>
  | Success<204, undefined>
  | Failure<404, unknown>
  | Failure<Exclude<StatusRange<4>, 404>, Problem>
  | Failure<Exclude<StatusCode, 200 | 204 | StatusRange<4>>, string>;

export type PingResult = Success<StatusRange<2>, Problem> | Failure<Exclude<StatusCode, StatusRange<2>>, Problem>;

const createWebhookEndpointOperation: Operation<CreateWebhookEndpointResult> = {
  id: "createWebhookEndpoint",
  method: "POST",
  path: ["/webhook/endpoints"],
  parameters: [{ in: "header", name: "api-key", required: true }],
  body: { mediaType: "application/json", required: true },
  responses: [{ status: 201, mediaTypes: ["application/json"] }, { status: 400 }, { status: 401 }, { status: 500 }],
};

const listWebhookEndpointsOperation: Operation<ListWebhookEndpointsResult> = {
  id: "listWebhookEndpoints",
  method: "GET",
  path: ["/webhook/endpoints"],
  parameters: [
    { in: "query", name: "limit" },
    { in: "query", name: "tags", style: "pipeDelimited" },
    { in: "header", name: "x-trace" },
    { in: "header", name: "api-key", required: true },
  ],
  responses: [
    { status: 200, mediaTypes: ["application/json"] },
    { status: 204 },
    { status: 404 },
    { status: "4XX", mediaTypes: ["application/problem+json"] },
    { status: "default", mediaTypes: ["text/plain"] },
  ],
};

const pingOperation: Operation<PingResult> = {
  id: "ping",
  method: "GET",
  path: ["/ping"],
  parameters: [{ in: "header", name: "api-key", required: true }],
  responses: [{ status: "default", mediaTypes: ["application/json"] }],
};

export function createTransport<Defaults extends DefaultHeaders<SharedHeaders, Defaults> = ExtraHeaders>(
  options?: ClientOptions<Defaults>,
): ClientTransport<GivenHeaders<SharedHeaders, Defaults>> {
  return openTransport(
    {
      baseUrl: "https://platform.inklink.com/api/v1",
      secretHeaders: ["api-key"],
    },
    options,
  );
}

export function createWebhookEndpoint<Given extends keyof SharedHeaders>(
  transport: ClientTransport<Given>,
  args: CreateWebhookEndpointArguments<Given>,
  call?: CallOptions,
): Promise<CreateWebhookEndpointResult> {
  return transport.send(createWebhookEndpointOperation, args, call);
}

export function listWebhookEndpoints<Given extends keyof SharedHeaders>(
  transport: ClientTransport<Given>,
  ...[args, call]: CallParameters<ListWebhookEndpointsArguments<Given>, CallOptions>
): Promise<ListWebhookEndpointsResult> {
  return transport.send(listWebhookEndpointsOperation, args, call);
}

export function ping<Given extends keyof SharedHeaders>(
  transport: ClientTransport<Given>,
  ...[args, call]: CallParameters<SharedHeadersArgument<SharedHeaders, Given>, CallOptions>
): Promise<PingResult> {
  return transport.send(pingOperation, args, call);
}

export interface Client<Given extends keyof SharedHeaders = never> {
  readonly createWebhookEndpoint: (args: CreateWebhookEndpointArguments<Given>, call?: CallOptions) => Promise<CreateWebhookEndpointResult>;
  readonly listWebhookEndpoints: (
    ...parameters: CallParameters<ListWebhookEndpointsArguments<Given>, CallOptions>
  ) => Promise<ListWebhookEndpointsResult>;
  readonly ping: (...parameters: CallParameters<SharedHeadersArgument<SharedHeaders, Given>, CallOptions>) => Promise<PingResult>;
}

export function createClient<Defaults extends DefaultHeaders<SharedHeaders, Defaults> = ExtraHeaders>(
  options?: ClientOptions<Defaults>,
): Client<GivenHeaders<SharedHeaders, Defaults>> {
  const transport = createTransport(options);
  return {
    createWebhookEndpoint: (args, call) => createWebhookEndpoint(transport, args, call),
    listWebhookEndpoints: (...parameters) => listWebhookEndpoints(transport, ...parameters),
    ping: (...parameters) => ping(transport, ...parameters),
  };
}
