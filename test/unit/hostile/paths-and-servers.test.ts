import { describe, expect, it } from "vitest";
import { literalPaths, literalServers, refusedPaths, refusedServers, variableDefaults, withPath, withServer } from "./attacks/paths.js";
import { sendAll, type Sent } from "./judge.js";
import { codesOf, diagnosticsOf, filesOf, members, openApi, operation, textOf } from "./pipeline.js";
import type { JsonObject } from "../../../generator/model/json.js";

const base = "https://api.example/v1";

async function sentFrom(document: JsonObject, args?: unknown): Promise<Sent> {
  const [sent] = await sendAll(await filesOf(document), {}, [["send", args]]);
  if (sent === undefined) throw new Error("nothing was sent");
  return sent;
}

const pathParameter = (name: string): JsonObject => ({ in: "path", name, required: true, schema: { type: "string" } });

describe.each(literalPaths)("%s is literal text", (_, path) => {
  it(path, async () => {
    const { url } = await sentFrom(withPath(path));
    expect(new URL(url).origin).toBe(new URL(base).origin);
    expect(url.startsWith(`${base}/`)).toBe(true);
    const literal = path.includes("%") ? path : decodeURIComponent(url.slice(base.length));
    expect(literal).toBe(path);
  });
});

describe.each(refusedPaths)("%s is refused", (_, path) => {
  it(JSON.stringify(path), async () => {
    const document = openApi({
      paths: members([path, { get: operation({ operationId: "send" }) }], ["/fine", { get: operation({ operationId: "fine" }) }]),
    });
    const found = await diagnosticsOf(document);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toContain("warning path-malformed");
    const files = await filesOf(document);
    expect(textOf(files, "client")).not.toContain("function send");
    expect(textOf(files, "client")).toContain("function fine");
  });
});

describe("D8 braces", () => {
  it("only what is declared is a parameter, and nothing is read a second time", async () => {
    const { url } = await sentFrom(withPath("/v1/${x}/{id}", [pathParameter("id")]), { path: { id: "{x}${id}" } });
    expect(url).toBe(`${base}/v1/$%7Bx%7D/%7Bx%7D%24%7Bid%7D`);
  });

  it("a parameter's name may hold what it likes", async () => {
    const name = "a\"]:pwn(),['b`$x";
    const { url } = await sentFrom(withPath(`/v1/{${name}}`, [pathParameter(name)]), { path: { [name]: "y" } });
    expect(url).toBe(`${base}/v1/y`);
  });

  it("a parameter called __proto__ is asked for by its own name", async () => {
    const files = await filesOf(withPath("/v1/{__proto__}", [pathParameter("__proto__")]));
    await expect(sendAll(files, {}, [["send", { path: {} }]])).rejects.toThrow("path.__proto__ is required");
    const [sent] = await sendAll(files, {}, [["send", { path: JSON.parse('{"__proto__": "x"}') as unknown }]]);
    expect(sent?.url).toBe(`${base}/v1/x`);
  });
});

describe("D9 D56 values of path parameters", () => {
  it.each(["..", ".", "%2e%2e", "../admin", "a/../b", "a\\..\\b", "%2E%2E%2Fadmin", ""])("%s is refused", async (id) => {
    const files = await filesOf(withPath("/things/{id}", [pathParameter("id")]));
    await expect(sendAll(files, {}, [["send", { path: { id } }]])).rejects.toThrow("path.id must not");
  });

  it.each(["a/b", "?x=1", "#x", "//evil.com", "@evil.com", "\\evil.com", "\r\nX: 1", "\u202e"])("%s is encoded", async (id) => {
    const { url } = await sentFrom(withPath("/things/{id}", [pathParameter("id")]), { path: { id } });
    expect(url).toBe(`${base}/things/${encodeURIComponent(id)}`);
  });

  it("two values cannot make a dot segment together", async () => {
    const files = await filesOf(withPath("/things/{a}{b}", [pathParameter("a"), pathParameter("b")]));
    await expect(sendAll(files, {}, [["send", { path: { a: ".%2", b: "e" } }]])).resolves.toHaveLength(1);
    await expect(sendAll(files, {}, [["send", { path: { a: "%2e", b: "." } }]])).rejects.toThrow("dot segments");
  });
});

describe.each(literalServers)("%s is literal text", (_, url) => {
  it(url, async () => {
    const sent = await sentFrom(withPathAndServer(url));
    expect(sent.url).toBe(`${url.replace(/\/+$/u, "")}/things`);
  });
});

function withPathAndServer(url: string, variables: JsonObject = {}): JsonObject {
  return openApi({ servers: [{ url, variables }], paths: { "/things": { get: operation({ operationId: "send" }) } } });
}

describe.each(refusedServers)("%s is refused", (_, url) => {
  it(JSON.stringify(url), async () => {
    expect(await codesOf(withServer(url))).toContain("server-refused");
    const client = textOf(await filesOf(withServer(url)), "client");
    expect(client).not.toContain('baseUrl: "');
    expect(client).toContain("The document names no server");
  });
});

it("D10 credentials are neither in the output nor in the message", async () => {
  const document = withServer("https://user:hunter2@api.example/v1");
  const found = await diagnosticsOf(document);
  expect(JSON.stringify(found)).not.toContain("hunter2");
  for (const { content } of await filesOf(document)) expect(content).not.toContain("hunter2");
});

describe.each(variableDefaults)("%s as a variable's default is refused with the URL it makes", (_, value) => {
  it(JSON.stringify(value), async () => {
    expect(await codesOf(withPathAndServer("https://api.example/{version}", { version: { default: value } }))).toContain("server-refused");
  });
});

describe("D11 variables", () => {
  it("a default stands for its variable, once", async () => {
    const variables = { version: { default: "v1-$&" }, $: { default: "x" } };
    const { url } = await sentFrom(withPathAndServer("https://api.example/{version}/{$}", variables));
    expect(url).toBe("https://api.example/v1-$&/x/things");
  });

  it.each(["__proto__", "constructor", "toString"])("%s is no variable unless it is declared", async (name) => {
    expect(await codesOf(withPathAndServer(`https://api.example/{${name}}`))).toContain("server-refused");
  });

  it("a default cannot move the URL to another host", async () => {
    const { url } = await sentFrom(withPathAndServer("https://api.example/{path}", { path: { default: "../../@evil.com/.." } }));
    expect(new URL(url).host).toBe("api.example");
  });
});
