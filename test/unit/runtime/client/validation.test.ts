import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ArgumentError } from "../../../../templates/runtime/client/errors.js";
import { openEvents } from "../../../../templates/runtime/client/event-stream.js";
import type { ItemStream } from "../../../../templates/runtime/client/item-stream.js";
import type { Operation } from "../../../../templates/runtime/client/operation.js";
import { findIssues, type OperationValidators, type Validator } from "../../../../templates/runtime/client/operation-validators.js";
import {
  openValidatingTransport,
  type ValidatingCallOptions,
  type ValidatingTransportOptions,
} from "../../../../templates/runtime/client/validating-transport.js";
import {
  RequestValidationError,
  ResponseValidationError,
  type InvalidResponse,
} from "../../../../templates/runtime/client/validation-errors.js";
import type { ClientValidation } from "../../../../templates/runtime/client/validation-policy.js";
import { ValidationError, type Issue } from "../../../../templates/runtime/validation/issue.js";
import type { Keywords } from "../../../../templates/runtime/validation/keywords.js";
import { conforms } from "../../../../templates/runtime/validation/interpret.js";
import { fakeFetch, operation, rejection, type AnyResult, type Seen } from "./support.js";

function of(keywords: Keywords): Validator {
  const schema = (): Keywords => keywords;
  return { schema, is: (value) => conforms(schema, value) };
}

const string = of({ type: "string" });
const short = of({ type: "string", maxLength: 3 });
const integer = of({ type: "integer", maximum: 9 });
const pet = of({ type: "object", required: ["name"], properties: { name: { type: "string", maxLength: 5 }, token: { type: "number" } } });

const described: Partial<Operation> = {
  method: "POST",
  path: ["/things/", { name: "id" }],
  parameters: [
    { in: "query", name: "limit" },
    { in: "query", name: "appid" },
    { in: "query", name: "tags" },
    { in: "header", name: "X-Trace", required: true },
    { in: "cookie", name: "session" },
  ],
  body: { mediaType: "application/json" },
  responses: [
    { status: 200, mediaTypes: ["application/json", "text/event-stream"], streams: [{ mediaType: "text/event-stream", open: openEvents }] },
    { status: "4XX", mediaTypes: ["application/problem+json"] },
    { status: 204, mediaTypes: ["application/json"] },
  ],
};

const validators: OperationValidators = {
  operation: "op",
  find: findIssues,
  parameters: [
    { in: "path", name: "id", ...integer },
    { in: "query", name: "limit", ...integer },
    { in: "query", name: "appid", ...short },
    { in: "query", name: "tags", ...of({ type: "array", items: { type: "integer" } }) },
    { in: "header", name: "X-Trace", ...short },
    { in: "cookie", name: "session", ...short },
  ],
  requestBodies: [
    { mediaType: "application/json", ...pet },
    { mediaType: "application/x-www-form-urlencoded", ...pet },
  ],
  responses: [
    { status: 200, mediaType: "application/json", ...pet },
    { status: 200, mediaType: "text/event-stream", items: true, ...of({ type: "object", properties: { data: { enum: ["a", "b"] } } }) },
    { status: "4XX", mediaType: "application/problem+json", ...of({ type: "object", required: ["title"] }) },
    { status: 204, mediaType: "application/json", ...pet },
  ],
};

interface Setting {
  readonly args?: object;
  readonly operation?: Partial<Operation>;
  readonly validation?: Partial<ClientValidation>;
  readonly call?: ValidatingCallOptions;
  readonly headers?: ValidatingTransportOptions["headers"];
  readonly answer?: () => Response;
}

const valid = { path: { id: 1 }, headers: { "X-Trace": "abc" } };

