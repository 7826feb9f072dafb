// Part of flatspec's runtime: copied as it is into generated output.

const GREEK = /\p{Script=Greek}/u;
const HEBREW = /\p{Script=Hebrew}/u;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const ARABIC_INDIC_DIGIT = /[\u0660-\u0669]/;
const EXTENDED_ARABIC_INDIC_DIGIT = /[\u06F0-\u06F9]/;

/** Joining_Type T of the Unicode Character Database, of the characters that labels allow. */
const TRANSPARENT = /[\p{Mn}\p{Me}\u{1E94B}]/u;

/** Joining_Type D or L: joins the character behind it. */
const JOINS_NEXT =
  /[\u0620\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u0649\u064A\u066E\u066F\u0679-\u0687\u069A-\u06BF\u06C1\u06C2\u06CC\u06CE\u06D0\u06D1\u06FA-\u06FC\u06FF\u0712-\u0714\u071A-\u071D\u071F-\u0727\u0729\u072B\u072D\u072E\u074E-\u0758\u075C-\u076A\u076D-\u0770\u0772\u0775-\u0777\u077A-\u077F\u07CA-\u07EA\u0841-\u0845\u0848\u084A-\u0853\u0855\u0860\u0862-\u0865\u0868\u0886\u0889-\u088D\u088F\u08A0-\u08A9\u08AF\u08B0\u08B3-\u08B8\u08BA-\u08C8\u1820-\u1878\u1887-\u18A8\u18AA\uA840-\uA872\u{10AC0}-\u{10AC4}\u{10ACD}\u{10AD3}-\u{10ADC}\u{10ADE}-\u{10AE0}\u{10B80}\u{10B82}\u{10B86}-\u{10B88}\u{10B8A}\u{10B8B}\u{10B8D}\u{10B90}\u{10D00}-\u{10D21}\u{10D23}\u{10EC3}\u{10EC4}\u{10EC6}\u{10EC7}\u{10F30}-\u{10F32}\u{10F34}-\u{10F44}\u{10F70}-\u{10F73}\u{10F76}-\u{10F81}\u{10FB0}\u{10FB2}\u{10FB3}\u{10FB8}\u{10FBB}\u{10FBC}\u{10FBE}\u{10FBF}\u{10FC1}\u{10FC4}\u{1E922}-\u{1E943}]/u;

/** Joining_Type D or R: joins the character before it. */
const JOINS_PREVIOUS =
  /[\u0620\u0622-\u063F\u0641-\u064A\u066E\u066F\u0671-\u0673\u0679-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u077F\u07CA-\u07EA\u0840-\u0858\u0860\u0862-\u0865\u0867-\u086A\u0870-\u0882\u0886\u0889-\u088F\u08A0-\u08AC\u08AE-\u08C8\u1820-\u1878\u1887-\u18A8\u18AA\uA840-\uA871\u{10AC0}-\u{10AC5}\u{10AC7}\u{10AC9}\u{10ACA}\u{10ACE}-\u{10AD6}\u{10AD8}-\u{10AE1}\u{10AE4}\u{10B80}-\u{10B91}\u{10D01}-\u{10D23}\u{10EC2}-\u{10EC4}\u{10EC6}\u{10EC7}\u{10F30}-\u{10F44}\u{10F70}-\u{10F81}\u{10FB0}\u{10FB2}-\u{10FB6}\u{10FB8}-\u{10FBF}\u{10FC1}-\u{10FC4}\u{1E922}-\u{1E943}]/u;

/**
 * Whether a character that needs a context has it: the rules of RFC 5892
 * appendix A. Undefined for the characters that need none.
 */
export function fitsContext(
  characters: readonly string[],
  index: number,
): boolean | undefined {
  const previous = characters[index - 1] ?? "";
  const next = characters[index + 1] ?? "";
  switch (characters[index]) {
    case "\u200C": // ZERO WIDTH NON-JOINER
      return isVirama(previous) || breaksJoin(characters, index);
    case "\u200D": // ZERO WIDTH JOINER
      return isVirama(previous);
    case "\u00B7": // MIDDLE DOT
      return previous === "l" && next === "l";
    case "\u0375": // GREEK LOWER NUMERAL SIGN
      return GREEK.test(next);
    case "\u05F3": // HEBREW PUNCTUATION GERESH
    case "\u05F4": // HEBREW PUNCTUATION GERSHAYIM
      return HEBREW.test(previous);
    case "\u30FB": // KATAKANA MIDDLE DOT
      return characters.some(isJapanese);
    default:
      return fitsDigits(characters, characters[index] ?? "");
  }
}

function isJapanese(character: string): boolean {
  // The script property of the middle dot itself is Common.
  return JAPANESE.test(character);
}

/** The two sets of Arabic digits do not mix in a label (RFC 5892 appendices A.8 and A.9). */
function fitsDigits(
  characters: readonly string[],
  character: string,
): boolean | undefined {
  if (ARABIC_INDIC_DIGIT.test(character)) {
    return !EXTENDED_ARABIC_INDIC_DIGIT.test(characters.join(""));
  }
  if (EXTENDED_ARABIC_INDIC_DIGIT.test(character)) {
    return !ARABIC_INDIC_DIGIT.test(characters.join(""));
  }
  return undefined;
}

/**
 * Whether the Canonical_Combining_Class is 9, Virama. There is no property for
 * it, but canonical order sorts marks by class: before a mark of class 10
 * (U+05B0) and behind one of class 8 (U+3099) there is only class 9.
 */
function isVirama(character: string): boolean {
  return (
    character !== "" &&
    ("\u05B0" + character).normalize("NFD") === character + "\u05B0" &&
    (character + "\u3099").normalize("NFD") === "\u3099" + character
  );
}

/** Whether the non-joiner stands between letters that would join without it (RFC 5892 appendix A.1). */
function breaksJoin(characters: readonly string[], index: number): boolean {
  let before = index - 1;
  while (TRANSPARENT.test(characters[before] ?? "")) before--;
  let after = index + 1;
  while (TRANSPARENT.test(characters[after] ?? "")) after++;
  return (
    JOINS_NEXT.test(characters[before] ?? "") &&
    JOINS_PREVIOUS.test(characters[after] ?? "")
  );
}
