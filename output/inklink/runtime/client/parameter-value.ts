// Part of flatspec's runtime: copied as it is into generated output.

import type { Refuse } from "./errors.js";
import { representationOf } from "./media-type.js";
import { hasLoneSurrogate } from "./percent-encoding.js";

/** The three kinds of value that a style knows (RFC 6570, section 2.3): a string, a list, an associative array. */
export type ParameterValue =
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "pairs";
      readonly pairs: readonly (readonly [string, string])[];
    };

/**
 * A caller's value as one of the three kinds; undefined for null and undefined. A value with `toJSON` counts as what that
 * returns (a Date is its ISO text). No style defines nesting (OpenAPI 3.1, Style Values): an object inside an array or an
 * object is written as JSON. Throws what `refuse` makes for a value that no text stands for.
 */
export function parameterValue(
  given: unknown,
  refuse: Refuse,
): ParameterValue | undefined {
  const value = plainValue(given, refuse);
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) {
    return {
      kind: "list",
      items: value.flatMap((item: unknown) => itemText(item, refuse) ?? []),
    };
  }
  if (typeof value === "object") {
    const pairs: (readonly [string, string])[] = [];
    for (const [name, item] of Object.entries(value)) {
      const text = itemText(item, refuse);
      if (text !== undefined) pairs.push([wellFormed(name, refuse), text]);
    }
    return { kind: "pairs", pairs };
  }
  return { kind: "string", text: scalarText(value, refuse) };
}

/** The text of a parameter that is described by a media type: JSON for a JSON type, otherwise the value itself. */
export function contentText(
  mediaType: string,
  value: unknown,
  refuse: Refuse,
): string {
  return representationOf(mediaType) === "json"
    ? jsonText(value, refuse)
    : scalarText(plainValue(value, refuse), refuse);
}

/** A value as JSON text. Throws what `refuse` makes where there is none: a function, a cycle, a bigint. */
export function jsonText(value: unknown, refuse: Refuse): string {
  let text: unknown;
  try {
    text = JSON.stringify(value);
  } catch {
    // The original message can quote the value.
    throw refuse("cannot be written as JSON");
  }
  if (typeof text !== "string") throw refuse("cannot be written as JSON");
  return text;
}

/** The text of a string, number, boolean or bigint. Throws what `refuse` makes for anything else. */
export function scalarText(value: unknown, refuse: Refuse): string {
  switch (typeof value) {
    case "string":
      return wellFormed(value, refuse);
    case "number":
      if (!Number.isFinite(value)) throw refuse("is not a finite number");
      return String(value);
    case "boolean":
    case "bigint":
      return String(value);
    default:
      throw refuse("must be a string, a number or a boolean");
  }
}

/** The value, or what its `toJSON` returns. Throws what `refuse` makes for an invalid Date. */
export function plainValue(value: unknown, refuse: Refuse): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date && Number.isNaN(value.getTime())) {
    throw refuse("is an invalid Date");
  }
  if ("toJSON" in value && typeof value.toJSON === "function") {
    const { toJSON } = value as { toJSON: () => unknown };
    return toJSON.call(value);
  }
  return value;
}

function itemText(given: unknown, refuse: Refuse): string | undefined {
  const value = plainValue(given, refuse);
  if (value === null || value === undefined) return undefined;
  return typeof value === "object"
    ? jsonText(value, refuse)
    : scalarText(value, refuse);
}

function wellFormed(text: string, refuse: Refuse): string {
  if (hasLoneSurrogate(text)) throw refuse("has a lone surrogate");
  return text;
}
