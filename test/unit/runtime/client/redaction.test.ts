import { inspect } from "node:util";

import { describe, expect, it } from "vitest";

import { NetworkError } from "../../../../templates/runtime/client/errors.js";
import type { Operation } from "../../../../templates/runtime/client/operation.js";
import { headerSecrets, isSecretName, redactUrls, redactValues } from "../../../../templates/runtime/client/redaction.js";
import { unwrap } from "../../../../templates/runtime/client/result.js";
import { openTransport } from "../../../../templates/runtime/client/transport.js";
import type { TransportOptions } from "../../../../templates/runtime/client/transport.js";
import { createClient, createTransport } from "./sample-client.js";
import { fakeFetch, rejection, send, serve } from "./support.js";

const secret = "secret_live_4f8a/b+c=(!)";

/** Everything that a logger could print of a value. */
function printed(value: unknown): string {
  const texts = [
    inspect(value, { depth: Infinity }),
    inspect(value, { depth: Infinity, showHidden: true }),
    JSON.stringify(value),
    String(value),
  ];
  for (let error = value; error instanceof Error; error = error.cause) {
    texts.push(error.message, String(error.stack), JSON.stringify(error));
    texts.push(JSON.stringify(Object.getOwnPropertyDescriptors(error)));
  }
  return texts.join("\n");
}

function expectNone(value: unknown): void {
  const text = printed(value);
  for (const spelling of [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([["", secret]]).toString().slice(1),
    "secret_live_4f8a",
  ]) {
    expect(text).not.toContain(spelling);
  }
}

const everywhere: Partial<Operation> = {
  method: "POST",
  path: ["/bot/", { name: "token" }, "/x"],
  parameters: [
    { in: "query", name: "api_key" },
    { in: "query", name: "mine" },
    { in: "header", name: "x-plain" },
    { in: "cookie", name: "session" },
  ],
  body: { mediaType: "application/json" },
};

const secretArguments = {
  path: { token: secret },
  query: { api_key: secret, mine: secret },
  headers: { "x-plain": secret },
  cookies: { session: secret },
  body: { nested: [{ password: secret }] },
};

const secretOptions: TransportOptions & { secretHeaders: string[] } = {
  headers: { "api-key": secret, authorization: `Bearer ${secret}` },
  secretHeaders: ["mine"],
};

