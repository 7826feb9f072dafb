import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { Templates } from "../../../generator/code/template.js";
import { exportedNames, runEmitters } from "../../../generator/emit/run-emitters.js";
import { emitters } from "../../../generator/emitters/registry.js";
import { typesEmitter } from "../../../generator/emitters/types/emitter.js";
import { load } from "../../../generator/load-inputs.js";
import { appendPointer } from "../../../generator/openapi/pointer.js";
import { readRuntimeFile } from "../../../generator/package-files.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { transform } from "../../../generator/transform/transform.js";

/** Our types of a document. */
export interface OurTypes {
  /** The text of `types.ts`. */
  readonly text: string;
  /** The name of the type of each schema of `components/schemas`, by its key there. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the artifact `types` holds for a document, and which of its types belongs to which schema. */
export async function ourTypes(path: string): Promise<OurTypes> {
  const sink = new DiagnosticSink();
  const { document } = await load({ input: path }, sink);
  const conventions = exportedNames(emitters);
  const api = transform(parseDocument(document, sink), conventions, sink);
  const context = { api, document, templates: new Templates(new Map()), sink };
  const { made } = await runEmitters([typesEmitter], context, conventions, readRuntimeFile);
  const [file] = made;
  if (file === undefined) throw new Error(`${path} has no types`);
  const { schemas = {} } = document["components"] as { schemas?: object };
  const names = new Map<string, string>();
  for (const key of Object.keys(schemas)) {
    const declaration = api.declarations.get(appendPointer("#/components/schemas", key));
    if (declaration !== undefined) names.set(key, declaration.name);
  }
  return { text: file.content, names };
}
