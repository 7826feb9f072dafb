import { runInNewContext } from "node:vm";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { pipeline } from "../../pipeline.js";

const string = { type: "string" };
const json = { "application/json": { schema: string } };
const id = { in: "path", name: "id", required: true, schema: string };

interface Spec {
  readonly path?: string;
  readonly method?: string;
  readonly operation: object;
  readonly servers?: readonly object[];
}

async function clientOf({ path = "/pets", method = "get", operation, servers = [] }: Spec): Promise<string> {
  const paths = { [path]: { [method]: { operationId: "op", ...operation } } };
  const { files } = await pipeline({ openapi: "3.1.0", info: { title: "Pets", version: "1" }, servers, paths }, ["client"]);
  const content = files.find((file) => file.path === "client.ts")?.content ?? "";
  expect(content).toBe(await format(content, { parser: "typescript" }));
  return content;
}

function between(content: string, start: string, end: string): string {
  const from = content.indexOf(start);
  if (from === -1) throw new Error(`no ${start} in\n${content}`);
  return content.slice(from + start.length, content.indexOf(end, from + start.length));
}

const compact = (text: string): string => text.replaceAll(/\s+/gu, " ").replaceAll(/^ | $|\| (?=$)/gu, "").replace(/^\| /u, ""); // prettier-ignore

describe("the descriptor of an operation", () => {
  const rows: readonly (readonly [what: string, spec: Spec, want: unknown])[] = [
    ["nothing but a path", { operation: {} }, { method: "GET", path: ["/pets"], responses: [{ status: "default" }] }],
    [
      "path parameters",
      { path: "/pets/{id}.json", operation: { parameters: [id] } },
      { path: ["/pets/", { name: "id" }, ".json"] },
    ],
    [
      "a path parameter in another style, that may be a list",
      { path: "/{id}", operation: { parameters: [{ ...id, style: "matrix", explode: true, schema: { type: "array" } }] } },
      { path: ["/", { name: "id", style: "matrix", explode: true, composite: true }] },
    ],
    [
      "what parameters have that is not usual",
      {
        operation: {
          parameters: [
            { in: "query", name: "a" },
            { in: "query", name: "b", required: true, explode: false, allowReserved: true },
            { in: "query", name: "c", style: "deepObject", explode: true },
            { in: "query", name: "d", content: json },
            { in: "header", name: "X-E", explode: true },
            { in: "cookie", name: "f" },
          ],
        },
      },
      {
        parameters: [
          { in: "query", name: "a" },
          { in: "query", name: "b", required: true, explode: false, allowReserved: true },
          { in: "query", name: "c", style: "deepObject", explode: true },
          { in: "query", name: "d", mediaType: "application/json" },
          { in: "header", name: "X-E", explode: true },
          { in: "cookie", name: "f" },
        ],
      },
    ],
    [
      "the most structured of several request bodies",
      { method: "post", operation: { requestBody: { required: true, content: { "text/plain": {}, "multipart/form-data": {}, "application/vnd.pet+json": {} } } } },
      { method: "POST", body: { mediaType: "application/vnd.pet+json", required: true } },
    ],
    ["a body that is not required", { method: "put", operation: { requestBody: { content: { "application/x-www-form-urlencoded": {} } } } }, { body: { mediaType: "application/x-www-form-urlencoded" } }],
    [
      "statuses, ranges and the default, in this order, without 1XX",
      { operation: { responses: { default: {}, "4XX": {}, 404: { content: { "text/plain": {}, "application/json": {} } }, 200: {}, "1XX": {} } } },
      { responses: [{ status: 200 }, { status: 404, mediaTypes: ["application/json", "text/plain"] }, { status: "4XX" }, { status: "default" }] },
    ],
  ]; // prettier-ignore

  it.each(rows)("%s", async (_, spec, want) => {
    const text = between(await clientOf(spec), "const opOperation: Operation<OpResult> = ", ";\n\nexport function");
    const descriptor = JSON.parse(JSON.stringify(runInNewContext(`(${text})`))) as object;
    expect(descriptor).toMatchObject({ id: "op", ...(want as object) });
    const { operation } = spec as { operation: { parameters?: unknown; requestBody?: unknown } };
    if (operation.requestBody === undefined) expect(descriptor).not.toHaveProperty("body");
  });
});

