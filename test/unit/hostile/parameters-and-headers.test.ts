import { describe, expect, it } from "vitest";
import {
  canBeInPath,
  everywhere,
  hostileParameters,
  inHeader,
  inQuery,
  oddHeaders,
  refusedHeaders,
  withKey,
  withMediaType,
} from "./attacks/parameters.js";
import { loader, sendAll } from "./judge.js";
import { codesOf, filesOf, json, members, openApi, operation, textOf, withParameters } from "./pipeline.js";

describe.each(hostileParameters.map((name) => [name]))("D23 the parameter %j", (name) => {
  it("is sent under its own name", async () => {
    const [sent] = await sendAll(await filesOf(inQuery(name)), {}, [["send", { query: members([name, "v&w=x"]) }]]);
    const url = new URL(sent?.url ?? "");
    expect([url.origin, url.pathname, url.hash]).toEqual(["https://api.example", "/v1/things", ""]);
    expect([...url.searchParams]).toEqual([[name, "v&w=x"]]);
  });

  it("is required as an own member", async () => {
    const files = await filesOf(inQuery(name));
    await expect(sendAll(files, {}, [["send", { query: {} }]])).rejects.toThrow("is required");
  });
});

describe.each(hostileParameters.filter(canBeInPath).map((name) => [name]))("D23 the parameter %j in path and query", (name) => {
  it("is two fields", async () => {
    const args = {
      path: members([name, "in-path"]),
      query: members([name, "in-query"], [`${name}-styled`, members(["__proto__", "deep"])]),
    };
    const [sent] = await sendAll(await filesOf(everywhere(name)), {}, [["send", args]]);
    const url = new URL(sent?.url ?? "");
    expect(url.pathname).toBe("/v1/things/in-path");
    expect([...url.searchParams]).toEqual([
      [name, "in-query"],
      [`${name}-styled[__proto__]`, "deep"],
    ]);
  });
});

it("D23 a name that is not well-formed is refused", async () => {
  expect(await codesOf(inQuery("a\ud800"))).toContain("parameter-refused");
});

describe("D24 headers", () => {
  it.each(refusedHeaders.map((name) => [name]))("%j is left out with a notice", async (name) => {
    const document = inHeader(name);
    expect(await codesOf(document)).toContain("parameter-refused");
    const [sent] = await sendAll(await filesOf(document), {}, [["send", { headers: { "X-Other": "1" } }]]);
    expect([...(sent?.headers.keys() ?? [])].sort()).toEqual(["accept", "x-other"]);
  });

  it.each(oddHeaders.map((name) => [name]))("%s is sent", async (name) => {
    const files = await filesOf(inHeader(name));
    await expect(sendAll(files, {}, [["send", { headers: {} }]])).rejects.toThrow("is required");
    const [sent] = await sendAll(files, {}, [["send", { headers: members([name, "v"]) }]]);
    expect(sent?.headers.get(name)).toBe("v");
  });

  it("a value cannot bring a line end", async () => {
    const files = await filesOf(inHeader("X-Value"));
    await expect(sendAll(files, {}, [["send", { headers: { "X-Value": "a\r\nEvil: 1" } }]])).rejects.toThrow("line break");
  });

  it("two spellings of one name are one header", async () => {
    const parameters = ["X-Key", "x-key"].map((name) => ({ in: "header", name, required: true, schema: { type: "string" } }));
    const client = textOf(await filesOf(withParameters("/things", parameters)), "client");
    expect(client.match(/"x-key": string/giu)).toHaveLength(1);
  });

  it.each(["a b", "a;b", "a=b", "a\r\nb", ""])("the cookie %j is left out with a notice", async (name) => {
    expect(await codesOf(withParameters("/things", [{ in: "cookie", name, schema: { type: "string" } }]))).toContain("parameter-refused");
  });
});

describe("D25 security schemes", () => {
  it.each([
    ["header", "X\r\nEvil: 1"],
    ["header", ""],
    ["header", "a b"],
    ["cookie", "a=b;c"],
    ["query", "Authorization"],
    ["query", "authorization"],
    ["query", "a\r\nb"],
    ["query", ""],
    ["__proto__", "x"],
    ["constructor", "x"],
  ])("a key in %s called %j is refused", async (place, name) => {
    expect(await codesOf(withKey(name, place))).toEqual(["security-scheme-refused"]);
  });
});

describe("D51 media types", () => {
  it.each([
    "application/json'; pwn()//",
    'text/event-stream; x="',
    "",
    "json",
    "a/b\r\nX: 1",
    'a/b; x="\u20ac"',
    "a/\u202eb",
    "application/json, evil/type",
  ])("%j is left out with a notice", async (name) => {
    expect(await codesOf(withMediaType(name))).toContain("media-type-refused");
    expect(await sendAll(await filesOf(withMediaType(name)), {}, [["send"]])).toHaveLength(1);
  });

  it("of two hundred, the choice does not depend on their order", async () => {
    const types = Array.from({ length: 200 }, (_, index) => [`application/x-${index}`, { schema: { type: "string" } }] as const);
    const body = (content: object): object => ({
      "/things": {
        post: operation({ operationId: "send", requestBody: { required: true, content: members(...Object.entries(content)) } }),
      },
    });
    const paths = body({ ...members(...types), ...json({ type: "object" }) });
    const files = await filesOf(openApi({ paths: members(...Object.entries(paths)) }));
    const [sent] = await sendAll(files, {}, [["send", { body: {} }]]);
    expect(sent?.headers.get("content-type")).toBe("application/json");
  });
});

describe("D52 statuses", () => {
  it("only statuses, ranges and default are accepted", async () => {
    const statuses = [
      "200",
      "2XX",
      "4xx",
      "default",
      "'200';pwn()",
      "99",
      "600",
      "__proto__",
      "constructor",
      "-1",
      "2e2",
      " 200",
      "100",
      "599",
    ];
    const responses = members(...statuses.map((status) => [status, { description: "" }] as const));
    const document = openApi({ paths: { "/things": { get: { operationId: "send", responses } } } });
    expect((await codesOf(document)).filter((code) => code === "status-refused")).toHaveLength(8);
    const client = textOf(await filesOf(document), "client");
    expect([...client.matchAll(/\{ status: ([^,} ]+)/gu)].map(([, status]) => status)).toEqual([
      "100",
      "200",
      "599",
      '"2XX"',
      '"4XX"',
      '"default"',
    ]);
  });
});

describe("D53 methods", () => {
  it("only tokens that fetch can send are accepted", async () => {
    const methods = ["GET\r\nX: 1", "CONNECT", "connect", "TRACE", "__proto__", "M-SEARCH", "PURGE", "a b", ""];
    const item = members(
      ["x-get", operation({ operationId: "extension" })],
      ["constructor", operation({ operationId: "inherited" })],
      ["GET", operation({ operationId: "upper" })],
      ["trace", operation({ operationId: "trace" })],
      ["additionalOperations", members(...methods.map((method, index) => [method, operation({ operationId: `send${index}` })] as const))],
    );
    const document = openApi({ paths: members(["/things", item]) });
    expect((await codesOf(document)).filter((code) => code === "method-malformed")).toHaveLength(7);
    const load = loader(await filesOf(document));
    const { createClient } = await load("client");
    expect(Object.keys(createClient?.() as object).sort()).toEqual(["send4", "send5", "send6"]);
  });
});
