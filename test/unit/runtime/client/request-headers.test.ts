import { describe, expect, it } from "vitest";

import { ArgumentError } from "../../../../templates/runtime/client/errors.js";
import type { Operation } from "../../../../templates/runtime/client/operation.js";
import { openTransport } from "../../../../templates/runtime/client/transport.js";
import type { CallOptions, TransportOptions } from "../../../../templates/runtime/client/transport.js";
import { fakeFetch, rejection, requestOf, send } from "./support.js";

const keyed: Partial<Operation> = {
  parameters: [
    { in: "header", name: "Api-Key", required: true },
    { in: "header", name: "x-list" },
  ],
};

async function refused(
  parts: Partial<Operation>,
  args?: unknown,
  options: TransportOptions = {},
  call?: CallOptions,
): Promise<ArgumentError> {
  const { fetch, seen } = fakeFetch();
  const error = await rejection(send(parts, args, { ...options, fetch }, call));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(seen).toEqual([]);
  return error as ArgumentError;
}

describe("a shared header", () => {
  it.each<[string, unknown, TransportOptions, CallOptions]>([
    ["the client", {}, { headers: { "api-key": "k" } }, {}],
    ["the arguments", { headers: { "api-key": "k" } }, {}, {}],
    ["the call", {}, {}, { headers: { "API-KEY": "k" } }],
    ["the arguments, over the client", { headers: { "API-key": "k" } }, { headers: { "api-key": "old" } }, {}],
    ["the call, over both", { headers: { "api-key": "older" } }, { headers: { "api-key": "old" } }, { headers: { "aPI-kEY": "k" } }],
    [
      "the client, where the others are undefined",
      { headers: { "api-key": undefined } },
      { headers: { "api-key": "k" } },
      { headers: { "api-key": undefined } },
    ],
  ])("may come from %s", async (_name, args, options, call) => {
    const { headers } = await requestOf(keyed, args, options, call);
    expect(headers["api-key"]).toBe("k");
  });

  it.each<[string, unknown, TransportOptions]>([
    ["absent", undefined, {}],
    ["undefined", { headers: { "api-key": undefined } }, {}],
    ["null", { headers: { "api-key": null } }, {}],
    ["undefined on the client", {}, { headers: { "api-key": undefined } }],
    ["inherited", { headers: Object.create({ "api-key": "k" }) as unknown }, {}],
  ])("is missed before anything is sent: %s", async (_name, args, options) => {
    expect(await refused(keyed, args, options)).toMatchObject({
      operationId: "op",
      argument: "headers.Api-Key",
      message: "op: headers.Api-Key is required: give it to createClient({ headers }) or to the call",
    });
  });
});

