import type { SourcePosition } from "../../diagnostics/diagnostic.js";

/** Where a text stands in its file: a block of a page begins further down and to the right. */
export interface TextOrigin {
  readonly linesBefore: number;
  readonly indentation: number;
}

/** Offsets of a text as positions in its file. The line ends are looked for when the first position is asked for. */
export class TextPositions {
  readonly #file: string;
  readonly #text: string;
  readonly #origin: TextOrigin;
  #lineStarts: readonly number[] | undefined;

  constructor(source: { readonly file: string; readonly text: string }, origin: TextOrigin) {
    this.#file = source.file;
    this.#text = source.text;
    this.#origin = origin;
  }

  at(offset: number): SourcePosition {
    const starts = (this.#lineStarts ??= lineStarts(this.#text));
    let low = 0;
    for (let high = starts.length - 1; low < high;) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return {
      file: this.#file,
      line: low + 1 + this.#origin.linesBefore,
      column: offset - (starts[low] ?? 0) + 1 + this.#origin.indentation,
    };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}
