import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import { parse, parseGet, parsePaths } from "./support.js";

const requests = (paths: JsonObject): string[] =>
  parsePaths(paths).operations.map(
    ({ method, path }) => `${method} ${path.map((each) => ("literal" in each ? each.literal : "{}")).join("")}`,
  );

describe("operations", () => {
  it("come in the order of path and method, whatever the order of keys", () => {
    expect(requests({ "/b": { post: {}, get: {} }, "/a": { query: {}, patch: {}, delete: {} } })).toEqual([
      "DELETE /a",
      "PATCH /a",
      "QUERY /a",
      "GET /b",
      "POST /b",
    ]);
  });

  it("every method that a client may send", () => {
    const pathItem = { get: {}, put: {}, post: {}, delete: {}, options: {}, head: {}, patch: {}, query: {} };
    expect(requests({ "/a": pathItem }).map((each) => each.split(" ")[0])).toEqual([
      "DELETE",
      "GET",
      "HEAD",
      "OPTIONS",
      "PATCH",
      "POST",
      "PUT",
      "QUERY",
    ]);
  });

  it("additionalOperations", () => {
    const { operations, reports } = parsePaths({ "/a": { get: {}, additionalOperations: { COPY: {}, "X-M!": {} } } });
    expect(operations.map(({ method, pointer }) => [method, pointer])).toEqual([
      ["COPY", "#/paths/~1a/additionalOperations/COPY"],
      ["GET", "#/paths/~1a/get"],
      ["X-M!", "#/paths/~1a/additionalOperations/X-M!"],
    ]);
    expect(reports).toEqual([]);
  });

  it.each(["TRACE", "connect", "Track", "GET", "QUERY", "A B", "", "A\r\nB", "é"])("a method that no client may send: %j", (method) => {
    const { operations, diagnostics } = parsePaths({ "/a": { additionalOperations: { [method]: {} } } });
    expect(operations).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["method-malformed"]);
  });

  it("have the servers of their own, or else of their path item", () => {
    const a = { servers: [{ url: "https://item.example" }], get: {}, put: { servers: [{ url: "https://own.example" }] } };
    const { operations } = parsePaths({ "/a": a, "/b": { get: { servers: [] } } });
    expect(operations.map(({ servers }) => servers?.map(({ url }) => url))).toEqual([
      ["https://item.example"],
      ["https://own.example"],
      undefined,
    ]);
  });

  it("trace", () => {
    const { operations, reports } = parsePaths({ "/a": { trace: {} } });
    expect(operations).toEqual([]);
    expect(reports).toEqual([
      "method-malformed #/paths/~1a/trace: TRACE is not a method that a client may send; the operation is left out",
    ]);
  });

  it("of a path item that two paths share are two", () => {
    const pathItem = { get: { responses: { 200: { description: "" } } } };
    const { operations } = parsePaths(
      { "/a": { $ref: "#/components/pathItems/x" }, "/b": { $ref: "#/components/pathItems/x" } },
      { pathItems: { x: pathItem } },
    );
    expect(operations.map(({ pointer }) => pointer)).toEqual(["#/paths/~1a/get", "#/paths/~1b/get"]);
  });

  it("what else a path item holds is none", () => {
    expect(requests({ "/a": { summary: "s", description: "d", servers: [], GET: {}, connect: {}, "x-y": {}, get: {} } })).toEqual([
      "GET /a",
    ]);
  });

  it("extensions beside paths are none", () => {
    expect(requests({ "x-a": { get: {} }, "/a": { get: {} } })).toEqual(["GET /a"]);
  });

  it("an operation in the model's words", () => {
    const { operation } = parseGet({ operationId: "getA", summary: "s", description: "d", deprecated: true, tags: ["a", 1, "b"] });
    expect(operation).toEqual({
      pointer: "#/paths/~1a/get",
      name: "",
      operationId: "getA",
      summary: "s",
      description: "d",
      method: "GET",
      path: [{ literal: "/a" }],
      deprecated: true,
      tags: ["a", "b"],
      parameters: [],
      responses: [],
    });
  });

  const malformed: readonly { paths: JsonValue; want: string }[] = [
    { paths: [], want: "malformed #/paths: `paths` must be an object" },
    { paths: { "/a": [] }, want: "part-malformed #/paths/~1a: a path item must be an object; it is ignored" },
    { paths: { "/a": { get: "x" } }, want: "part-malformed #/paths/~1a/get: an operation must be an object; it is ignored" },
    { paths: { "/a": { get: null } }, want: "part-malformed #/paths/~1a/get: an operation must be an object; it is ignored" },
    { paths: { "/a": { get: { tags: "x" } } }, want: "part-malformed #/paths/~1a/get/tags: `tags` must be a list; it is ignored" },
    {
      paths: { "/a": { get: { responses: [] } } },
      want: "part-malformed #/paths/~1a/get/responses: `responses` must be an object; it is ignored",
    },
    {
      paths: { "/a": { get: { requestBody: 1 } } },
      want: "part-malformed #/paths/~1a/get/requestBody: a request body must be an object; it is ignored",
    },
  ];

  it.each(malformed)("$want", ({ paths, want }) => {
    expect(parse({ paths }).reports).toEqual([want]);
  });
});

