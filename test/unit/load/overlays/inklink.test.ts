import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../../../generator/generate.js";
import { applyOverlays } from "../../../../generator/load/overlays/apply-overlays.js";
import type { SourceDocument } from "../../../../generator/load/source.js";
import { parseSource } from "../../../../generator/load/text/parse-source.js";
import { upgradeDocument } from "../../../../generator/load/upgrade/upgrade-document.js";
import type { JsonObject } from "../../../../generator/model/json.js";
import type { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { readRuntimeFile, readTemplates } from "../../../../generator/package-files.js";
import { load } from "../../pipeline.js";

function read(name: string, sink: DiagnosticSink): SourceDocument {
  const url = new URL(`../../../../specs/inklink/${name}`, import.meta.url);
  return parseSource({ file: name, uri: url.href, text: readFileSync(url, "utf8") }, sink);
}

const result = await run({
  load: async (sink) => {
    const [overlaid] = await applyOverlays([read("openapi.yaml", sink)], [read("overlay.yaml", sink)], sink);
    if (overlaid === undefined) throw new Error("no document");
    const { document, origins } = upgradeDocument(overlaid.value as Record<string, unknown>, overlaid.origins, sink);
    return { document: document as JsonObject, origins };
  },
  emit: ["types", "client", "validators"],
  templates: readTemplates(),
  overrides: {},
  readRuntime: readRuntimeFile,
  names: {},
  strict: true,
});

function content(path: string): string {
  return result.files.find((file) => file.path === path)?.content ?? "";
}

describe("InkLink with its overlay", () => {
  it("matches everywhere and has nothing to warn of", () => {
    expect(result.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("knows the body of the declared errors", () => {
    expect(content("types.ts")).toMatch(/export interface ErrorResponse \{\n {2}error: \{\n {4}code: ErrorCode;\n {4}message: string;/u);
    for (const status of [400, 401, 500]) {
      expect(content("client.ts")).toContain(`| Failure<${status}, ErrorResponse>`);
    }
  });

  it("knows the event that an endpoint receives", () => {
    expect(content("types.ts")).toMatch(
      /export interface WebhookEvent \{\n {2}type: WebhookEventType;\n {2}timestamp: string;\n {2}data: \{/u,
    );
  });

  it("accepts what the prose shows, and refuses what differs", () => {
    const { isWebhookEvent, isErrorResponse } = load(result, "validators") as Record<string, (value: unknown) => boolean>;
    const data = { inquiry_id: "web_iq_1", subject_id: "s" };
    expect(isWebhookEvent?.({ type: "web.result.approved", timestamp: "2025-06-11T14:30:00.000Z", data })).toBe(true);
    expect(isWebhookEvent?.({ type: "web.result.unknown", timestamp: "2025-06-11T14:30:00.000Z", data })).toBe(false);
    const error = { code: "VALIDATION_ERROR", message: "url is missing", details: [{ field: "", message: "m" }], requestId: "r" };
    expect(isErrorResponse?.({ error })).toBe(true);
    expect(isErrorResponse?.({ error: { ...error, code: "TEAPOT" } })).toBe(false);
    expect(isErrorResponse?.({})).toBe(false);
  });
});
