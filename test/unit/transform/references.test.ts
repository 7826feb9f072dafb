import { describe, expect, it } from "vitest";
import { documentOf, load, pipeline } from "../pipeline.js";
import { flattened } from "./flattened.js";

const refTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const string = { type: "string" };
const asString = { types: ["string"] };
const Name = { ...string, title: "Name", description: "a name", default: "x", examples: ["y"], deprecated: true, readOnly: true };

describe("annotations", () => {
  const rows: readonly (readonly [what: string, schema: unknown, want: unknown])[] = [
    ["a composition takes over of what a referenced schema says of itself only who may send it", { allOf: [refTo("Name"), { minLength: 1 }] }, { ...asString, minLength: 1, readOnly: true }],
    ["its own words stand", { allOf: [refTo("Name")], minLength: 1, title: "Own" }, { ...asString, minLength: 1, title: "Own", readOnly: true }],
    ["words of inline branches are taken over, the later ones win", { allOf: [{ title: "A", description: "a" }, { title: "B" }], ...string }, { ...asString, title: "B", description: "a" }],
    ["its own words win over those of branches", { allOf: [{ title: "A" }, string], title: "Own" }, { ...asString, title: "Own" }],
    ["marks add up", { allOf: [{ readOnly: true }, { deprecated: true, readOnly: false }], ...string }, { ...asString, readOnly: true, deprecated: true }],
    ["one reference and words beside it is that reference", { allOf: [refTo("Name")], description: "own" }, { ref: "#Name", description: "own" }],
    ["so is $ref with words beside it", { ...refTo("Name"), description: "own", readOnly: true }, { ref: "#Name", description: "own", readOnly: true }],
    ["a reference with constraints is merged", { ...refTo("Name"), minLength: 2 }, { ...asString, minLength: 2, readOnly: true }],
    ["and an allOf of a reference that has words itself", { allOf: [{ ...refTo("Name"), title: "T" }], description: "own" }, { ref: "#Name", title: "T", description: "own" }],
  ]; // prettier-ignore

  it.each(rows)("%s", (_, schema, want) => {
    expect(flattened({ Subject: schema, Name }).schemas["#Subject"]).toEqual(want);
  });

  it("what two bases share by reference stays that reference", () => {
    const { schemas } = flattened({
      Subject: { allOf: [refTo("A"), refTo("B")] },
      A: { properties: { name: refTo("Name") } },
      B: { properties: { name: { ...refTo("Name"), description: "the name" } } },
      Name,
    });
    expect(schemas["#Subject"]).toEqual({ properties: { name: { ref: "#Name", description: "the name" } } });
  });
});

describe("chains and circles", () => {
  it("a chain of references is followed to its end", () => {
    const { schemas } = flattened({
      Subject: { allOf: [refTo("A"), { minLength: 1 }] },
      A: refTo("B"),
      B: { allOf: [refTo("C")] },
      C: string,
    });
    expect(schemas).toEqual({ "#Subject": { ...asString, minLength: 1 }, "#A": { ref: "#B" }, "#B": { ref: "#C" }, "#C": asString });
  });

  it("a schema that contains itself below a property is no circle", () => {
    const { schemas, diagnostics } = flattened({
      Subject: { allOf: [{ properties: { next: refTo("Subject") } }, { required: ["next"] }] },
    });
    expect(schemas).toEqual({ "#Subject": { properties: { next: { ref: "#Subject" } }, required: ["next"] } });
    expect(diagnostics).toEqual([]);
  });

  const circles: readonly (readonly [what: string, schemas: Record<string, unknown>, code: string, cutAt: string])[] = [
    ["an allOf with itself", { A: { allOf: [refTo("A"), string] } }, "composition-cycle", "A"],
    ["two schemas in each other's allOf", { A: { allOf: [refTo("B"), string] }, B: { allOf: [refTo("A"), string] } }, "composition-cycle", "A"],
    ["aliases of one another", { A: { allOf: [refTo("B")] }, B: { allOf: [refTo("A")] } }, "reference-cycle", "B"],
    ["a reference and an alias", { A: refTo("B"), B: { allOf: [refTo("A")], title: "B" } }, "reference-cycle", "B"],
    ["an anyOf with itself", { A: { anyOf: [refTo("A"), string] } }, "reference-cycle", "A/anyOf/0"],
    ["a oneOf by way of another schema", { A: { oneOf: [refTo("B"), string] }, B: { not: refTo("A") } }, "reference-cycle", "B/not"],
    ["if, then and else", { A: { if: refTo("B"), then: string }, B: { else: refTo("A"), if: string } }, "reference-cycle", "B/else"],
    ["dependentSchemas", { A: { dependentSchemas: { a: refTo("A") } } }, "reference-cycle", "A/dependentSchemas/a"],
  ]; // prettier-ignore

  it.each(circles)("%s is reported where it closes, once", (_, schemas, code, cutAt) => {
    const found = flattened(schemas).diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.severity, diagnostic.pointer]);
    expect(found).toEqual([[code, "warning", `#/components/schemas/${cutAt}`]]);
  });

  it("who merely refers to a circle is not blamed", () => {
    const { diagnostics } = flattened({ Subject: refTo("A"), A: { anyOf: [refTo("A")] } });
    expect(diagnostics.map(({ pointer }) => pointer)).toEqual(["#/components/schemas/A/anyOf/0"]);
  });

  it("what closes a circle allows everything", () => {
    const { schemas } = flattened({ A: { anyOf: [refTo("B"), string] }, B: { oneOf: [refTo("A"), { type: "null" }] } });
    expect(schemas).toEqual({ "#A": { anyOf: [{ ref: "#B" }, asString] }, "#B": { oneOf: [{}, { types: ["null"] }] } });
  });
});

