import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "../../../../generator/diagnostics/diagnostic.js";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import type { Origins } from "../../../../generator/load/origins.js";
import { bundle } from "../../../../generator/load/references/bundle.js";
import { parseSource } from "../../../../generator/load/text/parse-source.js";
import { referenceReader } from "../../../../generator/read/reference-reader.js";
import { readInput } from "../../../../generator/read/read-input.js";
import { openerOf } from "../../../support/opener.js";
import { inRepository } from "../../../support/repository.js";

export type Json = Record<string, unknown>;

export interface Result {
  readonly value: Json;
  readonly origins: Origins;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were opened, in order. */
  readonly opened: readonly string[];
}

/** Bundles files that exist nowhere but in the record: texts, or objects that become JSON. The first one is the root. */
export async function bundled(files: Readonly<Record<string, object | string>>): Promise<Result> {
  const texts = new Map(
    Object.entries(files).map(([name, content]) => [
      new URL(name, "file:///tree/").href,
      { name, text: typeof content === "string" ? content : JSON.stringify(content, undefined, 2) },
    ]),
  );
  const sink = new DiagnosticSink();
  const opened: string[] = [];
  const sources = [...texts].map(([uri, { name, text }]) => ({ file: name, uri, text }));
  const [first] = sources;
  if (first === undefined) throw new Error("there is no root document");
  const root = parseSource(first, sink);
  const { value, origins } = await bundle(
    root,
    openerOf((uri, referrer) => {
      opened.push(uri.replace("file:///tree/", ""));
      const source = sources.find((candidate) => candidate.uri === uri);
      if (source === undefined && referrer.isOptional !== true)
        sink.report("reference-not-found", { reference: referrer.reference }, referrer.target);
      return Promise.resolve(source && parseSource(source, sink));
    }),
    sink,
  );
  return { value: value as Json, origins, diagnostics: sink.all(), opened };
}

/** `code file:line:column message` of each diagnostic, without what the message says of the consequences. */
export function lines(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, position, message }) =>
    [code, ...(position === undefined ? [] : [`${position.file}:${position.line}:${position.column}`]), message.replace(/;.*/u, "")].join(
      " ",
    ),
  );
}

const specs = inRepository("../shared/specs");

/** The real documents, where they are. */
export function sharedSpec(path: string): string | undefined {
  const full = join(specs, path);
  return existsSync(full) ? full : undefined;
}

/** Bundles a document from disk. */
export async function bundledFile(path: string, allowRef: readonly string[] = []): Promise<Result> {
  const sink = new DiagnosticSink();
  const source = await readInput(path, {}, sink);
  const { value, origins } = await bundle(parseSource(source, sink), referenceReader(source, { allowRef }, sink), sink);
  return { value: value as Json, origins, diagnostics: sink.all(), opened: [] };
}

export function parsedFile(path: string): { uri: string; value: unknown } {
  const source = { file: path, uri: pathToFileURL(path).href, text: readFileSync(path, "utf8") };
  return parseSource(source, new DiagnosticSink());
}

/** Every `$ref` text below a value that is a string, wherever it stands. */
export function refsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = !Array.isArray(value) && typeof (value as Json)["$ref"] === "string" ? [(value as Json)["$ref"] as string] : [];
  return [...own, ...Object.values(value).flatMap(refsOf)];
}
