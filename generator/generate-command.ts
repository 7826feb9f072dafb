import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DiagnosticError, type Diagnostic } from "./diagnostics/diagnostic.js";
import { printDiagnostics } from "./diagnostics/print.js";
import { createDiagnostic } from "./diagnostics/sink.js";
import { generate, writeFiles, type GenerateOptions, type WriteReport } from "./index.js";
import { shownInput } from "./load-inputs.js";
import { Progress } from "./progress.js";

export interface GenerateCommand extends Omit<GenerateOptions, "input" | "templates" | "onStage" | "emit"> {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly emit: NonNullable<GenerateOptions["emit"]>;
  /** A folder with templates. */
  readonly templates?: string;
  /** Print what happened as one JSON object on standard output, and nothing else. */
  readonly json: boolean;
}

/** What a run found and did; without a report, nothing was written. */
interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly report?: WriteReport;
}

/** Generates and writes, says what it did, and gives whether it worked. */
export async function generateCommand(command: GenerateCommand): Promise<boolean> {
  const progress = new Progress(process.stderr, { silent: command.json });
  let outcome: Outcome;
  try {
    outcome = await generateAndWrite(command, progress);
  } finally {
    progress.stop();
  }
  if (command.json) printJson(command, outcome);
  else printText(command, outcome);
  return outcome.report !== undefined;
}

async function generateAndWrite(command: GenerateCommand, progress: Progress): Promise<Outcome> {
  const { inputs, out, templates, ...options } = command;
  let found: readonly Diagnostic[] = [];
  try {
    const result = await generate({
      ...options,
      input: inputs,
      ...(templates === undefined ? {} : { templates: await readTemplateFolder(templates) }),
      onStage: (stage) => progress.show(stage),
    });
    found = result.diagnostics;
    if (found.some(isError)) return { diagnostics: found };
    await progress.show("write");
    const report = await writeFiles(result, out);
    return { diagnostics: [...found, ...report.diagnostics], report };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostics: [...found, ...error.diagnostics] };
  }
}

async function readTemplateFolder(folder: string): Promise<Record<string, string>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith(".hbs"));
    const texts = names.map(async (name) => [name.slice(0, -".hbs".length), await readFile(join(folder, name), "utf8")] as const);
    return Object.fromEntries(await Promise.all(texts));
  } catch (error) {
    throw new DiagnosticError([createDiagnostic("templates-unreadable", { folder, reason: (error as Error).message })]);
  }
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === "error";
}

function printText(command: GenerateCommand, { diagnostics, report }: Outcome): void {
  const { stderr, stdout } = process;
  for (const line of printDiagnostics(diagnostics, { color: stderr.isTTY && stderr.hasColors() })) stderr.write(`${line}\n`);
  if (report !== undefined) stdout.write(`${summary(command, report)}\n`);
  else {
    const [only = "", ...others] = command.inputs;
    const input = others.length === 0 ? shownInput(only) : count(command.inputs.length, "input");
    stderr.write(`${input}: ${count(diagnostics.filter(isError).length, "error")}, nothing written\n`);
  }
}

function printJson(command: GenerateCommand, { diagnostics, report }: Outcome): void {
  const { written = [], unchanged = [], removed = [] } = report ?? {};
  const result = {
    ok: report !== undefined,
    inputs: command.inputs.map(shownInput),
    out: command.out,
    written,
    unchanged,
    removed,
    diagnostics,
  };
  process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
}

function summary(command: GenerateCommand, report: WriteReport): string {
  const parts = [
    `${count(report.written.length, "file")} written`,
    ...(report.unchanged.length === 0 ? [] : [`${report.unchanged.length} unchanged`]),
    ...(report.removed.length === 0 ? [] : [`${report.removed.length} removed`]),
  ];
  return `${command.out}: ${parts.join(", ")} (${command.emit.join(", ")})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
