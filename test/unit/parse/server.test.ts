import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import { parse } from "./support.js";

const withServer = (server: JsonValue): ReturnType<typeof parse> => parse({ servers: [server] });

describe("servers", () => {
  it.each([
    "https://api.example",
    "https://api.example/v1",
    "http://localhost:8080/",
    "HTTPS://API.example",
    "/v1",
    "v1",
    "./v1",
    "",
    "https://[::1]/",
  ])("%j is used as it is", (url) => {
    expect(withServer({ url })).toMatchObject({ api: { servers: [{ url }] }, reports: [] });
  });

  it("keep their order and descriptions", () => {
    const { api } = parse({ servers: [{ url: "/b", description: "second" }, { url: "/a" }] });
    expect(api.servers).toEqual([{ url: "/b", description: "second" }, { url: "/a" }]);
  });

  it.each([
    { url: "ftp://api.example", reason: "it is neither http nor https" },
    { url: "javascript:alert(1)", reason: "it is neither http nor https" },
    { url: "file:///etc/passwd", reason: "it is neither http nor https" },
    { url: "//api.example/v1", reason: "it names no scheme" },
    { url: "https://", reason: "it is not a URL" },
    { url: "https://a b", reason: "it is not a URL" },
    { url: "https://a\\b", reason: "it is not a URL" },
    { url: "https://a/`b`", reason: "it is not a URL" },
    { url: "https://{host}/", reason: "it is not a URL" },
    { url: "https://a.example/?q=1", reason: "it holds a query or a fragment" },
    { url: "https://a.example/#f", reason: "it holds a query or a fragment" },
  ])("$url is left out: $reason", ({ url, reason }) => {
    const { api, reports } = withServer({ url });
    expect(api.servers).toEqual([]);
    expect(reports).toEqual([`server-refused #/servers/0/url: the server ${url} is left out: ${reason}`]);
  });

  it.each(["https://user:secret@api.example/v1", "https://secret@api.example"])("credentials are not shown: %s", (url) => {
    expect(withServer({ url }).reports).toEqual([
      "server-refused #/servers/0/url: the server https://api.example is left out: it holds credentials, which do not belong in code",
    ]);
  });

  it.each([{ url: 1 }, {}, { description: "d" }])("without a URL there is none: %j", (server) => {
    expect(withServer(server).api.servers).toEqual([]);
  });

  it("that are no objects", () => {
    expect(parse({ servers: ["https://a.example"] }).reports).toEqual([
      "part-malformed #/servers/0: a server must be an object; it is ignored",
    ]);
    expect(parse({ servers: {} }).reports).toEqual(["part-malformed #/servers: `servers` must be a list; it is ignored"]);
  });
});

describe("variables of a server", () => {
  const cases: readonly { name: string; url: string; variables: JsonObject; want: string | undefined }[] = [
    {
      name: "become their defaults",
      url: "https://{host}/{v}",
      variables: { host: { default: "a.example" }, v: { default: "v1" } },
      want: "https://a.example/v1",
    },
    { name: "an empty default", url: "https://a.example{v}", variables: { v: { default: "" } }, want: "https://a.example" },
    { name: "one that is used twice", url: "/{v}/{v}", variables: { v: { default: "x" } }, want: "/x/x" },
    { name: "one that is not declared", url: "https://{host}", variables: {}, want: undefined },
    { name: "one without a default", url: "https://{host}", variables: { host: { enum: ["a"] } }, want: undefined },
    { name: "a default that is a number", url: "https://a.example:{port}", variables: { port: { default: 80 } }, want: undefined },
    {
      name: "braces in a default are not expanded again",
      url: "https://{a}",
      variables: { a: { default: "{b}" }, b: { default: "evil.example" } },
      want: undefined,
    },
    {
      name: "nor those that two defaults make",
      url: "/{a}b{c}",
      variables: { a: { default: "{" }, c: { default: "}" }, b: { default: "x" } },
      want: undefined,
    },
    { name: "a $ in a default", url: "/{a}", variables: { a: { default: "$&$1" } }, want: "/$&$1" },
    { name: "inherited members are none", url: "/{toString}", variables: {}, want: undefined },
    { name: "a default with credentials", url: "https://{a}a.example", variables: { a: { default: "u:p@" } }, want: undefined },
    { name: "a default with another scheme", url: "{s}://a.example", variables: { s: { default: "ftp" } }, want: undefined },
  ];

  it.each(cases)("$name", ({ url, variables, want }) => {
    const { api, diagnostics } = withServer({ url, variables });
    expect(api.servers).toEqual(want === undefined ? [] : [{ url: want }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(want === undefined ? ["server-refused"] : []);
  });
});

describe("security schemes", () => {
  const secretHeaders = (schemes: JsonObject): ReturnType<typeof parse> => parse({ components: { securitySchemes: schemes } });

  it("the headers they use, in lower case and in order", () => {
    const { api, reports } = secretHeaders({
      key: { type: "apiKey", in: "header", name: "X-Api-Key" },
      other: { type: "apiKey", in: "query", name: "key" },
      cookie: { type: "apiKey", in: "cookie", name: "session" },
      bearer: { type: "http", scheme: "bearer" },
      oauth: { type: "oauth2", flows: {} },
    });
    expect(reports).toEqual([]);
    expect(api.secretHeaders).toEqual(["authorization", "x-api-key"]);
  });

  it.each([
    { scheme: { type: "apiKey", name: "X" }, reason: "it says not where the key goes" },
    { scheme: { type: "apiKey", in: "body", name: "X" }, reason: "it says not where the key goes" },
    { scheme: { type: "apiKey", in: "header", name: "X Y" }, reason: "its name is not a header or cookie name" },
    { scheme: { type: "apiKey", in: "header" }, reason: "its name is not a header or cookie name" },
    { scheme: { type: "apiKey", in: "cookie", name: "a=b" }, reason: "its name is not a header or cookie name" },
    { scheme: { type: "apiKey", in: "query", name: "" }, reason: "its name is not a parameter name" },
    { scheme: { type: "apiKey", in: "query", name: "a\nb" }, reason: "its name is not a parameter name" },
    { scheme: { type: "apiKey", in: "query", name: "Authorization" }, reason: "Authorization is a header, not a query parameter" },
  ])("$scheme: $reason", ({ scheme, reason }) => {
    const { api, reports } = secretHeaders({ key: scheme });
    expect(api.secretHeaders).toEqual([]);
    expect(reports).toEqual([
      `security-scheme-refused #/components/securitySchemes/key: the security scheme key cannot be used: ${reason}`,
    ]);
  });

  it("info", () => {
    expect(parse({ info: { title: "T", version: 1.5, description: "d" } }).api.info).toEqual({
      title: "T",
      version: "1.5",
      description: "d",
    });
    expect(parse({ info: 7 }).api.info).toEqual({ title: "", version: "" });
    expect(parse({}).api.info).toEqual({ title: "", version: "" });
  });
});
