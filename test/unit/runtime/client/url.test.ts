import { describe, expect, it } from "vitest";

import { ArgumentError } from "../../../../templates/runtime/client/errors.js";
import type { Operation, PathParameter } from "../../../../templates/runtime/client/operation.js";
import { openTransport } from "../../../../templates/runtime/client/transport.js";
import { fakeFetch, operation, rejection, requestOf, send } from "./support.js";

async function urlOf(parts: Partial<Operation>, args?: unknown, baseUrl?: string): Promise<string> {
  return (await requestOf(parts, args, { baseUrl })).url;
}

async function refused(parts: Partial<Operation>, args?: unknown): Promise<ArgumentError> {
  const { fetch, seen } = fakeFetch();
  const error = await rejection(send(parts, args, { fetch }));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(seen).toEqual([]);
  return error as ArgumentError;
}

const byId: Partial<Operation> = { path: ["/things/", { name: "id" }] };

describe("the base URL", () => {
  it.each([
    ["https://a.example", "https://a.example/things"],
    ["https://a.example/", "https://a.example/things"],
    ["https://a.example/v1//", "https://a.example/v1/things"],
    ["HTTP://A.example:80/v1", "http://a.example/v1/things"],
    ["http://[::1]:8080", "http://[::1]:8080/things"],
  ])("%s", async (baseUrl, expected) => {
    expect(await urlOf({}, undefined, baseUrl)).toBe(expected);
  });

  it.each([
    ["relative", "/v1"],
    ["a bare host", "api.example"],
    ["javascript:", "javascript:alert(1)"],
    ["file:", "file:///etc/passwd"],
    ["userinfo", "https://user:hunter2@a.example"],
    ["a user", "https://hunter2@a.example"],
    ["a query", "https://a.example/?key=hunter2"],
    ["a fragment", "https://a.example/#hunter2"],
    ["empty", ""],
    ["not a string", 5 as unknown as string],
  ])("refuses %s without showing it", (_name, baseUrl) => {
    const error = thrown(() => openTransport({}, { baseUrl }));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toMatchObject({
      argument: "baseUrl",
      operationId: undefined,
    });
    expect(String(error)).not.toContain("hunter2");
  });

  it("is required where the document has no server", () => {
    expect(thrown(() => openTransport({}))).toMatchObject({
      name: "ArgumentError",
      message: "client: baseUrl is required",
    });
  });
});

describe("literal path text", () => {
  it.each([
    ["/a'+x()+'", "/a'+x()+'"],
    ["/v1/${x}/y", "/v1/$%7Bx%7D/y"],
    ["/{id}", "/%7Bid%7D"],
    ["/a\\", "/a%5C"],
    ["/\\evil.com", "/%5Cevil.com"],
    ['/a"b', "/a%22b"],
    ["/a?b=c", "/a%3Fb=c"],
    ["/a#b", "/a%23b"],
    ["/a%20b%zz", "/a%20b%25zz"],
    ["/a\tb\nc", "/a%09b%0Ac"],
    ["/é", "/%C3%A9"],
    ["//evil.com/x", "//evil.com/x"],
    ["/x/@y:z", "/x/@y:z"],
    ["/.well-known/...", "/.well-known/..."],
    ["", ""],
  ])("%j", async (path, expected) => {
    expect(await urlOf({ path: [path] })).toBe(`https://api.example/v1${expected}`);
    const root = await urlOf({ path: [path] }, undefined, "https://a.example");
    expect(new URL(root).origin).toBe("https://a.example");
  });

  it.each(["/../admin", "/a/..", "/a/./b", "/a/%2e%2E/b", "/.%2e/x", "@evil.com/x", ".evil.com/x", ":8080/x", "/\ud800"])(
    "refuses %j",
    async (path) => {
      expect((await refused({ path: [path] })).argument).toBe("path");
    },
  );
});

