// Part of flatspec's runtime: copied as it is into generated output.

/**
 * Whether a string is a regular expression of ECMA-262 section 22.2.1, read
 * with the `u` flag as JSON Schema 2020-12 Core section 6.4 advises for patterns.
 */
export function isRegex(value: string): boolean {
  // The engine's own parser is the only complete one; it does not run the expression.
  try {
    new RegExp(value, "u");
    return true;
  } catch {
    return false;
  }
}
