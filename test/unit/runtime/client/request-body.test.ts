import { describe, expect, it } from "vitest";

import { ArgumentError } from "../../../../templates/runtime/client/errors.js";
import type { RequestBodyDescription } from "../../../../templates/runtime/client/operation.js";
import { fakeFetch, rejection, requestOf, send, serve } from "./support.js";

function post(description: RequestBodyDescription) {
  return { method: "POST", body: description };
}

async function sent(description: RequestBodyDescription, body: unknown): Promise<{ content: unknown; contentType: string | undefined }> {
  const { init, headers } = await requestOf(post(description), { body });
  return { content: init.body, contentType: headers["content-type"] };
}

async function refused(description: RequestBodyDescription, body: unknown): Promise<ArgumentError> {
  const { fetch, seen } = fakeFetch();
  const error = await rejection(send(post(description), { body }, { fetch }));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(seen).toEqual([]);
  return error as ArgumentError;
}

const json = { mediaType: "application/json", required: true };
const form = { mediaType: "application/x-www-form-urlencoded" };
const multipart = { mediaType: "multipart/form-data" };

describe("a JSON body", () => {
  it.each<[unknown, string]>([
    [{ a: [1, null] }, '{"a":[1,null]}'],
    ["text", '"text"'],
    [null, "null"],
    [0, "0"],
    [JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ])("%j", async (body, content) => {
    expect(await sent(json, body)).toEqual({
      content,
      contentType: "application/json",
    });
  });

  it("keeps the declared media type with its parameters", async () => {
    const mediaType = "application/vnd.example+json; version=2";
    expect(await sent({ mediaType }, {})).toEqual({
      content: "{}",
      contentType: mediaType,
    });
  });

  it("refuses what JSON cannot hold", async () => {
    const cyclic: Record<string, unknown> = {};
    cyclic["hunter2"] = cyclic;
    for (const body of [cyclic, 1n, () => 1, Symbol("s")]) {
      const error = await refused(json, body);
      expect(error.message).toBe("op: body cannot be written as JSON");
    }
  });
});

describe("a body", () => {
  it("is required where declared so", async () => {
    expect((await refused(json, undefined)).message).toBe("op: body is required");
  });

  it("may be absent where it is not, and then has no content-type", async () => {
    const { init, headers } = await requestOf(post(form), {}, { headers: { "content-type": "text/plain" } });
    expect(init.body).toBeUndefined();
    expect(headers).not.toHaveProperty("content-type");
  });

  it("is refused where the operation has none, and where fetch has none", async () => {
    const { fetch } = fakeFetch();
    expect(await rejection(send({}, { body: "x" }, { fetch }))).toMatchObject({
      message: "op: body is not part of this operation",
    });
    expect(await rejection(send({ method: "GET", body: json }, { body: {} }, { fetch }))).toMatchObject({
      name: "ArgumentError",
      argument: "body",
    });
  });

  it("takes the content-type of the caller", async () => {
    const { headers } = await requestOf(post(json), { body: {} }, {}, { headers: { "Content-Type": "application/merge-patch+json" } });
    expect(headers["content-type"]).toBe("application/merge-patch+json");
  });
});

describe("a form-urlencoded body", () => {
  it.each<[string, unknown, string]>([
    ["text", { a: "x y", b: "&=+é" }, "a=x+y&b=%26%3D%2B%C3%A9"],
    ["other scalars", { a: 1, b: false, c: new Date(0) }, "a=1&b=false&c=1970-01-01T00%3A00%3A00.000Z"],
    ["arrays", { a: ["x", 1, null] }, "a=x&a=1"],
    ["objects as JSON", { a: { b: 1 } }, "a=%7B%22b%22%3A1%7D"],
    ["gaps", { a: null, b: undefined, c: "" }, "c="],
    ["nothing", {}, ""],
    ["URLSearchParams", new URLSearchParams("a=1&a=2"), "a=1&a=2"],
  ])("of %s", async (_name, body, content) => {
    expect(await sent(form, body)).toEqual({
      content,
      contentType: "application/x-www-form-urlencoded",
    });
  });

  it("follows the encoding of a property", async () => {
    const description: RequestBodyDescription = {
      ...form,
      encoding: [
        { name: "expand", style: "deepObject", explode: true },
        { name: "tags", explode: false },
        { name: "meta", contentType: "application/json" },
      ],
    };
    const body = {
      expand: ["a", { b: "c d" }],
      tags: ["x", "y"],
      meta: "z",
      other: ["p", "q"],
    };
    expect((await sent(description, body)).content).toBe(
      "expand%5B0%5D=a&expand%5B1%5D%5Bb%5D=c%20d&tags=x,y&meta=%22z%22&other=p&other=q",
    );
  });

  it("refuses what is no object", async () => {
    expect((await refused(form, "a=1")).argument).toBe("body");
    expect((await refused(form, { a: () => 1 })).argument).toBe("body.a");
  });
});

describe("a multipart body", () => {
  it("is made of the properties", async () => {
    const file = new File(["abc"], "a.txt", { type: "text/plain" });
    const untyped = new File(["abc"], "b.bin");
    const description: RequestBodyDescription = {
      ...multipart,
      encoding: [
        { name: "typed", contentType: "application/json" },
        { name: "untyped", contentType: "image/png" },
        { name: "range", contentType: "image/png, image/jpeg" },
      ],
    };
    const { content, contentType } = await sent(description, {
      text: "x",
      number: 1,
      no: null,
      list: ["a", file],
      object: { b: 1 },
      typed: { c: 2 },
      untyped,
      bytes: new Uint8Array([1, 2, 3]).subarray(1),
      range: new ArrayBuffer(2),
    });
    expect(contentType).toBeUndefined();
    const data = content as FormData;
    expect([...new Set(data.keys())]).toEqual(["text", "number", "list", "object", "typed", "untyped", "bytes", "range"]);
    expect(data.get("text")).toBe("x");
    expect(data.get("number")).toBe("1");
    expect(data.getAll("list")[0]).toBe("a");
    const [, second] = data.getAll("list") as [string, File];
    expect([second.name, second.type, await second.text()]).toEqual(["a.txt", "text/plain", "abc"]);
    expect(data.get("object")).toBe('{"b":1}');
    const typed = data.get("typed") as File;
    expect([typed.type, await typed.text()]).toEqual(["application/json", '{"c":2}']);
    const withType = data.get("untyped") as File;
    expect([withType.name, withType.type]).toEqual(["b.bin", "image/png"]);
    const bytes = data.get("bytes") as File;
    expect([...new Uint8Array(await bytes.arrayBuffer())]).toEqual([2, 3]);
    const range = data.get("range") as File;
    expect([range.size, range.type]).toEqual([2, ""]);
  });

  it("may be a FormData", async () => {
    const data = new FormData();
    expect((await sent(multipart, data)).content).toBe(data);
  });

  it("has its boundary from fetch, on a real server", async () => {
    await using server = await serve((_request, response) => {
      response.end("{}");
    });
    const body = { name: "x", file: new File(["abc"], "a.txt") };
    await send(post(multipart), { body }, { baseUrl: server.origin });
    const [request] = server.received;
    expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=.+/);
    expect(request?.body).toContain('name="file"; filename="a.txt"');
    expect(request?.body).toContain("abc");
  });

  it("refuses a content-type from the caller", async () => {
    const { fetch } = fakeFetch();
    const headers = { "content-type": "multipart/form-data" };
    const error = await rejection(send(post(multipart), { body: {} }, { fetch, headers }));
    expect(error).toMatchObject({ argument: "headers.content-type" });
  });

  it("refuses what is no object", async () => {
    await refused(multipart, "text");
    expect((await refused(multipart, { a: () => 1 })).argument).toBe("body.a");
  });
});

