import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The path of a file of this repository. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** The two forms of InkLink's document: the page as published, and the document in it. */
export const inklinkPage: string = inRepository("specs/inklink/create-webhook-endpoint.md");
export const inklinkDocument: string = inRepository("specs/inklink/openapi.yaml");

/** The path of a built file. Throws where nothing has been built. */
export function built(path: string): string {
  const file = inRepository(`dist/${path}`);
  if (!existsSync(file)) throw new Error(`dist/${path} is missing: run \`npm run build\` before these tests (\`npm test\` does)`);
  return file;
}
