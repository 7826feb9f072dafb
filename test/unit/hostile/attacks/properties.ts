import { attack, members, openApi, json, operation, type Attack } from "../pipeline.js";
import type { JsonObject } from "../../../../generator/model/json.js";

/** Names that need quotes, and try to leave them. */
export const hostileProperties: readonly string[] = [
  'a"]: pwn(), ["b',
  "a': 1, 'b",
  "`${pwn()}`",
  "*/ pwn() /*",
  "",
  " ",
  "1a",
  "a-b",
  "a.b",
  "a\\",
  'a\\"b',
  "\\",
  "'",
  '"',
  "\"'",
  "line\nend\r\u2028\u2029",
  "nul\0bell\u0007",
  "\ud800",
  "\u202eevil\u2066",
  "\u{1f600}",
  "\u3164",
  "\u0001" + "0\u0002",
  "[key: string]: unknown; x",
  "</script><script>pwn()</script>",
  "//# sourceMappingURL=evil",
  "01",
  "1e3",
  "-1",
  "Infinity",
  "x".repeat(10_000),
];

/** Names that every object has already, or that mean something to the language. */
export const inheritedProperties: readonly string[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "isPrototypeOf",
  "__defineGetter__",
  "then",
  "toJSON",
  "length",
  "name",
  "new",
  "get",
  "set",
  "readonly",
  "value",
  "path",
  "issues",
  "undefined",
  "arguments",
  "await",
  "Object",
];

/** An object that uses a name wherever an object schema can name a property. */
export function withProperty(name: string): JsonObject {
  return openApi({
    schemas: {
      Sample: {
        type: "object",
        required: [name],
        properties: members([name, { type: "string" }]),
        additionalProperties: false,
      },
      Open: { type: "object", required: [name, "other"], additionalProperties: { type: "integer" } },
      Optional: { type: "object", properties: members([name, { type: "object", properties: members([name, { type: "integer" }]) }]) },
      Dependent: {
        type: "object",
        dependentRequired: members([name, ["other"]], ["other", [name]]),
        dependentSchemas: members([name, { minProperties: 2 }]),
        propertyNames: { enum: [name, "other"] },
      },
      Flat: { allOf: [{ $ref: "#/components/schemas/Sample" }, { required: [name], properties: members([name, { minLength: 2 }]) }] },
      Tagged: {
        oneOf: [{ $ref: "#/components/schemas/Sample" }, { $ref: "#/components/schemas/Optional" }],
        discriminator: { propertyName: name },
      },
    },
    paths: {
      "/things": {
        post: operation({
          operationId: "send",
          requestBody: {
            content: { "multipart/form-data": { schema: { type: "object", properties: members([name, { type: "string" }]) } } },
          },
          responses: { 200: { description: "", content: json({ type: "object", properties: members([name, { type: "string" }]) }) } },
        }),
      },
    },
  });
}

/** All the names at once, so that local variables and keys meet. */
export function withProperties(names: readonly string[]): JsonObject {
  return openApi({
    schemas: {
      Sample: {
        type: "object",
        required: names,
        properties: members(...names.map((name) => [name, { type: "string" }] as const)),
        additionalProperties: false,
      },
    },
  });
}

/** One name of each kind on its own; all of them together below. */
const alone = hostileProperties.filter((name) => /pwn|[^\x20-\x7e]|^$|\\"|1a|x{9}/u.test(name));

const together = [...hostileProperties, ...inheritedProperties];

export const properties: readonly Attack[] = [
  ...[...alone, "prototype", "then", "value"].map((name) => attack("D13 D15 a property", withProperty, name)),
  // The name of a harmless twin has to be one that objects inherit too, for such names are read in another way.
  ...["__proto__", "constructor", "__defineGetter__"].map((name) => attack("D14 D15 a property", withProperty, name, "toLocaleString")),
  {
    name: "D13 D14 D15 all these properties",
    hostile: withProperties(together),
    harmless: withProperties(together.map((name, index) => (name in Object.prototype ? name : `plain-${index}`))),
    sameNames: true,
  },
];