describe("a path value", () => {
  it.each<[unknown, string]>([
    ["a b", "a%20b"],
    ["a/b", "a%2Fb"],
    ["?x", "%3Fx"],
    ["#", "%23"],
    ["a\\b", "a%5Cb"],
    ["{id}", "%7Bid%7D"],
    ["//evil.com", "%2F%2Fevil.com"],
    ["@evil.com", "%40evil.com"],
    ["...", "..."],
    ["a..b", "a..b"],
    ["100%", "100%25"],
    [0, "0"],
    [false, "false"],
    [new Date(0), "1970-01-01T00%3A00%3A00.000Z"],
  ])("%j stays inside its segment", async (id, expected) => {
    expect(await urlOf(byId, { path: { id } })).toBe(`https://api.example/v1/things/${expected}`);
  });

  it.each<[string, unknown]>([
    ["absent", undefined],
    ["null", null],
    ["empty", ""],
    ["a dot", "."],
    ["two dots", ".."],
    ["encoded dots", "%2e%2E"],
    ["half encoded dots", ".%2e"],
    ["a traversal", "../hunter2"],
    ["a traversal with a backslash", "..\\hunter2"],
    ["an encoded traversal", "..%2fhunter2"],
    ["a traversal at the end", "hunter2/.."],
    ["an object", { a: "hunter2" }],
    ["an array", ["hunter2"]],
    ["NaN", Number.NaN],
    ["a function", () => "hunter2"],
    ["an inherited property", Object.create({ toString: () => "hunter2" })],
  ])("refuses %s", async (_name, id) => {
    const error = await refused(byId, { path: { id } });
    expect(error).toMatchObject({ operationId: "op", argument: "path.id" });
    expect(error.message).not.toContain("hunter2");
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a string", "x"],
    ["an array", []],
  ])("has to be in an object, not in %s", async (_name, path) => {
    expect((await refused(byId, { path })).argument).toBe("path");
  });

  it("is required when there are no arguments at all", async () => {
    expect((await refused(byId)).message).toBe("op: path.id is required");
    expect((await refused(byId, null)).argument).toBe("args");
  });

  it("cannot make dots together with the text around it", async () => {
    const label: PathParameter = { name: "id", style: "label" };
    expect((await refused({ path: ["/", label] }, { path: { id: "." } })).argument).toBe("path.id");
    const joined = ["/.", { name: "id" }];
    const error = await refused({ path: joined }, { path: { id: "%2E" } });
    expect(error.argument).toBe("path.id");
    const composite = { ...label, explode: true, composite: true };
    const list = await refused({ path: ["/", composite] }, { path: { id: ["", ""] } });
    expect(list.message).toContain("dot segments");
  });

  it("may be composite where the schema says so", async () => {
    const composite = { name: "id", composite: true };
    expect(await urlOf({ path: ["/", composite] }, { path: { id: ["a/", "b"] } })).toBe("https://api.example/v1/a%2F,b");
    await refused({ path: ["/", composite] }, { path: { id: [] } });
    await refused({ path: ["/", composite] }, { path: { id: [".."] } });
  });

  it("is never searched for the next parameter", async () => {
    const parts = { path: ["/", { name: "a" }, "/", { name: "b" }] };
    const args = { path: { a: "{b}", b: "$&" } };
    expect(await urlOf(parts, args)).toBe("https://api.example/v1/%7Bb%7D/%24%26");
  });

  it.each(["__proto__", "constructor", "toString"])("is an own property, also by the name %s", async (name) => {
    const parts = { path: ["/", { name }] };
    await refused(parts, { path: {} });
    const path: unknown = JSON.parse(`{${JSON.stringify(name)}:"x"}`);
    expect(await urlOf(parts, { path })).toBe("https://api.example/v1/x");
  });
});

describe("an operation with a server of its own", () => {
  const upload: Partial<Operation> = { baseUrl: "https://upload.example/v2/" };
  const sentTo = async (baseUrl: string | undefined): Promise<string | undefined> => {
    const { fetch, seen } = fakeFetch();
    const transport = openTransport({ baseUrl: "https://api.example" }, { baseUrl, fetch });
    await transport.send(operation(upload));
    return seen[0]?.url;
  };

  it("is sent there", async () => {
    expect(await sentTo(undefined)).toBe("https://upload.example/v2/things");
  });

  it("is sent where all others are, once the caller says where", async () => {
    expect(await sentTo("http://localhost:1234")).toBe("http://localhost:1234/things");
  });
});

describe("a query that the path states", () => {
  it("comes first, encoded where it has to be", async () => {
    const parts: Partial<Operation> = { query: "beta=true&x=%2F #", parameters: [{ in: "query", name: "q" }] };
    expect(await urlOf(parts, { query: { q: "1" } })).toBe("https://api.example/v1/things?beta=true&x=%2F%20%23&q=1");
    expect(await urlOf(parts)).toBe("https://api.example/v1/things?beta=true&x=%2F%20%23");
  });
});

describe("a whole query", () => {
  const whole = (mediaType: string): Partial<Operation> => ({
    parameters: [{ in: "querystring", name: "any", mediaType, required: true }],
  });

  it.each([
    ["application/x-www-form-urlencoded", { a: "1 2", b: ["x", "y"], c: { d: 1 } }, "a=1+2&b=x&b=y&c=%7B%22d%22%3A1%7D"],
    ["application/x-www-form-urlencoded", new URLSearchParams({ a: "&" }), "a=%26"],
    ["application/json", { a: [1] }, "%7B%22a%22%3A%5B1%5D%7D"],
    ["application/jsonpath", "$.a[?@.b==1]", "%24.a%5B%3F%40.b%3D%3D1%5D"],
  ])("as %s: %j", async (mediaType, querystring, expected) => {
    expect(await urlOf(whole(mediaType), { querystring })).toBe(`https://api.example/v1/things?${expected}`);
  });

  it("is refused where it is missing or cannot be written", async () => {
    expect(await refused(whole("application/json"))).toMatchObject({ argument: "querystring" });
    expect(await refused(whole("application/jsonpath"), { querystring: {} })).toMatchObject({ argument: "querystring" });
    const form = whole("application/x-www-form-urlencoded");
    expect(await refused(form, { querystring: "a=1" })).toMatchObject({ argument: "querystring" });
    expect(await refused(form, { querystring: { a: "\ud800" } })).toMatchObject({ argument: "querystring.a" });
  });
});

describe("the query", () => {
  const search: Partial<Operation> = {
    parameters: [
      { in: "query", name: "q", required: true },
      { in: "query", name: "tags", explode: false },
      { in: "query", name: "page" },
    ],
  };

  it("has the parameters in declared order, without absent ones", async () => {
    expect(await urlOf(search, { query: { tags: ["a", "b"], q: "x" } })).toBe("https://api.example/v1/things?q=x&tags=a,b");
  });

  it("has no undeclared ones", async () => {
    expect(await urlOf(search, { query: { q: "x", admin: true } })).toBe("https://api.example/v1/things?q=x");
  });

  it.each([{}, { query: {} }, { query: { q: undefined } }, { query: { q: null } }])("needs its required parameter: %j", async (args) => {
    const error = await refused(search, args);
    expect(error.argument).toBe("query.q");
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