/** One call with all that it does: what it resolves to, what it sends and what it reports. */
function callOf(setting: Setting): { result: Promise<AnyResult>; seen: Seen[]; reports: InvalidResponse[] } {
  const reports: InvalidResponse[] = [];
  const { fetch, seen } = fakeFetch(setting.answer ?? (() => Response.json({ name: "Rex" })));
  const onInvalidResponse = (invalid: InvalidResponse): void => void reports.push(invalid);
  const transport = openValidatingTransport(
    { baseUrl: "https://api.example", secretHeaders: ["appid"] },
    { fetch, headers: setting.headers, validation: { with: [validators], onInvalidResponse, ...setting.validation } },
  );
  const { args = valid, call } = setting;
  // Wider than what it is declared as: emitted clients hand on what a call is given.
  const wide: { send: (op: Operation, args: unknown, call?: ValidatingCallOptions) => Promise<unknown> } = transport;
  const result = wide.send(operation({ ...described, ...setting.operation }), args, call) as Promise<AnyResult>;
  return { result, seen, reports };
}

async function refused(setting: Setting): Promise<readonly Issue[]> {
  const { result, seen } = callOf({ validation: { requests: true }, ...setting });
  const error = await rejection(result);
  expect(error).toBeInstanceOf(RequestValidationError);
  expect(error).toBeInstanceOf(ValidationError);
  expect(seen).toEqual([]);
  return (error as RequestValidationError).issues;
}

describe("requests", () => {
  it("are sent when every part is valid", async () => {
    const args = { ...valid, query: { limit: 3n, tags: [1, undefined, 2] }, cookies: { session: "s" }, body: { name: "Rex" } };
    const { result, seen } = callOf({ args, validation: { requests: true } });
    expect(await result).toMatchObject({ ok: true, data: { name: "Rex" } });
    expect(seen).toHaveLength(1);
  });

  const rows: readonly (readonly [what: string, args: object, pointer: string, keyword: string])[] = [
    ["a path parameter", { path: { id: 10 } }, "/path/id", "maximum"],
    ["a query parameter", { query: { limit: "3" } }, "/query/limit", "type"],
    ["an item of one", { query: { tags: [1, "x"] } }, "/query/tags/1", "type"],
    ["a header, in any letter case", { headers: { "x-trace": "abcd" } }, "/headers/X-Trace", "maxLength"],
    ["a cookie", { cookies: { session: "long" } }, "/cookies/session", "maxLength"],
    ["the body", { body: { name: "Methuselah" } }, "/body/name", "maxLength"],
    ["a body as it is sent", { body: { name: new Date(0) } }, "/body/name", "maxLength"],
    ["a body without a required member", { body: {} }, "/body/name", "required"],
  ];

  it.each(rows)("are not when %s is not", async (_what, args, pointer, keyword) => {
    expect(await refused({ args: { ...valid, ...args } })).toMatchObject([{ pointer, keyword }]);
  });

  it("have all their issues told at once", async () => {
    const issues = await refused({ args: { ...valid, path: { id: 10 }, query: { limit: 10 }, body: {} } });
    expect(issues.map(({ path }) => path)).toEqual([
      ["path", "id"],
      ["query", "limit"],
      ["body", "name"],
    ]);
  });

  it("have headers of the client validated", async () => {
    const setting = { args: { path: { id: 1 } }, headers: { "x-trace": "abcd" } };
    expect(await refused(setting)).toMatchObject([{ pointer: "/headers/X-Trace" }]);
    await callOf({ ...setting, args: valid, validation: { requests: true } }).result;
  });

  it("show no header, no cookie and nothing of a secret's name", async () => {
    const args = {
      path: { id: 1 },
      headers: { "X-Trace": "s3cret-header" },
      cookies: { session: "s3cret-cookie" },
      query: { appid: "s3cret-app", limit: "s3cret-header" },
      body: { name: "s3cret-app", token: "s3cret-token" },
    };
    const { result } = callOf({ args, validation: { requests: true } });
    const error = await rejection(result);
    expect((error as RequestValidationError).issues.map(({ received }) => received)).toEqual(Array<string>(6).fill("a secret"));
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("s3cret");
    expect(JSON.stringify(error)).not.toContain("s3cret");
  });

  it("leave forms that the caller made, and what is missing, to the transport", async () => {
    const form = { mediaType: "application/x-www-form-urlencoded" };
    const body = new URLSearchParams({ x: "1" });
    await callOf({ operation: { body: form }, args: { ...valid, body }, validation: { requests: true } }).result;
    expect(await refused({ operation: { body: form }, args: { ...valid, body: { name: "Methuselah" } } })).toHaveLength(1);
    const missing = callOf({ args: { path: { id: 1 } }, validation: { requests: true } });
    expect(await rejection(missing.result)).toBeInstanceOf(ArgumentError);
  });
});

