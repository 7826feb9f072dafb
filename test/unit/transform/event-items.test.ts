import { describe, expect, it } from "vitest";
import { documentOf, pipeline } from "../pipeline.js";

const string = { type: "string" };
const json = (contentSchema?: object): object => ({
  ...string,
  contentMediaType: "application/json",
  ...(contentSchema && { contentSchema }),
});
const event = (data: object, more: object = {}): object => ({ type: "object", required: ["data"], properties: { data, ...more } });
const named = (name: string, data: object): object => event(data, { event: { const: name } });
const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Text: event(string),
  Chunk: { type: "object", required: ["n"], properties: { n: { type: "integer" } } },
  Chunks: { oneOf: [refTo("Chunk"), refTo("Chunk2")] },
  Chunk2: { type: "array", items: string },
  Loop: { oneOf: [refTo("Text"), refTo("Loop")] },
  Note: json(refTo("Chunk")),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`Fan${n}`, { anyOf: [refTo(`Fan${n + 1}`), { oneOf: [refTo(`Fan${n + 1}`)] }] }]),
  ),
  Fan12: refTo("Text"),
};

/** The type of the items of an event stream, how their data are read, and what was said about it. */
async function read(
  itemSchema: object,
  mediaType = "text/event-stream",
): Promise<{ type: string; json: string | undefined; said: string[] }> {
  const responses = { 200: { description: "", content: { [mediaType]: { itemSchema } } } };
  const document = { ...documentOf(schemas, "3.2.0"), paths: { "/a": { get: { operationId: "a", responses } } } };
  const { files, diagnostics } = await pipeline(document, ["types", "client"]);
  const text = (path: string): string => (files.find((file) => file.path === path)?.content ?? "").replaceAll(/\s+/gu, " ");
  const name = /ItemStream<([^>]+)>/u.exec(text("client.ts"))?.[1] ?? "";
  const declaration = new RegExp(`export (?:interface|type) ${name} =? ?(.*?)(?: export | ?$)`, "u").exec(text("types.ts"))?.[1] ?? "";
  return {
    type: name.startsWith("A200") ? declaration.replace(/;$/u, "").replace(/^\| /u, "") : name,
    json: /json: (\{[^}]*\})/u.exec(text("client.ts"))?.[1],
    said: diagnostics.filter(({ code }) => /^(?:event|item)-/u.test(code)).map(({ code }) => code),
  };
}

describe("the items of an event stream", () => {
  const asJson = "event-data-read-as-json";
  const undecided = "event-data-undecided";
  const anyEvent = "event?: string; id?: string; retry?: number;";
  const rows: readonly (readonly [what: string, itemSchema: object, type: string, json?: string | undefined, said?: string])[] = [
    ["are a schema of events as it stands", refTo("Text"), "Text"],
    ["always have data", { properties: { data: string, id: string } }, "{ data: string; id?: string; }"],
    ["have text where nothing is said of it", {}, "{ data: string; }"],
    ["have text where its type is not said", event({ minLength: 1 }), "{ data: string; }"],
    ["have JSON where its media type says so", event(json(refTo("Chunk"))), "{ data: Chunk; }", "{}"],
    ["have JSON of any kind", event(json()), "{ data: unknown; }", "{}"],
    ["have JSON that a reference describes", event(refTo("Note")), "{ data: Chunk; }", "{}"],
    ["have text where JSON is encoded in it", event({ ...json(refTo("Chunk")), contentEncoding: "base64" }), "{ data: string; }"],
    ["have text of other media types", event({ ...string, contentMediaType: "text/html" }), "{ data: string; }"],
    ["are told apart by name", { oneOf: [named("a", json(refTo("Chunk"))), named("b", string)] }, '{ data: Chunk; event?: "a"; } | { data: string; event?: "b"; }', '{ events: ["a"] }'],
    ["are told apart by the text", { anyOf: [event({ const: "[DONE]" }), event(json(refTo("Chunk")))] }, '{ data: "[DONE]"; } | { data: Chunk; }', '{ except: ["[DONE]"] }'],
    ["are told apart by both", { oneOf: [named("a", json()), named("b", string), event({ enum: ["z", "y"] })] }, '{ data: unknown; event?: "a"; } | { data: string; event?: "b"; } | { data: "z" | "y"; }', '{ events: ["a"], except: ["y", "z"] }'],
    ["are left as text where nothing tells them apart", { oneOf: [event(json()), event(string)] }, `{ data: string; ${anyEvent} }`, undefined, undecided],
    ["are left as text where their names are the same", { oneOf: [named("a", json()), named("a", string)] }, `{ data: string; ${anyEvent} }`, undefined, undecided],
    ["have JSON where data is no string", event(refTo("Chunk")), "{ data: Chunk; }", "{}", asJson],
    ["have JSON where no event is described", refTo("Chunk"), `{ data: Chunk; ${anyEvent} }`, "{}", asJson],
    ["have JSON where none of several kinds is an event", refTo("Chunks"), `{ data: Chunks; ${anyEvent} }`, "{}", asJson],
    ["have JSON where the members are not those of events", { properties: { n: string } }, `{ data: { n?: string; }; ${anyEvent} }`, "{}", asJson],
    ["may go in circles, which are cut", refTo("Loop"), "Text | { data: string; }"],
    ["may not be of too many kinds", refTo("Fan0"), `{ data: string; ${anyEvent} }`, undefined, undecided],
  ]; // prettier-ignore

  const cases = rows.map(([what, itemSchema, type, jsonData, said]) => ({ what, itemSchema, type, jsonData, said }));

  it.each(cases)("$what", async ({ itemSchema, type, jsonData, said }) => {
    expect(await read(itemSchema)).toEqual({ type, json: jsonData, said: said === undefined ? [] : [said] });
  });

  it("are as written in other sequences, and reported where nothing reads them", async () => {
    expect(await read(event(json()), "application/jsonl")).toEqual({ type: "{ data: string; }", json: undefined, said: [] });
    expect((await read(refTo("Text"), "multipart/mixed")).said).toEqual(["item-schema-unread"]);
  });
});
