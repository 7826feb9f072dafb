import { inspect } from "node:util";

import { describe, expect, it } from "vitest";

import { ResponseBodyError } from "../../../../templates/runtime/client/errors.js";
import type { ResponseDescription } from "../../../../templates/runtime/client/operation.js";
import { fakeFetch, rejection, send } from "./support.js";
import type { AnyResult } from "./support.js";

interface Answer {
  status?: number;
  type?: string | null;
  body?: BodyInit | null;
}

const encoder = new TextEncoder();
const invalid = new Uint8Array([0x22, 0xff, 0x22]);

function receive({ status = 200, type = null, body = null }: Answer, responses: readonly ResponseDescription[]): Promise<AnyResult> {
  const { fetch } = fakeFetch(() => {
    // Bytes, so that the Response adds no content-type of its own.
    const content = typeof body === "string" ? encoder.encode(body) : body;
    const headers = new Headers();
    if (type !== null) headers.set("content-type", type);
    return new Response(content, { status, headers });
  });
  return send({ responses }, {}, { fetch });
}

async function dataOf(answer: Answer, ...mediaTypes: string[]): Promise<unknown> {
  const result = await receive(answer, [{ status: "2XX", mediaTypes }]);
  if (!result.ok) throw new Error("a success was expected");
  return result.data;
}

async function errorOf(answer: Answer, ...mediaTypes: string[]): Promise<unknown> {
  const result = await receive({ status: 400, ...answer }, [{ status: 200 }, { status: 400, mediaTypes }]);
  if (result.ok) throw new Error("a failure was expected");
  return result.error;
}

describe("the body of a success", () => {
  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "Application/JSON",
    "application/vnd.example+json",
    "application/problem+json",
    "text/json",
  ])("is JSON by its content-type %s", async (type) => {
    expect(await dataOf({ type, body: '{"a":[1]}' })).toEqual({ a: [1] });
    expect(await dataOf({ type, body: '{"a":[1]}' }, "application/json")).toEqual({ a: [1] });
  });

  it.each(["null", "false", "0", '""', "[]"])("may be %s", async (body) => {
    expect(await dataOf({ type: "application/json", body })).toEqual(JSON.parse(body));
  });

  it("may start with a byte order mark", async () => {
    const body = "\ufeff{}";
    expect(await dataOf({ type: "application/json", body })).toEqual({});
    expect(await dataOf({ type: "text/plain", body: "\ufeffx" })).toBe("x");
  });

  it("is JSON without a content-type where that is declared", async () => {
    expect(await dataOf({ body: "{}" }, "application/json")).toEqual({});
    expect(await dataOf({ type: "text/plain", body: "[1]" }, "a/b+json")).toEqual([1]);
  });

  it("is text by its content-type, in its charset", async () => {
    expect(await dataOf({ type: "text/html", body: "<p>é" })).toBe("<p>é");
    const latin = new Uint8Array([0xe9]);
    expect(await dataOf({ type: 'text/plain; charset="ISO-8859-1"', body: latin })).toBe("é");
    expect(await dataOf({ type: "text/plain; charset=unheard-of", body: "é" })).toBe("é");
  });

  it.each(["application/octet-stream", "image/png", "application/xml", null])("is a Blob by its content-type %s", async (type) => {
    const blob = (await dataOf({ type, body: "abc" })) as Blob;
    expect(blob).toBeInstanceOf(Blob);
    expect([blob.type, await blob.text()]).toEqual([type ?? "", "abc"]);
  });

  it("is of a declared kind, whatever the content-type says", async () => {
    const json = { type: "application/json", body: "{}" };
    expect(await dataOf(json, "text/plain")).toBe("{}");
    expect(await dataOf(json, "application/pdf")).toBeInstanceOf(Blob);
    expect(await dataOf(json, "application/pdf", "application/json")).toEqual({});
    expect(await dataOf(json, "*/*")).toEqual({});
    expect(await dataOf(json, "image/*")).toBeInstanceOf(Blob);
    expect(await dataOf({ ...json, type: "text/csv" }, "text/*")).toBe("{}");
  });

  it.each([204, 205])("is undefined for %s", async (status) => {
    expect(await dataOf({ status }, "application/json")).toBeUndefined();
    expect(await dataOf({ status }, "text/plain")).toBeUndefined();
  });

  it("is undefined where it is empty, but for declared text", async () => {
    for (const type of ["application/json", "text/plain", "image/png", null]) {
      expect(await dataOf({ type })).toBeUndefined();
      expect(await dataOf({ type, body: "" })).toBeUndefined();
    }
    expect(await dataOf({ type: "application/json" }, "application/json")).toBeUndefined();
    expect(await dataOf({ type: "text/plain" }, "text/plain")).toBe("");
  });

  it.each<[string, Answer, string]>([
    ["truncated JSON", { type: "application/json", body: '{"secret":"hunter2' }, "application/json"],
    ["two JSON values", { type: "application/json", body: '"hunter2" x' }, "application/json"],
    ["HTML under declared JSON", { type: "text/html; x=y", body: "<!doctype hunter2>" }, "text/html"],
    ["HTML under declared JSON without a type", { body: "<html>hunter2" }, ""],
    ["invalid UTF-8", { type: "application/json", body: invalid }, "application/json"],
  ])("throws for %s, without quoting it", async (_name, answer, type) => {
    const error = await rejection(dataOf(answer, "application/json"));
    expect(error).toBeInstanceOf(ResponseBodyError);
    expect(error).toMatchObject({
      operationId: "op",
      status: 200,
      mediaType: type === "" ? undefined : type,
    });
    expect(inspect(error, { depth: Infinity })).not.toContain("hunter2");
  });

  it("throws for invalid UTF-8 in text", async () => {
    const answer = { type: "text/plain", body: invalid };
    expect(await rejection(dataOf(answer))).toMatchObject({
      name: "ResponseBodyError",
      message: "op: the body of the 200 response (text/plain) is not valid utf-8",
    });
  });

  it("pollutes nothing", async () => {
    const body = '{"__proto__":{"polluted":true},"constructor":{"prototype":1}}';
    const data = await dataOf({ type: "application/json", body });
    expect(Object.keys(data as object)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });
});

