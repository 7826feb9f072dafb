import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { mergeDocuments } from "../../../../generator/load/merge/merge-documents.js";
import { Origins } from "../../../../generator/load/origins.js";
import { parseSource } from "../../../../generator/load/text/parse-source.js";
import { upgradeDocument } from "../../../../generator/load/upgrade/upgrade-document.js";
import type { UpgradedDocument } from "../../../../generator/load/upgrade/upgraded-document.js";
import type { JsonObject } from "../../../../generator/model/json.js";
import { parseDocument } from "../../../../generator/parse/parse-document.js";
import type { Api } from "../../../../generator/model/api.js";

const folder = new URL("../../../../../shared/specs/", import.meta.url);
const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** A document as a site publishes it: one for each operation, all with the same rest. */
function split(document: Record<string, unknown>): Record<string, unknown>[] {
  const paths = document["paths"] as Record<string, Record<string, unknown>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((key) => methods.has(key))
      .map((method) => {
        const others = Object.entries(item).filter(([key]) => !methods.has(key));
        return { ...document, paths: { [path]: Object.fromEntries([...others, [method, item[method]]]) } };
      }),
  );
}

function parse({ document }: UpgradedDocument): Api {
  return parseDocument(document as JsonObject, new DiagnosticSink());
}

describe.skipIf(!existsSync(folder))("a document that is cut into its operations (skipped where ../shared/specs is missing)", () => {
  it.each(["museum/openapi.yaml", "scalar-galaxy/3.1.yaml"])("%s is the same put together again, in any order", (name) => {
    const url = new URL(name, folder);
    const upgraded = (value: unknown): UpgradedDocument => {
      const source = { file: name, uri: url.href, value: structuredClone(value), locate: () => undefined };
      return upgradeDocument(source.value as Record<string, unknown>, new Origins(source), new DiagnosticSink());
    };
    const { value } = parseSource({ file: name, uri: url.href, text: readFileSync(url, "utf8") }, new DiagnosticSink());
    const pages = split(value as Record<string, unknown>).map(upgraded);
    expect(pages.length).toBeGreaterThan(5);
    const whole = parse(upgraded(value));
    for (const order of [pages, [...pages].reverse()]) {
      const sink = new DiagnosticSink();
      const [first, ...others] = order;
      if (first === undefined) throw new Error("no page");
      const merged = parse(mergeDocuments([first, ...others], sink));
      expect(sink.all()).toEqual([]);
      expect(merged.operations).toEqual(whole.operations);
      expect([...merged.declarations.values()]).toEqual([...whole.declarations.values()]);
    }
  });
});
