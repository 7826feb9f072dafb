import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, OutputFile } from "../../generator/index.js";
import { flatspec } from "../support/run.js";
import { compile } from "../support/typescript.js";
import type { CorpusDocument } from "./documents.js";

/** What became of a document: a line of the table. */
export interface Outcome {
  readonly document: string;
  /** Wall time of the whole command. */
  readonly seconds: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The output; no files when the document was refused. */
  readonly files: readonly OutputFile[];
}

/** Runs the command for a document, with all artifacts. */
export async function outcomeOf({ name, path, allowRef }: CorpusDocument, folder: string): Promise<Outcome> {
  const out = join(folder, "out");
  const start = performance.now();
  const { exitCode, stdout, stderr } = await flatspec(
    [path, "--out", out, "--json", ...(allowRef === undefined ? [] : ["--allow-ref", allowRef])],
    { cwd: folder },
  );
  const seconds = (performance.now() - start) / 1000;
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`${name}: exit code ${String(exitCode)}\n${stderr}`);
  const { diagnostics, written } = JSON.parse(stdout) as { diagnostics: Diagnostic[]; written: string[] };
  const files = written.map((file) => ({ path: file, content: readFileSync(join(out, file), "utf8") }));
  return { document: name, seconds, diagnostics, files };
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
