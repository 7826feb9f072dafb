import { parsePattern } from "../../evaluation/pattern/parse-pattern.js";
import { automatonOf, type Automaton } from "./automaton.js";
import { Budget, BudgetSpent } from "./budget.js";
import { hasManyWays } from "./many-ways.js";
import { strongComponents } from "./strong-components.js";

/**
 * How the time that an engine needs to find no match grows with the length of a text: by a power of it, exponentially, or `unknown` where
 * that cannot be told (references back, lookbehind, too large an expression).
 */
export type Backtracking = { readonly kind: "power"; readonly degree: number } | { readonly kind: "exponential" | "unknown" };

/** So many steps of work for one expression. */
const mostSteps = 2_000_000;

/** What only a repetition can have. */
const repetition = /[*+]|\{\d+,/u;

/**
 * How much a backtracking engine may go back with a regular expression that is valid with the flag `u`. Decided by the ambiguity of its
 * automaton (A. Weber, H. Seidl: On the degree of ambiguity of finite automata, 1991): where one text leads from a position to itself in
 * two ways, the ways double with each round; where one text keeps each of two positions and leads from the first to the second, they grow
 * by a power. Large bounded repetitions count as endless ones.
 */
export function backtrackingOf(pattern: string): Backtracking {
  const node = parsePattern(pattern);
  if (node === undefined) return repetition.test(pattern) ? { kind: "unknown" } : { kind: "power", degree: 1 };
  const budget = new Budget(mostSteps);
  try {
    budget.spend(pattern.length);
    const automaton = automatonOf(node, budget);
    const components = strongComponents(automaton.next.map((steps) => [...steps.keys()]));
    if (components.some((component) => doubles(component, automaton, budget))) return { kind: "exponential" };
    if (hasManyWays(automaton, budget)) return { kind: "exponential" };
    return { kind: "power", degree: 1 + longestChain(components, automaton, budget) };
  } catch (error) {
    if (error instanceof BudgetSpent) return { kind: "unknown" };
    throw error;
  }
}

/** Whether one text leads from a position to itself in two ways. */
function doubles(component: readonly number[], { letters, next, settled }: Automaton, budget: Budget): boolean {
  if (settled.has(component[0] ?? -1)) return false;
  const members = new Set(component);
  const within = (position: number): number[] => [...(next[position]?.keys() ?? [])].filter((target) => members.has(target));
  const following = new Map(component.map((position) => [position, within(position)]));
  for (const [position, targets] of following) {
    budget.spend(1 + targets.length);
    if (targets.some((target) => (next[position]?.get(target)?.ways ?? 0) > 1)) return true;
  }
  // Pairs of different positions that one text leads to; where they meet again, there were two ways.
  const seen = new Set<number>();
  const pending: [number, number][] = component.map((position) => [position, position]);
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [left, right] = pair;
    for (const one of following.get(left) ?? []) {
      for (const other of following.get(right) ?? []) {
        budget.spend(1);
        if (((letters[one] ?? 0n) & (letters[other] ?? 0n)) === 0n) continue;
        if (one === other) {
          if (left !== right) return true;
          continue;
        }
        const key = Math.min(one, other) * letters.length + Math.max(one, other);
        if (seen.has(key)) continue;
        seen.add(key);
        pending.push([one, other]);
      }
    }
  }
  return false;
}

/** How many times in a row one text keeps a position and leads on to the next that it keeps. `components` come last ones first. */
function longestChain(components: readonly (readonly number[])[], automaton: Automaton, budget: Budget): number {
  const endless = components.filter((component) => isEndless(component, automaton)).reverse();
  const lengths: number[] = [];
  for (const [index, component] of endless.entries()) {
    let longest = 0;
    const reaching = reachingTo(component, automaton, budget);
    const isSettled = (...both: (readonly number[])[]): boolean => both.every(([first = -1]) => automaton.settled.has(first));
    for (let before = 0; before < index; before += 1) {
      const earlier = endless[before] ?? [];
      if (!reaching.has(earlier[0] ?? -1)) continue;
      const length = lengths[before] ?? 0;
      if (length < longest) continue;
      longest = Math.max(
        longest,
        length + (isSettled(earlier, component) || !isLink(earlier, component, reaching, automaton, budget) ? 0 : 1),
      );
    }
    lengths.push(longest);
  }
  return Math.max(0, ...lengths);
}

function isEndless(component: readonly number[], { next }: Automaton): boolean {
  const members = new Set(component);
  return component.some((position) => [...(next[position] ?? [])].some(([target, step]) => step.isEndless && members.has(target)));
}

/** The positions that lead to a component. */
function reachingTo(component: readonly number[], { next }: Automaton, budget: Budget): ReadonlySet<number> {
  const before = next.map((): number[] => []);
  for (const [position, steps] of next.entries()) for (const target of steps.keys()) before[target]?.push(position);
  const reaching = new Set(component);
  for (const position of reaching) {
    const sources = before[position] ?? [];
    budget.spend(1 + sources.length);
    for (const source of sources) reaching.add(source);
  }
  return reaching;
}

/** Whether some text leads from a position of one component to itself and to a position of the other, and from that to itself. */
function isLink(
  from: readonly number[],
  to: readonly number[],
  reaching: ReadonlySet<number>,
  { letters, next }: Automaton,
  budget: Budget,
): boolean {
  const [fromMembers, toMembers] = [new Set(from), new Set(to)];
  const size = letters.length;
  const steps = (position: number, members: ReadonlySet<number>): number[] =>
    [...(next[position]?.keys() ?? [])].filter((target) => members.has(target));
  const leads = (start: number, goal: number): boolean => {
    const seen = new Set<number>();
    const pending: [number, number, number][] = [[start, start, goal]];
    for (let triple = pending.pop(); triple !== undefined; triple = pending.pop()) {
      const [first, second, third] = triple;
      for (const a of steps(first, fromMembers)) {
        for (const c of steps(third, toMembers)) {
          const both = (letters[a] ?? 0n) & (letters[c] ?? 0n);
          budget.spend(1);
          if (both === 0n) continue;
          for (const b of steps(second, reaching)) {
            budget.spend(1);
            if ((both & (letters[b] ?? 0n)) === 0n) continue;
            if (a === start && b === goal && c === goal) return true;
            const key = (a * size + b) * size + c;
            if (seen.has(key)) continue;
            seen.add(key);
            pending.push([a, b, c]);
          }
        }
      }
    }
    return false;
  };
  return from.some((start) => to.some((goal) => leads(start, goal)));
}
