// What a user may write with InkLink's output, and what not. It is compiled by every supported compiler, never run.
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { webhookEndpointWithSecretFactory } from "../../output/inklink/fixtures.js";
import {
  assertWebhookEndpoint,
  createClient,
  createTransport,
  createWebhookEndpoint,
  CreateWebhookEndpointRequestBodySchema,
  isWebhookEndpointWithSecret,
  unwrap,
  validateWebhookEndpointWithSecret,
  WebhookEndpointWithSecretSchema,
} from "../../output/inklink/index.js";
import type {
  ApiError,
  ApiErrorOf,
  CreateWebhookEndpointRequestBody,
  CreateWebhookEndpointResult,
  DataOf,
  Issue,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
  WebhookEventType,
  webhookEventTypeValues,
} from "../../output/inklink/index.js";

/** Whether two types are the same one, not only assignable to each other. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- two conditional types are compared by their parameter
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type True<T extends true> = T;

/** Compiles only for a value of exactly that type. */
declare function exactly<Expected>(): <Actual>(value: Actual, ...verdict: Same<Actual, Expected> extends true ? [] : [never]) => void;

declare function read(value: unknown): void;

type Event =
  | "kyc.result.pending"
  | "kyc.result.manual_review"
  | "kyc.result.approved"
  | "kyc.result.rejected"
  | "kyc.result.failed"
  | "web.result.pending"
  | "web.result.manual_review"
  | "web.result.approved"
  | "web.result.rejected"
  | "web.result.failed";

interface Flat {
  id?: string;
  name?: string | null;
  url?: string;
  enabled?: boolean;
  event_types?: Event[];
  created_at?: string;
  updated_at?: string;
}

export type Declarations = [
  True<Same<WebhookEventType, Event>>,
  True<Same<(typeof webhookEventTypeValues)[number], Event>>,
  True<Same<(typeof webhookEventTypeValues)["length"], 10>>,
  True<Same<Pick<WebhookEndpoint, keyof WebhookEndpoint>, Pick<Flat, keyof Flat>>>,
  True<Same<Pick<WebhookEndpointWithSecret, keyof WebhookEndpointWithSecret>, Pick<Flat & { secret: string }, keyof Flat | "secret">>>,
  True<Same<keyof CreateWebhookEndpointRequestBody, "url" | "name" | "enabled" | "event_types">>,
  // @ts-expect-error the name may be null
  True<Same<WebhookEndpointWithSecret["name"], string | undefined>>,
];

export const smallest: WebhookEndpointWithSecret = { secret: "whsec_x" };
// @ts-expect-error secret is required
export const withoutSecret: WebhookEndpointWithSecret = { id: "wh_end_1" };
// @ts-expect-error left out is not the same as undefined
export const undefinedName: WebhookEndpointWithSecret = { secret: "whsec_x", name: undefined };
// @ts-expect-error null is for the name only
export const nullUrl: WebhookEndpointWithSecret = { secret: "whsec_x", url: null };
// @ts-expect-error a request has no null at all
export const nullName: CreateWebhookEndpointRequestBody = { url: "https://example.com", name: null };
// @ts-expect-error url is required
export const noUrl: CreateWebhookEndpointRequestBody = {};

const body: CreateWebhookEndpointRequestBody = { url: "https://example.com/hooks" };
declare const maybeKey: string | undefined;

export async function useClient(): Promise<void> {
  const inklink = createClient({ headers: { "api-key": "x" } });
  exactly<CreateWebhookEndpointResult>()(await inklink.createWebhookEndpoint({ body }));
  await inklink.createWebhookEndpoint({ body, headers: { "api-key": "y" } }, { signal: new AbortController().signal });
  // @ts-expect-error the body is required
  await inklink.createWebhookEndpoint({});
  // @ts-expect-error and so are the arguments
  await inklink.createWebhookEndpoint();
  // @ts-expect-error there is no such event
  await inklink.createWebhookEndpoint({ body: { ...body, event_types: ["web.result"] } });
  // @ts-expect-error there is no such property
  await inklink.createWebhookEndpoint({ body: { url: "https://example.com/hooks", label: "x" } });
  // @ts-expect-error the operation has no query
  await inklink.createWebhookEndpoint({ body, query: {} });
  // @ts-expect-error there is no such operation
  read(inklink.deleteWebhookEndpoint);
}

