import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { inspect } from "node:util";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { NetworkError, ResponseBodyError } from "../../../../templates/runtime/client/errors.js";
import { openEvents } from "../../../../templates/runtime/client/event-stream.js";
import type { ItemStream } from "../../../../templates/runtime/client/item-stream.js";
import { openJsonLines } from "../../../../templates/runtime/client/json-lines.js";
import { openJsonSequence } from "../../../../templates/runtime/client/json-sequence.js";
import type { ResponseDescription, StreamDescription } from "../../../../templates/runtime/client/operation.js";
import { longestItem } from "../../../../templates/runtime/client/pending-text.js";
import type { CallOptions } from "../../../../templates/runtime/client/transport.js";
import { fakeFetch, rejection, send, serve } from "./support.js";
import type { AnyResult } from "./support.js";

const events: StreamDescription = { mediaType: "text/event-stream", open: openEvents };
const jsonEvents: StreamDescription = { ...events, json: {} };
const lines: StreamDescription = { mediaType: "application/jsonl", open: openJsonLines };
const sequence: StreamDescription = { mediaType: "application/json-seq", open: openJsonSequence };

function streaming(...streams: StreamDescription[]): ResponseDescription[] {
  return [{ status: 200, mediaTypes: streams.map(({ mediaType }) => mediaType), streams }];
}

function streamOf(result: AnyResult): ItemStream<unknown> {
  if (!result.ok) throw new Error(`a success was expected, not ${result.status}`);
  return result.data as ItemStream<unknown>;
}

