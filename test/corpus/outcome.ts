import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../generator/index.js";
import { flatspec } from "../support/run.js";
import { compile } from "../support/typescript.js";
import type { CorpusDocument } from "./documents.js";

/** What became of a document: a line of the table. */
export interface Outcome {
  readonly document: string;
  /** Wall time of the whole command. */
  readonly seconds: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the output is, and the paths of its files within; none when the document was refused. */
  readonly folder: string;
  readonly files: readonly string[];
  /** What the compiler says about the output under all strict options. */
  readonly typeErrors: readonly string[];
}

/** Runs the command for a document, with all artifacts, and the compiler over what comes out. */
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
  return {
    document: name,
    seconds,
    diagnostics,
    folder: out,
    files: written,
    typeErrors: written.length === 0 ? [] : await typeErrors(out),
  };
}

/** The faults of every TypeScript file below a folder, in the words of the newest compiler. */
export async function typeErrors(folder: string): Promise<string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const errors = await compile({ compiler: "typescript-7", moduleResolution: "bundler", files, folder });
  return errors.map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`);
}

/** The outcomes as a table for a terminal. */
export function table(outcomes: readonly Outcome[]): string {
  const count = ({ diagnostics }: Outcome, severity: string): string =>
    String(diagnostics.filter((diagnostic) => diagnostic.severity === severity).length);
  const rows = outcomes.map((outcome) => [
    outcome.document,
    outcome.seconds.toFixed(1),
    count(outcome, "error"),
    count(outcome, "warning"),
    count(outcome, "info"),
    String(outcome.typeErrors.length),
    outcome.files.length === 0 ? "refused" : outcome.typeErrors.length === 0 ? "ok" : "type errors",
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
