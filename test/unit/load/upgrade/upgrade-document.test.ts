import { describe, expect, it } from "vitest";
import { upgrade } from "./support.js";

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
