import type { OutputFile } from "../../generator/index.js";
import { temporaryFolder, writeModules } from "../support/folder.js";
import { typeErrors } from "./outcome.js";

/** The outputs of many documents in one program, beside one runtime, which is the same for all: compilers look at it once. */
export class Outputs {
  readonly #folder = temporaryFolder();
  readonly #names: string[] = [];

  add(name: string, files: readonly OutputFile[]): void {
    const folder = String(this.#names.push(name) - 1);
    writeModules(
      this.#folder,
      files.map(({ path, content }) =>
        path.startsWith("runtime/")
          ? { path, content }
          : { path: `${folder}/${path}`, content: content.replaceAll('from "./runtime/', 'from "../runtime/') },
      ),
    );
  }

  /** What the compiler says about all of them under all strict options, each fault with the name of the document. */
  async typeErrors(): Promise<string[]> {
    const errors = await typeErrors(this.#folder);
    return errors.map((error) => error.replace(/^\d+(?=\/)/u, (index) => this.#names[Number(index)] ?? index));
  }
}
