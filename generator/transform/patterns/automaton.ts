import type { PatternNode } from "../../evaluation/pattern/syntax-tree.js";
import { alphabetOf, type Alphabet } from "./alphabet.js";
import type { Budget } from "./budget.js";

/**
 * Where an engine that backtracks may stand within a regular expression: at positions, each of which reads one character (Glushkov's
 * automaton). The first is the start of the text, which reads nothing.
 */
export interface Automaton {
  /** What each position reads, as letters of an alphabet. */
  readonly letters: readonly bigint[];
  /** The positions that may follow each one. */
  readonly next: readonly ReadonlyMap<number, Step>[];
  /**
   * The positions where the match (or the lookahead) is found, whatever follows. The engine may go on from there, but not back to before:
   * no step leads to them, other than from one another and into a lookahead.
   */
  readonly settled: ReadonlySet<number>;
}

export interface Step {
  /** In how many ways it is taken: 1, or 2 for more. */
  readonly ways: number;
  /** Whether it begins another round of a repetition that has no end. */
  readonly isEndless: boolean;
}

/** So many copies of a character or class, or of something larger, are written out; more count as a repetition without end. */
const copies = { simple: 64, large: 9 };

/** The automaton of a regular expression that is looked for anywhere in a text. */
export function automatonOf(root: PatternNode, budget: Budget): Automaton {
  return new Builder(alphabetOf(root, budget), budget).build(root);
}

type Ways = ReadonlyMap<number, number>;

/** A part of the expression: how it is entered, left and passed without reading. */
interface Part {
  readonly first: Ways;
  readonly last: Ways;
  /** The positions after which this part is done, whatever follows in the text. */
  readonly free: ReadonlySet<number>;
  /** In how many ways it reads nothing. */
  readonly empty: number;
  /** Whether it can always read nothing. */
  readonly isFree: boolean;
}

const nothing: Part = { first: new Map(), last: new Map(), free: new Set(), empty: 1, isFree: true };
const condition: Part = { ...nothing, isFree: false };
/** Nothing is read after the end. */
const end: Part = { ...nothing, empty: 0, isFree: false };

class Builder {
  readonly #alphabet: Alphabet;
  readonly #budget: Budget;
  readonly #letters: bigint[] = [];
  readonly #next: Map<number, Step>[] = [];
  readonly #settled = new Set<number>();
  /** The lookahead in which each position stands; 0 for none. */
  readonly #lookaheads: number[] = [];
  #lookahead = 0;
  #lookaheadCount = 0;

  constructor(alphabet: Alphabet, budget: Budget) {
    this.#alphabet = alphabet;
    this.#budget = budget;
  }

