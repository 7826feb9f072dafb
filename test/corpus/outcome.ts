import { readdirSync } from "node:fs";
import { generate, type Diagnostic, type OutputFile } from "../../generator/index.js";
import { compile } from "../support/typescript.js";
import type { CorpusDocument } from "./documents.js";

/** What became of a document: a line of the table. */
export interface Outcome {
  readonly document: string;
  /** Wall time. */
  readonly seconds: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The output; no files when the document was refused. */
  readonly files: readonly OutputFile[];
}

/** Generates all artifacts of a document: not by the command, which takes a second to start for each. */
export async function outcomeOf({ name, path, allowRef }: CorpusDocument): Promise<Outcome> {
  const start = performance.now();
  const { files, diagnostics } = await generate({ input: path, allowReferences: allowRef === undefined ? [] : [allowRef] });
  return { document: name, seconds: (performance.now() - start) / 1000, diagnostics, files };
}

/** The faults of every TypeScript file below a folder, in the words of the newest compiler. */
export async function typeErrors(folder: string): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const errors = await compile({ compiler: "typescript-7", moduleResolution: "bundler", files, folder });
  return errors.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
}

/** The outcomes as a table for a terminal, with what the compiler says about all of them. */
export function table(outcomes: readonly Outcome[], typeErrors: readonly string[]): string {
  const count = ({ diagnostics }: Outcome, severity: string): string =>
    String(diagnostics.filter((diagnostic) => diagnostic.severity === severity).length);
  const faults = ({ document }: Outcome): number => typeErrors.filter((error) => error.startsWith(`${document}/`)).length;
  const rows = outcomes.map((outcome) => [
    outcome.document,
    outcome.seconds.toFixed(1),
    count(outcome, "error"),
    count(outcome, "warning"),
    count(outcome, "info"),
    String(faults(outcome)),
    outcome.files.length === 0 ? "refused" : faults(outcome) === 0 ? "ok" : "type errors",
  ]);
  const all = [["document", "seconds", "errors", "warnings", "notes", "type errors", "result"], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return all.map(line).join("\n");
}
