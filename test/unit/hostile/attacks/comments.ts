import { attack, json, openApi, operation, type Attack } from "../pipeline.js";
import type { JsonObject } from "../../../../generator/model/json.js";

/** A document that shows one text in every place from which comments are made, and in places from which nothing is. */
export function withText(text: string): JsonObject {
  return openApi({
    info: { title: text, version: text, summary: text, description: text, license: { name: text } },
    servers: [{ url: "https://api.example/v1", description: text }],
    tags: [{ name: text, description: text, externalDocs: { url: text } }],
    paths: {
      "/things/{id}": {
        summary: text,
        description: text,
        post: operation({
          operationId: "changeThing",
          summary: text,
          description: text,
          tags: [text],
          parameters: [
            { in: "path", name: "id", required: true, description: text, schema: { type: "string", description: text } },
            { in: "query", name: "limit", description: text, deprecated: true, schema: { type: "integer", title: text } },
          ],
          requestBody: { description: text, content: json({ $ref: "#/components/schemas/Thing", description: text }) },
          responses: { 200: { description: text, content: json({ type: "object", title: text, description: text }) } },
          externalDocs: { description: text, url: text },
        }),
      },
    },
    schemas: {
      Thing: {
        type: "object",
        title: text,
        description: text,
        properties: {
          id: { type: "string", description: text, $comment: text, deprecated: true },
          nested: { type: "object", description: text, properties: { deep: { type: "string", title: text } } },
          status: { type: "string", enum: ["on", "off"], description: text, "x-enum-descriptions": [text, text] },
        },
      },
      State: { type: "string", enum: ["on", "off"], description: text, "x-enum-varnames": [text, text], "x-enumNames": [text, text] },
    },
  });
}

const texts: readonly (readonly [string, string])[] = [
  ["D1 a text that closes the comment", "*/ globalThis.pwned=1 /*"],
  ["D1 a text that closes the comment at its start", "*/globalThis.pwned = pwn()/**"],
  ["D1 a text that closes the comment on a line of its own", "first\n*/\npwn();\n/*\nlast"],
  ["D1 a slash after the asterisk of the comment's own lines", "first\n/ pwn(); /*\n/\nlast"],
  ["D1 a text that closes the comment again and again", "*/*/ pwn(); **/ pwn() ***/*/"],
  ["D2 an innocent text", "Use **/information** or lib/*/README.md, see */rest/api and */*."],
  ["D3 an escaped slash", "*\\u002f pwn() //"],
  ["D3 line ends of all kinds", "a\r\n*/ pwn()\rb\u2028*/ pwn()\u2029c\u0085d\ve\f*/pwn()"],
  ["D3 what is removed leaves no end of a comment", "*\u200b/ pwn(); *\u0000/ pwn(); *\u202e/ pwn() /*"],
  ["D3 NUL and other control characters", "a\u0000b\u0007c\u001b[31md\u007fe\u009bf \u00010\u0002 \u00019999\u0002"],
  ["D3 lone surrogates", "a\ud800b\udc00c\udbff"],
  ["D4 @ts-ignore", "@ts-ignore"],
  ["D4 @ts-nocheck and pragmas", "@ts-nocheck\n@jsx pwn\n@jsxImportSource evil\n@ts-expect-error"],
  ["D4 a reference", '/ <reference path="../../pwn.ts" />\n/// <reference types="evil" />'],
  ["D4 tags in text", "Fine.\n@type {pwn}\n  @import {x} from 'evil'\n* @deprecated no\n- @see {pwn}\ntext @param x"],
  ["D4 inline tags", "See {@link javascript:pwn()} and {@link Thing} and {@linkcode https://evil.example|safe}"],
  ["D4 a source map", "x\n//# sourceMappingURL=data:application/json,{}\n//@ sourceMappingURL=evil.map\n# sourceMappingURL=evil.map"],
  ["D4 markup", "<script>pwn()</script> <!-- --> --> <!-- pwn()"],
  ["D4 long lines that begin anew before a tag or a directive", `${"word ".repeat(14)}@ts-ignore ${"word ".repeat(14)}@type {pwn}`],
  ["D4 linter directives", "eslint-disable\nprettier-ignore\nglobal pwn\nistanbul ignore file"],
  ["D5 bidirectional controls", "a\u202e */ pwn() \u2066b\u2069 \u061c\u200e\u200f\ufeff"],
  ["D12 quotes", "\"'`${pwn()}`'\"\\"],
  ["D12 a quote, a line end and the end of the comment", '1.0"\n*/ pwn() //'],
  ["D30 template text", "`*/ ${pwn()} {{pwn}} {{{pwn}}} {{#each this}} <%= pwn() %>"],
  ["a text of nothing but spaces", " \t\n  \n"],
  ["a fence that never ends", "```js\npwn();\n*/"],
];

export const comments: readonly Attack[] = texts.map(([name, text]) => attack(name, withText, text));
