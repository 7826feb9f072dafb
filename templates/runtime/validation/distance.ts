// Part of flatspec's runtime: copied as it is into generated output.

import type { JsonType } from "./keywords.js";
import { isJsonType } from "./spoken.js";

/** How far a value is from what one of several alternatives asks: counted, not told. */
export class Distance {
  /** The depth at which the value lies. */
  readonly #depth: number;
  /** The shortest one so far: what is longer than that need not be known to its end. */
  readonly #shortest: Distance | undefined;
  /** Whether the value itself is of another type, or must be another value. */
  #isOther = false;
  /** A member that must have one value, or one of a few, is what tells alternatives apart. */
  #tags = 0;
  #issues = 0;
  /** Whether something is known about the value itself; the types that it should have, if that came first. */
  #isRefused = false;
  #types: readonly JsonType[] | undefined;

  constructor(depth: number, shortest?: Distance) {
    this.#depth = depth;
    this.#shortest = shortest;
  }

  /** Whether the value is of the right kind. */
  get isOfKind(): boolean {
    return !this.#isOther;
  }

  /** The types that are asked for, where it is that which the value has not. */
  get types(): readonly JsonType[] | undefined {
    return this.#types;
  }

  /** Whether another alternative is closer, whatever else is found. */
  get isBeaten(): boolean {
    const shortest = this.#shortest;
    return shortest?.isOfKind === true && this.compare(shortest) > 0;
  }

  /** Counts what a keyword has against a part at some depth. */
  add(keyword: string, depth: number, expected: unknown): void {
    this.#issues += 1;
    if (depth === this.#depth) {
      if (keyword === "type" || keyword === "enum") this.#isOther = true;
      if (!this.#isRefused && keyword === "type") {
        this.#types = [expected].flat().filter(isJsonType);
      }
      this.#isRefused = true;
    } else if (keyword === "enum" && depth === this.#depth + 1) {
      this.#tags += 1;
    }
  }

  /** Negative where this one is shorter than another, positive where it is longer. */
  compare(other: Distance): number {
    return (
      Number(this.#isOther) - Number(other.#isOther) ||
      this.#tags - other.#tags ||
      this.#issues - other.#issues
    );
  }
}
