import { emitters } from "../../../generator/emitters/registry.js";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import type { OutputFile } from "../../../generator/emit/emitter.js";
import { run, type GenerateResult } from "../../../generator/generate.js";
import { loadText } from "../../support/load.js";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import { readRuntimeFile, readTemplates } from "../../../generator/package-files.js";

/** Everything there is to emit, but for what another tool makes. */
const emit = emitters.map((emitter) => emitter.name).filter((name) => name !== "paths");

const templates = readTemplates();

/** What all artifacts of a document are. The document goes through the loader as text, as a hostile one would. */
export function generate(document: JsonObject | string): Promise<GenerateResult> {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const file = typeof document === "string" ? "hostile.yaml" : "hostile.json";
  return run({
    load: (sink) => loadText({ file, uri: `file:///${file}`, text }, sink),
    emit,
    templates,
    overrides: {},
    readRuntime: readRuntimeFile,
    names: {},
    strict: false,
  });
}

/** The files of a document that must be accepted. */
export async function filesOf(document: JsonObject | string): Promise<readonly OutputFile[]> {
  const { files, diagnostics } = await generate(document);
  if (files.length === 0) throw new Error(diagnostics.map((each) => `${each.code} ${each.pointer ?? ""}: ${each.message}`).join("\n"));
  return files;
}

export async function diagnosticsOf(document: JsonObject | string): Promise<readonly Diagnostic[]> {
  return (await generate(document)).diagnostics;
}

export async function codesOf(document: JsonObject | string): Promise<string[]> {
  return (await diagnosticsOf(document)).map(({ code }) => code);
}

/** The text of one emitted module: `client`, `types`, `validators`. */
export function textOf(files: readonly OutputFile[], module: string): string {
  const file = files.find(({ path }) => path === `${module}.ts`);
  if (file === undefined) throw new Error(`there is no ${module}.ts`);
  return file.content;
}

/** An object with these own members; `__proto__` is a name like any other. */
export function members(...entries: readonly (readonly [string, JsonValue])[]): JsonObject {
  return Object.fromEntries(entries);
}

/** Parts of a document; what is not given is harmless. */
export interface Parts {
  readonly info?: JsonValue;
  readonly servers?: JsonValue;
  readonly paths?: JsonObject;
  readonly schemas?: JsonObject;
  readonly securitySchemes?: JsonObject;
  readonly tags?: JsonValue;
}

export function openApi(parts: Parts): JsonObject {
  return {
    openapi: "3.1.0",
    info: parts.info ?? { title: "Plain", version: "1" },
    servers: parts.servers ?? [{ url: "https://api.example/v1" }],
    paths: parts.paths ?? { "/things": { get: operation({ operationId: "listThings" }) } },
    components: {
      schemas: parts.schemas ?? { Thing: { type: "object", properties: { id: { type: "string" } } } },
      ...(parts.securitySchemes === undefined ? {} : { securitySchemes: parts.securitySchemes }),
    },
    ...(parts.tags === undefined ? {} : { tags: parts.tags }),
  };
}

/** An operation that answers with JSON, unless it says otherwise. */
export function operation(parts: JsonObject): JsonObject {
  return { responses: { 200: { description: "Fine", content: json({ type: "object" }) } }, ...parts };
}

/** One operation, `send`, with parameters. */
export function withParameters(path: string, parameters: readonly JsonObject[]): JsonObject {
  return openApi({ paths: members([path, { get: operation({ operationId: "send", parameters }) }]) });
}

/** One schema, `Sample`. */
export function withSchema(schema: JsonValue): JsonObject {
  return openApi({ schemas: { Sample: schema } });
}

export function json(schema: JsonValue): JsonObject {
  return { "application/json": { schema } };
}

/** A document with a hostile text, and the same one with a harmless text in its place. */
export interface Attack {
  /** The line of the catalogue of hostile inputs, and what is hostile. */
  readonly name: string;
  readonly hostile: JsonObject;
  readonly harmless: JsonObject;
  /** The two must have the same exported names; otherwise the names themselves are hostile. */
  readonly sameNames: boolean;
}

export function attack(name: string, build: (text: string) => JsonObject, hostile: string, harmless = "harmless"): Attack {
  return { name: `${name}: ${shown(hostile)}`, hostile: build(hostile), harmless: build(harmless), sameNames: true };
}

function shown(text: string): string {
  const ascii = JSON.stringify(text).replace(/[^\x20-\x7e]/gu, (character) => `<${(character.codePointAt(0) ?? 0).toString(16)}>`);
  return ascii.length > 60 ? `${ascii.slice(0, 60)}...` : ascii;
}
