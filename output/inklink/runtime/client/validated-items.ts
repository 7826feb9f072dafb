// Part of flatspec's runtime: copied as it is into generated output.

import type { ItemStream } from "./item-stream.js";

/** The items of a stream, each after `validate` has seen it. What that throws ends the response, and the loop. */
export class ValidatedItems implements ItemStream<unknown> {
  readonly #items: ItemStream<unknown>;
  readonly #iterator: AsyncIterator<unknown>;

  constructor(
    items: ItemStream<unknown>,
    validate: (item: unknown, index: number) => void,
  ) {
    const source = items[Symbol.asyncIterator]();
    let index = 0;
    this.#items = items;
    this.#iterator = {
      next: async () => {
        const step = await source.next();
        if (step.done === true) return step;
        try {
          validate(step.value, index);
        } catch (error) {
          await source.return?.();
          throw error;
        }
        index += 1;
        return step;
      },
      return: async () => {
        await source.return?.();
        return { done: true, value: undefined };
      },
    };
  }

  [Symbol.asyncIterator](): AsyncIterator<unknown> {
    return this.#iterator;
  }

  cancel(): Promise<void> {
    return this.#items.cancel();
  }
}