describe("any other body", () => {
  it.each<[string, unknown, unknown]>([
    ["text/plain", "x", "x"],
    ["text/plain; charset=utf-8", 5, "5"],
    ["application/xml", "<a/>", "<a/>"],
  ])("%s of %j", async (mediaType, body, content) => {
    expect(await sent({ mediaType }, body)).toEqual({
      content,
      contentType: mediaType,
    });
  });

  it("passes as it is", async () => {
    const mediaType = "application/octet-stream";
    for (const body of [new Blob(["a"]), new ArrayBuffer(1), new Uint8Array(1), new DataView(new ArrayBuffer(1)), new ReadableStream()]) {
      expect(await sent({ mediaType }, body)).toEqual({
        content: body,
        contentType: mediaType,
      });
    }
  });

  it("has the type of the Blob where a range is declared", async () => {
    const body = new Blob(["a"], { type: "image/png" });
    expect((await sent({ mediaType: "image/*" }, body)).contentType).toBe("image/png");
    const bytes = new Uint8Array(1);
    expect((await sent({ mediaType: "*/*" }, bytes)).contentType).toBeUndefined();
  });

  it("refuses an object", async () => {
    for (const mediaType of ["application/xml", "text/plain", "image/*"]) {
      await refused({ mediaType }, { a: 1 });
    }
  });

  it("may be a stream, on a real server", async () => {
    await using server = await serve((_request, response) => {
      response.end("{}");
    });
    const body = new Blob(["streamed"]).stream();
    const mediaType = "application/octet-stream";
    await send(post({ mediaType }), { body }, { baseUrl: server.origin });
    expect(server.received[0]?.body).toBe("streamed");
    expect(server.received[0]?.headers["content-type"]).toBe(mediaType);
  });
});
