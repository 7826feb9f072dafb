/** Thrown where a budget is spent. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** So many steps of work, and no more: what is decided within them never depends on a clock. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new BudgetSpent();
  }
}
