import { dirname, join } from "node:path";
import { capitalize } from "../../../generator/code/identifier.js";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { exportedNames } from "../../../generator/emit/run-emitters.js";
import { emitters } from "../../../generator/emitters/registry.js";
import { run } from "../../../generator/generate.js";
import { load as loadInputs } from "../../../generator/load-inputs.js";
import type { Api } from "../../../generator/model/api.js";
import type { JsonObject } from "../../../generator/model/json.js";
import type { SchemaId } from "../../../generator/model/schema.js";
import { visitObjects } from "../../../generator/openapi/structure.js";
import { readRuntimeFile, readTemplates } from "../../../generator/package-files.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { transform } from "../../../generator/transform/transform.js";
import { load, type Exports } from "../../unit/pipeline.js";
import type { Validation } from "../../../templates/runtime/validation/issue.js";
import type { CorpusDocument } from "../documents.js";

/** Without the marks that tell what requests send from what responses hold there is one view of each schema. */
export function removeMarks(document: JsonObject): void {
  visitObjects("document", document, (name, schema) => {
    if (name !== "schema") return;
    Reflect.deleteProperty(schema, "readOnly");
    Reflect.deleteProperty(schema, "writeOnly");
  });
}

/** What is emitted for a schema: `isX`, and whether `validateX` finds no issue. */
export interface Validators {
  readonly is: (value: unknown) => boolean;
  readonly hasNoIssues: (value: unknown) => boolean;
}

/** The validators that are emitted for a document, running. */
export class Emitted {
  /** What the load stage gives: the document before flattening, in the words of 3.1. */
  readonly document: JsonObject;
  readonly api: Api;
  /** The declarations that the document itself asks for: what is hoisted or split off is not among them. */
  readonly declared: ReadonlySet<SchemaId>;
  readonly #exports: Exports;

  private constructor(document: JsonObject, exports: Exports) {
    this.document = document;
    this.#exports = exports;
    const sink = new DiagnosticSink();
    const parsed = parseDocument(document, sink);
    this.declared = new Set(parsed.declarations.keys());
    this.api = transform(parsed, exportedNames(emitters), sink);
  }

  /** Loads a document, lets it be changed, and emits. */
  static async of({ path }: CorpusDocument, change: (document: JsonObject) => void = () => undefined): Promise<Emitted> {
    let document: JsonObject = {};
    const result = await run({
      load: async (sink) => {
        const loaded = await loadInputs({ input: path, allowReferences: [join(dirname(path), "..")] }, sink);
        change(loaded.document);
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
    return new Emitted(document, load(result, "validators"));
  }

  of(id: SchemaId): Validators {
    const declaration = this.api.declarations.get(id);
    if (declaration === undefined) throw new Error(`${id} has no declaration`);
    const name = capitalize(declaration.name);
    const validate = this.#exports[`validate${name}`] as (value: unknown) => Validation<unknown>;
    return {
      is: this.#exports[`is${name}`] as (value: unknown) => boolean,
      hasNoIssues: (value) => (validate(value).issues ?? []).length === 0,
    };
  }
}
