import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { temporaryFolder, writeModules } from "../support/folder.js";
import { streamsDocument } from "../support/streams-document.js";
import { compile, compilers } from "../support/typescript.js";

const usage = `
import { createClient, unwrap } from "./index.js";
import type { Chunk, Completion, Entry, ItemStream, TextEvent } from "./index.js";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Equal<A, B>): void {
  return undefined;
}
const client = createClient();

export async function logs(signal: AbortSignal): Promise<void> {
  const result = await client.log({}, { signal });
  if (!result.ok) return;
  same<typeof result.data, ItemStream<Entry>>(true);
  for await (const entry of result.data) same<typeof entry, Entry>(true);
  await result.data.cancel();
  same<typeof result.mediaType, string | undefined>(true);
  // @ts-expect-error: not the text
  result.data.length;
  for await (const entry of unwrap(await client.sequence())) same<typeof entry, Entry>(true);
  for await (const event of unwrap(await client.text())) same<typeof event, TextEvent>(true);
  same<typeof text, string>(true);
}
const text = unwrap(await client.plain());

export async function chat(): Promise<string> {
  const result = await client.chat({ body: { stream: true } });
  if (!result.ok) return "";
  // @ts-expect-error: it may be JSON
  for await (const event of result.data) void event;
  if (result.mediaType === "application/json") {
    same<typeof result.data, Completion>(true);
    return result.data.text;
  }
  same<typeof result.mediaType, "text/event-stream">(true);
  let text = "";
  for await (const { data } of result.data) {
    same<typeof data, Chunk | "[DONE]">(true);
    text += data === "[DONE]" ? "" : data.delta;
  }
  return text;
}

export async function unwrapped(): Promise<void> {
  const data = unwrap(await client.chat({ body: {} }));
  same<typeof data, Completion | ItemStream<{ data: Chunk } | { data: "[DONE]" }>>(true);
  if (Symbol.asyncIterator in data) for await (const event of data) void event.data;
  else void data.text;
}

export async function typed(): Promise<void> {
  for await (const event of unwrap(await client.typed())) {
    if (event.event === "addJSON") same<typeof event.data.foo, number>(true);
    else same<typeof event.data, string>(true);
  }
  for await (const event of unwrap(await client.payload())) {
    same<typeof event.data, Entry>(true);
    same<typeof event.retry, number | undefined>(true);
  }
}
`;

describe("a client that streams", () => {
  const folder = temporaryFolder();
  beforeAll(async () => {
    const { files } = await generate({ input: streamsDocument });
    writeModules(folder, files);
    writeFileSync(join(folder, "usage.ts"), usage);
  });

  test.each(compilers)("types each item, and tells a stream from JSON, with %s", async (compiler) => {
    const files = ["usage.ts", "fixtures.ts", "validators.ts"];
    expect(await compile({ compiler, moduleResolution: "nodenext", files, folder })).toEqual([]);
  });
});
