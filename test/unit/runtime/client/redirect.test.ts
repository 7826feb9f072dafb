import type { RequestListener } from "node:http";

import { describe, expect, it } from "vitest";

import { NetworkError } from "../../../../templates/runtime/client/errors.js";
import type { Operation } from "../../../../templates/runtime/client/operation.js";
import { fakeFetch, rejection, send, serve } from "./support.js";

const post: Partial<Operation> = {
  method: "POST",
  path: ["/start"],
  body: { mediaType: "application/json" },
};

const headers = {
  "api-key": "hunter2",
  authorization: "Bearer hunter2",
  cookie: "session=hunter2",
  "x-trace": "hunter2",
};

/** Answers `/start` with a redirect and anything else with JSON. */
function redirecting(status: number, location: () => string): RequestListener {
  return (request, response) => {
    if (request.url === "/start") {
      response.writeHead(status, { location: location() }).end("moved");
    } else {
      response.setHeader("content-type", "application/json").end("{}");
    }
  };
}

describe("a redirect to the same origin", () => {
  it.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [303, "POST", "GET"],
    [307, "POST", "POST"],
    [308, "POST", "POST"],
    [301, "PUT", "PUT"],
    [302, "PATCH", "PATCH"],
    [303, "PUT", "GET"],
    [303, "DELETE", "GET"],
    [307, "DELETE", "DELETE"],
  ])("with %s makes of %s a %s", async (status, method, expected) => {
    await using server = await serve(redirecting(status, () => "/end?a=1"));
    const result = await send({ ...post, method }, { body: { a: 1 } }, { baseUrl: server.origin, headers });
    expect(result.ok).toBe(true);
    const [, last] = server.received;
    expect(last).toMatchObject({ method: expected, url: "/end?a=1" });
    expect(last?.headers).toMatchObject(headers);
    const keepsBody = expected === method;
    expect(last?.body).toBe(keepsBody ? '{"a":1}' : "");
    expect(last?.headers["content-type"]).toBe(keepsBody ? "application/json" : undefined);
    expect(last?.headers.accept).toBe("application/json");
  });

  it.each([
    [303, "GET"],
    [301, "GET"],
    [303, "HEAD"],
  ])("with %s leaves %s as it is", async (status, method) => {
    await using server = await serve(redirecting(status, () => "end"));
    const parts = { method, path: ["/start"] };
    await send(parts, {}, { baseUrl: server.origin });
    expect(server.received[1]).toMatchObject({ method, url: "/end" });
  });

  it("is followed twenty times at most", async () => {
    await using server = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      response.writeHead(302, { location: `/${hop + 1}` }).end();
    });
    const error = await rejection(send({ path: ["/0"] }, {}, { baseUrl: server.origin }));
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as Error).message).toContain("more than 20 redirects");
    expect(server.received).toHaveLength(21);
  });

  it("of twenty hops arrives", async () => {
    await using server = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      if (hop === 20) response.end("{}");
      else response.writeHead(302, { location: `/${hop + 1}` }).end();
    });
    const options = { baseUrl: server.origin };
    expect((await send({ path: ["/0"] }, {}, options)).status).toBe(200);
  });

  it("has the headers of the request, whatever an own fetch did to them", async () => {
    const { fetch, seen } = fakeFetch(({ url, init }) => {
      (init.headers as Headers).delete("api-key");
      return url.endsWith("/end") ? Response.json({}) : new Response(null, { status: 307, headers: { location: "/end" } });
    });
    await send({}, {}, { fetch, headers });
    expect(seen[1]?.headers["api-key"]).toBe("hunter2");
  });

  it("is a status like any other without a location", async () => {
    for (const status of [300, 301, 302, 303, 307, 308]) {
      const { fetch, seen } = fakeFetch(() => new Response(null, { status }));
      const result = await send({}, {}, { fetch });
      expect(result).toMatchObject({ ok: false, status });
      expect(seen).toHaveLength(1);
    }
  });
});

