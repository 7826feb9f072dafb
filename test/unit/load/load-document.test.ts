import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { loadObject } from "../../support/load.js";
import { load, refused, summaries } from "./support.js";

describe("versions", () => {
  it.each([
    { text: "openapi: 3.1.0", openapi: "3.1.0" },
    { text: "openapi: 3.1", openapi: 3.1 },
    { text: "openapi: 3.2.0", openapi: "3.2.0" },
    { text: "openapi: 3.1.0-rc1", openapi: "3.1.0-rc1" },
    { text: "openapi: 3.0.3", openapi: "3.1.1" },
    { text: "openapi: 3.0", openapi: "3.1.1" },
    { text: "openapi: '3.0'", openapi: "3.1.1" },
  ])("$text is read", async ({ text, openapi }) => {
    expect((await load(text)).document["openapi"]).toBe(openapi);
  });

  it.each([
    { text: "openapi: 3.3.0", want: "version-unsupported 1:1 version 3.3.0 is not supported" },
    { text: "openapi: 4.0.0", want: "version-unsupported 1:1 version 4.0.0 is not supported" },
    { text: "openapi: 2", want: "version-unsupported 1:1 version 2.0 is not supported" },
    { text: "swagger: '1.2'", want: "version-unsupported 1:1 version 1.2 is not supported" },
    { text: "swagger: '3.1.0'", want: "version-unsupported 1:1 version 3.1.0 is not supported" },
    { text: "openapi: 3.1.x", want: "version-unsupported 1:1 version 3.1.x is not supported" },
    { text: "openapi: 3.1.0.0", want: "version-unsupported 1:1 version 3.1.0.0 is not supported" },
    { text: "openapi: [3]", want: "version-unsupported 1:1 version [3] is not supported" },
    { text: "openapi: true", want: "version-unsupported 1:1 version true is not supported" },
    { text: "info: {}", want: "not-openapi 1:1 this is not an OpenAPI document: an object without the key openapi" },
    { text: "- openapi", want: "not-openapi 1:1 this is not an OpenAPI document: it is a list" },
    { text: "openapi", want: "not-openapi 1:1 this is not an OpenAPI document: it is a string" },
    { text: "7", want: "not-openapi 1:1 this is not an OpenAPI document: it is a number" },
    { text: "", want: "not-openapi 1:1 this is not an OpenAPI document: it is empty" },
  ])("$text is refused", async ({ text, want }) => {
    expect(summaries(await refused(() => load(text)))).toEqual([want]);
  });

  it("a page without a document", async () => {
    expect(summaries(await refused(() => load("# Pets\n", "pets.md")))).toEqual([
      "page-without-document 1:1 pets.md holds no OpenAPI document",
    ]);
  });
});

describe("a document in memory", () => {
  it("is copied", async () => {
    const given = { openapi: "3.0.0", components: { schemas: { A: { type: "string", nullable: true } } } };
    const before = structuredClone(given);
    const { document } = await loadObject(given, new DiagnosticSink());
    expect(given).toEqual(before);
    expect(document["components"]).toEqual({ schemas: { A: { type: ["string", "null"] } } });
  });

  it("has no positions", async () => {
    expect((await loadObject({ openapi: "3.1.0" }, new DiagnosticSink())).origins.locate("#/openapi")).toEqual({ pointer: "#/openapi" });
  });

  it.each([
    { name: "a list", value: [], want: "it is a list" },
    { name: "null", value: null, want: "it is empty" },
    { name: "a function inside", value: { openapi: "3.1.0", run: () => 1 }, want: "it holds what JSON cannot" },
    { name: "a symbol inside", value: { openapi: "3.1.0", tags: [Symbol("a")] }, want: "it holds what JSON cannot" },
  ])("$name is refused", async ({ value, want }) => {
    expect(summaries(await refused(() => loadObject(value as object, new DiagnosticSink())))).toEqual([
      `not-openapi this is not an OpenAPI document: ${want}`,
    ]);
  });
});
