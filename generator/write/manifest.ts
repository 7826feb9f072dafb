import { createHash } from "node:crypto";
import type { OutputFile } from "../emit/emitter.js";

/** The file that says which files of an output folder are flatspec's. */
export const manifestPath = ".flatspec.json";

/** Paths of files that an earlier run wrote, with the SHA-256 of what it wrote. */
export type Manifest = ReadonlyMap<string, string>;

export function manifestOf(files: readonly OutputFile[]): Manifest {
  return new Map(files.map((file) => [file.path, hash(file.content)]));
}

export function hash(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Two spaces, one file a line, in order of path. */
export function printManifest(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest].sort(([left], [right]) => (left < right ? -1 : 1)));
  return JSON.stringify({ generator: "flatspec", files }, undefined, 2) + "\n";
}

/** What a manifest says; of a file that is none, nothing. Paths that would lead out of the folder are left out. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const files = (value as { files?: unknown } | null)?.files;
  if (typeof files !== "object" || files === null) return new Map();
  return new Map(
    Object.entries(files).filter((entry): entry is [string, string] => isOutputPath(entry[0]) && typeof entry[1] === "string"),
  );
}

/** Whether a path stays within the output folder: plain names, separated by forward slashes. */
export function isOutputPath(path: string): boolean {
  return path.split("/").every((name) => /^[\w-][\w.-]*$/u.test(name));
}
