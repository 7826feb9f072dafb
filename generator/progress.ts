import type { WriteStream } from "node:tty";
import type { Spinner } from "yocto-spinner";

const stageTexts: Readonly<Record<string, string>> = {
  load: "Reading the document",
  parse: "Understanding the document",
  transform: "Flattening compositions",
  emit: "Emitting code",
  check: "Checking the output",
  write: "Writing files",
};

/** Shows on a terminal what is going on; elsewhere it is silent. */
export class Progress {
  readonly #stream: WriteStream;
  #spinner: Spinner | undefined;
  #isStopped = false;

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  show(stage: string): void {
    if (!this.#stream.isTTY) return;
    const text = stageTexts[stage] ?? stage;
    if (this.#spinner !== undefined) this.#spinner.text = text;
    else void this.#start(text);
  }

  /** A line of text that stays, above what is shown. */
  log(line: string): void {
    const spinner = this.#spinner;
    spinner?.stop();
    this.#stream.write(`${line}\n`);
    if (!this.#isStopped) spinner?.start();
  }

  stop(): void {
    this.#isStopped = true;
    this.#spinner?.stop();
  }

  async #start(text: string): Promise<void> {
    const { default: createSpinner } = await import("yocto-spinner");
    if (this.#isStopped) return;
    this.#spinner ??= createSpinner({ stream: this.#stream }).start(text);
  }
}