describe("the result of an operation", () => {
  const body = (content: object): object => ({ description: "", content });
  const rows: readonly (readonly [what: string, responses: object, want: string])[] = [
    ["no response declared", {}, "Success<StatusRange<2>, unknown> | Failure<Exclude<StatusCode, StatusRange<2>>, unknown>"],
    ["one success", { 200: body(json) }, "Success<200, Op200ResponseBody> | Undeclared<200>"],
    ["no content", { 204: body(json) }, "Success<204, undefined> | Undeclared<204>"],
    ["a success and a failure", { 201: {}, 400: body(json) }, "Success<201, unknown> | Failure<400, Op400ResponseBody> | Undeclared<201 | 400>"],
    ["a range and a status in it", { "4XX": {}, 404: {} }, "Failure<404, unknown> | Failure<Exclude<StatusRange<4>, 404>, unknown> | Undeclared<404 | StatusRange<4>>"],
    ["a default beside a success is a failure", { 200: {}, default: body(json) }, "Success<200, unknown> | Failure<Exclude<StatusCode, 200>, OpDefaultResponseBody>"],
    ["a default alone is both", { default: body(json) }, "Success<StatusRange<2>, OpDefaultResponseBody> | Failure<Exclude<StatusCode, StatusRange<2>>, OpDefaultResponseBody>"],
    ["a redirect is a failure", { 302: {} }, "Failure<302, unknown> | Undeclared<302>"],
    ["text, binary and JSON", { 200: body({ "text/plain": {}, "image/png": {}, ...json }) }, "Success<200, Op200ResponseBody | Blob | string> | Undeclared<200>"],
    ["a range of media types", { 200: body({ "*/*": {} }) }, "Success<200, unknown> | Undeclared<200>"],
  ]; // prettier-ignore

  it.each(rows)("%s", async (_, responses, want) => {
    const text = between(await clientOf({ operation: { responses } }), "export type OpResult =", ";\n");
    expect(compact(text)).toBe(want);
  });

  it("a HEAD request has no body", async () => {
    const content = await clientOf({ method: "head", operation: { responses: { 200: body(json) } } });
    expect(compact(between(content, "export type OpResult =", ";\n"))).toBe("Success<200, undefined> | Undeclared<200>");
  });
});

describe("the arguments of an operation", () => {
  it("come in groups; one with nothing required may be left out", async () => {
    const parameters = [
      { in: "query", name: "limit", schema: { type: "integer" }, description: "How many." },
      { in: "header", name: "X-Trace", schema: string, deprecated: true },
      { in: "cookie", name: "session", required: true, schema: string },
      id,
    ];
    const content = await clientOf({ path: "/pets/{id}", operation: { parameters, requestBody: { content: json } } });
    expect(compact(between(content, "export interface OpArguments {", "\n}"))).toBe(
      "path: { id: string; }; query?: | { /** How many. */ limit?: number | undefined; } | undefined; " +
        'headers?: | { /** @deprecated */ "X-Trace"?: string | undefined; } | undefined; ' +
        "cookies: { session: string; }; body?: OpRequestBody | undefined;",
    );
    expect(content).toContain("  args: OpArguments,\n");
  });

  it("are optional as a whole where nothing is required", async () => {
    expect(await clientOf({ operation: { parameters: [{ in: "query", name: "a" }] } })).toContain("  args?: OpArguments,\n");
    expect(await clientOf({ operation: {} })).toContain("export type OpArguments = Record<string, never>;\n");
  });
});

describe("the client", () => {
  it("has the base URL of the first server that is absolute", async () => {
    const content = await clientOf({
      operation: {},
      servers: [{ url: "/v1" }, { url: "https://a.example/v1" }, { url: "https://b.example" }],
    });
    expect(content).toContain('openTransport({ baseUrl: "https://a.example/v1" }, options)');
    expect(content).toContain("createClient(options?: ClientOptions)");
  });

  it("asks for a base URL where the document has none", async () => {
    const content = await clientOf({ operation: {}, servers: [{ url: "/v1" }] });
    expect(content).toContain("readonly baseUrl: string;");
    expect(content).toContain("createClient(options: ClientOptions)");
  });

  it("takes headers that every operation requires once", async () => {
    const header = { in: "header", name: "X-Tenant", required: true, schema: string };
    const paths = {
      "/a": { get: { operationId: "getA", parameters: [header] } },
      "/b": {
        get: {
          operationId: "getB",
          parameters: [
            { ...header, name: "x-tenant" },
            { ...header, name: "X-Other" },
          ],
        },
      },
    };
    const { files } = await pipeline({ openapi: "3.1.0", info: {}, paths }, ["client"]);
    const content = files.find(({ path }) => path === "client.ts")?.content ?? "";
    expect(compact(between(content, "export interface SharedHeaders {", "\n}"))).toBe('"X-Tenant": string;');
    expect(compact(between(content, "GetBArguments<Given extends keyof SharedHeaders = never> =", ";\n\n"))).toContain(
      '"X-Other": string;',
    );
    expect(content).not.toContain('"x-tenant": string');
  });

  it("knows the headers that hold secrets", async () => {
    const securitySchemes = { key: { type: "apiKey", in: "header", name: "X-Api-Key" }, token: { type: "http", scheme: "bearer" } };
    const document = { openapi: "3.1.0", info: {}, paths: { "/a": { get: {} } }, components: { securitySchemes } };
    const { files } = await pipeline(document, ["client"]);
    expect(files.find(({ path }) => path === "client.ts")?.content).toContain('secretHeaders: ["authorization", "x-api-key"]');
  });
});
