// What a user of InkLink might write; it stops at the first thing that is not as it should be.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import {
  ApiError,
  ArgumentError,
  createClient,
  createTransport,
  createWebhookEndpoint,
  NetworkError,
  unwrap,
  validateWebhookEndpointWithSecret,
  type ApiErrorOf,
  type CreateWebhookEndpointRequestBody,
  type CreateWebhookEndpointResult,
  type WebhookEndpointWithSecret,
} from "./api/index.js";

const secrets: string[] = [];

function variable(name: string): string {
  const value = process.env[name];
  assert(value, `${name} is not set`);
  if (name.endsWith("_KEY")) secrets.push(value);
  return value;
}

const baseUrl = `${variable("INKLINK_ORIGIN")}/api/v1`;
const key = variable("OWNER_KEY");
const body: CreateWebhookEndpointRequestBody = {
  url: "https://example.com/hooks",
  name: "Orders 🧾",
  event_types: ["web.result.approved"],
};

/** Every way in which something may end up in a log. */
function assertNoSecretIn(value: unknown): void {
  const texts = [
    inspect(value, { depth: Infinity, showHidden: true, getters: false }),
    inspect(value, { depth: Infinity, getters: true }),
    JSON.stringify(value) ?? "",
    String(value),
  ];
  for (let error = value; error instanceof Error; error = error.cause) texts.push(error.message, error.stack ?? "");
  for (const text of texts) for (const secret of secrets) assert(!text.includes(secret), "a key can be read in what is printed");
}

/** What a promise rejects with. */
async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    assertNoSecretIn(error);
    return error;
  }
  return assert.fail("it did not fail");
}

const inklink = createClient({ baseUrl, headers: { "api-key": key } });
assertNoSecretIn(inklink);

// 201
const created = await inklink.createWebhookEndpoint({ body });
assertNoSecretIn({ ...created, data: undefined });
assert(created.ok);
const status: 201 = created.status;
assert.equal(status, 201);
assert.match(created.data.secret, /^whsec_[A-Za-z0-9+/]+=*$/);
assert.equal(created.data.name, body.name);
assert.deepEqual(created.data.event_types, body.event_types);
assert.equal(created.response.headers.get("content-type"), "application/json; charset=utf-8");
assert.deepEqual(validateWebhookEndpointWithSecret(created.data), { value: created.data });

const unwrapped: WebhookEndpointWithSecret = unwrap(await inklink.createWebhookEndpoint({ body: { url: body.url } }));
assert.equal(unwrapped.name, null);
assert.notEqual(unwrapped.secret, created.data.secret);

// 400
const refused = await inklink.createWebhookEndpoint({ body: { ...body, name: "x".repeat(121) } });
assertNoSecretIn(refused);
assert(!refused.ok && refused.status === 400);
const refusal: unknown = refused.error;
assert.deepEqual(fieldsOf(refusal), { code: "VALIDATION_ERROR", fields: ["name"] });
assert.equal(requestIdOf(refusal), refused.response.headers.get("x-request-id"));

// 401, with a key for one call that the server does not know and repeats in its answer
const unknownKey = variable("UNKNOWN_KEY");
const unauthorized = await inklink.createWebhookEndpoint({ body, headers: { "api-key": unknownKey } });
assertNoSecretIn(unauthorized);
assert(!unauthorized.ok && unauthorized.status === 401);
assert.equal(fieldsOf(unauthorized.error).code, "UNAUTHORIZED");

// 500, unwrapped
const asMember = createClient({ baseUrl, headers: { "api-key": variable("MEMBER_KEY") } });
const denied = await failureOf(asMember.createWebhookEndpoint({ body }).then(unwrap));
assert(denied instanceof ApiError && denied instanceof Error);
const typed = denied as ApiErrorOf<CreateWebhookEndpointResult>;
assert(typed.status === 500);
assert.equal(typed.operationId, "createWebhookEndpoint");
assert.equal(fieldsOf(typed.error).code, "INTERNAL_ERROR");
assert.equal(typed.response.headers.get("x-request-id"), requestIdOf(typed.error));

// 429: not declared, part of the result all the same
const busy = await createClient({ baseUrl, headers: { "api-key": variable("BUSY_KEY") } }).createWebhookEndpoint({ body });
assertNoSecretIn(busy);
assert(!busy.ok && busy.status === 429);
assert.equal(fieldsOf(busy.error).code, "RATE_LIMIT_EXCEEDED");

// The single function
const transport = createTransport({ baseUrl });
assertNoSecretIn(transport);
const single = await createWebhookEndpoint(transport, { body, headers: { "api-key": key } });
assert(single.ok);
assert.equal(single.status, 201);
assert.match(single.data.secret, /^whsec_/);

// No key at all: an error of the compiler, and of the client before anything is sent
const noKey = createClient({ baseUrl });
// @ts-expect-error api-key is given neither to the client nor to the call
const keyless = await failureOf(noKey.createWebhookEndpoint({ body }));
assert(keyless instanceof ArgumentError);
assert.match(keyless.message, /api-key/);

// A redirect to another origin is followed without the key
const redirected = createClient({ baseUrl: `${variable("REDIRECTING_ORIGIN")}/api/v1`, headers: { "api-key": key } });
const elsewhere = await redirected.createWebhookEndpoint({ body });
assertNoSecretIn(elsewhere);
assert.equal(elsewhere.status, 401);

// Nobody listens
const closed = createClient({ baseUrl: `${variable("CLOSED_ORIGIN")}/api/v1`, headers: { "api-key": key } });
const unreachable = await failureOf(closed.createWebhookEndpoint({ body }));
assert(unreachable instanceof NetworkError);
assert.match(unreachable.message, /ECONNREFUSED/);
assert.equal(unreachable.operationId, "createWebhookEndpoint");

// What a careless program prints
console.error(inklink, transport, refused, unauthorized, denied, unreachable);
console.log("all is as it should be");
if (process.argv[2] === "crash") throw unreachable;

function fieldsOf(error: unknown): { code: string; fields: string[] } {
  const { code, details } = (error as { error: { code: string; details: { field: string }[] } }).error;
  return { code, fields: details.map(({ field }) => field) };
}

function requestIdOf(error: unknown): string {
  return (error as { error: { requestId: string } }).error.requestId;
}
