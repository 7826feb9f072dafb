import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { inRepository } from "../support/repository.js";

/** Folders with documents and suites that others wrote. They lie beside the repository, and only on some machines. */
const shared = inRepository("../shared");

/** A document of the corpus. */
export interface CorpusDocument {
  /** Relative to its collection, with forward slashes. */
  readonly name: string;
  readonly path: string;
  /** The folder that references may lead to besides the document's own, where they do. */
  readonly allowRef?: string;
}

/** The real documents: `../shared/specs`, as its index lists them. Empty where there is none. */
export function realDocuments(): CorpusDocument[] {
  const folder = join(shared, "specs");
  const index = join(folder, "index.json");
  if (!existsSync(index)) return [];
  const entries = JSON.parse(readFileSync(index, "utf8")) as { path: string }[];
  return entries.map(({ path }) => {
    const document = { name: path, path: join(folder, path) };
    // Trees of files lie in a folder of their own, their root not always at its top.
    return path.startsWith("multi-") ? { ...document, allowRef: join(folder, path.split("/")[0] ?? "") } : document;
  });
}

/** The small documents of other tools' tests: every file below `../shared/suites/features` that states an OpenAPI version. */
export function featureDocuments(): CorpusDocument[] {
  const folder = join(shared, "suites/features");
  return documentsBelow(folder).map((document) => ({ ...document, allowRef: folder }));
}

/** The documents that the OpenAPI Specification tests its JSON Schemas with; `/pass/` or `/fail/` is part of their names. */
export function schemaTestDocuments(): CorpusDocument[] {
  return documentsBelow(join(shared, "suites/oas-schema-tests")).filter(({ name }) => /\/(?:pass|fail)\//u.test(name));
}

/** Every file below a folder that states an OpenAPI version. */
export function documentsBelow(folder: string): CorpusDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /^[\s{]*["']?(?:openapi|swagger)["']?\s*:/mu.test(readFileSync(path, "utf8")))
    .map((path) => ({ name: relative(folder, path).replaceAll("\\", "/"), path }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}
