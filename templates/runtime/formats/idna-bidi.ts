// Part of flatspec's runtime: copied as it is into generated output.

// Bidi_Class of the Unicode Character Database, of the characters that labels allow.
const ARABIC_NUMBER = /[\u0660-\u0669\u{10D30}-\u{10D39}]/u;
const EUROPEAN_NUMBER = /[\d\u06F0-\u06F9]/;
const NONSPACING_MARK = /[\p{Mn}\p{Me}]/u;
const NEUTRAL =
  /[-\u00B7\u02B9\u02BA\u02C6-\u02CF\u02EC\u0375\u2E2F\u30FB\uA67F\uA717-\uA71F\uA788\u200C\u200D]/;

/** The ranges that the Unicode Character Database reserves for right-to-left scripts. */
const RIGHT_TO_LEFT_RANGE =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

type BidiClass =
  | "right-to-left"
  | "left-to-right"
  | "european-number"
  | "arabic-number"
  | "nonspacing-mark"
  | "neutral";

function bidiClassOf(character: string): BidiClass {
  if (EUROPEAN_NUMBER.test(character)) return "european-number";
  if (ARABIC_NUMBER.test(character)) return "arabic-number";
  if (NONSPACING_MARK.test(character)) return "nonspacing-mark";
  if (NEUTRAL.test(character)) return "neutral";
  return RIGHT_TO_LEFT_RANGE.test(character)
    ? "right-to-left"
    : "left-to-right";
}

/** Whether a valid label has a character of a right-to-left script, or an Arabic number (RFC 5893 section 1.4). */
export function isRightToLeft(label: string): boolean {
  for (const character of label) {
    const bidiClass = bidiClassOf(character);
    if (bidiClass === "right-to-left" || bidiClass === "arabic-number") {
      return true;
    }
  }
  return false;
}

/** Whether a valid label may stand in a domain name with right-to-left labels (RFC 5893 section 2). */
export function satisfiesBidiRule(label: string): boolean {
  const classes = Array.from(label, bidiClassOf);
  const last = classes.filter(isNoMark).pop();
  if (classes[0] === "left-to-right") {
    return (
      (last === "left-to-right" || last === "european-number") &&
      !classes.includes("right-to-left") &&
      !classes.includes("arabic-number")
    );
  }
  return (
    classes[0] === "right-to-left" &&
    (last === "right-to-left" ||
      last === "european-number" ||
      last === "arabic-number") &&
    !classes.includes("left-to-right") &&
    !(classes.includes("european-number") && classes.includes("arabic-number"))
  );
}

function isNoMark(bidiClass: BidiClass): boolean {
  return bidiClass !== "nonspacing-mark";
}
