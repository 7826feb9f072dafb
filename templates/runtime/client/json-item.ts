// Part of flatspec's runtime: copied as it is into generated output.

import type { Fail } from "./item-stream.js";

/** The value of an item that is a JSON text. Throws what `fail` makes for one that is none. */
export function parseItem(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's message quotes the text.
    throw fail("has an item that is not valid JSON");
  }
}
