import { dirname, join } from "node:path";
import { capitalize } from "../../../generator/code/identifier.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { exportedNames } from "../../../generator/emit/run-emitters.js";
import { emitters } from "../../../generator/emitters/registry.js";
import { run } from "../../../generator/generate.js";
import { load as loadInputs } from "../../../generator/load-inputs.js";
import type { JsonObject } from "../../../generator/model/json.js";
import { appendPointer } from "../../../generator/openapi/pointer.js";
import { visitObjects } from "../../../generator/openapi/structure.js";
import { readRuntimeFile, readTemplates } from "../../../generator/package-files.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { transform } from "../../../generator/transform/transform.js";
import { load, type Exports } from "../../unit/pipeline.js";
import type { Validation } from "../../../templates/runtime/validation/issue.js";
import type { CorpusDocument } from "../documents.js";

/**
 * Requests and responses have views of their own, which refuse and allow other values than the schema does, on purpose and with tests of
 * their own. Without the marks that tell the two apart there is one view, and nothing but flattening is judged.
 */
function removeViews(document: JsonObject): void {
  visitObjects("document", document, (name, schema) => {
    if (name !== "schema") return;
    Reflect.deleteProperty(schema, "readOnly");
    Reflect.deleteProperty(schema, "writeOnly");
  });
}

/** The validators that are emitted for a document, running. */
export class Flattened {
  /** What the load stage gives: the document before flattening, in the words of 3.1. */
  readonly document: JsonObject;
  readonly #names: ReadonlyMap<string, string>;
  readonly #exports: Exports;

  private constructor(document: JsonObject, exports: Exports) {
    this.document = document;
    this.#exports = exports;
    const sink = new DiagnosticSink();
    const { declarations } = transform(parseDocument(document, sink), exportedNames(emitters), sink);
    this.#names = new Map([...declarations.values()].map(({ id, name }) => [id, capitalize(name)]));
  }

  static async of({ path }: CorpusDocument): Promise<Flattened> {
    let document: JsonObject = {};
    const result = await run({
      load: async (sink) => {
        const loaded = await loadInputs({ input: path, allowReferences: [join(dirname(path), "..")] }, sink);
        removeViews(loaded.document);
        document = loaded.document;
        return loaded;
      },
      emit: ["validators"],
      templates: readTemplates(),
      overrides: {},
      readRuntime: readRuntimeFile,
      names: {},
      strict: false,
    });
    return new Flattened(document, load(result, "validators"));
  }

  /** The functions for a component: `isX`, and whether `validateX` finds no issue. */
  of(component: string): { readonly is: (value: unknown) => boolean; readonly hasNoIssues: (value: unknown) => boolean } {
    const name = this.#names.get(appendPointer("#/components/schemas", component));
    if (name === undefined) throw new Error(`${component} has no declaration`);
    const validate = this.#exports[`validate${name}`] as (value: unknown) => Validation<unknown>;
    return {
      is: this.#exports[`is${name}`] as (value: unknown) => boolean,
      hasNoIssues: (value) => (validate(value).issues ?? []).length === 0,
    };
  }
}
