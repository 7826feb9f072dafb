import type { DiagnosticSink } from "./diagnostics/sink.js";
import { loadDocument, type LoadedDocument, type LoadInput } from "./load/load-document.js";
import { objectDocument } from "./load/object-document.js";
import type { Source, SourceDocument } from "./load/source.js";
import { readInput } from "./read/read-input.js";
import { referenceReader } from "./read/reference-reader.js";

/** A path or `http(s)://` URL of a YAML or JSON document or of a Markdown page that holds one, `-` for standard input, or the document itself. */
export type Input = string | object;

export interface LoadOptions {
  /** What to read. Several are merged into one API. */
  readonly input: Input | readonly Input[];
  /** OpenAPI Overlays to apply, in their order. */
  readonly overlays?: readonly Input[];
  /** Documents that references lead to and that are in memory already, by URI: relative ones are relative to the input that refers to them. */
  readonly references?: Readonly<Record<string, object | string>>;
  /**
   * Prefixes of paths and URLs that references may lead to. Without them, only what lies in the folder of the document (or below its URL)
   * is read.
   */
  readonly allowReferences?: readonly string[];
  /** Header fields for inputs that are URLs, such as `authorization`. They are sent to the origins of those URLs only. */
  readonly headers?: Readonly<Record<string, string>>;
}

export { shownInput } from "./read/read-input.js";

/** Reads the inputs and overlays and loads them. Stops the run when it cannot. */
export async function load(options: LoadOptions, sink: DiagnosticSink): Promise<LoadedDocument> {
  const { references = {}, allowReferences: allowRef = [], headers = {} } = options;
  const given: readonly Input[] = Array.isArray(options.input) ? options.input : [options.input];
  const read = (input: Input, name: string, credentials: Readonly<Record<string, string>>): Promise<Source | SourceDocument> =>
    typeof input === "string"
      ? readInput(input, { headers: credentials, allowRef }, sink)
      : Promise.resolve(objectDocument(input, { file: `<${name}>`, uri: `memory:/${name}` }, sink));
  const inputs: LoadInput[] = [];
  for (const [index, input] of given.entries()) {
    const source = await read(input, given.length === 1 ? "object" : `object-${index + 1}`, headers);
    inputs.push({ source, opener: referenceReader(source, { references, allowRef }, sink) });
  }
  const origins = new Set(given.map(originOf));
  const overlays: (Source | SourceDocument)[] = [];
  for (const [index, overlay] of (options.overlays ?? []).entries()) {
    const isOfAnInput = origins.has(originOf(overlay));
    overlays.push(await read(overlay, `overlay-${index + 1}`, isOfAnInput ? headers : {}));
  }
  return loadDocument({ inputs, overlays }, sink);
}

/** The origin of an input that is a URL; credentials for one are not for others. */
function originOf(input: Input): string | undefined {
  return typeof input === "string" && URL.canParse(input) ? new URL(input).origin : undefined;
}