describe("headers", () => {
  it("ask for the declared media types, unless the caller does", async () => {
    const parts: Partial<Operation> = {
      responses: [
        { status: 200, mediaTypes: ["application/json", "text/csv"] },
        { status: "default", mediaTypes: ["application/json"] },
      ],
    };
    expect((await requestOf(parts)).headers).toEqual({
      accept: "application/json, text/csv",
    });
    const options = { headers: { Accept: "text/csv" } };
    expect((await requestOf(parts, {}, options)).headers).toEqual({
      accept: "text/csv",
    });
    const none = await requestOf({ responses: [{ status: 200 }] });
    expect(none.headers).toEqual({});
  });

  it("may be others than the declared ones", async () => {
    const { headers } = await requestOf(
      keyed,
      { headers: { "api-key": "k", "x-list": ["a", 1, true] } },
      { headers: { authorization: "Bearer t", "x-number": 7 } },
      { headers: { "x-more": "1" } },
    );
    expect(headers).toEqual({
      accept: "application/json",
      "api-key": "k",
      authorization: "Bearer t",
      "x-list": "a,1,true",
      "x-more": "1",
      "x-number": "7",
    });
  });

  it("are those that the client was created with, whatever happens to the object", async () => {
    const given = { "api-key": "k" };
    const { fetch, seen } = fakeFetch();
    const transport = openTransport({ baseUrl: "https://api.example" }, { headers: given, fetch });
    given["api-key"] = "changed";
    await transport.send({
      id: "op",
      method: "GET",
      path: ["/"],
      responses: [],
    });
    expect(seen[0]?.headers["api-key"]).toBe("k");
  });

  it.each([
    ["CR LF", "hunter2\r\nEvil: 1"],
    ["LF at the end", "hunter2\n"],
    ["NUL", "hunter2\0"],
    ["another control character", "hunter2\x07"],
    ["non Latin-1", "hunter2€"],
    ["an object", { hunter2: "hunter2\n" }],
    ["a function", () => "hunter2"],
  ])("refuse a value with %s, without showing it", async (_name, value) => {
    const headers = { "api-key": value } as Record<string, string>;
    const errors = [
      await refused(keyed, { headers }),
      await refused(keyed, {}, {}, { headers }),
      thrown(() => openTransport({ baseUrl: "https://api.example" }, { headers })),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(ArgumentError);
      expect(String((error as Error).stack)).not.toContain("hunter2");
      expect((error as ArgumentError).argument).toBe("headers.api-key");
    }
  });

  it("say what is wrong with a value", async () => {
    const at = async (value: string): Promise<string> => (await refused({}, { headers: { "x-a": value } })).message;
    expect(await at("v\r\n")).toBe("op: headers.x-a has a line break");
    expect(await at("\0")).toBe("op: headers.x-a has a character that no header can hold");
  });

  it.each(["a b", "a:", "", "x\r\nEvil", "é", "hunter2\n"])("refuse the name %j, without showing it", async (name) => {
    const headers = { [name]: "v" };
    for (const error of [
      await refused({}, { headers }),
      await refused({}, {}, {}, { headers }),
      await refused({
        parameters: [{ in: "header", name, required: true }],
      }),
    ]) {
      expect(error.message).not.toContain("hunter2");
      expect(error.argument).toBe("headers");
    }
  });

  it.each(["Host", "content-length", "Transfer-Encoding", "connection"])("leave %s to fetch", async (name) => {
    expect((await refused({}, { headers: { [name]: "1" } })).message).toBe(`op: headers.${name} is set by fetch itself`);
  });

  it.each<[unknown]>([["x"], [null], [[]]])("have to be in an object: %j", async (headers) => {
    expect((await refused({}, { headers })).argument).toBe("headers");
    const call = { headers } as CallOptions;
    expect((await refused({}, {}, {}, call)).argument).toBe("headers");
  });

  it.each(["__proto__", "constructor"])("may be named %s", async (name) => {
    const headers: unknown = JSON.parse(`{${JSON.stringify(name)}:"x"}`);
    const { init } = await requestOf({}, { headers });
    expect(new Headers(init.headers).get(name)).toBe("x");
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });

  it("refuse a declared media type that no header can hold", async () => {
    const responses = [{ status: 200, mediaTypes: ["a/b\r\nEvil: 1"] }];
    await refused({ responses });
    const body = { mediaType: "a/b\r\nEvil: 1" };
    await refused({ method: "POST", body }, { body: "x" });
  });
});

describe("cookies", () => {
  const parts: Partial<Operation> = {
    parameters: [
      { in: "cookie", name: "session", required: true },
      { in: "cookie", name: "flags" },
    ],
  };

  it("join one header", async () => {
    const args = { cookies: { session: "a b", flags: ["x", "y"] } };
    const { headers } = await requestOf(parts, args);
    expect(headers["cookie"]).toBe("session=a%20b; flags=x; flags=y");
  });

  it("follow those of the client's own header", async () => {
    const options = { headers: { cookie: "theme=dark; session=1" } };
    const { headers } = await requestOf(parts, { cookies: { flags: "z" } }, options);
    expect(headers["cookie"]).toBe("theme=dark; session=1; flags=z");
  });

  it("are required where declared so", async () => {
    expect((await refused(parts)).argument).toBe("cookies.session");
  });
});

function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("an error was expected");
}