async function all(stream: ItemStream<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** The bytes as a body in pieces of the given lengths, the rest in one. Tells how many pieces were asked for. */
function pieces(
  bytes: Uint8Array<ArrayBuffer>,
  lengths: readonly number[],
): { body: ReadableStream<Uint8Array<ArrayBuffer>>; asked: () => number } {
  let [start, index] = [0, 0];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const end = Math.min(bytes.length, start + (lengths[index] ?? bytes.length));
        index += 1;
        if (end > start) controller.enqueue(bytes.slice(start, end));
        else if (start < bytes.length) controller.enqueue(new Uint8Array());
        start = end;
        if (start === bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, asked: () => index };
}

async function open(stream: StreamDescription, body: BodyInit | null, call?: CallOptions): Promise<ItemStream<unknown>> {
  const headers = { "content-type": stream.mediaType };
  const { fetch } = fakeFetch(() => new Response(body, { headers }));
  return streamOf(await send({ responses: streaming(stream) }, {}, { fetch, headers: { "api-key": "hunter2hunter2" } }, call));
}

async function items(stream: StreamDescription, text: string | Uint8Array<ArrayBuffer>): Promise<unknown[]> {
  return all(await open(stream, typeof text === "string" ? new TextEncoder().encode(text) : text));
}

describe("an event stream", () => {
  const rows: readonly (readonly [what: string, text: string, want: readonly unknown[]])[] = [
    ["has data, line by line", "data: YHOO\ndata: +2\ndata: 10\n\n", [{ data: "YHOO\n+2\n10" }]],
    ["has names, ids and times", "event: add\nid: 7\nretry: 5\ndata: x\n\n", [{ event: "add", data: "x", id: "7", retry: 5 }]],
    ["has comments, and fields that mean nothing", ": hi\nDATA: no\nother: no\ndata: x\n:\n\n", [{ data: "x" }]],
    ["drops one space after the colon", "data:a\n\ndata: b\n\ndata:  c\n\n", [{ data: "a" }, { data: "b" }, { data: " c" }]],
    ["may have empty data", "data\n\ndata\ndata\n\ndata:\n", [{ data: "" }, { data: "\n" }]],
    ["drops events without data, with all that they say", "event: a\nid: 1\nretry: 1\n\ndata: x\n\n", [{ data: "x" }]],
    ["drops an event that is not ended", "data: x\n\ndata: y\n", [{ data: "x" }]],
    ["may start with a byte order mark, once", "\ufeffdata: x\n\n\ufeffdata: y\n\n", [{ data: "x" }]],
    ["ignores an id with NUL", "id: a\0b\ndata: x\n\n", [{ data: "x" }]],
    ["may reset the id", "id\ndata: x\n\n", [{ data: "x", id: "" }]],
    ["ignores times that are no digits, or too many", "retry: 1e3\nretry: -1\nretry:\nretry: 99999999999999999999\ndata: x\n\n", [{ data: "x" }]],
    ["has no name where it is empty", "event:\ndata: x\n\n", [{ data: "x" }]],
    ["ends lines with CR, LF or CRLF", "data: a\rdata: b\r\ndata: c\n\r\ndata: d\r\r", [{ data: "a\nb\nc" }, { data: "d" }]],
    ["has no other line ends", "data: a\u2028b\u0085\u000b\n\n", [{ data: "a\u2028b\u0085\u000b" }]],
    ["keeps names of every object's own", "event: __proto__\ndata: x\n\n", [{ event: "__proto__", data: "x" }]],
    ["is empty", "", []],
  ]; // prettier-ignore

  it.each(rows)("%s", async (_, text, want) => {
    expect(await items(events, text)).toEqual(want);
  });

  it("replaces what is not UTF-8", async () => {
    const text = Buffer.concat([Buffer.from("data: "), Buffer.from([0xff, 0xc3]), Buffer.from("\n\n")]);
    expect(await items(events, new Uint8Array(text))).toEqual([{ data: "\ufffd\ufffd" }]);
  });

  it("is the same however it is cut", async () => {
    const text = rows.map(([, each]) => each).join("\r\n\r\n") + "data: é€𝄞\r\n\r\n: end\r\n";
    const bytes = new TextEncoder().encode(text);
    const want = await items(events, text);
    expect(want.length).toBeGreaterThan(15);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: bytes.length }), async (lengths) => {
        expect(await all(await open(events, pieces(bytes, lengths).body))).toEqual(want);
      }),
      { numRuns: 60 },
    );
    expect(
      await all(
        await open(
          events,
          pieces(
            bytes,
            Array.from(bytes, () => 1),
          ).body,
        ),
      ),
    ).toEqual(want);
  });

  it("hands out an event when its line ends with CR, without waiting for a LF", async () => {
    const { body } = pieces(new TextEncoder().encode("data: x\r\r\ndata: y\n\n"), [9]);
    expect(await all(await open(events, body))).toEqual([{ data: "x" }, { data: "y" }]);
  });

  it("has JSON as its data where the document says so", async () => {
    const text = 'event: a\ndata: {"n":\ndata: 1}\n\nevent: b\ndata: 2\n\ndata: 3\n\n';
    expect(await items(jsonEvents, text)).toEqual([{ event: "a", data: { n: 1 } }, { event: "b", data: 2 }, { data: 3 }]);
    expect(await items({ ...events, json: { events: ["a"] } }, text)).toEqual([
      { event: "a", data: { n: 1 } },
      { event: "b", data: "2" },
      { data: "3" },
    ]);
    expect(await items({ ...events, json: { except: ["[DONE]"] } }, "data: {}\n\ndata: [DONE]\n\n")).toEqual([
      { data: {} },
      { data: "[DONE]" },
    ]);
  });
});

