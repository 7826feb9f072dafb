import { setTimeout } from "node:timers/promises";
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

  /** Names what comes next. The work itself leaves the terminal no time, so this waits until the name has been drawn. */
  async show(stage: string): Promise<void> {
    if (!this.#stream.isTTY) return;
    const text = stageTexts[stage] ?? stage;
    if (this.#spinner === undefined) {
      const { default: createSpinner } = await import("yocto-spinner");
      this.#spinner = createSpinner({ stream: this.#stream }).start(text);
    } else this.#spinner.text = text;
    await setTimeout(0);
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
}
