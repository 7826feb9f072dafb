import { beforeAll, describe, expect, it } from "vitest";
import { streamsDocument } from "../../../support/streams-document.js";
import { load, pipeline, type Exports } from "../../pipeline.js";

type Operation = (transport: unknown, args?: object) => Promise<{ ok: boolean; mediaType?: string; data: unknown }>;

let client: { createTransport: (options: object) => unknown } & Record<string, Operation>;
let validators: Exports;
let fixtures: Exports;
beforeAll(async () => {
  const generated = await pipeline(streamsDocument, ["client", "validators", "fixtures"]);
  client = load(generated, "client") as typeof client;
  validators = load(generated, "validators");
  fixtures = load(generated, "fixtures");
}, 120_000);

/** What an operation of the emitted client makes of a body. */
async function answer(operationId: string, type: string, body: string): Promise<unknown> {
  const fetch = (): Promise<Response> => Promise.resolve(new Response(body, { headers: { "content-type": type } }));
  const result = await client[operationId]?.(client.createTransport({ fetch }), operationId === "chat" ? { body: {} } : {});
  if (result?.ok !== true) throw new Error("a success was expected");
  if (typeof result.data !== "object" || result.data === null || !(Symbol.asyncIterator in result.data)) return result.data;
  const items: unknown[] = [];
  for await (const item of result.data as AsyncIterable<unknown>) items.push(item);
  return items;
}

/** The example of the specification, section 4.14.6.3, with the blank line that ends its last event. */
const typed = [
  "event: addString",
  "data: This data is formatted",
  "data: across two lines",
  "retry: 5",
  "",
  "event: addInt64",
  "data: 1234",
  "unknownField: this is ignored",
  "",
  ": This is a comment",
  "event: addJSON",
  'data: {"foo": 42}',
  "",
  "",
].join("\n");

describe("the emitted client", () => {
  const rows: readonly (readonly [operationId: string, type: string, body: string, want: unknown, schema: string | undefined])[] = [
    ["log", "application/jsonl", '{"level":1}\n{"level":2}\n', [{ level: 1 }, { level: 2 }], "Entry"],
    ["sequence", "application/json-seq", '\x1e{"level":1}\n', [{ level: 1 }], "Entry"],
    ["text", "text/event-stream", "data: {}\nid: 3\n\n", [{ data: "{}", id: "3" }], "TextEvent"],
    ["chat", "application/json", '{"text":"x"}', { text: "x" }, undefined],
    ["chat", "text/event-stream", 'data: {"delta":"x"}\n\ndata: [DONE]\n\n', [{ data: { delta: "x" } }, { data: "[DONE]" }], "Chat200ResponseBodyEventStreamItem"],
    [
      "typed",
      "text/event-stream",
      typed,
      [
        { event: "addString", data: "This data is formatted\nacross two lines", retry: 5 },
        { event: "addInt64", data: "1234" },
        { event: "addJSON", data: { foo: 42 } },
      ],
      "TypedDefaultResponseBodyItem",
    ],
    ["payload", "text/event-stream", 'event: a\ndata: {"level":1}\n\n', [{ event: "a", data: { level: 1 } }], "Payload200ResponseBodyItem"],
    ["plain", "text/event-stream", "data: 1\n\n", "data: 1\n\n", undefined],
  ]; // prettier-ignore

  it.each(rows)("%s gives what %s holds, item by item, and its validators accept it", async (operationId, type, body, want, schema) => {
    const items = await answer(operationId, type, body);
    expect(items).toEqual(want);
    if (schema === undefined) return;
    const is = validators[`is${schema}`] as (value: unknown) => boolean;
    for (const item of items as unknown[]) expect([item, is(item)]).toEqual([item, true]);
    expect(is({ data: 1 })).toBe(false);
    const factory = fixtures[`${schema.charAt(0).toLowerCase()}${schema.slice(1)}Factory`] as {
      buildList: (n: number) => unknown[];
    };
    for (const item of factory.buildList(9)) expect([item, is(item)]).toEqual([item, true]);
  });

  it("brings the parts of the runtime that read streams only where something streams", async () => {
    const runtimeOf = async (mediaType: string, members: object): Promise<string[]> => {
      const responses = { 200: { content: { [mediaType]: members } }, 500: { content: { [mediaType]: members } } };
      const paths = { "/a": { get: { operationId: "a", responses }, head: { operationId: "b", responses } } };
      const { files } = await pipeline({ ...streamsDocument, paths }, ["client"]);
      expect(files.find(({ path }) => path === "client.ts")?.content.match(/open: \w+/gu) ?? []).toHaveLength(
        "itemSchema" in members ? 1 : 0,
      );
      return files.flatMap(({ path }) => /(?:event-stream|json-\w+|read-items|pending-text)(?=\.ts$)/u.exec(path)?.[0] ?? []);
    };
    expect(await runtimeOf("text/event-stream", {})).toEqual([]);
    expect(await runtimeOf("application/jsonl", { schema: {} })).toEqual([]);
    expect(await runtimeOf("application/x-ndjson", { itemSchema: {} })).toEqual(["json-item", "json-lines", "pending-text", "read-items"]);
    expect(await runtimeOf("application/geo+json-seq", { itemSchema: {} })).toEqual([
      "json-item",
      "json-sequence",
      "pending-text",
      "read-items",
    ]);
    expect(await runtimeOf("text/event-stream", { itemSchema: {} })).toEqual(["event-stream", "json-item", "pending-text", "read-items"]);
  });
});
