// Part of flatspec's runtime: copied as it is into generated output.

import type { Fail, ItemStream, StreamSource } from "./item-stream.js";
import { parseItem } from "./json-item.js";
import { PendingText } from "./pending-text.js";
import { openItems } from "./read-items.js";
import type { ItemDecoder } from "./read-items.js";

/** RFC 7464, section 2.2. */
const recordSeparator = "\x1e";

/**
 * The values of a JSON text sequence (RFC 7464): JSON texts, each after a record separator and before white space. A text is
 * handed out as soon as it is complete, not when the next one begins. What is no JSON text, or may be cut off (section
 * 2.4), is a fault.
 */
export function openJsonSequence(source: StreamSource): ItemStream<unknown> {
  return openItems(source, new SequenceDecoder(source.fail), { fatal: true });
}

class SequenceDecoder implements ItemDecoder {
  readonly #fail: Fail;
  readonly #text: PendingText;
  /** Where the text at hand is: before its record separator, inside, or after its end. */
  #place: "outside" | "inside" | "after" = "outside";
  #depth = 0;
  #isInString = false;
  #isEscaped = false;

  constructor(fail: Fail) {
    this.#fail = fail;
    this.#text = new PendingText(fail);
  }

  *push(piece: string): Generator {
    let start = 0;
    // All that can begin or end anything.
    for (const { 0: mark, index } of piece.matchAll(
      /[\s\x1e"\\{}[\]]|[^\s\x1e"\\{}[\]]+/g,
    )) {
      if (mark === recordSeparator) {
        this.#text.add(piece.slice(start, index));
        start = index + 1;
        yield* this.end();
      } else if (this.#place !== "inside") {
        if (!isSpace(mark)) throw this.#malformed();
        start = index + mark.length;
      } else if (this.#isEnd(mark)) {
        this.#text.add(piece.slice(start, index));
        start = index + 1;
        if (this.#text.isEmpty) continue;
        this.#place = "after";
        yield parseItem(this.#text.take(), this.#fail);
      }
    }
    this.#text.add(piece.slice(start));
  }

  *end(): Generator {
    const text = this.#text.take();
    this.#place = "inside";
    this.#depth = 0;
    this.#isInString = false;
    this.#isEscaped = false;
    if (text === "") return;
    // Without white space after it, only a text that has an end of its own is surely whole.
    if (!/^["{[]/.test(text)) throw this.#malformed();
    yield parseItem(text, this.#fail);
  }

  /** Whether a mark is the white space that ends a text. */
  #isEnd(mark: string): boolean {
    if (this.#isInString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (mark === "\\") this.#isEscaped = true;
      else if (mark === '"') this.#isInString = false;
      return false;
    }
    if (mark === '"') this.#isInString = true;
    else if (mark === "{" || mark === "[") this.#depth += 1;
    else if (mark === "}" || mark === "]") this.#depth -= 1;
    return this.#depth <= 0 && isSpace(mark);
  }

  #malformed(): Error {
    return this.#fail("has an item that is not a JSON text of a sequence");
  }
}

function isSpace(mark: string): boolean {
  return /^[ \t\r\n]$/.test(mark);
}
