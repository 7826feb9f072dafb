// Part of flatspec's runtime: copied as it is into generated output.

import type { Fail, ItemStream, StreamSource } from "./item-stream.js";
import { parseItem } from "./json-item.js";
import { PendingText } from "./pending-text.js";
import { openItems } from "./read-items.js";
import type { ItemDecoder } from "./read-items.js";

/** The values of a body that has one JSON text a line (JSON Lines, NDJSON). Blank lines are none. */
export function openJsonLines(source: StreamSource): ItemStream<unknown> {
  return openItems(source, new LineDecoder(source.fail), { fatal: true });
}

class LineDecoder implements ItemDecoder {
  readonly #fail: Fail;
  readonly #line: PendingText;

  constructor(fail: Fail) {
    this.#fail = fail;
    this.#line = new PendingText(fail);
  }

  *push(piece: string): Generator {
    let start = 0;
    for (
      let end = piece.indexOf("\n");
      end !== -1;
      end = piece.indexOf("\n", start)
    ) {
      this.#line.add(piece.slice(start, end));
      start = end + 1;
      yield* this.end();
    }
    this.#line.add(piece.slice(start));
  }

  *end(): Generator {
    const line = this.#line.take();
    // A carriage return before the line feed is white space of JSON.
    if (/[^ \t\r]/.test(line)) yield parseItem(line, this.#fail);
  }
}