const wrong = (): Response => Response.json({ name: "Methuselah" });

describe("responses", () => {
  it("are not validated by default", async () => {
    for (const validation of [{}, { responses: undefined }, { responses: "off" as const }]) {
      expect(await callOf({ validation, answer: wrong }).result).toMatchObject({ data: { name: "Methuselah" } });
    }
  });

  it("that are not valid are thrown", async () => {
    const error = await rejection(callOf({ validation: { responses: "throw" }, answer: wrong }).result);
    expect(error).toBeInstanceOf(ResponseValidationError);
    expect(error).toMatchObject({ operationId: "op", status: 200, issues: [{ pointer: "/name", keyword: "maxLength" }] });
    expect((error as Error).message).toContain("not a valid 200 response of op: /name");
  });

  it("that are not valid are reported, and handed out as they are", async () => {
    const { result, reports } = callOf({ validation: { responses: "report" }, answer: wrong });
    expect(await result).toMatchObject({ ok: true, status: 200, data: { name: "Methuselah" } });
    expect(reports).toMatchObject([{ operationId: "op", status: 200, issues: [{ pointer: "/name" }] }]);
  });

  it("are judged by the schema of their status: failures too, of whatever they were read as", async () => {
    const problem = (body: string, status = 404): (() => Response) => {
      return () => new Response(body, { status, headers: { "content-type": "application/problem+json" } });
    };
    const reportsOf = async (answer: () => Response): Promise<number> => {
      const { result, reports } = callOf({ validation: { responses: "report" }, answer });
      await result;
      return reports.length;
    };
    expect(await reportsOf(problem('{"title":"x"}'))).toBe(0);
    expect(await reportsOf(problem("{}"))).toBe(1);
    expect(await reportsOf(problem("<html>"))).toBe(1);
    expect(await reportsOf(problem(""))).toBe(1);
    expect(await reportsOf(problem("{}", 500))).toBe(0);
    expect(await reportsOf(() => new Response(null, { status: 204 }))).toBe(0);
    expect(await reportsOf(() => new Response("", { headers: { "content-type": "application/json" } }))).toBe(1);
  });

  it("show no credential that the server sends back", async () => {
    const headers = { authorization: "Bearer s3cret-long-credential-that-no-issue-shows-whole" };
    const answer = (): Response => Response.json({ name: `got ${headers.authorization}` });
    const error = await rejection(callOf({ headers, validation: { responses: "throw" }, answer }).result);
    expect(error).toMatchObject({ issues: [{ received: "a secret" }] });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("s3cret");
  });
});

