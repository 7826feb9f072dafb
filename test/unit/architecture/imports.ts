import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A source file of the project and what it imports, type-only imports included. Paths are relative to the project, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** The TypeScript files below some folders, without the tests that stand beside them. */
export function sourceFiles(...folders: readonly string[]): SourceFile[] {
  return typeScriptFiles(folders).filter(({ path }) => !isTest(path));
}

/** The tests that stand beside the code of some folders. */
export function testsBeside(...folders: readonly string[]): SourceFile[] {
  return typeScriptFiles(folders).filter(({ path }) => isTest(path));
}

function isTest(path: string): boolean {
  return path.endsWith(".test.ts");
}

function typeScriptFiles(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: "utf8" }).map((path) => `${folder}/${path.replaceAll("\\", "/")}`),
    )
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(root + path, "utf8");
      const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
      const relative = specifiers.filter((specifier) => specifier.startsWith("."));
      const imports = relative.map((specifier) => posix.join(posix.dirname(path), specifier.replace(/\.js$/u, ".ts")));
      return { path, text, imports: [...new Set(imports)] };
    });
}

/** Circles among the files, each as the list of files it goes through. */
export function circles(files: readonly SourceFile[]): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start !== -1) {
      found.push([...trail.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of byPath.get(path)?.imports ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}
