import { readdirSync, readFileSync } from "node:fs";
import { packageFolder } from "./package-folder.js";

/** The built-in templates by name: `client` is `templates/client.hbs`. */
export function readTemplates(): Map<string, string> {
  const folder = new URL("templates/", packageFolder);
  const names = readdirSync(folder).filter((name) => name.endsWith(".hbs"));
  return new Map(names.map((name) => [name.slice(0, -".hbs".length), readFileSync(new URL(name, folder), "utf8")]));
}

/** The text of a file of the runtime, by its path without extension. */
export function readRuntimeFile(path: string): string {
  return readFileSync(new URL(`templates/runtime/${path}.ts`, packageFolder), "utf8");
}

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL("package.json", packageFolder), "utf8")) as { version: string };
  return version;
}