describe("JSON lines", () => {
  const rows: readonly (readonly [what: string, text: string, want: readonly unknown[]])[] = [
    ["are values, one a line", '{"a":1}\n[2]\n"x"\nnull\n', [{ a: 1 }, [2], "x", null]],
    ["may lack the last line end", "1\n2", [1, 2]],
    ["may end with CRLF, and have blank lines", "1\r\n\r\n \t\n2\r\n", [1, 2]],
    ["may have other line ends of Unicode in strings", '"a\u2028b\u0085"\n', ["a\u2028b\u0085"]],
    ["may start with a byte order mark", "\ufeff1\n", [1]],
    ["are none", "", []],
  ]; // prettier-ignore

  it.each(rows)("%s", async (_, text, want) => {
    expect(await items(lines, text)).toEqual(want);
    const bytes = new TextEncoder().encode(text);
    expect(
      await all(
        await open(
          lines,
          pieces(
            bytes,
            Array.from(bytes, () => 1),
          ).body,
        ),
      ),
    ).toEqual(want);
  });

  it("hand out what comes before a fault", async () => {
    const stream = await open(lines, "1\n2\nhunter3\n4\n");
    const seen: unknown[] = [];
    const error = await rejection(
      (async () => {
        for await (const item of stream) seen.push(item);
      })(),
    );
    expect(seen).toEqual([1, 2]);
    expect(error).toBeInstanceOf(ResponseBodyError);
    expect(error).toMatchObject({ status: 200, mediaType: "application/jsonl", operationId: "op" });
    expect((error as Error).message).toBe("op: the body of the 200 response (application/jsonl) has an item that is not valid JSON");
    expect(inspect(error, { showHidden: true })).not.toMatch(/hunter/);
    expect(await all(stream)).toEqual([]);
  });

  it("are a fault where they are not UTF-8, or end within a character", async () => {
    for (const bytes of [
      [0x22, 0xff, 0x22, 0x0a],
      [0x31, 0x0a, 0xc3],
    ]) {
      expect(await rejection(items(lines, new Uint8Array(bytes)))).toMatchObject({
        name: "ResponseBodyError",
        message: expect.stringContaining("is not valid utf-8") as string,
      });
    }
  });
});

describe("a JSON text sequence", () => {
  const rs = "\x1e";
  const rows: readonly (readonly [what: string, text: string, want: readonly unknown[]])[] = [
    ["has texts after record separators", `${rs}{"a":[1,{}]}\n${rs}2\n${rs}"x"\n`, [{ a: [1, {}] }, 2, "x"]],
    ["may have texts on several lines", `${rs}{\n  "a": "}\\"\\\\",\n  "b": [\n  ]\n}\n`, [{ a: '}"\\', b: [] }]],
    ["may have separators with nothing between", `${rs}${rs}\n${rs}1\n${rs}`, [1]],
    ["may lack white space after texts that have an end", `${rs}{}${rs}[]${rs}"x"`, [{}, [], "x"]],
    ["may have white space before texts", ` ${rs} \t1 \r\n`, [1]],
    ["is empty", "", []],
  ]; // prettier-ignore

  it.each(rows)("%s", async (_, text, want) => {
    expect(await items(sequence, text)).toEqual(want);
    const bytes = new TextEncoder().encode(text);
    expect(
      await all(
        await open(
          sequence,
          pieces(
            bytes,
            Array.from(bytes, () => 1),
          ).body,
        ),
      ),
    ).toEqual(want);
  });

  it.each([
    ["a number that may be cut off", `${rs}12`],
    ["a word that may be cut off", `${rs}true${rs}1\n`],
    ["a text that is cut off", `${rs}{"a":${rs}1\n`],
    ["two texts", `${rs}1 2\n`],
    ["no record separator", "1\n"],
    ["no JSON", `${rs}}\n`],
  ])("is at fault with %s", async (_, text) => {
    expect(await rejection(items(sequence, text))).toBeInstanceOf(ResponseBodyError);
  });

  it("hands out a text before the next one begins", async () => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(`${rs}{"a":1}\n`));
      },
    });
    for await (const item of await open(sequence, body)) {
      expect(item).toEqual({ a: 1 });
      break;
    }
  });
});

