import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../../../generator/index.js";
import { temporaryFolder } from "../../../support/folder.js";

const folder = temporaryFolder();
const levels = 10_000;

/** `{ items: { items: ... } }`. */
const nestedJson = `${'{"items":'.repeat(levels)}{}${"}".repeat(levels)}`;
const nestedFlow = `${"{items: ".repeat(levels)}{}${"}".repeat(levels)}`;
const nestedLists = `${"[".repeat(levels)}${"]".repeat(levels)}`;

function inDocument(schema: string): string {
  return `{"openapi":"3.1.0","info":{"title":"Deep","version":"1"},"paths":{},"components":{"schemas":{"Deep":${schema}}}}`;
}

function nestedObject(): object {
  let schema: object = {};
  for (let level = 0; level < levels; level += 1) schema = { items: schema };
  return { openapi: "3.1.0", info: { title: "Deep", version: "1" }, paths: {}, components: { schemas: { Deep: schema } } };
}

function circularObject(): object {
  const schema: { items?: object } = {};
  schema.items = schema;
  return { openapi: "3.1.0", info: { title: "Deep", version: "1" }, paths: {}, components: { schemas: { Deep: schema } } };
}

describe("10,000 levels are refused, whatever they are written in", () => {
  const texts: Readonly<Record<string, string>> = {
    "json.json": inDocument(nestedJson),
    "json-of-3.0.json": inDocument(nestedJson).replace("3.1.0", "3.0.0"),
    "enum.json": inDocument(`{"enum":[${nestedLists}]}`),
    "default.json": inDocument(`{"default":${nestedLists}}`),
    "flow.yaml": inDocument(nestedFlow),
    "block.yaml": `openapi: 3.1.0\n${Array.from({ length: levels / 4 }, (_, level) => `${" ".repeat(level)}a:\n`).join("")}`,
    "lists.yaml": `openapi: 3.1.0\nx-deep: ${nestedLists}\n`,
  };

  it.each(Object.keys(texts))("%s", async (name) => {
    const path = join(folder, name);
    writeFileSync(path, texts[name] ?? "");
    const { files, diagnostics } = await generate({ input: path, emit: ["types", "validators"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["input-too-complex"]);
    expect(files).toEqual([]);
  });

  it.each([
    { name: "an object", input: nestedObject() },
    { name: "an object that holds itself", input: circularObject() },
  ])("$name", async ({ input }) => {
    const { files, diagnostics } = await generate({ input, emit: ["types"] });
    expect(diagnostics.map(({ code }) => code)).toEqual(["input-too-complex"]);
    expect(files).toEqual([]);
  });
});
