import { attack, members, openApi, operation, type Attack } from "../pipeline.js";
import type { JsonObject } from "../../../../generator/model/json.js";

const id = { in: "path", name: "id", required: true, schema: { type: "string" } };

export function withPath(path: string, parameters: readonly JsonObject[] = []): JsonObject {
  return openApi({ paths: members([path, { get: operation({ operationId: "send", parameters }) }]) });
}

export function withServer(url: string, variables?: JsonObject): JsonObject {
  return openApi({ servers: [variables === undefined ? { url } : { url, variables }] });
}

/** Paths that are literal text. */
export const literalPaths: readonly (readonly [string, string])[] = [
  ["D6 a single quote", "/a'+pwn()+'"],
  ["D6 the first published attack", "/x','GET',..)&&console.log('godmode');returnType=('a"],
  ["D7 a backtick", "/a`+pwn()+`"],
  ["D7 a template's hole", "/a/${pwn()}"],
  ["D7 a hole inside backticks", "/`${pwn()}`"],
  ["D9 a double quote", '/x"'],
  ["D9 a double quote and code", '/x"];pwn();//'],
  ["D9 a percent-encoded backslash and quote", "/%5c%22%27"],
  ["D9 all quotes", "/\"'`"],
  ["D9 an at sign", "/@evil.com/:x;y"],
  ["D9 bidirectional controls and separators", "/a\u202e\u2028b\u2066"],
  ["D9 three dots", "/.../x"],
  ["D9 stray braces", "/{}/{/}/}{"],
];

/** Keys that no request may be made of. */
export const refusedPaths: readonly (readonly [string, string])[] = [
  ["D9 a trailing backslash", "/x\\"],
  ["D9 another host", "//evil.com/x"],
  ["D9 another host by backslash", "/\\evil.com/x"],
  ["D9 dot segments", "/../admin"],
  ["D9 encoded dot segments", "/a/%2e%2E/admin"],
  ["D9 a single dot", "/a/./b"],
  ["D9 dot segments before a query", "/../admin?b=c"],
  ["D9 a line end in a query", "/a?b\r\nHost: evil"],
  ["D9 a line end", "/a\r\nHost: evil"],
  ["D9 a tab", "/\t/evil.com"],
  ["D9 NUL", "/a\0"],
  ["D9 half a pair", "/a\ud800"],
  ["D9 no slash", "evil.com/x"],
  ["D9 a URL", "https://evil.com/x"],
  ["D9 nothing", ""],
];

/** URLs of servers that stand in the client as they are. */
export const literalServers: readonly (readonly [string, string])[] = [
  ["D10 parentheses and a dollar", "http://a.example/$(pwn())/$"],
  ["D10 an empty port and a port", "http://a.example:8080/v1/;pwn()//"],
];

export const refusedServers: readonly (readonly [string, string])[] = [
  ["D10 a template's hole", 'http://a/${require("fs")}'],
  ["D10 a template's hole without quotes", "http://a/${pwn()}"],
  ["D10 quotes", '");pwn();("'],
  ["D10 quotes in a URL", 'http://a/");pwn();("'],
  ["D10 single quotes", "http://a/');pwn();('"],
  ["D10 a backtick", "http://a/`pwn()`"],
  ["D10 javascript:", "javascript:alert(1)"],
  ["D10 javascript: with an authority", "javascript://a/%0apwn()"],
  ["D10 file:", "file:///etc/passwd"],
  ["D10 data:", "data:text/plain,x"],
  ["D10 userinfo", "http://u:p@h"],
  ["D10 a user", "https://u@h/v1"],
  ["D10 no scheme", "//evil.example/v1"],
  ["D10 a backslash", "http://a\\@evil.example/"],
  ["D10 line ends", "http://a/\r\nX: 1"],
  ["D10 a query", "http://a/?key=1"],
  ["D10 an empty query", "http://a/?"],
  ["D10 an empty fragment", "http://a/#"],
  ["D10 a bad port", "http://a:99999/"],
];

/** Defaults of a variable in `https://api.example/{version}`. */
export const variableDefaults: readonly (readonly [string, string])[] = [
  ["D11 a template's hole", "`${pwn()}`"],
  ["D11 quotes", "\"');pwn();//"],
  ["D11 another variable", "{evil}"],
  ["D11 replacement patterns", "$&$`$'$1"],
  ["D11 a line end", "\n*/pwn()"],
];

export const paths: readonly Attack[] = [
  ...literalPaths.map(([name, text]) => attack(name, withPath, text, "/harmless")),
  attack("D8 a hole before a parameter", (text) => withPath(`/v1/${text}/{id}`, [id]), "${x}"),
  attack("D8 a hole of the same name as the parameter", (text) => withPath(`/v1/${text}/{id}`, [id]), "${evil}$", "plain"),
  attack("D9 text around a parameter", (text) => withPath(`/${text}{id}${text}`, [id]), "\"'`+pwn()+`"),
  ...literalServers.map(([name, text]) => attack(name, withServer, text, "http://harmless.example")),
  attack("D10 a relative server", withServer, "/v1/$(pwn())", "/v1"),
  attack("D10 a server's description", (text) => openApi({ servers: [{ url: "https://a.example", description: text }] }), "\n*/ pwn() //"),
  attack(
    "D11 values of a variable",
    (text) => withServer("https://a.example/{v}", { v: { default: "v1", enum: ["v1", text] } }),
    "`${pwn()}`",
  ),
  attack(
    "D11 the name of a variable",
    (text) => withServer(`https://a.example/{${text}}`, members([text, { default: "v1" }])),
    "`+pwn()+`",
  ),
];
