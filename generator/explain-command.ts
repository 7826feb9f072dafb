import { writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { DiagnosticError, type Diagnostic } from "./diagnostics/diagnostic.js";
import { harmless, printDiagnostics } from "./diagnostics/print.js";
import { DiagnosticSink } from "./diagnostics/sink.js";
import { exportedNames } from "./emit/run-emitters.js";
import { emitters } from "./emitters/registry.js";
import { explainSchema } from "./explain/explain-schema.js";
import type { Branch, Explanation } from "./explain/explanation.js";
import { findSchema } from "./explain/find-schema.js";
import { explanationPage } from "./explain/page/explanation-page.js";
import { printExplanation } from "./explain/terminal/print-explanation.js";
import type { LoadedDocument } from "./load/load-document.js";
import { packageFolder } from "./package-folder.js";
import { parseDocument } from "./parse/parse-document.js";
import { transform } from "./transform/transform.js";

export interface ExplainCommand {
  /** What the user calls the document. */
  readonly input: string;
  /** Reads and loads it. */
  readonly load: (sink: DiagnosticSink) => LoadedDocument | Promise<LoadedDocument>;
  /** The name of a component, the name of a generated type, or a JSON pointer. */
  readonly schema: string;
  /** Print the explanation as one JSON object on standard output, and nothing else. */
  readonly json: boolean;
  /** Make a page: written to the file of that name, or to standard output for `true`. */
  readonly html?: string | true;
}

/** What was found; without an explanation, there is an error among the diagnostics. */
interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly explanation?: Explanation;
}

/** Columns where the terminal does not say how many it has, and the most that are read with ease. */
const columns = 100;

/** Explains a schema on standard output or in a page, and gives whether there was one. */
export async function explainCommand(command: ExplainCommand): Promise<boolean> {
  const { explanation, diagnostics } = await explainAndWrite(command);
  if (command.json) {
    const result = { ok: explanation !== undefined, input: command.input, schema: command.schema, explanation, diagnostics };
    await print(`${JSON.stringify(result, undefined, 2)}\n`);
    return explanation !== undefined;
  }
  const { stderr } = process;
  for (const line of printDiagnostics(diagnostics, { color: hasColors(stderr) })) stderr.write(`${line}\n`);
  if (explanation === undefined) return false;
  await print(textFor(command, explanation));
  return true;
}

function textFor({ html }: ExplainCommand, explanation: Explanation): string {
  if (html === true) return page(explanation);
  if (html !== undefined) return `${html}: the page of ${harmless(explanation.name)}\n`;
  const width = Math.min(process.stdout.columns || columns, columns);
  return printExplanation(explanation, { width, color: hasColors(process.stdout) }).join("\n") + "\n";
}

/** Writes to standard output. A reader that has seen enough, such as `head`, is no fault. */
async function print(text: string): Promise<void> {
  try {
    await pipeline([text], process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

async function explainAndWrite(command: ExplainCommand): Promise<Outcome> {
  const sink = new DiagnosticSink();
  try {
    const explanation = explain(await command.load(sink), command.schema, sink);
    if (typeof command.html === "string") await writePage(command.html, explanation, sink);
    return { explanation, diagnostics: concerning(explanation, sink.all()) };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostics: error.diagnostics.filter(({ severity }) => severity === "error") };
  }
}

function explain({ document, origins }: LoadedDocument, asked: string, sink: DiagnosticSink): Explanation {
  const parsed = parseDocument(document, sink);
  stopAtErrors(sink);
  const flattened = transform(parsed, exportedNames(emitters), sink);
  stopAtErrors(sink);
  const found = findSchema(parsed, flattened, asked);
  const locate = (pointer: string): ReturnType<typeof origins.locate> => origins.locate(pointer);
  const explanation = "id" in found ? explainSchema({ parsed, flattened, document, locate }, found.id) : undefined;
  if (explanation !== undefined) return explanation;
  return sink.fail("schema-unknown", { schema: asked, nearest: "nearest" in found ? orList(found.nearest) : "" });
}

function stopAtErrors(sink: DiagnosticSink): void {
  if (sink.hasErrors()) throw new DiagnosticError(sink.all());
}

function orList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}

/** Of the findings about a whole document, those about a branch of the schema. */
function concerning({ branches }: Explanation, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isWithin = ({ pointer, position }: Diagnostic, { at }: Branch): boolean =>
    pointer !== undefined && position?.file === at.position?.file && (pointer === at.pointer || pointer.startsWith(`${at.pointer}/`));
  return diagnostics.filter((diagnostic) => branches.some((branch) => isWithin(diagnostic, branch)));
}

async function writePage(file: string, explanation: Explanation, sink: DiagnosticSink): Promise<void> {
  const text = page(explanation);
  try {
    await writeFile(file, text);
  } catch (error) {
    sink.fail("output-unwritable", { path: file, reason: (error as Error).message });
  }
}

function page(explanation: Explanation): string {
  return explanationPage(explanation, { style: readPageFile("page.css"), script: readPageFile("page.js") });
}

function readPageFile(name: string): string {
  return readFileSync(new URL(`templates/explain/${name}`, packageFolder), "utf8");
}

/** Colours for a terminal that has them, unless the user wants none (no-color.org). */
function hasColors(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors() && (process.env["NO_COLOR"] ?? "") === "";
}
