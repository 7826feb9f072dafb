// Part of flatspec's runtime: copied as it is into generated output.

/**
 * Which members and items of one value some keyword has looked at: those that
 * `unevaluatedProperties` and `unevaluatedItems` leave alone (JSON Schema
 * 2020-12 core, section 11).
 */
export class Marks {
  readonly #names = new Set<string>();
  readonly #indices = new Set<number>();

  addName(name: string): void {
    this.#names.add(name);
  }

  addIndex(index: number): void {
    this.#indices.add(index);
  }

  hasName(name: string): boolean {
    return this.#names.has(name);
  }

  hasIndex(index: number): boolean {
    return this.#indices.has(index);
  }

  addAll(other: Marks): void {
    for (const name of other.#names) this.#names.add(name);
    for (const index of other.#indices) this.#indices.add(index);
  }
}
