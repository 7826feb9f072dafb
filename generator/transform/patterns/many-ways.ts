import type { Automaton } from "./automaton.js";
import type { Budget } from "./budget.js";

/** A text of so many characters ... */
const textLength = 48;

/** ... that can be read in so many ways takes too long, even where there is an end to it. */
const tooManyWays = 1e8;

/**
 * Whether a short text can be read in very many ways, as by `a?a?a?…` or `(?:a|a)(?:a|a)…` without any repetition. The text is made
 * greedily: each next character is one that can be read in the most ways.
 */
export function hasManyWays({ letters, next, settled }: Automaton, budget: Budget): boolean {
  const read = letters.map(indexesOf);
  let ways: ReadonlyMap<number, number> = new Map([0, ...settled].map((position) => [position, 1]));
  for (let length = 0; length < textLength && ways.size > 0; length += 1) {
    const entering = new Map<number, number>();
    for (const [position, count] of ways) {
      const steps = next[position] ?? new Map<number, never>();
      budget.spend(1 + steps.size);
      for (const [target, step] of steps) {
        // From where a match is found, every way begins anew.
        if (!settled.has(target)) entering.set(target, (entering.get(target) ?? 0) + count * step.ways);
      }
    }
    const [letter, most] = busiestLetter(entering, read, budget);
    if (most > tooManyWays) return true;
    ways = new Map([...entering].filter(([target]) => ((letters[target] ?? 0n) >> BigInt(letter)) % 2n === 1n));
  }
  return false;
}

/** The letter that is read in the most ways, and how many they are. */
function busiestLetter(entering: ReadonlyMap<number, number>, read: readonly (readonly number[])[], budget: Budget): [number, number] {
  const totals = new Map<number, number>();
  for (const [target, count] of entering) {
    const indexes = read[target] ?? [];
    budget.spend(1 + indexes.length);
    for (const index of indexes) totals.set(index, (totals.get(index) ?? 0) + count);
  }
  let [letter, most] = [0, 0];
  for (const [index, total] of totals) if (total > most) [letter, most] = [index, total];
  return [letter, most];
}

function indexesOf(letters: bigint): number[] {
  return Array.from(letters.toString(2))
    .reverse()
    .flatMap((bit, index) => (bit === "1" ? [index] : []));
}