describe("the body of a failure", () => {
  it("is JSON where it is", async () => {
    const body = '{"code":1}';
    const json = "application/json";
    expect(await errorOf({ type: json, body })).toEqual({ code: 1 });
    expect(await errorOf({ type: json, body }, json)).toEqual({ code: 1 });
    expect(await errorOf({ body })).toEqual({ code: 1 });
    expect(await errorOf({ body }, json)).toEqual({ code: 1 });
  });

  it.each<[string, Answer, string]>([
    ["HTML", { type: "text/html", body: "<h1>Bad" }, "<h1>Bad"],
    ["truncated JSON", { type: "application/json", body: '{"a":' }, '{"a":'],
    ["invalid UTF-8", { type: "application/json", body: invalid }, '"\ufffd"'],
    ["plain text without a type", { body: "no" }, "no"],
  ])("is text where it is %s", async (_name, answer, text) => {
    const expected = _name === "invalid UTF-8" ? "\ufffd" : text;
    expect(await errorOf(answer)).toBe(expected);
    expect(await errorOf(answer, "application/json")).toBe(expected);
  });

  it("is a Blob where it is binary, undefined where it is empty", async () => {
    expect(await errorOf({ type: "image/png", body: "x" })).toBeInstanceOf(Blob);
    expect(await errorOf({ type: "application/json" })).toBeUndefined();
    expect(await errorOf({ type: "text/plain" }, "text/plain")).toBeUndefined();
    expect(await errorOf({ status: 304 })).toBeUndefined();
  });

  it("pollutes nothing", async () => {
    const body = '{"__proto__":{"polluted":true}}';
    const error = await errorOf({ type: "application/json", body });
    expect(Object.keys(error as object)).toEqual(["__proto__"]);
    expect("polluted" in {}).toBe(false);
  });
});