describe("a secret is not printed with", () => {
  it("a client and a transport", () => {
    const options = { headers: { "api-key": secret } };
    expectNone(createClient(options));
    expectNone(createTransport(options));
    expectNone(createClient(options).createWebhookEndpoint);
  });

  it("a NetworkError and its causes, whatever they quote", async () => {
    for (const text of [
      secret,
      encodeURIComponent(secret),
      `invalid header value "Bearer ${secret}"`,
      `https://a.example/?token=${encodeURIComponent("other")}&mine=${secret}#x`,
      JSON.stringify({ message: secret }),
    ]) {
      const inner = Object.assign(new RangeError(text), {
        code: "UND_ERR_X",
        config: { headers: { "api-key": secret } },
      });
      const outer = new TypeError(`fetch failed: ${text}`, { cause: inner });
      const { fetch } = fakeFetch(() => outer);
      const error = await rejection(send(everywhere, secretArguments, { ...secretOptions, fetch }));
      expect(error).toBeInstanceOf(NetworkError);
      expectNone(error);
      expect(error).toMatchObject({
        url: "https://api.example/v1/bot/[redacted]/x",
        cause: {
          name: "TypeError",
          cause: { name: "RangeError", code: "UND_ERR_X" },
        },
      });
      expect((error as Error).cause).not.toBe(outer);
      expect(printed(error)).not.toContain("=other");
      expect(inspect(error)).toContain("[redacted]");
    }
  });

  it.each<[string, object]>([
    ["the path", { path: { token: secret } }],
    ["the query", { query: { api_key: secret } }],
    ["the query, by a name of the document", { query: { mine: [secret] } }],
    ["a header", { headers: { "x-plain": secret } }],
    ["a cookie", { cookies: { session: secret } }],
    ["the body", { body: { nested: [{ password: secret }] } }],
    ["a form", { body: new URLSearchParams([["password", secret]]) }],
  ])("a NetworkError that quotes it from %s", async (_name, args) => {
    const { fetch } = fakeFetch(({ url }) => new Error(`${url} ${secret} ${encodeURIComponent(secret)}`));
    const path = { token: "token" };
    const error = await rejection(send(everywhere, { path, ...args }, { fetch, secretHeaders: ["mine"] }));
    expect(error).toBeInstanceOf(NetworkError);
    expectNone(error);
  });

  it("a NetworkError from a header of the call and one that was overridden", async () => {
    const { fetch } = fakeFetch(() => new Error(`${secret} and old-${secret}`));
    const error = await rejection(send({}, {}, { fetch, headers: { "x-session": `old-${secret}` } }, { headers: { "X-Session": secret } }));
    expectNone(error);
    expect((error as Error & { cause: Error }).cause.message).toBe("[redacted] and [redacted]");
  });

  it("a NetworkError of the real fetch", async () => {
    const server = await serve(() => undefined);
    await server[Symbol.asyncDispose]();
    expectNone(
      await rejection(
        send(everywhere, secretArguments, {
          ...secretOptions,
          baseUrl: server.origin,
        }),
      ),
    );
  });

  it("a NetworkError after a redirect that quotes it", async () => {
    const location = `/elsewhere/${encodeURIComponent(secret)}?k=${secret}`;
    const { fetch } = fakeFetch(({ url }) =>
      url.includes("elsewhere") ? new Error(`no route to ${url}`) : new Response(null, { status: 307, headers: { location } }),
    );
    expectNone(await rejection(send(everywhere, secretArguments, { ...secretOptions, fetch })));
  });

  it("an ArgumentError", async () => {
    const { fetch } = fakeFetch();
    const options = { ...secretOptions, fetch };
    for (const args of [
      { ...secretArguments, headers: { "x-plain": `${secret}\n` } },
      { ...secretArguments, headers: { [`${secret}\n`]: "x" } },
      { ...secretArguments, path: { token: `${secret}/..` } },
      { ...secretArguments, path: { token: { [secret]: secret } } },
      { ...secretArguments, body: { [secret]: 1n } },
      { ...secretArguments, query: { mine: [Symbol(secret)] } },
      { ...secretArguments, cookies: secret },
    ]) {
      const error = await rejection(send(everywhere, args, options));
      expect(error).toMatchObject({ name: "ArgumentError" });
      expectNone(error);
    }
    const headers = { "api-key": `${secret}\r\n` };
    expect(() => createClient({ headers })).toThrow();
    try {
      createClient({ headers });
    } catch (error) {
      expectNone(error);
    }
  });

  it("a failure whose body repeats the credential, nor its ApiError", async () => {
    const json = { "content-type": "application/json" };
    for (const body of [
      JSON.stringify({ error: `bad key ${secret}`, [secret.slice(0, 3)]: 1 }),
      `bad key ${secret}`,
      JSON.stringify([{ deep: { token: `Bearer ${secret}` } }]),
    ]) {
      const { fetch } = fakeFetch(() =>
        body.startsWith("bad") ? new Response(body, { status: 401 }) : new Response(body, { status: 401, headers: json }),
      );
      const result = await send({}, {}, { ...secretOptions, fetch });
      expectNone(result);
      expect(printed(result)).toContain("[redacted]");
      expectNone(await rejection(Promise.resolve().then(() => unwrap(result))));
    }
  });

  it("a ResponseBodyError", async () => {
    const { fetch } = fakeFetch(
      () =>
        new Response(`{"echo":"${secret}`, {
          headers: { "content-type": `${secret.toLowerCase()}; a=b` },
        }),
    );
    const error = await rejection(
      send(everywhere, secretArguments, {
        headers: { "api-key": secret.toLowerCase() },
        fetch,
      }),
    );
    expect(error).toMatchObject({
      name: "ResponseBodyError",
      mediaType: "[redacted]",
    });
    expectNone(error);
  });

  it("a result", async () => {
    await using server = await serve((_request, response) => {
      response.setHeader("content-type", "application/json").end("{}");
    });
    expectNone(
      await send(everywhere, secretArguments, {
        ...secretOptions,
        baseUrl: server.origin,
      }),
    );
  });
});

