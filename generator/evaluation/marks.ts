/** Which members and items of one value some keyword has looked at: what `unevaluatedProperties` and `unevaluatedItems` leave alone. */
export class Marks {
  readonly #keys = new Set<string | number>();

  mark(key: string | number): void {
    this.#keys.add(key);
  }

  has(key: string | number): boolean {
    return this.#keys.has(key);
  }

  /** Takes over what a subschema that holds has looked at. */
  addAll(other: Marks): void {
    for (const key of other.#keys) this.#keys.add(key);
  }
}
