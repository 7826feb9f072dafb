// Part of flatspec's runtime: copied as it is into generated output.
import {
  ASTERISK,
  type CharacterSet,
  characterSet,
  COLON,
  COMMA,
  DIGIT_ZERO,
  FULL_STOP,
  isDigit,
  isIn,
  isPercentEncoded,
  LEFT_CURLY_BRACKET,
  LETTERS_AND_DIGITS,
  PERCENT_SIGN,
  RIGHT_CURLY_BRACKET,
} from "./characters.js";
import { isIprivate, isUcschar } from "./unicode-characters.js";

/** The operators that have a meaning and those that are reserved (RFC 6570 section 2.2). */
const OPERATORS = "+#./;?&=,!@|";

/** RFC 6570 section 2.1; erratum 6937 adds the apostrophe. */
const LITERAL: CharacterSet = /* @__PURE__ */ characterSet(
  LETTERS_AND_DIGITS + "!#$&'()*+,-./:;=?@[]_~",
);

/** RFC 6570 section 2.3, but for percent-encoded ones. */
const VARIABLE_CHARACTER: CharacterSet = /* @__PURE__ */ characterSet(
  LETTERS_AND_DIGITS + "_",
);

const MOST_PREFIX_DIGITS = 4;

/** Whether a string is a URI template such as `/pets/{id}{?limit,tags*}`, of any level: RFC 6570 section 2. */
export function isUriTemplate(value: string): boolean {
  const { length } = value;
  let index = 0;
  while (index < length) {
    const code = value.charCodeAt(index);
    if (code === LEFT_CURLY_BRACKET) {
      index = endOfExpression(value, index + 1);
      if (index === -1) return false;
    } else if (code === PERCENT_SIGN) {
      if (!isPercentEncoded(value, index)) return false;
      index += 3;
    } else if (code < 0x80) {
      if (!isIn(LITERAL, code)) return false;
      index++;
    } else {
      const codePoint = value.codePointAt(index) ?? code;
      if (!isUcschar(codePoint) && !isIprivate(codePoint)) return false;
      index += codePoint < 0x10000 ? 1 : 2;
    }
  }
  return true;
}

/** The index behind the bracket that closes an expression, or -1 when it is malformed. */
function endOfExpression(value: string, start: number): number {
  let index = start;
  if (index < value.length && OPERATORS.includes(value.charAt(index))) index++;
  for (;;) {
    index = endOfVariable(value, index);
    if (index === -1 || index === value.length) return -1;
    const code = value.charCodeAt(index);
    index++;
    if (code === RIGHT_CURLY_BRACKET) return index;
    if (code !== COMMA) return -1;
  }
}

/** The index behind a variable name and its modifier (RFC 6570 sections 2.3 and 2.4), or -1. */
function endOfVariable(value: string, start: number): number {
  let index = endOfVariableName(value, start);
  if (index === -1 || index === value.length) return index;
  const modifier = value.charCodeAt(index);
  if (modifier === ASTERISK) return index + 1;
  if (modifier !== COLON) return index;

  const prefix = index + 1;
  index = prefix;
  while (index < value.length && isDigit(value.charCodeAt(index))) index++;
  const digits = index - prefix;
  return digits === 0 ||
    digits > MOST_PREFIX_DIGITS ||
    value.charCodeAt(prefix) === DIGIT_ZERO
    ? -1
    : index;
}

function endOfVariableName(value: string, start: number): number {
  const { length } = value;
  let index = start;
  let part = start;
  while (index < length) {
    const code = value.charCodeAt(index);
    if (isIn(VARIABLE_CHARACTER, code)) {
      index++;
    } else if (code === PERCENT_SIGN && isPercentEncoded(value, index)) {
      index += 3;
    } else if (code === FULL_STOP && index > part) {
      index++;
      part = index;
    } else {
      break;
    }
  }
  return index > part ? index : -1;
}
