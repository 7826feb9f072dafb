import { describe, expect, it } from "vitest";
import { upgrade } from "./support.js";

describe("the dialect of schemas", () => {
  it.each([
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://spec.openapis.org/oas/3.1/dialect/2024-11-10",
    "https://spec.openapis.org/oas/3.2/dialect/2025-09-17",
    "https://json-schema.org/draft/2020-12/schema",
  ])("%s is known", (jsonSchemaDialect) => {
    expect(upgrade({ openapi: "3.1.0", jsonSchemaDialect }).found).toEqual([]);
  });

  it.each(["http://json-schema.org/draft-07/schema#", "https://example.com/https://json-schema.org/draft/2020-12/schema", 7])(
    "%s is not",
    (jsonSchemaDialect) => {
      expect(upgrade({ openapi: "3.1.0", jsonSchemaDialect }).found).toEqual([["dialect-unsupported", "#/jsonSchemaDialect"]]);
    },
  );

  it("means nothing in 3.0", () => {
    expect(upgrade({ openapi: "3.0.3", jsonSchemaDialect: "http://json-schema.org/draft-07/schema#" }).found).toEqual([]);
  });
});

describe("versions", () => {
  it.each(["3.1.0", "3.1", 3.1, "3.2.0", 3.2, "3.1.0-rc1"])("%j stays as it is", (openapi) => {
    const document = { openapi, paths: {} };
    expect(upgrade(document)).toMatchObject({ document, found: [] });
  });

  it.each([
    { openapi: "3.0.4" },
    { openapi: "3.0" },
    { openapi: 3 },
    { swagger: "2.0" },
    { swagger: 2 },
    { openapi: "3.0.0", swagger: "2.0" },
  ])("%j becomes 3.1", (document) => {
    expect(upgrade(document).document["openapi"]).toBe("3.1.1");
  });

  it.each([
    { openapi: "3.3.0" },
    { openapi: "4.0.0" },
    { openapi: "2.0" },
    { openapi: "3.10.0" },
    { swagger: "1.2" },
    { swagger: 1.2 },
    { swagger: "2.1" },
    { swagger: "3.0.0" },
    { swagger: null },
  ])("%j is refused", (document) => {
    expect(() => upgrade(document)).toThrow(/^version-unsupported: /u);
  });
});
