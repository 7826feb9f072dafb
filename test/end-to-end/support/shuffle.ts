import { randomNumbers } from "../../support/random-numbers.js";

type Json = Record<string, unknown>;

/**
 * The same document with its keys in another order wherever order carries no meaning: at the top, among the components, among the schemas
 * and the other kinds of component, among paths, methods, responses and media types. Properties keep theirs: it shows in types.
 */
export function shuffled(document: Json, seed: number): Json {
  const random = randomNumbers(seed);
  const shuffle = (value: unknown, levels: number): unknown => {
    if (levels === 0 || typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, shuffle(inner, levels - 1)] as const);
    // All but numbers, which an object has in their own order: a rotation at least, so that no list of two stays as it is.
    for (let last = entries.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * last);
      const [a, b] = [entries[last], entries[other]];
      if (a !== undefined && b !== undefined) [entries[last], entries[other]] = [b, a];
    }
    return Object.fromEntries(entries);
  };
  const top = shuffle(document, 1) as Json;
  return Object.fromEntries(
    Object.entries(top).map(([key, value]) => {
      // components > kinds > names; paths > path > method > keyword of the operation
      if (key === "components") return [key, shuffle(value, 2)];
      return [key, key === "paths" ? shuffle(value, 3) : value];
    }),
  );
}
