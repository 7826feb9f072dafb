import type { Source } from "../load/source.js";

/** How many documents are read at once, and how many, and how many characters of them, may wait to be taken. */
const bounds = { atOnce: 8, waiting: 32, characters: 20_000_000 };

export type Read = (uri: string, from: string) => Promise<Source>;

interface Expected {
  readonly uri: string;
  readonly from: string;
}

interface Begun {
  readonly text: Promise<Source>;
  characters: number;
}

/**
 * Reads what is expected before it is asked for, in the order in which that will be, several at a time. What a text says, and whether it can
 * be read, is told only to whom takes it.
 */
export class ReadAhead {
  readonly #read: Read;
  /** The next one comes last. */
  #expected: Expected[] = [];
  /** Every document that was begun: one may be expected by many others. */
  readonly #known = new Set<string>();
  /** What is being read or waits to be taken. */
  readonly #begun = new Map<string, Begun>();
  #reading = 0;
  #characters = 0;

  constructor(read: Read) {
    this.#read = read;
  }

  /** These are expected before all that were so far. */
  expect(uris: readonly string[], from: string): void {
    for (const uri of uris.toReversed()) this.#expected.push({ uri, from });
    this.#advance();
  }

  /** The document at a URI that `from` refers to, as `read` gives it: what is being read already, or else read now. */
  async take(uri: string, from: string): Promise<Source> {
    const key = keyOf({ uri, from });
    const begun = this.#begun.get(key) ?? this.#begin({ uri, from });
    try {
      return await begun.text;
    } finally {
      this.#begun.delete(key);
      this.#characters -= begun.characters;
      this.#advance();
    }
  }

  /** Begins nothing more. */
  close(): void {
    this.#expected = [];
  }

  #advance(): void {
    while (this.#reading < bounds.atOnce && this.#begun.size < bounds.waiting && this.#characters < bounds.characters) {
      const next = this.#expected.pop();
      if (next === undefined) return;
      if (!this.#known.has(keyOf(next))) this.#begin(next);
    }
  }

  #begin(expected: Expected): Begun {
    this.#reading += 1;
    const text = this.#read(expected.uri, expected.from);
    const begun: Begun = { text, characters: 0 };
    this.#known.add(keyOf(expected));
    this.#begun.set(keyOf(expected), begun);
    const settle = (characters: number): void => {
      begun.characters = characters;
      this.#characters += characters;
      this.#reading -= 1;
      this.#advance();
    };
    // A failure is for whom takes it.
    text.then(
      ({ text: content }) => {
        settle(content.length);
      },
      () => {
        settle(0);
      },
    );
    return begun;
  }
}

/** What a document may refer to depends on whether it is a file or from the network itself. */
function keyOf({ uri, from }: Expected): string {
  return `${new URL(from).protocol} ${uri}`;
}
