import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll } from "vitest";

const temporaryFolders: string[] = [];

afterAll(() => {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true });
});

/** A new, empty folder outside the repository; removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "flatspec-test-")));
  temporaryFolders.push(folder);
  return folder;
}

/** Writes files into a folder as ES modules. */
export function writeModules(folder: string, files: Iterable<{ readonly path: string; readonly content: string }>): void {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Everything below a folder by its path with forward slashes: `<folder>`, `<link to ...>` or the content of the file. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(entries(folder).map((path) => [slashed(relative(folder, path)), describe(path)]));
}

/** When each file below a folder was last changed, in nanoseconds since 1970, with the number of its inode: a replaced file is another. */
export function changesOf(folder: string): Record<string, string> {
  const files = entries(folder).filter((path) => !lstatSync(path).isDirectory());
  return Object.fromEntries(
    files.map((path) => {
      const { ino, mtimeNs } = lstatSync(path, { bigint: true });
      return [slashed(relative(folder, path)), `${String(ino)} ${String(mtimeNs)}`];
    }),
  );
}

/** The paths whose value differs between two records, or that only one of them has. */
export function differences(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path]).sort();
}

function entries(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...entries(path)] : [path];
    });
}

function describe(path: string): string {
  const stats = lstatSync(path);
  if (stats.isDirectory()) return "<folder>";
  return stats.isSymbolicLink() ? `<link to ${readlinkSync(path)}>` : readFileSync(path, "utf8");
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
