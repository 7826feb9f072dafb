import { describe, expect, it } from "vitest";

import { ApiError } from "../../../../templates/runtime/client/errors.js";
import { unwrap } from "../../../../templates/runtime/client/result.js";
import { createClient as createPetClient } from "./sample-client-without-server.js";
import { createClient, createTransport, createWebhookEndpoint } from "./sample-client.js";
import { fakeFetch, rejection, serve } from "./support.js";

const endpoint = { id: "wh_end_1", secret: "whsec_1" };
const body = { url: "https://example.com/hooks" };

describe("a generated client", () => {
  it("sends the documented request and returns the documented data", async () => {
    const { fetch, seen } = fakeFetch(() => Response.json(endpoint, { status: 201 }));
    const inklink = createClient({ headers: { "api-key": "k" }, fetch });
    const result = await inklink.createWebhookEndpoint({ body });
    expect(result.ok && result.data.secret).toBe("whsec_1");
    expect(unwrap(result)).toEqual(endpoint);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      url: "https://platform.inklink.com/api/v1/webhook/endpoints",
      init: {
        method: "POST",
        redirect: "manual",
        body: '{"url":"https://example.com/hooks"}',
      },
      headers: {
        accept: "application/json",
        "api-key": "k",
        "content-type": "application/json",
      },
    });
  });

  it("does the same as its standalone functions", async () => {
    const { fetch, seen } = fakeFetch(() => Response.json(endpoint, { status: 201 }));
    const transport = createTransport({ fetch });
    const headers = { "api-key": "k" };
    await createWebhookEndpoint(transport, { body, headers });
    await createClient({ fetch }).createWebhookEndpoint({ body, headers });
    expect(seen[0]).toEqual(seen[1]);
  });

  it("returns a failure, which unwrap throws", async () => {
    const { fetch } = fakeFetch(() => Response.json({ error: { code: "UNAUTHORIZED" } }, { status: 401 }));
    const inklink = createClient({ headers: { "api-key": "k" }, fetch });
    const result = await inklink.createWebhookEndpoint({ body });
    expect(result).toMatchObject({
      ok: false,
      status: 401,
      error: { error: { code: "UNAUTHORIZED" } },
    });
    expect(() => unwrap(result)).toThrow(ApiError);
    expect(() => unwrap(result)).toThrow("createWebhookEndpoint: the server answered 401");
  });

  it("serves untyped callers with an error that says what to do", async () => {
    const { fetch, seen } = fakeFetch();
    const inklink = createClient({
      fetch,
      headers: { "api-key": undefined },
    });
    const untyped = inklink as unknown as {
      createWebhookEndpoint(args?: unknown): Promise<unknown>;
    };
    expect(await rejection(untyped.createWebhookEndpoint({ body }))).toMatchObject({
      name: "ArgumentError",
      operationId: "createWebhookEndpoint",
      message: "createWebhookEndpoint: headers.api-key is required: give it to createClient({ headers }) or to the call",
    });
    expect(seen).toEqual([]);
  });

  it("runs against a real server", async () => {
    await using server = await serve((_request, response) => {
      response.setHeader("content-type", "application/json").end("[]");
    });
    const inklink = createClient({
      baseUrl: `${server.origin}/api/`,
      headers: { "api-key": "k" },
    });
    const query = { limit: 5, tags: ["a", "b"] };
    expect(await inklink.listWebhookEndpoints({ query })).toEqual({
      ok: true,
      status: 200,
      data: [],
    });
    expect(server.received[0]).toMatchObject({
      method: "GET",
      url: "/api/webhook/endpoints?limit=5&tags=a%7Cb",
      headers: { "api-key": "k" },
    });
    expect(await inklink.ping()).toMatchObject({ ok: true, status: 200 });
  });

  it("may have no server of its own", async () => {
    const { fetch, seen } = fakeFetch(() => Response.json({ id: 1 }));
    const pets = createPetClient({ baseUrl: "https://pets.example/", fetch });
    expect(unwrap(await pets.getPet({ path: { id: 1 } }))).toEqual({ id: 1 });
    await pets.listPets();
    expect(seen.map(({ url }) => url)).toEqual(["https://pets.example/pets/1", "https://pets.example/pets"]);
  });
});
