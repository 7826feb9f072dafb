import { attack, json, members, openApi, operation, type Attack } from "../pipeline.js";
import type { JsonObject, JsonValue } from "../../../../generator/model/json.js";

export const hostileStrings: readonly string[] = [
  '"; pwn(); "',
  "'; pwn(); '",
  "`; pwn(); `",
  "v${globalThis.pwn()}w",
  "\"'`",
  "'",
  '"',
  "\\",
  "a\\",
  "\\u0022",
  "line\nend\r\n",
  "\u2028\u2029",
  "\0\u0001" + "0\u0002\u0007\u001b[31m",
  "\ud800",
  "\udc00\ud800",
  "\u202eevil\u2066",
  "</script><script>pwn()</script>",
  "<!-- pwn() -->",
  "*/ pwn() /*",
  "//# sourceMappingURL=evil.map",
  "",
  " ",
  "__proto__",
  "constructor",
  "\u{1f600}",
  "{{pwn}} {{{pwn}}}",
];

function saidOf(texts: readonly string[]): JsonObject {
  return { "x-enum-varnames": texts, "x-enum-descriptions": texts };
}

/** A document in which a text is a value wherever a value can stand. */
export function withValue(text: string): JsonObject {
  const hostileObject = members([text, text], ["list", [text, members([text, null])]]);
  return openApi({
    schemas: {
      One: { enum: [text] },
      Few: { type: "string", enum: ["on", text, "off"] },
      Many: { enum: ["a", "b", "c", "d", "e", "f", text], ...saidOf([text, "b", `b${text}`, "__proto__", "constructor", "f", "g"]) },
      Coded: { enum: [1, 2], "x-enumNames": [text, `${text};`], "x-enumDescriptions": { 1: text } },
      Bare: { enum: ["on", text], "x-ms-enum": { name: text, values: [{ value: text, name: text, description: text }, { value: "on" }] } },
      Misnamed: { enum: ["on", "off"], "x-enum-varnames": [text], "x-enum-descriptions": [text, 1], "x-ms-enum": { values: text } },
      Constant: { const: text },
      Mixed: { enum: [text, 1, true, null, { [`k${text}`]: text }, [text]] },
      ConstantObject: { const: { [`k${text}`]: [text] } },
      Sample: {
        type: "object",
        default: hostileObject,
        example: hostileObject,
        examples: [hostileObject, text],
        "x-ts-type": text,
        "x-go-type-import": { path: text, name: text },
        "x-typescript-type": text,
        properties: {
          a: {
            type: "string",
            default: text,
            example: text,
            examples: [text],
            format: text,
            contentMediaType: text,
            contentEncoding: text,
          },
          b: { type: "integer", default: text, example: text, minLength: text, minimum: text, pattern: 1, required: text },
          c: { type: "string", enum: ["on", text], default: text, description: `Default: ${text}` },
        },
      },
    },
    paths: {
      "/things": {
        get: operation({
          operationId: "send",
          parameters: [{ in: "query", name: "q", example: text, schema: { type: "string", enum: ["on", text], default: text } }],
          responses: {
            200: {
              description: "",
              content: { "application/json": { schema: { type: "string", const: text }, example: text, examples: { e: { value: text } } } },
              links: members([text, { operationId: text }]),
              headers: members([text, { description: text }]),
            },
            default: { description: "", content: json({ type: "array", items: { enum: [text, "x"] } }) },
          },
        }),
      },
    },
  });
}

/** Enums of everything that is no string. */
export const oddEnums: readonly (readonly [string, JsonValue])[] = [
  ["D26 a mix", [1, true, null, "1", "true", "null", { a: 1 }, [1], 1.5, false]],
  ["D26 duplicates", ["a", "a", 1, 1, true, true, null, null, { a: [] }, { a: [] }]],
  ["D26 zeros", [0, -0]],
  ["D26 the smallest and the largest", [5e-324, 1.7976931348623157e308, -1e21, 1e-7, 9007199254740993]],
  ["D26 words that look like numbers", ["NaN", "Infinity", "-0", "1e400", "undefined"]],
  ["D26 nested emptiness", [[], {}, [[]], [{}], ""]],
  ["D26 hostile keys", [members(["__proto__", { polluted: true }], ["constructor", members(["prototype", 1])])]],
  ["D29 100 kB", ["x".repeat(100_000)]],
];

export const values: readonly Attack[] = [
  ...hostileStrings.map((text) => attack("D26 D27 D28 D30 D31 D36 a value", withValue, text)),
  ...oddEnums.map(([name, list]) => ({
    name,
    hostile: openApi({ schemas: { Sample: { enum: list, default: list } } }),
    harmless: openApi({ schemas: { Sample: { enum: list } } }),
    sameNames: true,
  })),
];
