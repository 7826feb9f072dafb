import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { DiagnosticError } from "./diagnostics/diagnostic.js";
import { DiagnosticSink } from "./diagnostics/sink.js";
import { Templates, TemplateError } from "./code/template.js";
import type { Emitter, OutputFile } from "./emit/emitter.js";
import { exportedNames, runEmitters, type ReadRuntime } from "./emit/run-emitters.js";
import { emitters } from "./emitters/registry.js";
import type { LoadedDocument } from "./load/load-document.js";
import { parseDocument } from "./parse/parse-document.js";
import { transform, type TransformOptions } from "./transform/transform.js";

/** What comes out of a run. Where a diagnostic is an error, there are no files. */
export interface GenerateResult {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run needs from the outside; it reads nothing by itself. */
export interface Inputs extends TransformOptions {
  readonly load: (sink: DiagnosticSink) => LoadedDocument | Promise<LoadedDocument>;
  /** Names of artifacts. */
  readonly emit: readonly string[];
  /** Texts of the built-in templates by name. */
  readonly templates: ReadonlyMap<string, string>;
  /** Texts that replace some of them. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly readRuntime: ReadRuntime;
  /** Whether what would be a warning is an error. */
  readonly strict: boolean;
  /** Told of each stage as it begins; waited for, so that it can be shown. */
  readonly onStage?: OnStage;
}

export type OnStage = (stage: Stage) => void | Promise<void>;

export type Stage = "load" | "parse" | "transform" | "emit" | "check";

/** One document through all stages: load, parse, transform, emit, and the check that all of it is TypeScript. Never throws for a bad input. */
export async function run(inputs: Inputs): Promise<GenerateResult> {
  const sink = new DiagnosticSink({ strict: inputs.strict });
  try {
    const files = await runStages(inputs, sink);
    const diagnostics = sink.all();
    return { files: diagnostics.some(({ severity }) => severity === "error") ? [] : files, diagnostics };
  } catch (error) {
    if (error instanceof DiagnosticError) return { files: [], diagnostics: error.diagnostics };
    if (error instanceof TemplateError) sink.report("template-failed", { name: error.template, reason: error.message });
    else if (error instanceof RangeError && error.message.includes("call stack")) {
      sink.report("input-too-complex", { reason: "it is nested too deeply" });
    } else throw error;
    return { files: [], diagnostics: sink.all() };
  }
}

async function runStages(inputs: Inputs, sink: DiagnosticSink): Promise<readonly OutputFile[]> {
  const selected = selectEmitters(inputs.emit, sink);
  await inputs.onStage?.("load");
  const { document } = await inputs.load(sink);
  await inputs.onStage?.("parse");
  const parsed = parseDocument(document, sink);
  if (sink.hasErrors()) return [];
  await inputs.onStage?.("transform");
  const names = exportedNames(emitters);
  const api = transform(parsed, names, sink, inputs);
  if (sink.hasErrors()) return [];
  await inputs.onStage?.("emit");
  const templates = new Templates(overrideTemplates(inputs, sink));
  const { made, copied } = await runEmitters(selected, { api, document, templates, sink }, names, inputs.readRuntime);
  await inputs.onStage?.("check");
  const { checkSyntax } = await import("./write/check-syntax.js");
  checkSyntax(made, sink);
  return [...made, ...copied].sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** The emitters of the artifacts asked for, with those that they require. */
function selectEmitters(names: readonly string[], sink: DiagnosticSink): readonly Emitter[] {
  const wanted = new Set<string>();
  const add = (name: string): void => {
    const emitter = emitters.find((candidate) => candidate.name === name);
    if (emitter === undefined) {
      sink.fail("emitter-unknown", { name, known: emitters.map((candidate) => candidate.name).join(", ") });
    }
    wanted.add(name);
    for (const required of emitter.requires) if (!wanted.has(required)) add(required);
  };
  for (const name of names) add(name);
  return emitters.filter((emitter) => wanted.has(emitter.name));
}

function overrideTemplates({ templates, overrides }: Inputs, sink: DiagnosticSink): ReadonlyMap<string, string> {
  for (const name of Object.keys(overrides)) if (!templates.has(name)) sink.fail("template-unknown", { name });
  return new Map([...templates, ...Object.entries(overrides)]);
}