describe("what is no secret", () => {
  it("stays in a failure's body, though a header says the same", async () => {
    const { fetch } = fakeFetch(() => Response.json({ tenant: "acme-corporation" }, { status: 404 }));
    const headers = { "x-tenant": "acme-corporation" };
    expect(await send({}, {}, { fetch, headers })).toMatchObject({
      error: { tenant: "acme-corporation" },
    });
  });

  it("stays in a cause", async () => {
    const { fetch } = fakeFetch(() => new Error("connect to 127.0.0.1:80"));
    const error = await rejection(send({}, {}, { fetch, headers: { "x-version": "1" } }));
    expect((error as Error & { cause: Error }).cause.message).toBe("connect to 127.0.0.1:80");
  });

  it("is everything that a success is about", async () => {
    const { fetch } = fakeFetch(() => Response.json({ secret: "whsec_1" }));
    const headers = { "api-key": "whsec_1" };
    expect(unwrap(await send({}, {}, { fetch, headers }))).toEqual({
      secret: "whsec_1",
    });
  });
});

describe("a cause", () => {
  it("is copied without end neither in depth nor in a circle", async () => {
    const circle = new Error("circle");
    circle.cause = circle;
    const { fetch } = fakeFetch(() => circle);
    const error = await rejection(send({}, {}, { fetch }));
    expect(error).toBeInstanceOf(NetworkError);
  });

  it("has the code of an error behind it", async () => {
    const inner = Object.assign(new Error("x"), { code: 42 });
    const { fetch } = fakeFetch(() => new Error("y", { cause: inner }));
    const error = await rejection(send({}, {}, { fetch }));
    expect((error as Error).message).toBe("op: GET https://api.example/v1/things failed (42)");
  });
});

describe("a secret name", () => {
  it.each([
    "Authorization",
    "Proxy-Authorization",
    "cookie",
    "Set-Cookie",
    "api-key",
    "apikey",
    "X-Auth-Token",
    "access_token",
    "client_secret",
    "password",
    "X-Amz-Signature",
    "sig",
    "MINE",
  ])("is %s", (name) => {
    expect(isSecretName(name, ["mine"])).toBe(true);
  });

  it.each(["accept", "url", "x-request-id", "design", "mines"])("is not %s", (name) => {
    expect(isSecretName(name, ["mine"])).toBe(false);
  });
});

describe("redaction", () => {
  it("takes the longest value first, and values as literal text", () => {
    expect(redactValues(["ab", "abcd", "a.c", ""])("abcd a.c axc")).toBe("[redacted] [redacted] axc");
    expect(redactValues([])("text")).toBe("text");
  });

  it.each([
    ["as it is", 'a "b"+(c)/é\n'],
    ["trimmed", 'a "b"+(c)/é'],
    ["by encodeURIComponent", "a%20%22b%22%2B(c)%2F%C3%A9%0A"],
    ["by RFC 3986", "a%20%22b%22%2B%28c%29%2F%C3%A9%0A"],
    ["as in a form", "a+%22b%22%2B%28c%29%2F%C3%A9%0A"],
    ["as in JSON", 'a \\"b\\"+(c)/é\\n'],
  ])("finds a value spelled %s", (_name, spelling) => {
    const redact = redactValues(['a "b"+(c)/é\n']);
    expect(redact(`<${spelling}>`)).toMatch(/^<\[redacted\]\n?>$/);
  });

  it("takes a value with half of a surrogate pair", () => {
    expect(redactValues(["a\ud800b"])("a\ud800b")).toBe("[redacted]");
  });

  it.each([
    ["authorization", "Bearer abcdefgh"],
    ["Proxy-Authorization", "abcdefgh"],
    ["cookie", "a=b; session=abcdefgh; c=d"],
    ["x-key", "Signature keyId=1,sig=abcdefgh"],
  ])("finds the credential in %s: %s", (name, value) => {
    const redact = redactValues(headerSecrets([[name, value]], []));
    expect(redact("got abcdefgh")).toBe("got [redacted]");
  });

  it("cleans URLs", () => {
    expect(redactUrls(["mine"])("see https://u:p@a.example/x?a=1&api_key=k1&mine=k2&b=2#f and ?token=t.")).toBe(
      "see https://[redacted]@a.example/x?a=1&api_key=[redacted]&mine=[redacted]&b=2#f and ?token=[redacted]",
    );
  });
});

it("openTransport keeps no reference to the options", () => {
  const transport = openTransport({ baseUrl: "https://api.example" }, { headers: { "api-key": secret } });
  expect(Reflect.ownKeys(transport)).toEqual(["send"]);
});