describe("streams", () => {
  const stream = (): Response => new Response("data: a\n\ndata: x\n\ndata: b\n\n", { headers: { "content-type": "text/event-stream" } });
  const read = async (result: AnyResult, into: unknown[]): Promise<void> => {
    if (!result.ok) throw new Error("a success was expected");
    for await (const item of result.data as ItemStream<unknown>) into.push(item);
  };

  it("end at the item that is not valid", async () => {
    const items: unknown[] = [];
    const result = await callOf({ validation: { responses: "throw" }, answer: stream }).result;
    expect(result).toMatchObject({ ok: true, status: 200, mediaType: "text/event-stream", operationId: "op" });
    const error = await rejection(read(result, items));
    expect(error).toMatchObject({ name: "ResponseValidationError", status: 200, issues: [{ path: [1, "data"], pointer: "/1/data" }] });
    expect(items).toEqual([{ data: "a" }]);
    await read(result, items);
    expect(items).toHaveLength(1);
  });

  it("go on after a report, and can be left and cancelled", async () => {
    const items: unknown[] = [];
    const { result, reports } = callOf({ validation: { responses: "report" }, answer: stream });
    await read(await result, items);
    expect(items).toHaveLength(3);
    expect(reports).toMatchObject([{ issues: [{ path: [1, "data"] }] }]);
    for (const leave of ["cancel", "break"]) {
      let isCancelled = false;
      const body = new ReadableStream({ cancel: () => void (isCancelled = true) });
      const answer = (): Response => new Response(body, { headers: { "content-type": "text/event-stream" } });
      const left = await callOf({ validation: { responses: "throw" }, answer }).result;
      if (!left.ok) throw new Error("a success was expected");
      const data = left.data as ItemStream<unknown>;
      await (leave === "cancel" ? data.cancel() : data[Symbol.asyncIterator]().return?.());
      expect(isCancelled).toBe(true);
    }
  });
});

describe("a call", () => {
  it("has the last word", async () => {
    const strict = { requests: true, responses: "throw" as const };
    const args = { ...valid, path: { id: 10 } };
    await callOf({ args, validation: strict, answer: wrong, call: { validation: false } }).result;
    const { result } = callOf({ args, validation: strict, answer: wrong, call: { validation: { requests: false } } });
    expect(await rejection(result)).toBeInstanceOf(ResponseValidationError);
    expect(await refused({ args, validation: {}, call: { validation: { requests: true } } })).toHaveLength(1);
    const reporting = callOf({ validation: strict, answer: wrong, call: { validation: { responses: "report" } } });
    await reporting.result;
    expect(reporting.reports).toHaveLength(1);
  });

  it("of an operation without validators is not validated, unless it asks for it", async () => {
    const operation = { id: "other" };
    await callOf({ operation, validation: { requests: true, responses: "throw" }, answer: wrong }).result;
    for (const validation of [{ requests: true }, { responses: "throw" as const }]) {
      const { result, seen } = callOf({ operation, call: { validation } });
      expect(await rejection(result)).toMatchObject({ name: "ArgumentError", argument: "validation", operationId: "other" });
      expect(seen).toEqual([]);
    }
  });

  it("and a client cannot ask for what there is not", async () => {
    const open = (validation: object) => (): unknown =>
      openValidatingTransport({ baseUrl: "https://api.example" }, { validation: validation as ClientValidation });
    expect(open({ with: [], responses: "trow" })).toThrow('validation.responses must be "throw", "report" or "off"');
    expect(open({ with: [], responses: "report" })).toThrow(ArgumentError);
    const { result } = callOf({ validation: { onInvalidResponse: undefined }, call: { validation: { responses: "report" } } });
    expect(await rejection(result)).toMatchObject({ name: "ArgumentError", argument: "validation.onInvalidResponse" });
  });

  it("finds its way through values that are nested too deeply", async () => {
    const recursive = (): Keywords => ({ type: "array", items: recursive });
    const is = (value: unknown): boolean => Array.isArray(value) && value.every(is);
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const own: OperationValidators = {
      operation: "op",
      find: findIssues,
      responses: [{ status: 200, mediaType: "application/json", is, schema: recursive }],
    };
    const answer = (): Response => new Response(deep, { headers: { "content-type": "application/json" } });
    const { result } = callOf({ validation: { with: [own], responses: "throw" }, answer });
    expect(await rejection(result)).toMatchObject({ issues: [{ message: "is nested too deeply" }] });
  });

  it("has issues for the valid and the invalid alike", () => {
    expect(findIssues(string, "x")).toEqual([]);
    expect(findIssues(string, 1)).toHaveLength(1);
  });
});
