// Part of flatspec's runtime: copied as it is into generated output.

export const QUOTATION_MARK = 0x22;
export const NUMBER_SIGN = 0x23;
export const PERCENT_SIGN = 0x25;
export const ASTERISK = 0x2a;
export const PLUS_SIGN = 0x2b;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const FULL_STOP = 0x2e;
export const SLASH = 0x2f;
export const DIGIT_ZERO = 0x30;
export const DIGIT_ONE = 0x31;
export const DIGIT_NINE = 0x39;
export const COLON = 0x3a;
export const EQUALS_SIGN = 0x3d;
export const QUESTION_MARK = 0x3f;
export const AT_SIGN = 0x40;
export const LEFT_SQUARE_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const RIGHT_SQUARE_BRACKET = 0x5d;
export const LEFT_CURLY_BRACKET = 0x7b;
export const RIGHT_CURLY_BRACKET = 0x7d;
export const TILDE = 0x7e;

/** The bit that an upper-case ASCII letter lacks and its lower-case form has. */
export const LOWER_CASE_BIT = 0x20;

export const LETTERS_AND_DIGITS =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A set of ASCII characters: 1 at the index of each member. A lookup beats comparing with ranges. */
export type CharacterSet = Uint8Array;

/** The set of the ASCII characters in a string. */
export function characterSet(members: string): CharacterSet {
  const set = new Uint8Array(128);
  for (let index = 0; index < members.length; index++) {
    set[members.charCodeAt(index)] = 1;
  }
  return set;
}

/** Whether a char code is in a set. */
export function isIn(set: CharacterSet, code: number): boolean {
  return code < 128 && set[code] === 1;
}

const letterOrDigit: CharacterSet =
  /* @__PURE__ */ characterSet(LETTERS_AND_DIGITS);

const hexDigit: CharacterSet = /* @__PURE__ */ characterSet(
  "0123456789ABCDEFabcdef",
);

/** Whether a char code is one of `0` to `9` (RFC 5234 appendix B.1, DIGIT). */
export function isDigit(code: number): boolean {
  return code >= DIGIT_ZERO && code <= DIGIT_NINE;
}

/** Whether a char code is an ASCII letter (RFC 5234 appendix B.1, ALPHA). */
export function isLetter(code: number): boolean {
  const lower = code | LOWER_CASE_BIT;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Whether a char code is an ASCII letter or digit. */
export function isLetterOrDigit(code: number): boolean {
  return isIn(letterOrDigit, code);
}

/** Whether a char code is a hexadecimal digit of either case (RFC 5234 appendix B.1, HEXDIG). */
export function isHexDigit(code: number): boolean {
  return isIn(hexDigit, code);
}

/** Whether `%` and two hexadecimal digits stand at an index (RFC 3986 section 2.1). */
export function isPercentEncoded(value: string, index: number): boolean {
  return (
    index + 2 < value.length &&
    value.charCodeAt(index) === PERCENT_SIGN &&
    isHexDigit(value.charCodeAt(index + 1)) &&
    isHexDigit(value.charCodeAt(index + 2))
  );
}

/** Whether a code point is half a surrogate pair, which no encoding of Unicode can carry. */
export function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}
