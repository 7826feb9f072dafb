import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll } from "vitest";
import type { OutputFile } from "../../../generator/emit/emitter.js";
import { withoutTypes } from "../../support/without-types.js";

export function isRuntime({ path }: OutputFile): boolean {
  return path.startsWith("runtime/");
}

/**
 * The syntax trees of a file's statements without the text of names and literals, a node a line: two documents that differ in such text
 * only have the same ones. JSDoc tags and links count; a quoted key is the same as a plain one. Imports and exports are not among them.
 */
export function skeletons({ path, content }: OutputFile): string[] {
  const source = ts.createSourceFile(path, content, ts.ScriptTarget.ES2022, true);
  return source.statements.filter((statement) => !isImportOrExport(statement)).map(skeleton);
}

function skeleton(root: ts.Node): string {
  const lines: string[] = [];
  const visit = (node: ts.Node, depth: number): void => {
    const indentation = "  ".repeat(depth);
    lines.push(indentation + describeNode(node));
    if (isComputedProto(node)) return;
    for (const { comment } of ts.getJSDocCommentsAndTags(node)) if (typeof comment === "object") lines.push(`${indentation}@link`);
    for (const tag of ts.getJSDocTags(node)) lines.push(`${indentation}@${tag.tagName.text}`);
    ts.forEachChild(node, (child) => visit(child, depth + 1));
  };
  visit(root, 0);
  return lines.join("\n");
}

function isImportOrExport(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
}

/** `["__proto__"]`: as a plain key it would set the prototype. */
function isComputedProto(node: ts.Node): boolean {
  return ts.isComputedPropertyName(node) && ts.isStringLiteral(node.expression) && node.expression.text === "__proto__";
}

function describeNode(node: ts.Node): string {
  if (isComputedProto(node)) return "key";
  const isKey = ts.isIdentifier(node) || ts.isStringLiteral(node) || ts.isNumericLiteral(node);
  if (isKey && (ts.isPropertySignature(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node) return "key";
  return ts.SyntaxKind[node.kind];
}

/** What a file declares without the names of functions that are its own: those are made of what they are about. */
export function declarationsOfNames(file: OutputFile): string[] {
  return declarations(file).map((each) => each.replace(/^(function (?:accepts)?\$).*/u, "$1"));
}

/** What a file declares at its top level, in order: `export interface Thing`, `const pattern$1`. Imports are not among it. */
export function declarations({ path, content }: OutputFile): string[] {
  const source = ts.createSourceFile(path, content, ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter((statement) => !isImportOrExport(statement))
    .map((statement) => {
      const text = statement.getText(source).replace(/\s+/gu, " ");
      return /^(?:export )?(?:interface|type|function|const) [\p{ID_Start}$_][\p{ID_Continue}$]*/u.exec(text)?.[0] ?? `unexpected ${text}`;
    });
}

/** Characters that do not belong into a source file: controls, line separators, reordering and invisible marks, half pairs. */
export function suspiciousCharacters({ content }: OutputFile): string[] {
  const found = content.match(
    /[\0-\t\v-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu,
  );
  return (found ?? []).map((character) => character.charCodeAt(0).toString(16));
}

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
};

/** Outputs by an identifier of their own, which names their folder. The runtime, the same in all, stands once beside them. */
export type Outputs = ReadonlyMap<string, readonly OutputFile[]>;

/** The faults that the compiler finds in each of the outputs, all in one program; those of the runtime are under `runtime`. */
export function compile(outputs: Outputs): Map<string, string[]> {
  const texts = new Map<string, string>();
  for (const [id, files] of outputs) {
    for (const file of files) texts.set(isRuntime(file) ? `/${file.path}` : `/${id}/${file.path}`, file.content);
  }
  const host = ts.createCompilerHost(strict);
  const readLibrary = host.getSourceFile.bind(host);
  host.getSourceFile = (path, version) => {
    const text = texts.get(path);
    return text === undefined ? readLibrary(path, version) : ts.createSourceFile(path, text, version);
  };
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const path = posix.join(posix.dirname(from), text).replace(/\.js$/u, ".ts");
      const resolvedFileName = texts.has(path) ? path : path.replace(/^\/[^/]+\/runtime\//u, "/runtime/");
      return { resolvedModule: texts.has(resolvedFileName) ? { resolvedFileName, extension: ts.Extension.Ts } : undefined };
    });
  const program = ts.createProgram([...texts.keys()], strict, host);
  const faults = new Map<string, string[]>();
  for (const path of texts.keys()) {
    const file = program.getSourceFile(path);
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...program.getDeclarationDiagnostics(file),
    ].map((each) => `${path}: TS${each.code} ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`);
    const id = path.split("/")[1] ?? "";
    if (found.length > 0) faults.set(id, [...(faults.get(id) ?? []), ...found]);
  }
  return faults;
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "flatspec-hostile-")));
writeFileSync(join(folder, "package.json"), `{"type":"module"}`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const written = new Set<string>();

/** Writes an output as JavaScript into a folder of its own. The runtime, the same for all, is written once. */
function writeJavaScript(id: string, files: readonly OutputFile[]): void {
  mkdirSync(join(folder, id));
  symlinkSync(join(folder, "runtime"), join(folder, id, "runtime"));
  for (const file of files) {
    const path = join(folder, isRuntime(file) ? "" : id, file.path.replace(/\.ts$/u, ".js"));
    if (written.has(path)) continue;
    written.add(path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withoutTypes(file.path, file.content));
  }
}

/** What importing every module of each output did that it must not, in a process where whatever an attack could reach is a trap. */
export function importWithTraps(outputs: Outputs): Map<string, string[]> {
  for (const [id, files] of outputs) writeJavaScript(id, files);
  const ids = [...outputs.keys()];
  const script = fileURLToPath(new URL("import-with-traps.js", import.meta.url));
  const output = execFileSync(process.execPath, [script, folder], { encoding: "utf8", input: JSON.stringify(ids) });
  return new Map(Object.entries(JSON.parse(output) as Record<string, string[]>));
}

/** Functions that an emitted module exports. */
export type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** An output as modules: `await load("validators")`. */
export function loader(files: readonly OutputFile[]): (module: string) => Promise<Functions> {
  const id = `loaded-${written.size}`;
  writeJavaScript(id, files);
  return async (module) => (await import(pathToFileURL(join(folder, id, `${module}.js`)).href)) as Functions;
}

/** A request that an emitted client made. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
}

/** What the requests are that a client, made of emitted files, sends for one operation. Its answers are empty JSON objects. */
export async function sendAll(
  files: readonly OutputFile[],
  options: object,
  calls: readonly (readonly [operation: string, args?: unknown])[],
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    sent.push({ url, method: init.method ?? "GET", headers: new Headers(init.headers) });
    return Promise.resolve(Response.json({}));
  };
  const { createClient } = await loader(files)("client");
  const client = createClient?.({ fetch, ...options }) as Functions;
  for (const [operation, args] of calls) await client[operation]?.(args);
  return sent;
}