describe("responses", () => {
  const statusesOf = (responses: JsonObject): unknown[] => parseGet({ responses }).operation.responses.map(({ status }) => status);

  it("statuses, then ranges, then default", () => {
    expect(statusesOf({ default: {}, "5XX": {}, "404": {}, "2XX": {}, "201": {}, "200": {} })).toEqual([
      200,
      201,
      404,
      "2XX",
      "5XX",
      "default",
    ]);
  });

  it("a range in small letters", () => {
    expect(statusesOf({ "4xx": {}, "x-extension": {} })).toEqual(["4XX"]);
  });

  it.each(["099", "600", "20", "2000", "2X", "6XX", "20X", "DEFAULT", "ok", " 200", ""])("%j is no status", (status) => {
    const { operation, diagnostics } = parseGetWithDiagnostics({ [status]: {} });
    expect(operation).toEqual([]);
    expect(diagnostics).toEqual(["status-refused"]);
  });

  it("description and content", () => {
    const { operation } = parseGet({ responses: { 200: { description: "d", content: { "text/plain": {} } } } });
    expect(operation.responses).toEqual([{ status: 200, description: "d", content: [{ mediaType: "text/plain" }] }]);
  });
});

function parseGetWithDiagnostics(responses: JsonObject): { operation: unknown; diagnostics: string[] } {
  const { operation, reports } = parseGet({ responses });
  return { operation: operation.responses, diagnostics: reports.map((report) => report.split(" ")[0] ?? "") };
}

describe("media types", () => {
  const mediaTypesOf = (...names: readonly string[]): { names: string[]; reports: readonly string[] } => {
    const content = Object.fromEntries(names.map((name) => [name, {}]));
    const { operation, reports } = parseGet({ responses: { 200: { content } } });
    return { names: (operation.responses[0]?.content ?? []).map(({ mediaType }) => mediaType), reports };
  };

  it.each([
    { given: "application/json", want: "application/json" },
    { given: "Application/JSON", want: "application/json" },
    { given: "application/problem+json", want: "application/problem+json" },
    { given: "text/plain; charset=UTF-8", want: "text/plain; charset=UTF-8" },
    { given: 'text/plain;a="b c"', want: 'text/plain;a="b c"' },
    { given: "text/*", want: "text/*" },
    { given: "*/*", want: "*/*" },
  ])("$given", ({ given, want }) => {
    expect(mediaTypesOf(given)).toEqual({ names: [want], reports: [] });
  });

  it.each(["json", "", "a/b/c", "a b/c", "text/plain;", "text/plain; charset", "text/plain\r\nX: y", 'text/plain;a="\n"', "text/plän"])(
    "%j is none",
    (given) => {
      const { names, reports } = mediaTypesOf(given);
      expect(names).toEqual([]);
      expect(reports).toEqual([expect.stringMatching(/^media-type-refused #\/paths\/~1a\/get\/responses\/200\/content\//u)]);
    },
  );

  it("come in one order, JSON first, whatever the order of the keys", () => {
    const sorted = ["application/json", "application/problem+json", "application/xml", "text/plain"];
    expect(mediaTypesOf(...sorted.toReversed()).names).toEqual(sorted);
  });
});

describe("request bodies", () => {
  const json = { "application/json": { schema: { type: "string" } } };

  it("in the model's words", () => {
    const { operation } = parseGet({ requestBody: { description: "d", required: true, content: json } });
    expect(operation.requestBody).toEqual({
      description: "d",
      required: true,
      content: [
        {
          mediaType: "application/json",
          schema: { pointer: "#/paths/~1a/get/requestBody/content/application~1json/schema", types: ["string"] },
        },
      ],
    });
  });

  it("are optional where nothing is said", () => {
    expect(parseGet({ requestBody: { content: json } }).operation.requestBody?.required).toBe(false);
  });

  it.each([{}, { content: {} }, { content: { nonsense: {} } }])("none that a client could send: %j", (requestBody) => {
    expect(parseGet({ requestBody }).operation.requestBody).toBeUndefined();
  });
});
