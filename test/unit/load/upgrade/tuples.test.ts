import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { load, pipeline } from "../../pipeline.js";
import { swagger, upgrade } from "./support.js";

type Schema = Readonly<Record<string, unknown>>;

const [string, number] = [{ type: "string" }, { type: "number" }];
const refTo = (place: string): object => ({ $ref: place });

const openApi = (schemas: Readonly<Record<string, unknown>>): object => ({
  openapi: "3.0.3",
  info: { title: "Test", version: "1" },
  paths: {},
  components: { schemas },
});

const versions = [
  { version: "2.0", section: "#/definitions", documentOf: (schemas: Readonly<Record<string, unknown>>) => swagger({ definitions: schemas, paths: {} }) },
  { version: "3.0", section: "#/components/schemas", documentOf: openApi },
]; // prettier-ignore

const schemasOf = (document: unknown): Readonly<Record<string, unknown>> =>
  (document as { components: { schemas: Record<string, unknown> } }).components.schemas;

describe.each(versions)("a tuple of draft 4 in $version", ({ version, section, documentOf }) => {
  const rows: readonly (readonly [what: string, schema: Schema, want: Schema])[] = [
    ["becomes prefixItems", { items: [string, number] }, { prefixItems: [string, number] }],
    ["with additionalItems", { items: [string], additionalItems: number }, { prefixItems: [string], items: number }],
    ["that is closed", { items: [string], additionalItems: false }, { prefixItems: [string], items: false }],
    ["of nothing", { items: [], additionalItems: number }, { prefixItems: [], items: number }],
    [
      "within a tuple",
      { items: [{ items: [string], additionalItems: { items: [number] } }] },
      { prefixItems: [{ prefixItems: [string], items: { prefixItems: [number] } }] },
    ],
    ["whose items are upgraded", { items: [{ minimum: 1, exclusiveMinimum: true }] }, { prefixItems: [{ exclusiveMinimum: 1 }] }],
    ["is not a property of that name", { properties: { items: string } }, { properties: { items: string } }],
    ["is not a list of items", { items: string, additionalItems: false }, { items: string, additionalItems: false }],
  ];

  it.each(rows)("%s", (_, schema, want) => {
    expect(schemasOf(upgrade(documentOf({ A: schema })).document)["A"]).toEqual(want);
  });

  it("is where references lead to", () => {
    const { document } = upgrade(
      documentOf({
        A: { items: [{ items: [string], additionalItems: { items: [number] } }, string], additionalItems: number },
        B: refTo(`${section}/A/items/0/additionalItems/items/0`),
        C: { items: [refTo(`${section}/A/items/1`)] },
        D: refTo(`${section}/A/additionalItems`),
        E: refTo(`${section}/A`),
      }),
    );
    expect(schemasOf(document)).toMatchObject({
      B: refTo("#/components/schemas/A/prefixItems/0/items/prefixItems/0"),
      C: { prefixItems: [refTo("#/components/schemas/A/prefixItems/1")] },
      D: refTo("#/components/schemas/A/items"),
      E: refTo("#/components/schemas/A"),
    });
  });

  it("is found where it was written", () => {
    const { formerly } = upgrade(
      documentOf({ A: { items: [{ items: [string], additionalItems: number }], additionalItems: { items: [{}] } } }),
    );
    const now = (rest: string): string => formerly(`#/components/schemas/A/${rest}`).replace(section, "");
    expect(now("prefixItems/0/type")).toBe("/A/items/0/type");
    expect(now("prefixItems/0/prefixItems/0")).toBe("/A/items/0/items/0");
    expect(now("prefixItems/0/items")).toBe("/A/items/0/additionalItems");
    expect(now("items/prefixItems/0")).toBe("/A/additionalItems/items/0");
    expect(now("properties/prefixItems")).toBe("/A/properties/prefixItems");
  });

  it("is reported as far as the version does not have it, and so is what is in it", () => {
    const { found } = upgrade(documentOf({ A: { items: [{ type: "string", nullable: true, enum: ["a"] }], additionalItems: false } }));
    expect(found).toEqual([
      ...(version === "2.0" ? [] : [["keyword-of-other-draft", `${section}/A/items`]]),
      ["keyword-of-other-draft", `${section}/A/additionalItems`],
      ["nullable-without-effect", `${section}/A/items/0${version === "2.0" ? "" : "/nullable"}`],
    ]);
  });

  const judged: readonly Schema[] = [
    { type: "array", items: [string, number] },
    { type: "array", items: [string, number], additionalItems: false, minItems: 1 },
    { type: "array", items: [string], additionalItems: { items: [number], minItems: 1, type: "array" }, minItems: 2, maxItems: 3 },
    { items: [string], additionalItems: number },
  ];

  it.each(judged.map((schema) => ({ schema, text: JSON.stringify(schema) })))(
    "means to all artifacts what it means to ajv: $text",
    async ({ schema }) => {
      const ajv = new Ajv({ strict: false }).compile(schema);
      const output = await pipeline(documentOf({ A: schema }), ["types", "validators", "fixtures"]);
      const { isA } = load(output, "validators") as { isA: (value: unknown) => boolean };
      const parts = ["a", 1, null, [1], ["a"]];
      const values = [
        [],
        ...parts.map((a) => [a]),
        ...parts.flatMap((a) => parts.flatMap((b) => [[a, b], ...parts.map((c) => [a, b, c])])),
      ];
      expect(values.filter((value) => isA(value) !== ajv(value))).toEqual([]);
      const { aFactory } = load(output, "fixtures") as { aFactory: { buildList: (count: number) => unknown[] } };
      expect(aFactory.buildList(20).filter((value) => !ajv(value))).toEqual([]);
      expect(output.diagnostics.map(({ code }) => code).filter((code) => code !== "keyword-of-other-draft")).toEqual([]);
    },
  );

  it("has the type of a tuple", async () => {
    const schema = { type: "array", items: [string, number], additionalItems: false, minItems: 1 };
    const { files } = await pipeline(documentOf({ A: schema }), ["types"]);
    expect(files[0]?.content).toContain("export type A = [string, number?];");
  });
});

it("a list of items in 3.1 is malformed still", async () => {
  const { diagnostics } = await pipeline({ ...openApi({ A: { items: [string] } }), openapi: "3.1.0" });
  expect(diagnostics.map(({ code }) => code)).toEqual(["part-malformed"]);
});
