import { bundle as redoclyBundle, createConfig } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { lookUp, parsePointer } from "../../../../generator/openapi/pointer.js";
import { bundledFile, parsedFile, refsOf, sharedSpec, type Json } from "./support.js";

const trees = [
  { path: "multi-oai-petstore-separate/spec/swagger.json", allow: "multi-oai-petstore-separate" },
  { path: "multi-redocly-cafe-split/cafe.yaml" },
  { path: "multi-lob/lob-api-public.yml" },
  { path: "multi-kin-recursiveRef/openapi.yml" },
  { path: "multi-kubb-phantom/main.yaml" },
];

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** A value with references followed, down to some level, so that it can be compared with one whose references are called otherwise. */
function followed(value: unknown, document: unknown, levels: number): unknown {
  // The mapping of a discriminator holds pointers too.
  if (typeof value === "string" && value.startsWith("#/")) return followed({ $ref: value }, document, levels - 1);
  if (typeof value !== "object" || value === null) return value;
  if (levels <= 0) return "<more>";
  if (Array.isArray(value)) return value.map((item) => followed(item, document, levels - 1));
  const reference = (value as Json)["$ref"];
  if (typeof reference === "string") return followed(lookUp(document, parsePointer(reference) ?? ["<nothing>"]), document, levels);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, followed(member, document, levels - 1)]));
}

/** Every operation with all that it refers to, by path and method. */
function operations(document: Json, levels: number): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [path, item] of Object.entries((document["paths"] ?? {}) as Json)) {
    const { parameters, ...members } = followed(item, document, levels) as Json;
    for (const method of methods)
      if (members[method] !== undefined) found[`${method} ${path}`] = { parameters, operation: members[method] };
  }
  return found;
}

describe.each(trees)("$path", ({ path, allow }) => {
  const file = sharedSpec(path);

  it.skipIf(file === undefined)("becomes one document with no reference that leads nowhere", async () => {
    const { value, diagnostics } = await bundledFile(file ?? "", allow === undefined ? [] : [sharedSpec(allow) ?? ""]);
    expect(diagnostics).toEqual([]);
    const references = refsOf({ ...value, "x-webhooks": undefined });
    expect(references.length).toBeGreaterThan(3);
    for (const reference of references) {
      const tokens = parsePointer(reference);
      expect(tokens, reference).toBeDefined();
      expect(lookUp(value, tokens ?? []), reference).toBeDefined();
    }
  });

  it.skipIf(file === undefined)("says the same as what another bundler makes of it", async () => {
    const { value } = await bundledFile(file ?? "", allow === undefined ? [] : [sharedSpec(allow) ?? ""]);
    const config = await createConfig({});
    const { bundle } = await redoclyBundle({ ref: file ?? "", config });
    const judge = structuredClone(bundle.parsed) as Json;
    const levels = 16;
    const ours = operations(value, levels);
    expect(Object.keys(ours).sort()).toEqual(Object.keys(operations(judge, levels)).sort());
    expect(Object.keys(ours).length).toBeGreaterThan(0);
    expect(ours).toEqual(operations(judge, levels));
  });
});

describe("a file that is one document", () => {
  const file = sharedSpec("github/api.github.com.json");

  it.skipIf(file === undefined)("is left as it is", async () => {
    const { value, diagnostics } = await bundledFile(file ?? "");
    expect(diagnostics).toEqual([]);
    expect(value).toEqual(parsedFile(file ?? "").value);
  });
});
