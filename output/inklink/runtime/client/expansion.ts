// Part of flatspec's runtime: copied as it is into generated output.

import type { ParameterValue } from "./parameter-value.js";

/** What one operator of RFC 6570 (section 3.2.1 and appendix A) puts around and between values. */
export interface Expansion {
  readonly prefix: string;
  /** Between the values of an exploded list or associative array. */
  readonly separator: string;
  /** Between the values of one that is not exploded. */
  readonly delimiter: string;
  /** What stands between a name and a value; undefined where values have no names. */
  readonly assignment?: { readonly empty: string };
  readonly encode: Encode;
  /** Names are never given reserved expansion: a `=` in one would move the border to its value. */
  readonly encodeName: Encode;
}

/** Writes a text so that it cannot be taken for anything around it. */
export type Encode = (text: string) => string;

/** True for a list or an associative array without members, which counts as undefined (RFC 6570, section 2.3). */
export function isEmpty(value: ParameterValue): boolean {
  return (
    (value.kind === "list" && value.items.length === 0) ||
    (value.kind === "pairs" && value.pairs.length === 0)
  );
}

/** A parameter's value as text, exploded or not (RFC 6570, section 3.2); the empty string for an empty value. */
export function expand(
  name: string,
  value: ParameterValue,
  expansion: Expansion,
  explode: boolean,
): string {
  if (isEmpty(value)) return "";
  const { prefix, separator, delimiter, assignment, encode, encodeName } =
    expansion;
  const named = (text: string): string => {
    if (assignment === undefined) return text;
    return encodeName(name) + (text === "" ? assignment.empty : `=${text}`);
  };
  switch (value.kind) {
    case "string":
      return prefix + named(encode(value.text));
    case "list": {
      const items = value.items.map(encode);
      return explode
        ? prefix + items.map(named).join(separator)
        : prefix + named(items.join(delimiter));
    }
    case "pairs": {
      const pairs = value.pairs.map(([key, text]) => [
        encodeName(key),
        encode(text),
      ]);
      return explode
        ? prefix + pairs.map((pair) => pair.join("=")).join(separator)
        : prefix + named(pairs.flat().join(delimiter));
    }
  }
}
