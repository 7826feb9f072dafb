// Part of flatspec's runtime: copied as it is into generated output.

import type {
  Fail,
  ItemStream,
  JsonData,
  StreamSource,
} from "./item-stream.js";
import { parseItem } from "./json-item.js";
import { PendingText } from "./pending-text.js";
import { openItems } from "./read-items.js";
import type { ItemDecoder } from "./read-items.js";

/**
 * The events of a `text/event-stream` body by the HTML standard (section 9.2.6), as objects: `data`, and `event`, `id` and
 * `retry` where the event gives them (OpenAPI 3.2, section 4.14.4). `data` is a string, or the value of the JSON in it where
 * `json` says so. Events without data are none, and one that the body breaks off in is dropped.
 */
export function openEvents(
  source: StreamSource,
  json?: JsonData,
): ItemStream<unknown> {
  const decoder = new EventDecoder(source.fail, json);
  return openItems(source, decoder, { fatal: false });
}

class EventDecoder implements ItemDecoder {
  readonly #fail: Fail;
  readonly #json: JsonData | undefined;
  readonly #line: PendingText;
  /** The lines of `data`, each with its line feed. */
  readonly #data: PendingText;
  #event = "";
  #id: string | undefined;
  #retry: number | undefined;
  /** A line feed that comes first belongs to the carriage return before it. */
  #isAfterReturn = false;

  constructor(fail: Fail, json: JsonData | undefined) {
    this.#fail = fail;
    this.#json = json;
    this.#line = new PendingText(fail);
    this.#data = new PendingText(fail);
  }

  *push(piece: string): Generator {
    if (piece === "") return;
    let start = this.#isAfterReturn && piece.startsWith("\n") ? 1 : 0;
    this.#isAfterReturn = piece.endsWith("\r");
    const lineEnd = /\r\n?|\n/g;
    lineEnd.lastIndex = start;
    for (let end = lineEnd.exec(piece); end; end = lineEnd.exec(piece)) {
      this.#line.add(piece.slice(start, end.index));
      start = lineEnd.lastIndex;
      const line = this.#line.take();
      if (line !== "") {
        this.#readField(line);
        continue;
      }
      const event = this.#dispatch();
      if (event !== undefined) yield event;
    }
    this.#line.add(piece.slice(start));
  }

  end(): Iterable<unknown> {
    return [];
  }

  #readField(line: string): void {
    const colon = line.indexOf(":");
    const name = colon === -1 ? line : line.slice(0, colon);
    const start = colon + (line.startsWith(" ", colon + 1) ? 2 : 1);
    const value = colon === -1 ? "" : line.slice(start);
    switch (name) {
      case "data":
        this.#data.add(`${value}\n`);
        break;
      case "event":
        this.#event = value;
        break;
      case "id":
        if (!value.includes("\0")) this.#id = value;
        break;
      case "retry":
        if (/^[0-9]+$/.test(value) && Number.isSafeInteger(Number(value))) {
          this.#retry = Number(value);
        }
        break;
    }
  }

  #dispatch(): object | undefined {
    const lines = this.#data.take();
    const [event, id, retry] = [this.#event, this.#id, this.#retry];
    this.#event = "";
    this.#id = undefined;
    this.#retry = undefined;
    if (lines === "") return undefined;
    const data = lines.slice(0, -1);
    return {
      ...(event === "" ? {} : { event }),
      data: this.#isJson(event, data) ? parseItem(data, this.#fail) : data,
      ...(id === undefined ? {} : { id }),
      ...(retry === undefined ? {} : { retry }),
    };
  }

  #isJson(event: string, data: string): boolean {
    if (this.#json === undefined) return false;
    const { events, except } = this.#json;
    return events?.includes(event) !== false && except?.includes(data) !== true;
  }
}