export async function giveTheKey(): Promise<void> {
  const keyless = createClient();
  // @ts-expect-error api-key is missing from client and call
  await keyless.createWebhookEndpoint({ body });
  // @ts-expect-error other headers do not make up for it
  await createClient({ headers: { "x-trace": "1" } }).createWebhookEndpoint({ body });
  await keyless.createWebhookEndpoint({ body, headers: { "api-key": "x" } });
  // @ts-expect-error a key is a string
  createClient({ headers: { "api-key": 1 } });
  // @ts-expect-error a key that may be undefined is not given for sure
  await createClient({ headers: { "api-key": maybeKey } }).createWebhookEndpoint({ body });

  await createWebhookEndpoint(createTransport({ headers: { "api-key": "x" } }), { body });
  await createWebhookEndpoint(createTransport(), { body, headers: { "api-key": "x" } });
  // @ts-expect-error api-key is missing from transport and call
  await createWebhookEndpoint(createTransport(), { body });
}

export function narrow(result: CreateWebhookEndpointResult): void {
  if (result.ok) {
    exactly<201>()(result.status);
    exactly<WebhookEndpointWithSecret>()(result.data);
    // @ts-expect-error a success has no error
    read(result.error);
  } else if (result.status === 400) {
    exactly<unknown>()(result.error);
    exactly<Response>()(result.response);
    // @ts-expect-error a failure has no data
    read(result.data);
  } else {
    // @ts-expect-error 400 has been dealt with above
    exactly<400>()(result.status);
    // An undeclared status, and a declared one.
    if (result.status === 429 || result.status === 500) exactly<429 | 500>()(result.status);
    // @ts-expect-error 201 is a success
    if (result.status === 201) return;
  }
  if (result.status === 201) exactly<string>()(result.data.secret);
  // @ts-expect-error nothing has been checked
  read(result.data);
}

export function open(result: CreateWebhookEndpointResult, error: ApiErrorOf<CreateWebhookEndpointResult>): void {
  exactly<WebhookEndpointWithSecret>()(unwrap(result));
  const general: ApiError = error;
  exactly<unknown>()(general.error);
  if (error.status === 500) exactly<500>()(error.status);
  // @ts-expect-error 201 is no error
  if (error.status === 201) return;
}

export function validate(value: unknown): void {
  if (isWebhookEndpointWithSecret(value)) exactly<WebhookEndpointWithSecret>()(value);
  // @ts-expect-error not known to be one
  else read(value.secret);
  const { value: valid, issues } = validateWebhookEndpointWithSecret(value);
  if (issues === undefined) exactly<WebhookEndpointWithSecret>()(valid);
  else exactly<readonly Issue[]>()(issues);
  assertWebhookEndpoint(value);
  exactly<WebhookEndpoint>()(value);
}

/** A function of another library that takes any Standard Schema. */
declare function parse<Schema extends StandardSchemaV1>(schema: Schema, value: unknown): StandardSchemaV1.InferOutput<Schema>;

export function standardSchema(value: unknown): void {
  const schema: StandardSchemaV1<WebhookEndpointWithSecret, WebhookEndpointWithSecret> = WebhookEndpointWithSecretSchema;
  exactly<WebhookEndpointWithSecret>()(parse(WebhookEndpointWithSecretSchema, value));
  exactly<CreateWebhookEndpointRequestBody>()(parse(CreateWebhookEndpointRequestBodySchema, value));
  exactly<1>()(schema["~standard"].version);
  // @ts-expect-error it makes a request body, not an endpoint
  exactly<WebhookEndpoint>()(parse(CreateWebhookEndpointRequestBodySchema, value));
}

export type Inferred = [
  True<Same<StandardSchemaV1.InferOutput<typeof WebhookEndpointWithSecretSchema>, WebhookEndpointWithSecret>>,
  True<Same<StandardSchemaV1.InferInput<typeof WebhookEndpointWithSecretSchema>, WebhookEndpointWithSecret>>,
  True<Same<DataOf<CreateWebhookEndpointResult>, WebhookEndpointWithSecret>>,
];

export function makeFixtures(): void {
  exactly<WebhookEndpointWithSecret>()(webhookEndpointWithSecretFactory.build());
  exactly<WebhookEndpointWithSecret[]>()(webhookEndpointWithSecretFactory.buildList(3, { name: null }));
  // @ts-expect-error there is no such property
  webhookEndpointWithSecretFactory.build({ label: "x" });
  // @ts-expect-error there is no such event
  webhookEndpointWithSecretFactory.build({ event_types: ["web.result"] });
}
