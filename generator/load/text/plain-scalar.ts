const nullText = /^(?:~|[Nn]ull|NULL)?$/u;
const booleanText = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/u;
const integerText = /^[-+]?[0-9]+$/u;
const floatText = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const infinityText = /^[-+]?\.(?:inf|Inf|INF)$/u;
const notANumberText = /^(?:\.nan|\.NaN|\.NAN)$/u;

/** What a plain scalar means in the core schema (YAML 1.2.2, section 10.3.2). */
export function plainScalar(text: string): string | number | boolean | null {
  // Most are words, and no number, boolean or null begins with such a letter.
  if (!/^[-+.0-9~nNtTfF]/u.test(text)) return text === "" ? null : text;
  if (nullText.test(text)) return null;
  if (booleanText.test(text)) return text.startsWith("t") || text.startsWith("T");
  if (integerText.test(text)) return parseInt(text, 10);
  if (/^0o[0-7]+$/u.test(text)) return parseInt(text.slice(2), 8);
  if (/^0x[0-9a-fA-F]+$/u.test(text)) return parseInt(text.slice(2), 16);
  if (floatText.test(text)) return parseFloat(text);
  if (infinityText.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return notANumberText.test(text) ? NaN : text;
}
