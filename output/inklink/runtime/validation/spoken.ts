// Part of flatspec's runtime: copied as it is into generated output.

import type { JsonType } from "./keywords.js";

const words: Readonly<Record<JsonType, string>> = {
  null: "null",
  boolean: "a boolean",
  integer: "an integer",
  number: "a number",
  string: "a string",
  array: "an array",
  object: "an object",
};

/** Whether a word is the name of a type. */
export function isJsonType(word: unknown): word is JsonType {
  return typeof word === "string" && Object.hasOwn(words, word);
}

/** `a string, a number or null`. */
export function spokenTypes(types: readonly JsonType[]): string {
  const isNull = (type: JsonType): boolean => type === "null";
  return spokenList(
    [
      ...types.filter((type) => !isNull(type)),
      ...types.filter((type) => isNull(type)),
    ].map((type) => words[type]),
  );
}

/** `this, that or the other`. */
export function spokenList(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  const others = items.slice(0, -1);
  return others.length === 0 ? last : `${others.join(", ")} or ${last}`;
}
