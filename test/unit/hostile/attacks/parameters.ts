import { attack, members, openApi, operation, withParameters, type Attack } from "../pipeline.js";
import type { JsonObject } from "../../../../generator/model/json.js";

export const hostileParameters: readonly string[] = [
  'a"b',
  'a"]: pwn(), ["b',
  "a'b",
  "`${pwn()}`",
  "a\r\nX: 1",
  "ids[]",
  "filter[a][b]",
  "a.b",
  "a=b&c=d",
  "a b+c%20",
  "a#b?c",
  "__proto__",
  "constructor",
  "toString",
  "then",
  "\u202eevil",
  "\u{1f600}",
  "\0",
  "*/ pwn() /*",
  "",
];

const string = { type: "string" };

/** A parameter of a name in the query, in all its styles. */
export function inQuery(name: string): JsonObject {
  return withParameters("/things", [{ in: "query", name, required: true, schema: string }]);
}

/** The same name in every place that allows it. */
export function everywhere(name: string): JsonObject {
  return withParameters(`/things/{${name}}`, [
    { in: "path", name, required: true, schema: string },
    { in: "query", name, schema: string },
    { in: "query", name: `${name}-styled`, style: "deepObject", explode: true, schema: { type: "object" } },
  ]);
}

/** Whether the braces of a path can hold a name: a path that they are part of has to be one that can be requested. */
export function canBeInPath(name: string): boolean {
  return name !== "" && !/[{}/?#\p{Cc}]/u.test(name);
}

/** Names of headers and cookies that are tokens, and mean something to objects or to JavaScript. */
export const oddHeaders: readonly string[] = ["__proto__", "constructor", "x'y", "`x`", "x$y", "x|y", "then"];

export const refusedHeaders: readonly string[] = [
  "Host",
  "Content-Length",
  "content-length",
  "Transfer-Encoding",
  "Cookie",
  "Connection",
  "X\r\nEvil: 1",
  "X: 1",
  "",
  "a b",
  'x"y',
  "\u202ex",
  "x\0",
  "Accept",
  "Authorization",
];

export function inHeader(name: string): JsonObject {
  return withParameters("/things", [
    { in: "header", name, required: true, schema: string },
    { in: "header", name: "X-Other", schema: string },
  ]);
}

function inCookie(name: string): JsonObject {
  return withParameters("/things", [{ in: "cookie", name, required: true, schema: string }]);
}

/** Media types that are tokens, and quoted parameters. */
export const oddMediaTypes: readonly string[] = [
  "application/`json`",
  "application/x$y'z",
  'text/event-stream; x="a`b"',
  "*/*",
  "application/*",
  'text/plain;x="*/ pwn()"',
];

export function withMediaType(name: string): JsonObject {
  return openApi({
    paths: {
      "/things": {
        post: operation({
          operationId: "send",
          requestBody: { content: members([name, { schema: string }]) },
          responses: { 200: { description: "", content: members([name, { schema: string }]) } },
        }),
      },
    },
  });
}

export const parameters: readonly Attack[] = [
  ...hostileParameters.map((name) => attack("D23 a query parameter", inQuery, name)),
  ...hostileParameters.filter(canBeInPath).map((name) => attack("D23 a parameter everywhere", everywhere, name)),
  ...oddHeaders.map((name) => attack("D24 a header", inHeader, name)),
  ...["__proto__", "`x`"].map((name) => attack("D24 a cookie", inCookie, name)),
  attack("D51 a media type of symbols", withMediaType, "application/`x$y'z`", "application/x-y-z"),
  attack("D51 a media type with a quoted parameter", withMediaType, 'text/plain; x="`*/ pwn() ${y}`"', "text/plain"),
  attack("D25 a key's name", withKey, "x'`$y", "x-y"),
  attack(
    "D22 a tag",
    (text) => openApi({ paths: { "/a": { get: operation({ operationId: "send", tags: [text, "__proto__", "../../x"] }) } } }),
    "*/ pwn()",
  ),
];

export function withKey(name: string, place = "header"): JsonObject {
  return openApi({ securitySchemes: { key: { type: "apiKey", in: place, name } } });
}
