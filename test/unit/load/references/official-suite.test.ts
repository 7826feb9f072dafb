import { Ajv2020 } from "ajv/dist/2020.js";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { bundle } from "../../../../generator/load/references/bundle.js";
import type { SourceDocument } from "../../../../generator/load/source.js";
import { openerOf } from "../../../support/opener.js";
import { inRepository } from "../../../support/repository.js";

/** The official tests about identifiers and references: what is bundled has to mean the same to a validator that knows pointers only. */
const suite = inRepository("../shared/suites/json-schema-test-suite");
const files = [
  "anchor",
  "defs",
  "dynamicRef",
  "infinite-loop-detection",
  "ref",
  "refRemote",
  "vocabulary",
  "optional/anchor",
  "optional/dynamicRef",
  "optional/id",
  "optional/refOfUnknownKeyword",
  "optional/unknownKeyword",
];

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const remotes = new Map<string, unknown>();

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

if (existsSync(suite)) {
  for (const path of readdirSync(join(suite, "remotes"), { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".json")) remotes.set(`http://localhost:1234/${path.replaceAll("\\", "/")}`, json(join(suite, "remotes", path)));
  }
  const meta = createRequire(import.meta.url).resolve("ajv/dist/refs/json-schema-2020-12/schema.json");
  remotes.set("https://json-schema.org/draft/2020-12/schema", json(meta));
  for (const name of readdirSync(join(meta, "..", "meta"))) {
    remotes.set(`https://json-schema.org/draft/2020-12/meta/${name.replace(".json", "")}`, json(join(meta, "..", "meta", name)));
  }
}

async function bundled(schema: unknown): Promise<{ value: unknown; codes: string[] }> {
  const sink = new DiagnosticSink();
  const document = (uri: string, value: unknown): SourceDocument => ({
    file: uri,
    uri,
    value: structuredClone(value),
    locate: () => undefined,
  });
  const root = document("memory:/document", { openapi: "3.1.0", components: { schemas: { Tested: { $ref: "tested.json" } } } });
  const open = (uri: string): Promise<SourceDocument | undefined> => {
    const value = uri === "memory:/tested.json" ? schema : remotes.get(uri);
    return Promise.resolve(value === undefined ? undefined : document(uri, value));
  };
  const { value } = await bundle(root, openerOf(open), sink);
  return { value, codes: sink.all().map(({ code }) => code) };
}

/** A schema in which nothing but pointers can be followed. */
function withoutIdentifiers(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutIdentifiers);
  const identifiers = ["$id", "$anchor", "$dynamicAnchor", "$schema"];
  const entries = Object.entries(value).filter(([key, member]) => !(identifiers.includes(key) && typeof member === "string"));
  return Object.fromEntries(entries.map(([key, member]) => [key, key === "enum" ? (member as unknown) : withoutIdentifiers(member)]));
}

describe.skipIf(!existsSync(suite)).each(files)("%s", (name) => {
  const path = join(suite, "tests", "draft2020-12", `${name}.json`);
  const groups = existsSync(path) ? (json(path) as Group[]) : [];

  it.each(groups.map((group) => [group.description, group] as const))("%s", async (_, { schema, tests }) => {
    const { value, codes } = await bundled(schema);
    expect(codes).toEqual([]);
    const plain = withoutIdentifiers((value as { components: unknown }).components);
    const validate = new Ajv2020({ strict: false, validateFormats: false, logger: false }).compile({
      $ref: "#/components/schemas/Tested",
      components: plain,
    });
    for (const { description, data, valid } of tests) expect(validate(data), description).toBe(valid);
  });
});
