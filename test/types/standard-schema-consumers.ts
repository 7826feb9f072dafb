// Two libraries that take Standard Schemas, given InkLink's. It is compiled, for what the libraries make of the types, and run.
import { sValidator } from "@hono/standard-validator";
import { initTRPC, type inferProcedureInput, type inferProcedureOutput } from "@trpc/server";
import { Hono } from "hono";
import { hc, type InferRequestType } from "hono/client";
import {
  CreateWebhookEndpointRequestBodySchema,
  WebhookEndpointWithSecretSchema,
  WebhookEventTypeSchema,
} from "../../output/inklink/index.js";
import type {
  CreateWebhookEndpointRequestBody,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
  WebhookEventType,
} from "../../output/inklink/index.js";

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- two conditional types are compared by their parameter
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Mutual<A, B> = [A, B] extends [B, A] ? true : false;

/** Whether two types are the same one. Identity by itself overlooks `undefined` in optional properties, as assignability does `any`. */
type Same<A, B> = [Identical<A, B>, Mutual<A, B>] extends [true, true] ? true : false;

type True<T extends true> = T;
type False<T extends false> = T;

/** Compiles for `true` only where the two types are the same. */
function same<A, B>(verdict: Same<A, B>): boolean {
  return verdict;
}

/** An HTTP server whose middleware validates what it is sent. */
export const app = new Hono()
  .post("/endpoints", sValidator("json", CreateWebhookEndpointRequestBodySchema), (context) => {
    const body = context.req.valid("json");
    same<typeof body, CreateWebhookEndpointRequestBody>(true);
    // @ts-expect-error a request has no secret
    if (body.secret !== undefined) return context.json(body, 201);
    return context.json(body, 201);
  })
  .post("/events", sValidator("json", WebhookEventTypeSchema), (context) => {
    const type = context.req.valid("json");
    same<typeof type, WebhookEventType>(true);
    // @ts-expect-error there is no such event
    if (type === "web.result") return context.json({ type });
    return context.json({ type });
  });

/** Its client, which knows the types from the server. No request leaves the process. */
export const client: ReturnType<typeof hc<typeof app>> = hc<typeof app>("http://localhost", {
  fetch: (input: RequestInfo | URL, init?: RequestInit) => app.request(input, init),
});

type Post = (typeof client)["endpoints"]["$post"];

export type HonoTypes = [
  True<Same<InferRequestType<Post>["json"], CreateWebhookEndpointRequestBody>>,
  True<Same<InferRequestType<(typeof client)["events"]["$post"]>["json"], WebhookEventType>>,
  False<Same<InferRequestType<Post>["json"], WebhookEndpoint>>,
];

export async function useHonoWrongly(): Promise<void> {
  // @ts-expect-error url is required
  await client.endpoints.$post({ json: { name: "x" } });
  // @ts-expect-error there is no such property
  await client.endpoints.$post({ json: { url: "https://example.com", label: "x" } });
  // @ts-expect-error there is no such event
  await client.events.$post({ json: "web.result" });
  // @ts-expect-error a type is no schema
  sValidator("json", { type: "object" });
}

const t = initTRPC.create();

/** What the procedure makes of an input; a test makes it return something else. */
export const made: { endpoint: (input: CreateWebhookEndpointRequestBody) => WebhookEndpointWithSecret } = {
  endpoint: (input) => ({ ...input, secret: "whsec_x" }),
};

/** Remote procedures whose inputs and outputs are validated. */
export const router = t.router({
  create: t.procedure
    .input(CreateWebhookEndpointRequestBodySchema)
    .output(WebhookEndpointWithSecretSchema)
    .mutation(({ input }) => {
      same<typeof input, CreateWebhookEndpointRequestBody>(true);
      return made.endpoint(input);
    }),
  describe: t.procedure.input(WebhookEventTypeSchema).query(({ input }) => {
    same<typeof input, WebhookEventType>(true);
    return input.split(".");
  }),
});

export const caller = router.createCaller({});

type Create = (typeof router)["create"];

export type TrpcTypes = [
  True<Same<inferProcedureInput<Create>, CreateWebhookEndpointRequestBody>>,
  True<Same<inferProcedureOutput<Create>, WebhookEndpointWithSecret>>,
  True<Same<Parameters<(typeof caller)["create"]>[0], CreateWebhookEndpointRequestBody>>,
  True<Same<Awaited<ReturnType<(typeof caller)["create"]>>, WebhookEndpointWithSecret>>,
  True<Same<inferProcedureInput<(typeof router)["describe"]>, WebhookEventType>>,
  False<Same<inferProcedureOutput<Create>, WebhookEndpoint>>,
];

export async function useTrpcWrongly(): Promise<void> {
  // @ts-expect-error url is required
  await caller.create({ name: "x" });
  // @ts-expect-error there is no such event
  await caller.describe("web.result");
  // @ts-expect-error an output has its secret
  t.procedure.output(WebhookEndpointWithSecretSchema).query(() => ({ url: "https://example.com" }));
  // @ts-expect-error a type is no schema
  t.procedure.input({ type: "object" });
}
