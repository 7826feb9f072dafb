import type { DiagnosticCode } from "../../../../generator/diagnostics/catalog.js";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { Origins } from "../../../../generator/load/origins.js";
import { upgradeDocument } from "../../../../generator/load/upgrade/upgrade-document.js";

export interface Upgraded {
  readonly document: Readonly<Record<string, unknown>>;
  /** Codes and pointers of what was reported. */
  readonly found: readonly (readonly [DiagnosticCode, string | undefined])[];
  /** Where the part at a pointer stood before. */
  readonly formerly: (pointer: string) => string;
}

/** A copy of a document that was read from a file, in the words of 3.1. */
export function upgrade(document: object, uri = "file:///api.yaml"): Upgraded {
  const sink = new DiagnosticSink();
  const value = structuredClone(document) as Record<string, unknown>;
  const before = new Origins({ file: "api.yaml", uri, value, locate: () => undefined });
  const upgraded = upgradeDocument(value, before, sink);
  return {
    document: upgraded.document,
    found: sink.all().map(({ code, pointer }) => [code, pointer]),
    formerly: (pointer) => upgraded.origins.of(pointer).pointer,
  };
}

/** A Swagger 2.0 document with these members, and a schema `Pet`. */
export function swagger(members: object): object {
  return { swagger: "2.0", info: { title: "Test", version: "1" }, definitions: { Pet: {} }, ...members };
}

/** What becomes of an operation of a Swagger 2.0 document. */
export function upgradedOperation(operation: object, document: object = {}): unknown {
  const { paths } = upgrade(swagger({ ...document, paths: { "/a": { post: operation } } })).document;
  return (paths as Record<string, Record<string, unknown>>)["/a"]?.["post"];
}
