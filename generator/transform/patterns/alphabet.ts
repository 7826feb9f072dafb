import type { CharacterSet, PatternNode } from "../../evaluation/pattern/syntax-tree.js";
import type { Budget } from "./budget.js";

/** Code points that a regular expression tells apart, as bits: all that it treats alike are one letter. */
export interface Alphabet {
  readonly all: bigint;
  ofCharacter: (codePoint: number) => bigint;
  ofSet: (set: CharacterSet) => bigint;
}

const hexEscape = /\\(?:u\{(?<braced>[\dA-Fa-f]+)\}|u(?<unit>[\dA-Fa-f]{4})|x(?<byte>[\dA-Fa-f]{2}))/gu;

/** Latin letters and signs, and a few of every block: enough to see what properties such as `\p{L}` have in common. */
const everywhere: readonly number[] = [
  ...Array.from({ length: 0x180 }, (_, codePoint) => codePoint),
  ...Array.from({ length: 0x100 }, (_, block) => block * 0x100 + 0x1f),
  ...Array.from({ length: 0x10 }, (_, plane) => (plane + 1) * 0x10000 + 0x10),
  0x2028,
  0x1f600,
];

/** The letters of a regular expression. */
export function alphabetOf(root: PatternNode, budget: Budget): Alphabet {
  const sets = new Map<string, CharacterSet>();
  const characters = new Set<number>();
  collect(root, sets, characters);
  const samples = new Set([...everywhere, ...characters, ...[...sets.keys()].flatMap(edges)]);
  budget.spend(samples.size * (sets.size + 1));
  const letters = new Map<string, bigint>();
  const characterBits = new Map<number, bigint>();
  const setBits = new Map<string, bigint>();
  for (const sample of samples) {
    const members = [...sets.values()].filter((set) => set.has(sample));
    const isCharacter = characters.has(sample);
    const signature = [isCharacter ? sample : "", ...members.map(({ source }) => source)].join("\n");
    const bit = letters.get(signature) ?? 1n << BigInt(letters.size);
    letters.set(signature, bit);
    if (isCharacter) characterBits.set(sample, bit);
    for (const { source } of members) setBits.set(source, (setBits.get(source) ?? 0n) | bit);
  }
  return {
    all: (1n << BigInt(letters.size)) - 1n,
    ofCharacter: (codePoint) => characterBits.get(codePoint) ?? 0n,
    ofSet: ({ source }) => setBits.get(source) ?? 0n,
  };
}

function collect(node: PatternNode, sets: Map<string, CharacterSet>, characters: Set<number>): void {
  switch (node.kind) {
    case "character":
      characters.add(node.codePoint);
      break;
    case "set":
      sets.set(node.set.source, node.set);
      break;
    case "sequence":
      for (const item of node.items) collect(item, sets, characters);
      break;
    case "alternatives":
      for (const option of node.options) collect(option, sets, characters);
      break;
    case "repeat":
    case "lookahead":
      collect(node.item, sets, characters);
      break;
    case "assertion":
      break;
  }
}

/** Code points at the ends of the ranges of a class, and beside them. */
function edges(source: string): number[] {
  const written = Array.from(source, (character) => character.codePointAt(0) ?? 0);
  for (const { groups } of source.matchAll(hexEscape)) {
    written.push(Number.parseInt(groups?.["braced"] ?? groups?.["unit"] ?? groups?.["byte"] ?? "0", 16));
  }
  return written.flatMap((codePoint) => [codePoint - 1, codePoint, codePoint + 1]).filter((each) => each >= 0 && each <= 0x10ffff);
}
