/**
 * The regular expression that a pattern is: with the flag `u`, or without it where it is one only then. A letter that means nothing behind
 * a backslash (`\A`) is of another dialect, and no expression at all.
 */
export function regularExpression(source: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      const expression = new RegExp(source, flags);
      return flags === "" && /\\(?![bBcdDfkpPnrsStuvwWx])[A-Za-z]/u.test(source.replaceAll("\\\\", "")) ? undefined : expression;
    } catch {
      continue;
    }
  }
  return undefined;
}
