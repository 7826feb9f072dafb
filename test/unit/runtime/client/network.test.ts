import { describe, expect, it } from "vitest";

import { NetworkError } from "../../../../templates/runtime/client/errors.js";
import { fakeFetch, rejection, send, serve } from "./support.js";

describe("a failing network", () => {
  it("is a NetworkError where the connection is refused", async () => {
    const server = await serve(() => undefined);
    await server[Symbol.asyncDispose]();
    const error = await rejection(
      send({ parameters: [{ in: "query", name: "q" }] }, { query: { q: "hunter2" } }, { baseUrl: server.origin }),
    );
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      operationId: "op",
      method: "GET",
      url: `${server.origin}/things`,
      message: `op: GET ${server.origin}/things failed (ECONNREFUSED)`,
      cause: { name: "TypeError", cause: { code: "ECONNREFUSED" } },
    });
  });

  it("is one where the socket is destroyed before the response", async () => {
    await using server = await serve((request) => request.socket.destroy());
    expect(await rejection(send({}, {}, { baseUrl: server.origin }))).toBeInstanceOf(NetworkError);
  });

  it.each([200, 500])("is one where the body of a %s breaks off", async (status) => {
    await using server = await serve((request, response) => {
      response.writeHead(status, {
        "content-type": "application/json",
        "content-length": "100",
      });
      response.write('{"a":', () => request.socket.destroy());
    });
    const error = await rejection(send({}, {}, { baseUrl: server.origin }));
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as Error).message).toContain("broke off");
  });

  it("is one whatever an own fetch throws", async () => {
    for (const thrown of [new Error("no"), "no", null, { hunter2: 1 }]) {
      const error = await rejection(
        send(
          {},
          {},
          {
            fetch: () => {
              // eslint-disable-next-line @typescript-eslint/only-throw-error -- what a foreign function may do
              throw thrown;
            },
          },
        ),
      );
      expect(error).toBeInstanceOf(NetworkError);
      expect((error as Error).cause).toBeInstanceOf(Error);
    }
  });

  it("looks for globalThis.fetch only when it is needed", async () => {
    const original = globalThis.fetch;
    const { fetch, seen } = fakeFetch();
    try {
      globalThis.fetch = fetch as typeof globalThis.fetch;
      await send({}, {}, {});
    } finally {
      globalThis.fetch = original;
    }
    expect(seen).toHaveLength(1);
  });
});

describe("an abort", () => {
  const reason = { why: "no longer needed" };

  it("before the call sends nothing", async () => {
    const { fetch, seen } = fakeFetch();
    const call = { signal: AbortSignal.abort(reason) };
    expect(await rejection(send({}, {}, { fetch }, call))).toBe(reason);
    expect(seen).toEqual([]);
  });

  it("before the response rejects with the reason itself", async () => {
    const controller = new AbortController();
    await using server = await serve(() => {
      controller.abort(reason);
    });
    const { signal } = controller;
    expect(await rejection(send({}, {}, { baseUrl: server.origin }, { signal }))).toBe(reason);
  });

  it("in the middle of the body likewise", async () => {
    const controller = new AbortController();
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{", () => {
        setTimeout(() => {
          controller.abort(reason);
        }, 50);
      });
    });
    const { signal } = controller;
    expect(await rejection(send({}, {}, { baseUrl: server.origin }, { signal }))).toBe(reason);
  });

  it("between two hops likewise", async () => {
    const controller = new AbortController();
    const { fetch, seen } = fakeFetch(() => {
      controller.abort(reason);
      return new Response(null, { status: 302, headers: { location: "/x" } });
    });
    const { signal } = controller;
    expect(await rejection(send({}, {}, { fetch }, { signal }))).toBe(reason);
    expect(seen).toHaveLength(1);
  });

  it("by a timeout is a TimeoutError", async () => {
    await using server = await serve(() => undefined);
    const call = { signal: AbortSignal.timeout(50) };
    expect(await rejection(send({}, {}, { baseUrl: server.origin }, call))).toMatchObject({ name: "TimeoutError" });
  });

  it("by an own fetch, not by the signal, is a NetworkError", async () => {
    const { fetch } = fakeFetch(() => new DOMException("x", "AbortError"));
    const { signal } = new AbortController();
    expect(await rejection(send({}, {}, { fetch }, { signal }))).toBeInstanceOf(NetworkError);
  });
});
