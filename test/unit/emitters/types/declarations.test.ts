import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { documentOf, pipeline } from "../../pipeline.js";

const string = { type: "string" };
const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const Pet = { type: "object", required: ["id"], properties: { id: { type: "integer" } } };

/** A component and the declarations that `types.ts` has for it. */
const rows: readonly (readonly [what: string, schema: unknown, declarations: string])[] = [
  ["true", true, "export type Subject = unknown;\n"],
  ["false", false, "export type Subject = never;\n"],
  ["a scalar", string, "export type Subject = string;\n"],
  ["a scalar or null", { type: ["null", "string"] }, "export type Subject = string | null;\n"],
  ["a description", { ...string, description: "One.\nTwo." }, "/**\n * One.\n * Two.\n */\nexport type Subject = string;\n"],
  ["a title, where there is no description", { ...string, title: "One" }, "/** One */\nexport type Subject = string;\n"],
  ["a deprecated schema", { ...string, deprecated: true }, "/** @deprecated */\nexport type Subject = string;\n"],
  ["a description that would end the comment", { ...string, description: "a */ b" }, "/** a *\\/ b */\nexport type Subject = string;\n"],
  ["a list", { type: "array", items: refTo("Pet") }, "export type Subject = Pet[];\n"],
  ["a reference", refTo("Pet"), "export type Subject = Pet;\n"],
  [
    "an enum, with its values",
    { ...string, enum: ["open", "closed"] },
    'export type Subject = "open" | "closed";\n\nexport const subjectValues = ["open", "closed"] as const;\n',
  ],
  ["an enum of numbers and null", { enum: [1, -2.5, null] }, "export type Subject = 1 | -2.5 | null;\n\nexport const subjectValues = [1, -2.5, null] as const;\n"],
  ["a const", { const: "one" }, 'export type Subject = "one";\n\nexport const subjectValues = ["one"] as const;\n'],
  [
    "an enum whose values have names, with the values by name",
    { enum: [1, 2], "x-enum-varnames": ["Available", "Sold"] },
    "export type Subject = 1 | 2;\n\nexport const Subject = { Available: 1, Sold: 2 } as const;\n\nexport const subjectValues = [1, 2] as const;\n",
  ],
  [
    "and with what is said of them",
    { enum: ["on", "off"], "x-enumNames": ["ON", "OFF"], "x-enum-descriptions": ["It */ works.", ""] },
    'export type Subject = "on" | "off";\n\nexport const Subject = {\n  /** It *\\/ works. */\n  ON: "on",\n  OFF: "off",\n} as const;\n\nexport const subjectValues = ["on", "off"] as const;\n',
  ],
  [
    "an enum whose values are described is one of values by name, too",
    { enum: ["in progress", "", null, -1.5], "x-enumDescriptions": { "in progress": "Wait." } },
    'export type Subject = "in progress" | "" | null | -1.5;\n\nexport const Subject = {\n  /** Wait. */\n  in_progress: "in progress",\n  Empty: "",\n  Value_1_5: -1.5,\n} as const;\n\nexport const subjectValues = ["in progress", "", null, -1.5] as const;\n',
  ],
  [
    "names that come to the same are kept apart",
    { enum: [1, 2, 3, 4, 5], "x-enum-varnames": ["a b", "a-b", "a_b2", "1", "+"] },
    "export type Subject = 1 | 2 | 3 | 4 | 5;\n\nexport const Subject = {\n  a_b: 1,\n  a_b2: 2,\n  a_b22: 3,\n  _1: 4,\n  Value_5: 5,\n} as const;\n\nexport const subjectValues = [1, 2, 3, 4, 5] as const;\n",
  ],
  ["an enum with objects has no list of values", { enum: [{ a: [1] }] }, "export type Subject = {\n  a: [1];\n};\n"],
  [
    "an object is an interface",
    { type: "object", required: ["id", "other"], properties: { id: { type: "integer", description: "Its number." }, name: string } },
    "export interface Subject {\n  /** Its number. */\n  id: number;\n  name?: string;\n  other: unknown;\n}\n",
  ],
  ["an object without a type too", { properties: { a: string } }, "export interface Subject {\n  a?: string;\n}\n"],
  ["names that need quotes", { properties: { "a b": string, "1": string, __proto__: undefined } }, 'export interface Subject {\n  "1"?: string;\n  "a b"?: string;\n}\n'],
  ["an object that refers to itself", { properties: { next: refTo("Subject") } }, "export interface Subject {\n  next?: Subject;\n}\n"],
  ["a map", { type: "object", additionalProperties: { type: "integer" } }, "export interface Subject {\n  [key: string]: number;\n}\n"],
  ["an object without members", { type: "object", additionalProperties: false }, "export interface Subject {\n  [key: string]: never;\n}\n"],
  ["any object", { type: "object" }, "export interface Subject {\n  [key: string]: unknown;\n}\n"],
  ["an object or null is a type", { type: ["object", "null"], properties: { a: string } }, "export type Subject = {\n  a?: string;\n} | null;\n"],
  ["a choice", { oneOf: [refTo("Pet"), string] }, "export type Subject = Pet | string;\n"],
  [
    "an object with a choice in it",
    { properties: { a: string }, anyOf: [{ required: ["a"] }, { required: ["b"] }] },
    "export type Subject = {\n  a?: string;\n} & (\n  | {\n      a: string;\n    }\n  | {\n      b: unknown;\n    }\n);\n",
  ],
  [
    "a composition is flat",
    { allOf: [refTo("Pet"), { required: ["name"], properties: { name: string, id: { description: "Its number." } } }] },
    "export interface Subject {\n  /** Its number. */\n  id: number;\n  name: string;\n}\n",
  ],
]; // prettier-ignore

describe("the declarations of types.ts", () => {
  it.each(rows)("%s", async (_, schema, want) => {
    const document = documentOf(JSON.parse(JSON.stringify({ Subject: schema, Pet })) as Record<string, unknown>);
    const { files } = await pipeline(document, ["types"]);
    const [file] = files;
    const content = file?.content ?? "";
    expect(files.map(({ path }) => path)).toEqual(["types.ts"]);
    expect(content.startsWith("// Generated by flatspec. Do not edit.\n\n")).toBe(true);
    expect(content.replace("export interface Pet {\n  id: number;\n}\n", "").split("\n").slice(2).join("\n").trimStart()).toBe(want);
    expect(content).toBe(await format(content, { parser: "typescript" }));
  });

  it("come in the order of their names, whatever the order of the document", async () => {
    const names = ["Zebra", "ant", "Bee", "10"];
    const types = async (order: readonly string[]): Promise<string> => {
      const { files } = await pipeline(documentOf(Object.fromEntries(order.map((name) => [name, { title: name }]))), ["types"]);
      return files[0]?.content ?? "";
    };
    const content = await types(names);
    expect(content.match(/export type \w+/gu)).toEqual(["export type Ant", "export type Bee", "export type Zebra", "export type _10"]);
    expect(await types([...names].reverse())).toBe(content);
  });
});