describe("a streamed response over the network", () => {
  const write = async (response: ServerResponse, ...texts: (string | Uint8Array)[]): Promise<void> => {
    for (const text of texts) {
      response.write(text);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  const respond =
    (type: string, answer: (response: ServerResponse) => Promise<void>) =>
    (_: unknown, response: ServerResponse): void => {
      response.writeHead(200, { "content-type": type });
      void answer(response);
    };

  it("comes item by item, cut inside characters and line ends", async () => {
    let isRead = (): void => undefined;
    const wasRead = new Promise<void>((resolve) => (isRead = resolve));
    await using server = await serve(
      respond("text/event-stream; charset=utf-8", async (response) => {
        const [first, second] = [Buffer.from("data: é").subarray(0, 7), Buffer.from("data: é").subarray(7)];
        await write(response, first, second, "\r", "\n\r", "\nda");
        await wasRead;
        await write(response, "ta: 2\n", "\n");
        response.end();
      }),
    );
    const stream = streamOf(await send({ responses: streaming(events) }, {}, { baseUrl: server.origin }));
    const seen: unknown[] = [];
    for await (const item of stream) {
      seen.push(item);
      isRead();
    }
    expect(seen).toEqual([{ data: "é" }, { data: "2" }]);
    expect(server.received[0]?.headers.accept).toBe("text/event-stream");
  });

  it("is a NetworkError where it breaks off, without secrets", async () => {
    await using server = await serve(
      respond("application/jsonl", async (response) => {
        await write(response, "1\n2");
        response.destroy();
      }),
    );
    const headers = { "api-key": "hunter2hunter2" };
    const stream = streamOf(await send({ responses: streaming(lines) }, {}, { baseUrl: server.origin, headers }));
    const seen: unknown[] = [];
    const error = await rejection(
      (async () => {
        for await (const item of stream) seen.push(item);
      })(),
    );
    expect(seen).toEqual([1]);
    expect(error).toBeInstanceOf(NetworkError);
    expect((error as Error).message).toContain("broke off");
    expect(inspect(error, { showHidden: true })).not.toContain("hunter2");
  });

  type Leave = (stream: ItemStream<unknown>) => Promise<void>;
  const ways: readonly (readonly [what: string, leave: Leave])[] = [
    [
      "the loop is left",
      async (stream) => {
        for await (const item of stream) if (item !== undefined) break;
      },
    ],
    [
      "the loop throws",
      async (stream) => {
        const error = new Error("mine");
        const loop = async (): Promise<void> => {
          for await (const item of stream) if (item !== undefined) throw error;
        };
        expect(await rejection(loop())).toBe(error);
      },
    ],
    ["it is cancelled before any loop", (stream) => stream.cancel()],
    [
      "its iterator is returned before any loop",
      async (stream) => {
        await stream[Symbol.asyncIterator]().return?.();
      },
    ],
    [
      "it is cancelled while it is waited for",
      async (stream) => {
        const iterator = stream[Symbol.asyncIterator]();
        expect(await iterator.next()).toEqual({ done: false, value: 1 });
        await iterator.next();
        const next = iterator.next();
        await stream.cancel();
        expect(await next).toEqual({ done: true, value: undefined });
      },
    ],
  ];

  it("ends where an item is at fault", async () => {
    let closed: Promise<unknown> | undefined;
    await using server = await serve(
      respond("application/jsonl", async (response) => {
        closed = once(response, "close");
        await write(response, "{\n");
      }),
    );
    const stream = streamOf(await send({ responses: streaming(lines) }, {}, { baseUrl: server.origin }));
    expect(await rejection(all(stream))).toBeInstanceOf(ResponseBodyError);
    await closed;
  });

  it.each(ways)("ends where %s", async (_, leave) => {
    let closed: Promise<unknown> | undefined;
    await using server = await serve(
      respond("application/jsonl", async (response) => {
        closed = once(response, "close");
        await write(response, "1\n2\n");
      }),
    );
    const stream = streamOf(await send({ responses: streaming(lines) }, {}, { baseUrl: server.origin }));
    await leave(stream);
    await closed;
    expect(await all(stream)).toEqual([]);
  });

  it("rejects with the signal's reason, whether it waits or has items left", async () => {
    for (const text of ["1\n", "1\n2\n3\n"]) {
      let closed: Promise<unknown> | undefined;
      await using server = await serve(
        respond("application/jsonl", async (response) => {
          closed = once(response, "close");
          await write(response, text);
        }),
      );
      const controller = new AbortController();
      const reason = new Error("enough");
      const { signal } = controller;
      const stream = streamOf(await send({ responses: streaming(lines) }, {}, { baseUrl: server.origin }, { signal }));
      const seen: unknown[] = [];
      const error = await rejection(
        (async () => {
          for await (const item of stream) {
            seen.push(item);
            setTimeout(() => {
              controller.abort(reason);
            }, 20);
            if (text.length > 2) await new Promise((resolve) => setTimeout(resolve, 40));
          }
        })(),
      );
      expect(seen).toEqual([1]);
      expect(error).toBe(reason);
      await closed;
    }
  });
});

describe("a streamed response", () => {
  it.each([
    ["an event stream, in one line", events, "data: "],
    ["an event stream, in lines without end of event", events, `data: ${"x".repeat(120)}\n`],
    ["a line of JSON", lines, '"'],
    ["a text of a sequence", sequence, '\x1e"'],
  ])("never holds more than one item: %s", { timeout: 60_000 }, async (_, stream, start) => {
    const filler = (start.endsWith("\n") ? start : "x".repeat(8)).repeat(2 ** 14);
    let sent = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(sent === 0 ? start : filler));
        sent += filler.length;
      },
    });
    const error = await rejection(all(await open(stream, body)));
    expect(error).toBeInstanceOf(ResponseBodyError);
    expect((error as Error).message).toContain(`has an item of more than ${longestItem} characters`);
    expect(sent).toBeLessThan(8 * longestItem);
  });

  it("takes time that grows with its length, in pieces of one character too", { timeout: 60_000 }, async () => {
    const text = `data: ${"x".repeat(2 ** 19)}`;
    const { body } = pieces(
      new TextEncoder().encode(`${text}\n\n`),
      Array.from({ length: text.length }, () => 1),
    );
    expect(await all(await open(events, body))).toHaveLength(1);
  });

  it("reads no more than was asked for", async () => {
    const { body, asked } = pieces(new TextEncoder().encode("1\n2\n3\n4\n5\n"), [2, 2, 2, 2, 2]);
    const iterator = (await open(lines, body))[Symbol.asyncIterator]();
    expect(asked()).toBe(0);
    await iterator.next();
    expect(asked()).toBe(1);
    await iterator.next();
    expect(asked()).toBe(2);
  });

  it("shows nothing of itself when printed", async () => {
    const stream = await open(lines, '"hunter3"\n');
    expect(inspect(stream, { showHidden: true, depth: 9 })).not.toContain("hunter");
    expect(JSON.stringify(stream)).toBe("{}");
  });

  it("may have no body", async () => {
    expect(await all(await open(events, null))).toEqual([]);
  });

  const mixed: ResponseDescription[] = [
    { status: 200, mediaTypes: ["application/json", "text/event-stream", "application/jsonl"], streams: [events, lines] },
  ];

  it.each([
    ["application/json", "application/json", "{}"],
    ["application/problem+json", "application/json", "{}"],
    ["Text/Event-Stream; charset=utf-8", "text/event-stream", "data: 1\n\n"],
    ["application/jsonl", "application/jsonl", "1\n"],
    // Another kind of text is not taken for events: what comes first is JSON.
    ["text/plain", "application/json", "{}"],
    [null, "application/json", "{}"],
  ])("is told from others by its content-type %s", async (type, mediaType, body) => {
    const { fetch } = fakeFetch(
      () => new Response(new TextEncoder().encode(body), { headers: type === null ? {} : { "content-type": type } }),
    );
    const result = await send({ responses: mixed }, {}, { fetch });
    if (!result.ok) throw new Error("a success was expected");
    expect(result.mediaType).toBe(mediaType);
    if (mediaType === "application/json") expect(result.data).toEqual({});
    else expect(await all(result.data as ItemStream<unknown>)).toHaveLength(1);
    expect(Object.keys(result)).toEqual(["ok", "status", "data"]);
  });

  it("is read as declared where nothing else is, whatever the content-type says", async () => {
    for (const headers of [{}, { "content-type": "text/plain" }, { "content-type": "application/x-ndjson" }]) {
      const { fetch } = fakeFetch(() => new Response(new TextEncoder().encode("1\n2\n"), { headers }));
      expect(await all(streamOf(await send({ responses: streaming(lines) }, {}, { fetch })))).toEqual([1, 2]);
    }
  });

  it("leaves the body of a success alone until it is asked for", async () => {
    const { fetch } = fakeFetch(() => new Response("data: x\n\n", { headers: { "content-type": "text/event-stream" } }));
    const result = await send({ responses: streaming(events) }, {}, { fetch });
    expect(await result.response.text()).toBe("data: x\n\n");
  });
});
