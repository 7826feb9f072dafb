// Checked by the compiler, never run: what a user of a generated client may write, and what has to be an error.

import { ApiError } from "../../../../templates/runtime/client/errors.js";
import { unwrap } from "../../../../templates/runtime/client/result.js";
import type { ApiErrorOf } from "../../../../templates/runtime/client/result.js";
import type { StatusCode, StatusRange } from "../../../../templates/runtime/client/status-code.js";
import { createClient, createTransport, createWebhookEndpoint, listWebhookEndpoints } from "./sample-client.js";
import type {
  Client,
  ClientOptions,
  ClientTransport,
  CreateWebhookEndpointResult,
  ListWebhookEndpointsResult,
  Problem,
  SharedHeaders,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from "./sample-client.js";
import { createClient as createPetClient } from "./sample-client-without-server.js";
import type { ClientOptions as PetClientOptions } from "./sample-client-without-server.js";

type IsAny<T> = 0 extends 1 & T ? true : false;

type Equal<A, B> = [IsAny<A>, A, B] extends [IsAny<B>, B, A] ? true : false;

declare function expectType<Expected>(): <Actual>(value: Actual, ...proof: Equal<Actual, Expected> extends true ? [] : [never]) => void;

declare const key: string;
declare const maybeKey: string | undefined;

const body = { url: "https://example.com/hooks" };

export async function headersOfTheClient(): Promise<void> {
  const complete = createClient({ headers: { "api-key": key } });
  expectType<Client<"api-key">>()(complete);
  await complete.createWebhookEndpoint({ body });
  await complete.createWebhookEndpoint({ body, headers: {} });
  await complete.createWebhookEndpoint({ body, headers: { "api-key": key } });
  await complete.createWebhookEndpoint({
    body,
    headers: { "api-key": maybeKey },
  });
  await complete.listWebhookEndpoints();
  await complete.listWebhookEndpoints(undefined, { headers: { a: "b" } });
  await complete.listWebhookEndpoints({ query: { limit: 1 } });
  await complete.ping();

  const bare = createClient();
  expectType<Client>()(bare);
  await bare.createWebhookEndpoint({ body, headers: { "api-key": key } });
  // @ts-expect-error the shared header is missing from the client and from the call
  await bare.createWebhookEndpoint({ body });
  // @ts-expect-error the shared header may be undefined
  await bare.createWebhookEndpoint({ body, headers: { "api-key": maybeKey } });
  // @ts-expect-error no arguments, so no shared header
  await bare.listWebhookEndpoints();
  // @ts-expect-error no shared header among the arguments
  await bare.listWebhookEndpoints({ query: { limit: 1 } });
  // @ts-expect-error no arguments, so no shared header
  await bare.ping();
  await bare.listWebhookEndpoints({ headers: { "api-key": key } });
  await bare.listWebhookEndpoints({
    headers: { "api-key": key, "x-trace": "1" },
  });

  const uncertain = createClient({ headers: { "api-key": maybeKey } });
  expectType<Client>()(uncertain);
  const optional: { "api-key"?: string } = {};
  expectType<Client>()(createClient({ headers: optional }));
  const indexed: Record<string, string> = {};
  expectType<Client>()(createClient({ headers: indexed }));

  const others = createClient({ headers: { authorization: "Bearer x" } });
  expectType<Client>()(others);
  expectType<Client<"api-key">>()(createClient({ headers: { "api-key": key, "x-version": 2 } }));
  const shared: SharedHeaders = { "api-key": key };
  expectType<Client<"api-key">>()(createClient({ headers: shared }));
  expectType<Client>()(createClient({ baseUrl: "https://example.com" }));
  const options: ClientOptions = { fetch: globalThis.fetch };
  expectType<Client>()(createClient(options));

  // @ts-expect-error a shared header of the wrong type
  createClient({ headers: { "api-key": 1 } });
  // @ts-expect-error another header of a type that no header has
  createClient({ headers: { "x-other": {} } });
  // @ts-expect-error an unknown option
  createClient({ header: {} });

  // @ts-expect-error the body is required
  await complete.createWebhookEndpoint({});
  // @ts-expect-error the body has no such property
  await complete.createWebhookEndpoint({ body: { url: "", ulr: "" } });
  // @ts-expect-error no such group of arguments
  await complete.listWebhookEndpoints({ body });

  const fewer: Client = complete;
  await fewer.createWebhookEndpoint({ body, headers: { "api-key": key } });
  // @ts-expect-error a client without the header cannot stand for one with it
  const more: Client<"api-key"> = bare;
  await more.ping();
}

export async function standaloneFunctions(): Promise<void> {
  const complete = createTransport({ headers: { "api-key": key } });
  expectType<ClientTransport<"api-key">>()(complete);
  await createWebhookEndpoint(complete, { body });
  await listWebhookEndpoints(complete);
  const bare = createTransport();
  expectType<ClientTransport>()(bare);
  await createWebhookEndpoint(bare, { body, headers: { "api-key": key } });
  // @ts-expect-error the shared header is missing from the transport and from the call
  await createWebhookEndpoint(bare, { body });
  // @ts-expect-error no arguments, so no shared header
  await listWebhookEndpoints(bare);
  const fewer: ClientTransport = complete;
  await createWebhookEndpoint(fewer, { body, headers: { "api-key": key } });
  // @ts-expect-error a transport without the header cannot stand for one with it
  const more: ClientTransport<"api-key"> = bare;
  await createWebhookEndpoint(more, { body });
}

export function narrowing(created: CreateWebhookEndpointResult, listed: ListWebhookEndpointsResult): void {
  if (created.ok) {
    expectType<201>()(created.status);
    expectType<WebhookEndpointWithSecret>()(created.data);
    // @ts-expect-error a success has no error
    expectType<undefined>()(created.error);
  } else if (created.status === 400) {
    expectType<400>()(created.status);
    expectType<unknown>()(created.error);
    // @ts-expect-error a failure has no data
    expectType<undefined>()(created.data);
  } else if (created.status === 418) {
    expectType<unknown>()(created.error);
  }
  if (created.status === 201) {
    expectType<WebhookEndpointWithSecret>()(created.data);
  }
  // @ts-expect-error no response has this status
  if (created.status === 600) return;

  if (listed.ok) {
    expectType<WebhookEndpoint[] | undefined>()(listed.data);
    if (listed.status === 200) expectType<WebhookEndpoint[]>()(listed.data);
    if (listed.status === 204) expectType<undefined>()(listed.data);
  } else if (listed.status === 404) {
    expectType<unknown>()(listed.error);
  } else if (listed.status === 422) {
    expectType<Problem>()(listed.error);
  } else if (listed.status === 503 || listed.status === 202) {
    expectType<string>()(listed.error);
  }
  switch (created.status) {
    case 201:
      expectType<WebhookEndpointWithSecret>()(created.data);
      break;
    case 400:
    case 401:
      expectType<false>()(created.ok);
      break;
    default:
      expectType<unknown>()(created.error);
  }
}

export function unwrapping(created: CreateWebhookEndpointResult, listed: ListWebhookEndpointsResult): void {
  expectType<WebhookEndpointWithSecret>()(unwrap(created));
  expectType<WebhookEndpoint[] | undefined>()(unwrap(listed));
  try {
    unwrap(listed);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    expectType<number>()(error.status);
    expectType<unknown>()(error.error);
    const typed = error as ApiErrorOf<ListWebhookEndpointsResult>;
    if (typed.status === 404) expectType<unknown>()(typed.error);
    if (typed.status === 409) expectType<Problem>()(typed.error);
    if (typed.status === 500) expectType<string>()(typed.error);
    if (typed.status === 202) expectType<string>()(typed.error);
    // @ts-expect-error a declared success is never thrown
    if (typed.status === 200) return;
  }
}

export function statusCodes(): void {
  expectType<StatusCode>()(0 as unknown as StatusRange<2> | StatusRange<3> | StatusRange<4> | StatusRange<5>);
  const first: StatusCode = 200;
  const last: StatusCode = 599;
  // @ts-expect-error a 1xx is never a response
  const informational: StatusCode = 100;
  // @ts-expect-error not a status
  const beyond: StatusCode = 600;
  const range: StatusRange<1> = 103;
  expectType<number>()(first + last + informational + beyond + range);
}

export async function withoutServer(): Promise<void> {
  // @ts-expect-error the document has no server, so the options are required
  createPetClient();
  // @ts-expect-error the document has no server, so baseUrl is required
  createPetClient({ headers: {} });
  const options: PetClientOptions = {
    baseUrl: "https://example.com",
    headers: { authorization: "Bearer x" },
    fetch: (url, init) => fetch(url, init),
  };
  const pets = createPetClient(options);
  await pets.listPets();
  await pets.listPets({}, { signal: new AbortController().signal });
  await pets.getPet({ path: { id: 1 } });
  // @ts-expect-error the path is required
  await pets.getPet({});
  // @ts-expect-error arguments with something required are required
  await pets.getPet();
}
