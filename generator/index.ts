import { defaultArtifacts, type Artifact } from "./artifacts.js";
import type { GenerateResult, OnStage } from "./generate.js";
import { run } from "./generate.js";
import { load, type LoadOptions } from "./load-inputs.js";
import type { UnsafePatterns } from "./transform/patterns/report-unsafe-patterns.js";
import type { Formats } from "./transform/transform.js";
import { readRuntimeFile, readTemplates } from "./package-files.js";

export { artifactNames, defaultArtifacts } from "./artifacts.js";
export type { Artifact } from "./artifacts.js";
export { DiagnosticError } from "./diagnostics/diagnostic.js";
export type { Diagnostic, Severity, SourcePosition } from "./diagnostics/diagnostic.js";
export type { DiagnosticCode } from "./diagnostics/catalog.js";
export { printDiagnostic } from "./diagnostics/print.js";
export type { OutputFile } from "./emit/emitter.js";
export type { Input, LoadOptions } from "./load-inputs.js";
export type { GenerateResult, OnStage, Stage } from "./generate.js";
export type { UnsafePatterns } from "./transform/patterns/report-unsafe-patterns.js";
export type { Formats } from "./transform/transform.js";
export { writeFiles } from "./write/write-files.js";
export type { WriteReport } from "./write/write-files.js";

export interface GenerateOptions extends LoadOptions {
  /** Default: types, client, validators and fixtures. */
  readonly emit?: readonly Artifact[];
  /** Texts that replace built-in templates, by name: `client`, `validators`, `fixtures`, `index`. */
  readonly templates?: Readonly<Record<string, string>>;
  /**
   * Names to use in generated code, by JSON pointer, by the name of a component schema, by operationId, or by `METHOD /path`. Default: names
   * follow from the document.
   */
  readonly names?: Readonly<Record<string, string>>;
  /**
   * Whether a `format` of the OpenAPI Format Registry refuses values that do not have it (`assert`), or only says what they are meant to be
   * (`annotate`). Default: `assert`.
   */
  readonly formats?: Formats;
  /**
   * Whether a regular expression that a text can make take very long (catastrophic backtracking) is a warning (`report`), or an error, so that
   * nothing is generated (`refuse`). Default: `report`.
   */
  readonly unsafePatterns?: UnsafePatterns;
  /** Whether warnings are errors: nothing is generated from a document with a fault. Default: false. */
  readonly strict?: boolean;
  /** Told of each stage as it begins; waited for, so that it can be shown. */
  readonly onStage?: OnStage;
}

/**
 * Generates the artifacts of one API. Nothing is written. A bad input does not throw: it gives no files, and diagnostics that say what is
 * wrong and where.
 */
export function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { onStage } = options;
  return run({
    load: (sink) => load(options, sink),
    emit: [...(options.emit ?? defaultArtifacts), "index"],
    templates: readTemplates(),
    overrides: options.templates ?? {},
    readRuntime: readRuntimeFile,
    names: options.names ?? {},
    formats: options.formats ?? "assert",
    unsafePatterns: options.unsafePatterns ?? "report",
    strict: options.strict ?? false,
    ...(onStage === undefined ? {} : { onStage }),
  });
}
