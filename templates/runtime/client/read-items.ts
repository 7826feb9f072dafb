// Part of flatspec's runtime: copied as it is into generated output.

import type { ItemStream, StreamSource } from "./item-stream.js";

/** Finds items in the text of a body, which comes in pieces. */
export interface ItemDecoder {
  /** The items that end in the next piece of the text. */
  push(piece: string): Iterable<unknown>;
  /** The items that end with the body. */
  end(): Iterable<unknown>;
}

/** The items of a body in UTF-8, which `decoder` finds. Bytes that are no UTF-8 are a fault where `text` is `fatal`. */
export function openItems(
  source: StreamSource,
  decoder: ItemDecoder,
  text: { readonly fatal: boolean },
): ItemStream<unknown> {
  const pieces = new BodyText(source, text.fatal);
  const items = readItems(pieces, decoder, source.signal);
  const iterator: AsyncIterator<unknown> = {
    next: () => items.next(),
    return: async () => {
      // Beside what the generator does: one that was never started runs no `finally`.
      await pieces.cancel();
      return items.return(undefined);
    },
  };
  return new BodyItems(iterator, pieces);
}

/** A class, so that printing one shows nothing of the response. */
class BodyItems implements ItemStream<unknown> {
  readonly #iterator: AsyncIterator<unknown>;
  readonly #pieces: BodyText;

  constructor(iterator: AsyncIterator<unknown>, pieces: BodyText) {
    this.#iterator = iterator;
    this.#pieces = pieces;
  }

  [Symbol.asyncIterator](): AsyncIterator<unknown> {
    return this.#iterator;
  }

  cancel(): Promise<void> {
    return this.#pieces.cancel();
  }
}

async function* readItems(
  pieces: BodyText,
  decoder: ItemDecoder,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown, undefined, undefined> {
  try {
    for (;;) {
      signal?.throwIfAborted();
      const piece = await pieces.next();
      if (pieces.isCancelled) return undefined;
      for (const item of piece === undefined
        ? decoder.end()
        : decoder.push(piece)) {
        yield item;
        signal?.throwIfAborted();
      }
      if (piece === undefined) return undefined;
    }
  } finally {
    await pieces.cancel();
  }
}

/** The text of a body in the pieces that the network makes of it. Its stream is left alone until somebody asks for some. */
class BodyText {
  readonly #source: StreamSource;
  readonly #decoder: TextDecoder;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #isOver = false;
  #isCancelled = false;

  constructor(source: StreamSource, fatal: boolean) {
    this.#source = source;
    this.#decoder = new TextDecoder("utf-8", { fatal });
  }

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** The next piece; undefined after the last one. A character that is cut in two comes with its second half. */
  async next(): Promise<string | undefined> {
    if (this.#isOver) return undefined;
    const bytes = await this.#read();
    if (bytes === undefined) this.#isOver = true;
    try {
      if (bytes !== undefined)
        return this.#decoder.decode(bytes, { stream: true });
      const rest = this.#decoder.decode();
      return rest === "" ? undefined : rest;
    } catch {
      throw this.#source.fail("is not valid utf-8");
    }
  }

  async cancel(): Promise<void> {
    this.#isOver = true;
    this.#isCancelled = true;
    try {
      await (this.#reader ?? this.#source.body)?.cancel();
    } catch {
      // What is not wanted any more may have broken off.
    }
  }

  async #read(): Promise<Uint8Array | undefined> {
    const { body, signal, broken } = this.#source;
    if (body === null) return undefined;
    try {
      this.#reader ??= body.getReader();
      const { done, value } = await this.#reader.read();
      return done ? undefined : value;
    } catch (error) {
      signal?.throwIfAborted();
      throw broken(error);
    }
  }
}