  build(root: PatternNode): Automaton {
    // The engine begins at every place of the text, but for what stands at its start.
    const start = new Map([[this.#position(0n), 1]]);
    const anywhere = new Map([[this.#position(this.#alphabet.all), 1]]);
    this.#connect(start, anywhere, 1, false);
    this.#connect(anywhere, anywhere, 1, true);
    const options = (root.kind === "alternatives" ? root.options : [root]).map((option) => ({ option, part: this.#part(option) }));
    const isFoundAtStart = options.some(({ part }) => part.isFree);
    for (const { option, part } of options) {
      for (const position of part.free) this.#settled.add(position);
      this.#connect(start, part.first, 1, false);
      if (!isFoundAtStart && !isAnchored(option)) this.#connect(anywhere, part.first, 1, false);
    }
    this.#removeStepsToSettled();
    return { letters: this.#letters, next: this.#next, settled: this.#settled };
  }

  #removeStepsToSettled(): void {
    for (const [position, steps] of this.#next.entries()) {
      if (this.#settled.has(position)) continue;
      this.#budget.spend(1 + steps.size);
      for (const target of steps.keys()) {
        if (this.#settled.has(target) && this.#lookaheads[target] === this.#lookaheads[position]) steps.delete(target);
      }
    }
  }

  #position(letters: bigint): number {
    this.#budget.spend(20);
    this.#lookaheads.push(this.#lookahead);
    this.#next.push(new Map());
    return this.#letters.push(letters) - 1;
  }

  #connect(from: Ways, to: Ways, factor: number, isEndless: boolean): void {
    this.#budget.spend(from.size * to.size);
    for (const [position, leaving] of from) {
      const steps = this.#next[position];
      for (const [target, entering] of to) {
        const before = steps?.get(target);
        const ways = Math.min(2, (before?.ways ?? 0) + leaving * entering * factor);
        steps?.set(target, { ways, isEndless: isEndless || before?.isEndless === true });
      }
    }
  }

  #part(node: PatternNode): Part {
    switch (node.kind) {
      case "character":
        return this.#one(this.#alphabet.ofCharacter(node.codePoint));
      case "set":
        return this.#one(this.#alphabet.ofSet(node.set));
      case "sequence":
        return node.items.reduce<Part>((before, item) => this.#sequence(before, this.#part(item)), nothing);
      case "alternatives":
        return this.#alternatives(node.options.map((option) => this.#part(option)));
      case "repeat":
        return this.#repeat(node.item, node.min, node.max);
      case "assertion":
        if (node.at === "end") return end;
        return node.at === "start" ? nothing : condition;
      case "lookahead": {
        // It is tried from the same place, and found or not: no way leads out of it.
        const around = this.#lookahead;
        this.#lookahead = this.#lookaheadCount += 1;
        const { first, free } = this.#part(node.item);
        this.#lookahead = around;
        for (const position of free) this.#settled.add(position);
        return { ...condition, first };
      }
    }
  }

  #one(letters: bigint): Part {
    const position = this.#position(letters);
    const only = new Map([[position, 1]]);
    return { first: only, last: only, free: new Set([position]), empty: 0, isFree: false };
  }

  #sequence(left: Part, right: Part): Part {
    this.#connect(left.last, right.first, 1, false);
    return {
      first: this.#sum(left.first, right.first, left.empty),
      last: this.#sum(right.last, left.last, right.empty),
      free: right.isFree ? new Set([...left.free, ...right.free]) : right.free,
      empty: Math.min(2, left.empty * right.empty),
      isFree: left.isFree && right.isFree,
    };
  }

  #alternatives(parts: readonly Part[]): Part {
    const [first = new Map<number, number>(), last = new Map<number, number>()] = (["first", "last"] as const).map(
      (side) => new Map(parts.flatMap((part) => [...part[side]])),
    );
    return {
      first,
      last,
      free: new Set(parts.flatMap(({ free }) => [...free])),
      empty: Math.min(
        2,
        parts.reduce((sum, { empty }) => sum + empty, 0),
      ),
      isFree: parts.some(({ isFree }) => isFree),
    };
  }

  #sum(one: Ways, other: Ways, factor: number): Ways {
    if (factor === 0 || other.size === 0) return one;
    this.#budget.spend(one.size + other.size);
    const sum = new Map(one);
    for (const [position, ways] of other) sum.set(position, Math.min(2, (sum.get(position) ?? 0) + ways * factor));
    return sum;
  }

  #repeat(item: PatternNode, min: number, max: number): Part {
    if (max === 0) return nothing;
    const most = item.kind === "character" || item.kind === "set" ? copies.simple : copies.large;
    const written = max === Infinity ? min : max;
    if (written > most && !(most === copies.simple && min === max && min <= most * 4)) return this.#loop(item, min, max);
    let optional = nothing;
    if (max === Infinity) optional = this.#loop(item, min === 0 ? 0 : 1, max);
    else for (let count = min; count < max; count += 1) optional = orNothing(this.#sequence(this.#part(item), optional));
    let required = nothing;
    for (let count = max === Infinity ? 1 : 0; count < min; count += 1) required = this.#sequence(required, this.#part(item));
    return this.#sequence(required, optional);
  }

  #loop(item: PatternNode, min: number, max: number): Part {
    const part = this.#part(item);
    // Only the rounds that have to be may read nothing (ECMA-262, section 22.2.2.3.1), and may so be any of them.
    this.#connect(part.last, part.first, min > 1 && part.empty > 0 ? 2 : 1, max === Infinity);
    if (min === 0) return orNothing(part);
    return min === 1 ? part : { ...part, free: new Set(), isFree: false };
  }
}

function orNothing(part: Part): Part {
  return { ...part, empty: 1, isFree: true };
}

/** Whether an expression matches at the start of a text only. */
function isAnchored(node: PatternNode): boolean {
  switch (node.kind) {
    case "assertion":
      return node.at === "start";
    case "sequence": {
      const first = node.items.find(({ kind }) => kind !== "lookahead");
      return first !== undefined && isAnchored(first);
    }
    case "alternatives":
      return node.options.every(isAnchored);
    case "repeat":
      return node.min > 0 && isAnchored(node.item);
    default:
      return false;
  }
}
