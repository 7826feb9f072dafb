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
  readonly #isSilent: boolean;

  constructor(stream: WriteStream, options: { readonly silent: boolean }) {
    this.#stream = stream;
    this.#isSilent = options.silent || !stream.isTTY;
  }

  /** Names what comes next. The work itself leaves the terminal no time, so this waits until the name has been drawn. */
  async show(stage: string): Promise<void> {
    if (this.#isSilent) return;
    const text = stageTexts[stage] ?? stage;
    if (this.#spinner === undefined) {
      const { default: createSpinner } = await import("yocto-spinner");
      this.#spinner = createSpinner({ stream: this.#stream }).start(text);
    } else this.#spinner.text = text;
    await setTimeout(0);
  }

  stop(): void {
    this.#spinner?.stop();
  }
}