describe("recursion through compositions", () => {
  it("a composition that meets itself below a property becomes one declaration", () => {
    const { schemas } = flattened({
      A: { properties: { x: refTo("A") }, required: ["x"] },
      B: { properties: { x: refTo("B") } },
      Subject: { allOf: [refTo("A"), refTo("B")] },
    });
    const added = "#A&#B";
    expect(schemas["#Subject"]).toEqual({ properties: { x: { ref: added } }, required: ["x"] });
    expect(schemas[added]).toEqual({ properties: { x: { ref: added } }, required: ["x"] });
  });

  it("compositions of compositions stay finite", () => {
    const part = { allOf: [refTo("A"), refTo("B"), { properties: { x: { allOf: [refTo("B"), refTo("A")] } } }] };
    const { schemas, diagnostics } = flattened({
      A: { properties: { x: part } },
      B: { properties: { x: { allOf: [refTo("A"), refTo("B")] } } },
    });
    expect(diagnostics).toEqual([]);
    expect(Object.keys(schemas).length).toBeLessThan(20);
  });

  it("who asks for a schema and one composed of it asks for the latter", () => {
    const { schemas } = flattened({
      Item: { properties: { children: { type: "array", items: refTo("Item") } } },
      Folder: { allOf: [refTo("Item"), { properties: { children: { type: "array", items: refTo("Folder") } } }] },
    });
    expect(schemas["#Folder"]).toEqual({ properties: { children: { types: ["array"], items: { ref: "#Folder" } } } });
  });

  it("is named after the place it was met at, and works", async () => {
    const result = await pipeline(
      documentOf({
        Node: { properties: { next: refTo("Node"), name: string } },
        Named: { properties: { next: refTo("Named") }, required: ["name"] },
        Both: { allOf: [refTo("Node"), refTo("Named")] },
      }),
      ["validators"],
    );
    const validators = load(result, "validators");
    expect(Object.keys(validators).filter((name) => name.startsWith("is"))).toEqual(["isBoth", "isNamed", "isNode", "isNodeNext"]);
    const isBoth = validators["isBoth"] as (value: unknown) => boolean;
    expect(isBoth({ name: "a", next: { name: "b" } })).toBe(true);
    expect(isBoth({ name: "a", next: { next: { name: "c" } } })).toBe(false);
  });

  it("compositions that double at every level do not drown the output", async () => {
    const levels = 14;
    const level = (letter: string, index: number): object => ({
      properties: { l: refTo(`${letter}${index + 1}`), r: refTo(`${letter}${index + 1}`) },
    });
    const schemas = Object.fromEntries(
      ["A", "B"].flatMap((letter) => Array.from({ length: levels }, (_, index) => [`${letter}${index}`, level(letter, index)] as const)),
    );
    const ends = { [`A${levels}`]: string, [`B${levels}`]: { minLength: 1 }, Subject: { allOf: [refTo("A0"), refTo("B0")] } };
    const { files } = await pipeline(documentOf({ ...schemas, ...ends }));
    expect(files.map(({ content }) => content.length).reduce((sum, length) => sum + length, 0)).toBeLessThan(500_000);
  });
});

describe("contradictions", () => {
  it("of types are reported with both places", () => {
    const { diagnostics } = flattened({ A: string, Subject: { allOf: [refTo("A"), { type: "integer" }] } });
    expect(diagnostics).toMatchObject([{ code: "composition-contradiction", severity: "warning", pointer: "#/components/schemas/A" }]);
    expect(diagnostics[0]?.message).toContain("type string at #/components/schemas/A");
    expect(diagnostics[0]?.message).toContain("#/components/schemas/Subject/allOf/1");
  });

  it("name both places as they were written, also in another version of OpenAPI", async () => {
    const text = [
      'swagger: "2.0"',
      "info: { title: t, version: '1' }",
      "paths: {}",
      "definitions:",
      "  A: { type: string }",
      "  Subject:",
      "    allOf:",
      "      - $ref: '#/definitions/A'",
      "      - type: integer",
    ];
    const { diagnostics } = await pipeline(text.join("\n"), ["types"]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "nothing satisfies this composition: type string at api.yaml:5:3, which api.yaml:9:9 contradicts",
    ]);
  });

  it("of enums are reported, and below properties too", () => {
    const { diagnostics } = flattened({
      Subject: { allOf: [{ properties: { a: { enum: [1] } } }, { properties: { a: { const: 2 } } }] },
    });
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["composition-contradiction", "#/components/schemas/Subject/allOf/0/properties/a"],
    ]);
  });

  it("a branch that is false is no contradiction: its author says so", () => {
    expect(flattened({ Subject: { allOf: [false, string] } }).diagnostics).toEqual([]);
  });
});