describe("a redirect to another origin", () => {
  it.each([301, 302, 303, 307, 308])("with %s takes no key along", async (status) => {
    await using other = await serve((_request, response) => {
      response.setHeader("content-type", "application/json").end("{}");
    });
    await using server = await serve(redirecting(status, () => `${other.origin}/end`));
    const result = await send(
      { ...post, parameters: [{ in: "header", name: "api-key" }] },
      { body: { a: 1 }, headers: { "api-key": "hunter2" } },
      { baseUrl: server.origin, headers },
      { headers: { "x-call": "hunter2" } },
    );
    expect(result.ok).toBe(true);
    expect(server.received[0]?.headers).toMatchObject(headers);
    expect(other.received).toHaveLength(1);
    const [received] = other.received;
    expect(JSON.stringify(received)).not.toContain("hunter2");
    expect(received?.headers.accept).toBe("application/json");
    const keepsBody = status === 307 || status === 308;
    expect(received?.headers["content-type"]).toBe(keepsBody ? "application/json" : undefined);
    expect(received?.body).toBe(keepsBody ? '{"a":1}' : "");
  });

  it("and back again does not bring the key back", async () => {
    let origin = "";
    await using other = await serve((_request, response) => {
      response.writeHead(302, { location: `${origin}/end` }).end();
    });
    await using server = await serve(redirecting(302, () => `${other.origin}/middle`));
    origin = server.origin;
    await send({ path: ["/start"] }, {}, { baseUrl: server.origin, headers });
    expect(server.received.map(({ url }) => url)).toEqual(["/start", "/end"]);
    expect(JSON.stringify(server.received[1])).not.toContain("hunter2");
    expect(JSON.stringify(other.received)).not.toContain("hunter2");
  });

  it("means another scheme, host or port", async () => {
    for (const [location, keeps] of [
      ["https://api.example:443/end", true],
      ["//api.example/end", true],
      ["http://api.example/end", false],
      ["https://api.example:8443/end", false],
      ["https://api.example.evil.com/end", false],
      ["\\\\evil.com/end", false],
    ] as const) {
      const { fetch, seen } = fakeFetch(({ url }) =>
        url.endsWith("/end") ? Response.json({}) : new Response(null, { status: 307, headers: { location } }),
      );
      await send({}, {}, { fetch, headers });
      expect(seen).toHaveLength(2);
      expect(seen[1]?.headers["api-key"]).toBe(keeps ? "hunter2" : undefined);
    }
  });
});

describe("a redirect that cannot be followed", () => {
  it.each([
    ["javascript:alert(1)", "not http or https"],
    ["file:///etc/passwd", "not http or https"],
    ["data:application/json,{}", "not http or https"],
    ["ftp://a.example/", "not http or https"],
    ["http://[", "no URL"],
    ["https://user:hunter2@api.example/", "userinfo"],
  ])("to %s", async (location, problem) => {
    const { fetch, seen } = fakeFetch(() => new Response(null, { status: 302, headers: { location } }));
    const error = await rejection(send({}, {}, { fetch }));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({
      operationId: "op",
      method: "GET",
      url: "https://api.example/v1/things",
    });
    expect((error as Error).message).toContain(problem);
    expect((error as Error).message).not.toContain("hunter2");
    expect(seen).toHaveLength(1);
  });

  it.each([301, 302, 307, 308])("with %s, since its body is a stream", async (status) => {
    await using server = await serve(redirecting(status, () => "/end"));
    const body = new Blob(["x"]).stream();
    const parts = { ...post, body: { mediaType: "text/plain" } };
    const error = await rejection(send(parts, { body }, { baseUrl: server.origin }));
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as Error).message).toContain("stream");
    expect(server.received).toHaveLength(1);
  });

  it("may be followed with 303, which needs no body", async () => {
    await using server = await serve(redirecting(303, () => "/end"));
    const body = new Blob(["x"]).stream();
    const parts = { ...post, body: { mediaType: "text/plain" } };
    await send(parts, { body }, { baseUrl: server.origin });
    expect(server.received[1]).toMatchObject({ method: "GET", body: "" });
  });

  it("in a browser, which hides it", async () => {
    const { fetch } = fakeFetch(() =>
      Object.defineProperty(Response.error(), "type", {
        value: "opaqueredirect",
      }),
    );
    const error = await rejection(send({}, {}, { fetch }));
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as Error).message).toContain("a browser does not show");
  });
});
