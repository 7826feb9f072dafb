import { parsePattern } from "./parse-pattern.js";
import { leastLength, type PatternNode } from "./syntax-tree.js";

const matchers = new Map<string, (text: string) => boolean>();

/**
 * Whether a regular expression (ECMA-262, flag `u`) is found in a text. In time that grows with both lengths, not exponentially as the
 * engine's may; only expressions with references back or lookbehind are left to the engine.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  let matcher = matchers.get(pattern);
  if (matcher === undefined) {
    matcher = createMatcher(pattern);
    matchers.set(pattern, matcher);
  }
  return matcher(text);
}

function createMatcher(pattern: string): (text: string) => boolean {
  const node = parsePattern(pattern);
  if (node === undefined) {
    const expression = new RegExp(pattern, "u");
    return (text) => expression.test(text);
  }
  const least = leastLength(node);
  return (text) => text.length >= least && new TextMatcher(text).isFound(node);
}

/** Places between characters, by index: 1 where a match may stand. */
type Places = Uint8Array;

class TextMatcher {
  readonly #codePoints: readonly number[];

  constructor(text: string) {
    this.#codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  }

  isFound(node: PatternNode): boolean {
    return hasAny(this.#ends(node, this.#none().fill(1)));
  }

  #none(): Places {
    return new Uint8Array(this.#codePoints.length + 1);
  }

  /** Where matches end that begin at one of the given places. */
  #ends(node: PatternNode, starts: Places): Places {
    switch (node.kind) {
      case "character":
        return this.#step(starts, (codePoint) => codePoint === node.codePoint);
      case "set":
        return this.#step(starts, (codePoint) => node.set.has(codePoint));
      case "sequence":
        return node.items.reduce((places, item) => (hasAny(places) ? this.#ends(item, places) : places), starts);
      case "alternatives": {
        const ends = this.#none();
        for (const option of node.options) addAll(ends, this.#ends(option, starts));
        return ends;
      }
      case "repeat":
        return this.#repeated(node, starts);
      case "assertion":
        return starts.map((start, index) => (start === 1 && this.#holds(node.at, index) ? 1 : 0));
      case "lookahead":
        return starts.map((start, index) => (start === 1 && this.#follows(node.item, index) !== node.negated ? 1 : 0));
    }
  }

  #step(starts: Places, matches: (codePoint: number) => boolean): Places {
    const ends = this.#none();
    for (const [index, codePoint] of this.#codePoints.entries()) {
      if (starts[index] === 1 && matches(codePoint)) ends[index + 1] = 1;
    }
    return ends;
  }

  #repeated({ item, min, max }: { item: PatternNode; min: number; max: number }, starts: Places): Places {
    if (item.kind === "character") return this.#run((codePoint) => codePoint === item.codePoint, min, max, starts);
    if (item.kind === "set") return this.#run((codePoint) => item.set.has(codePoint), min, max, starts);
    let places = starts;
    for (let count = 0; count < min && hasAny(places); count += 1) {
      const next = this.#ends(item, places);
      // Where nothing moves any more, further rounds change nothing.
      if (next.every((place, index) => place === places[index])) break;
      places = next;
    }
    const ends = Uint8Array.from(places);
    for (let count = min; count < max; count += 1) {
      places = this.#ends(item, places);
      if (!addAll(ends, places)) break;
    }
    return ends;
  }

  /** Repetitions of one character or class, in one pass: from each start, as far as the characters match. */
  #run(matches: (codePoint: number) => boolean, min: number, max: number, starts: Places): Places {
    const changes = new Int32Array(starts.length + 1);
    let end = starts.length - 1;
    for (let start = starts.length - 1; start >= 0; start -= 1) {
      const codePoint = this.#codePoints[start];
      if (codePoint !== undefined && !matches(codePoint)) end = start;
      const [first, last] = [start + min, Math.min(start + max, end)];
      if (starts[start] !== 1 || first > last) continue;
      changes[first] = (changes[first] ?? 0) + 1;
      changes[last + 1] = (changes[last + 1] ?? 0) - 1;
    }
    let open = 0;
    return starts.map((_, index) => {
      open += changes[index] ?? 0;
      return open > 0 ? 1 : 0;
    });
  }

  #follows(item: PatternNode, index: number): boolean {
    const start = this.#none();
    start[index] = 1;
    return hasAny(this.#ends(item, start));
  }

  #holds(at: "start" | "end" | "word boundary" | "no word boundary", index: number): boolean {
    if (at === "start") return index === 0;
    if (at === "end") return index === this.#codePoints.length;
    const isBoundary = this.#isWord(index - 1) !== this.#isWord(index);
    return isBoundary === (at === "word boundary");
  }

  #isWord(index: number): boolean {
    const codePoint = this.#codePoints[index];
    return codePoint !== undefined && /^\w$/u.test(String.fromCodePoint(codePoint));
  }
}

function hasAny(places: Places): boolean {
  return places.includes(1);
}

/** Whether the second adds anything to the first. */
function addAll(target: Places, added: Places): boolean {
  let isNew = false;
  for (const [index, place] of added.entries()) {
    if (place === 0 || target[index] === 1) continue;
    target[index] = 1;
    isNew = true;
  }
  return isNew;
}
