import { randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import addFormats from "ajv-formats";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { inklinkDocument } from "../../support/repository.js";

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export interface TestServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Keys that the server knows, by what becomes of a request with them. */
export const keys = {
  owner: "secret_live_owner_Zk3vXq81",
  /** Neither owner nor admin of the organization: InkLink answers 500. */
  member: "secret_live_member_p0Wb77Lt",
  /** Has asked too often: 429, which the document does not declare. */
  busy: "secret_live_busy_mm42QxRr",
  unknown: "secret_live_unknown_c9Yh6d1S",
} as const;

const operationPath = "/api/v1/webhook/endpoints";

/** InkLink as its pages describe it, judged by ajv on the document as published. */
export function startInkLink(): Promise<TestServer> {
  const { isRequest, isResponse } = compileSchemas();
  return start((request, response, body) => {
    const fail = (status: number, code: string, message: string, details: readonly object[] = []): void => {
      const requestId = randomUUID();
      send(response, status, { error: { code, message, details, requestId } }, { "x-request-id": requestId });
    };
    if (request.method !== "POST" || request.url !== operationPath) {
      fail(404, "NOT_FOUND", `there is no ${String(request.method)} ${String(request.url)}`);
      return;
    }
    const key = request.headers["api-key"];
    if (key === keys.busy) {
      fail(429, "RATE_LIMIT_EXCEEDED", "too many requests");
    } else if (key === keys.member) {
      fail(500, "INTERNAL_ERROR", "only owners and admins may do this");
    } else if (key !== keys.owner) {
      // Repeats the key, as careless servers do.
      fail(401, "UNAUTHORIZED", `no organization has the key ${String(key)}`);
    } else if (request.headers["content-type"] !== "application/json") {
      fail(400, "VALIDATION_ERROR", "the body is not JSON");
    } else if (!isRequest(body)) {
      fail(400, "VALIDATION_ERROR", "the body is not valid", (isRequest.errors ?? []).map(detailOf));
    } else {
      const endpoint = createEndpoint(body as RequestBody);
      if (!isResponse(endpoint)) throw new Error(`the server of the test is wrong: ${JSON.stringify(isResponse.errors)}`);
      send(response, 201, endpoint);
    }
  });
}

/** A server that sends every request on to the same path of another origin. */
export function startRedirecting(origin: string, status: 307 | 308): Promise<TestServer> {
  return start((request, response) => {
    response.writeHead(status, { location: origin + String(request.url) }).end();
  });
}

interface RequestBody {
  readonly url: string;
  readonly name?: string;
  readonly enabled?: boolean;
  readonly event_types?: readonly string[];
}

function createEndpoint(body: RequestBody): Record<string, unknown> {
  const now = new Date().toISOString();
  return {
    id: `wh_end_${randomBytes(8).toString("hex")}`,
    name: body.name ?? null,
    url: body.url,
    enabled: body.enabled ?? true,
    event_types: body.event_types ?? ["web.result.approved", "kyc.result.failed"],
    created_at: now,
    updated_at: now,
    secret: `whsec_${randomBytes(32).toString("base64")}`,
  };
}

/** ajv knows the `nullable` of OpenAPI 3.0 next to a `type`; that is all that InkLink's document has beyond JSON Schema. */
function compileSchemas(): { isRequest: ValidateFunction; isResponse: ValidateFunction } {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(parse(readFileSync(inklinkDocument, "utf8")) as object, "inklink");
  const operation = "inklink#/paths/~1webhook~1endpoints/post";
  const compile = (place: string): ValidateFunction => ajv.compile({ $ref: `${operation}/${place}/content/application~1json/schema` });
  return { isRequest: compile("requestBody"), isResponse: compile("responses/201") };
}

function detailOf(error: ErrorObject): object {
  const missing: unknown = error.params["missingProperty"];
  return { field: typeof missing === "string" ? missing : error.instancePath.slice(1).replaceAll("/", "."), message: error.message ?? "" };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers }).end(JSON.stringify(body));
}

async function start(answer: (request: IncomingMessage, response: ServerResponse, body: unknown) => void): Promise<TestServer> {
  const received: Received[] = [];
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    received.push({ method: String(request.method), path: String(request.url), headers: request.headers, body });
    answer(request, response, parseBody(body));
  };
  const onRequest: RequestListener = (request, response) => {
    listener(request, response).catch((error: unknown) => response.writeHead(599).end(String(error)));
  };
  const server = createServer(onRequest);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
