import { isRegularExpression } from "../../evaluation/pattern/is-regular-expression.js";
import { matchesPattern } from "../../evaluation/pattern/match-pattern.js";
import { parsePattern } from "../../evaluation/pattern/parse-pattern.js";

/**
 * Whether an I-Regexp (RFC 9485) matches a whole text, or some part of it. False where the pattern is none, as RFC 9535 has it (sections
 * 2.4.6 and 2.4.7). In time that grows with both lengths, whatever the pattern is.
 */
export function matchesIRegexp(pattern: unknown, text: unknown, extent: "whole" | "part"): boolean {
  if (typeof pattern !== "string" || typeof text !== "string") return false;
  const expression = toEcmaScript(pattern);
  // References back and lookbehind, which would be left to the engine, are not part of I-Regexp.
  if (!isRegularExpression(expression) || parsePattern(expression) === undefined) return false;
  return matchesPattern(extent === "whole" ? `^(?:${expression})$` : expression, text);
}

/** RFC 9485, section 5.3: outside of classes a dot is anything but the end of a line. */
function toEcmaScript(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (part) => (part === "." ? "[^\\n\\r]" : part));
}
