import { setTimeout as after } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { bundle } from "../../../generator/load/references/bundle.js";
import { ReadAhead } from "../../../generator/read/read-ahead.js";
import { referenceReader } from "../../../generator/read/reference-reader.js";
import { localServer, type LocalServer } from "./support.js";

interface Delayed {
  readonly server: LocalServer;
  /** How many requests were being answered at once, at most. */
  readonly atOnce: () => number;
}

/** Answers after a time of its own for each path, with `bodies`; 404 for what is not there. */
async function delayedServer(bodies: Readonly<Record<string, unknown>>, delay: (path: string) => number): Promise<Delayed> {
  let open = 0;
  let most = 0;
  const server = await localServer((request, response) => {
    const path = request.url ?? "";
    open += 1;
    most = Math.max(most, open);
    void after(delay(path)).then(() => {
      open -= 1;
      const body = bodies[path];
      response.writeHead(body === undefined ? 404 : 200).end(JSON.stringify(body));
    });
  });
  return { server, atOnce: () => most };
}

const documentWith = (schemas: Readonly<Record<string, unknown>>): object => ({
  openapi: "3.1.0",
  info: { title: "Test", version: "1" },
  paths: {},
  components: { schemas },
});

async function bundleFrom(origin: string, value: object): Promise<{ value: unknown; said: readonly string[] }> {
  const sink = new DiagnosticSink();
  const root = { file: "api.json", uri: `${origin}/api.json`, value: structuredClone(value), locate: () => undefined };
  const bundled = await bundle(root, referenceReader(root, {}, sink), sink);
  return { value: bundled.value, said: sink.all().map(({ code, pointer }) => `${code} ${pointer ?? ""}`) };
}

const names = Array.from({ length: 24 }, (_, index) => `s${String(index).padStart(2, "0")}`);
const wide = documentWith(Object.fromEntries(names.map((name) => [name, { properties: { part: { $ref: `${name}.json` } } }])));

describe("a tree of URLs", () => {
  it("is read several at a time, never more than eight, and each once", async () => {
    const bodies = Object.fromEntries(
      names.map((name) => [`/${name}.json`, { title: name, properties: { shared: { $ref: "shared.json" } } }]),
    );
    const { server, atOnce } = await delayedServer({ ...bodies, "/shared.json": { type: "string" } }, () => 40);
    const { said } = await bundleFrom(server.origin, wide);
    expect(said).toEqual([]);
    expect(atOnce()).toBe(8);
    expect(server.requests.map(({ path }) => path).sort()).toEqual([...names.map((name) => `/${name}.json`), "/shared.json"].sort());
  });

  it("comes to the same whatever arrives first, diagnostics included", async () => {
    const bodies = Object.fromEntries(
      names
        .filter((_, index) => index % 3 !== 0)
        .map((name, index) => [`/${name}.json`, index % 2 === 0 ? { title: name } : { $ref: `missing-${name}.json` }]),
    );
    const numberIn = (path: string): number => Number(/\d+/u.exec(path)?.[0] ?? 0);
    const delays: readonly ((path: string) => number)[] = [
      () => 0,
      (path) => 3 * numberIn(path),
      (path) => 80 - 3 * numberIn(path),
      (path) => (numberIn(path) * 7919) % 50,
    ];
    const outcomes: { value: unknown; said: readonly string[] }[] = [];
    for (const delay of delays) {
      const { server } = await delayedServer(bodies, delay);
      outcomes.push(await bundleFrom(server.origin, wide));
    }
    const [first, ...others] = outcomes;
    expect(first?.said.length).toBeGreaterThan(8);
    for (const other of others) expect(other).toEqual(first);
  });

  it("whose first document stops the run does not wait for the others", async () => {
    const broken = await localServer((request, response) => {
      if (request.url === "/s00.json") response.end("a: [");
      else void after(20_000, undefined, { ref: false }).then(() => response.end("{}"));
    });
    const start = performance.now();
    await expect(bundleFrom(broken.origin, wide)).rejects.toThrow("input-syntax");
    expect(performance.now() - start).toBeLessThan(5000);
    expect(broken.requests.length).toBeLessThanOrEqual(8);
  });
});

describe("what is read ahead", () => {
  it("is not much more than what is taken", async () => {
    const begun: string[] = [];
    const ahead = new ReadAhead((uri) => {
      begun.push(uri);
      return Promise.resolve({ file: uri, uri, text: "x" });
    });
    const uris = Array.from({ length: 1000 }, (_, index) => `file:///${index}`);
    ahead.expect(uris, "file:///root");
    await after(5);
    expect(begun).toEqual(uris.slice(0, 32));
    await ahead.take("file:///0", "file:///root");
    await after(5);
    expect(begun).toHaveLength(33);
    ahead.close();
    await ahead.take("file:///1", "file:///root");
    await after(5);
    expect(begun).toHaveLength(33);
  });

  it("for a file is not given to a document from the network", async () => {
    const froms: string[] = [];
    const ahead = new ReadAhead((uri, from) => {
      froms.push(from);
      return Promise.resolve({ file: uri, uri, text: from });
    });
    ahead.expect(["file:///a"], "file:///root");
    expect((await ahead.take("file:///a", "https://example.com/b")).text).toBe("https://example.com/b");
    expect(froms).toEqual(["file:///root", "https://example.com/b"]);
  });

  it("fails for whom takes it, and for nobody else", async () => {
    const ahead = new ReadAhead((uri) => Promise.reject(new Error(uri)));
    ahead.expect(["file:///a", "file:///b"], "file:///root");
    await after(5);
    await expect(ahead.take("file:///a", "file:///root")).rejects.toThrow("file:///a");
  });
});
