// Part of flatspec's runtime: copied as it is into generated output.

import type { Fail } from "./item-stream.js";

/** How long an item of a stream may be, in UTF-16 code units: 32 Mi. Without a limit, a line without end fills the memory. */
export const longestItem = 33_554_432;

/** A part of an item whose end has not arrived. Throws what `fail` makes once it is longer than `longestItem`. */
export class PendingText {
  readonly #fail: Fail;
  // Only ever appended to, so that a text in many pieces is copied once: when it is taken.
  #text = "";

  constructor(fail: Fail) {
    this.#fail = fail;
  }

  get isEmpty(): boolean {
    return this.#text === "";
  }

  add(piece: string): void {
    if (this.#text.length + piece.length > longestItem) {
      this.#text = "";
      throw this.#fail(`has an item of more than ${longestItem} characters`);
    }
    this.#text += piece;
  }

  /** All of the text; then there is none. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    return text;
  }
}
