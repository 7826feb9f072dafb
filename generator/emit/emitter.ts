import type { Code } from "../code/code.js";
import type { Templates } from "../code/template.js";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { Api } from "../model/api.js";
import type { JsonObject } from "../model/json.js";
import type { RuntimeModule } from "./runtime-modules.js";
import type { SymbolTable } from "./symbol.js";

/** A file of the output. `path` is relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}

/** An artifact's module before it is printed, and the parts of the runtime that it imports. */
export interface EmittedModule {
  readonly path: string;
  readonly content: Code | string;
  readonly runtime: readonly RuntimeModule[];
}

export interface EmitContext {
  readonly api: Api;
  /** The upgraded document, for artifacts that other tools make of it. */
  readonly document: JsonObject;
  readonly symbols: SymbolTable;
  readonly templates: Templates;
  readonly sink: DiagnosticSink;
  /** Every name that emitted modules export for schemas and operations. */
  readonly documentNames: ReadonlySet<string>;
  /** The names of the artifacts of this run. */
  readonly artifacts: readonly string[];
}

/** Makes one artifact. Emitters know the model and the symbol table, never each other. */
export interface Emitter {
  readonly name: string;
  /** Artifacts that its output imports from; they are emitted along with it. */
  readonly requires: readonly string[];
  /** Names that its module exports or declares whatever the document says; no schema or operation is given one of them. */
  readonly reserved: readonly string[];
  /** What its module exports for a schema of that name. */
  readonly exportsOfSchema?: (name: string) => readonly string[];
  /** What its module exports for an operation of that name. */
  readonly exportsOfOperation?: (name: string) => readonly string[];
  readonly declare?: (api: Api, symbols: SymbolTable) => void;
  readonly emit: (context: EmitContext) => EmittedModule | Promise<EmittedModule>;
}
