import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DiagnosticError, type Diagnostic } from "./diagnostics/diagnostic.js";
import { printDiagnostics } from "./diagnostics/print.js";
import { createDiagnostic } from "./diagnostics/sink.js";
import { generate, writeFiles, type Artifact, type WriteReport } from "./index.js";
import { Progress } from "./progress.js";

export interface GenerateCommand {
  readonly input: string;
  readonly out: string;
  readonly emit: readonly Artifact[];
  /** A folder with templates. */
  readonly templates?: string;
}

/** Generates and writes, says what it did, and gives whether it worked. */
export async function generateCommand(command: GenerateCommand): Promise<boolean> {
  const progress = new Progress(process.stderr);
  const { input, emit } = command;
  try {
    const result = await generate({
      input,
      emit,
      ...(command.templates === undefined ? {} : { templates: await readTemplateFolder(command.templates) }),
      onStage: (stage) => progress.show(stage),
    });
    await progress.show("write");
    show(result.diagnostics, progress);
    if (result.diagnostics.some(isError))
      return finish(progress, `${input}: ${count(result.diagnostics.filter(isError).length, "error")}, nothing written`, false);
    const report = await writeFiles(result, command.out);
    show(report.diagnostics, progress);
    return finish(progress, summary(command, report), true);
  } catch (error) {
    progress.stop();
    if (!(error instanceof DiagnosticError)) throw error;
    show(error.diagnostics, progress);
    return finish(progress, `${input}: ${count(error.diagnostics.filter(isError).length, "error")}, nothing written`, false);
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

function show(diagnostics: readonly Diagnostic[], progress: Progress): void {
  for (const line of printDiagnostics(diagnostics, { color: process.stderr.isTTY && process.stderr.hasColors() })) progress.log(line);
}

function finish(progress: Progress, line: string, isSuccess: boolean): boolean {
  progress.stop();
  (isSuccess ? process.stdout : process.stderr).write(`${line}\n`);
  return isSuccess;
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
