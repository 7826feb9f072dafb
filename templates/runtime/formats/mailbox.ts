// Part of flatspec's runtime: copied as it is into generated output.
import {
  AT_SIGN,
  BACKSLASH,
  type CharacterSet,
  characterSet,
  FULL_STOP,
  HYPHEN,
  isIn,
  isLetterOrDigit,
  isSurrogate,
  LEFT_SQUARE_BRACKET,
  LETTERS_AND_DIGITS,
  QUOTATION_MARK,
  RIGHT_SQUARE_BRACKET,
} from "./characters.js";
import { isIpv4Between, isIpv6Between } from "./ip-address.js";

// RFC 5321 section 4.5.3.1, in octets.
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 255;

// RFC 1035 section 2.3.4. A label beyond ASCII is measured in a form that is not known here.
const LONGEST_ASCII_LABEL = 63;

// RFC 5322 section 3.2.3, atext.
const ATOM: CharacterSet = /* @__PURE__ */ characterSet(
  LETTERS_AND_DIGITS + "!#$%&'*+-/=?^_`{|}~",
);
const IPV6_TAG = "ipv6:";

/**
 * Whether a string is an e-mail address: `Mailbox` of RFC 5321 section 4.1.2;
 * with `international` as RFC 6531 section 3.3 extends it to all of Unicode.
 */
export function isMailbox(value: string, international: boolean): boolean {
  if (value.length > LONGEST_LOCAL_PART + 1 + LONGEST_DOMAIN) return false;
  const at =
    value.charCodeAt(0) === QUOTATION_MARK
      ? endOfQuotedString(value, international)
      : endOfDotString(value, international);
  return (
    at !== -1 &&
    at + 1 < value.length &&
    value.charCodeAt(at) === AT_SIGN &&
    (international ? octets(value, 0, at) : at) <= LONGEST_LOCAL_PART &&
    (international
      ? octets(value, at + 1, value.length)
      : value.length - at - 1) <= LONGEST_DOMAIN &&
    (value.charCodeAt(at + 1) === LEFT_SQUARE_BRACKET
      ? endsWithAddressLiteral(value, at + 1)
      : endsWithDomain(value, at + 1, international))
  );
}

/** The index behind the quoted string at the beginning, or -1. */
function endOfQuotedString(value: string, international: boolean): number {
  for (let index = 1; index < value.length; index++) {
    let code = value.charCodeAt(index);
    if (code === QUOTATION_MARK) return index + 1;
    const escaped = code === BACKSLASH;
    if (escaped) {
      index++;
      if (index === value.length) return -1;
      code = value.charCodeAt(index);
    }
    if (code < 0x80) {
      if (code < 0x20 || code === 0x7f) return -1;
    } else {
      // A backslash may only escape ASCII (RFC 5321 section 4.1.2, quoted-pairSMTP).
      const units = international && !escaped ? codeUnitsAt(value, index) : 0;
      if (units === 0) return -1;
      index += units - 1;
    }
  }
  return -1;
}

/** The index behind the atoms at the beginning, or -1. */
function endOfDotString(value: string, international: boolean): number {
  let index = 0;
  let atom = 0;
  while (index < value.length) {
    const code = value.charCodeAt(index);
    if (isIn(ATOM, code)) {
      index++;
    } else if (code === FULL_STOP && index > atom) {
      index++;
      atom = index;
    } else if (code < 0x80) {
      break;
    } else {
      const units = international ? codeUnitsAt(value, index) : 0;
      if (units === 0) return -1;
      index += units;
    }
  }
  return index > atom ? index : -1;
}

/** Whether the string ends, from an index on, with dot-separated labels. */
function endsWithDomain(
  value: string,
  start: number,
  international: boolean,
): boolean {
  const { length } = value;
  let label = start;
  let isAscii = true;
  let index = start;
  while (index < length) {
    const code = value.charCodeAt(index);
    if (isLetterOrDigit(code) || code === HYPHEN) {
      index++;
    } else if (code === FULL_STOP) {
      if (!isLabelBetween(value, label, index, isAscii)) return false;
      index++;
      label = index;
      isAscii = true;
    } else if (code < 0x80) {
      return false;
    } else {
      const units = international ? codeUnitsAt(value, index) : 0;
      if (units === 0) return false;
      index += units;
      isAscii = false;
    }
  }
  return isLabelBetween(value, label, length, isAscii);
}

/** Whether a part of a string, of characters that labels allow, has the length and the ends of a label. */
function isLabelBetween(
  value: string,
  start: number,
  end: number,
  isAscii: boolean,
): boolean {
  return (
    end > start &&
    value.charCodeAt(start) !== HYPHEN &&
    value.charCodeAt(end - 1) !== HYPHEN &&
    !(isAscii && end - start > LONGEST_ASCII_LABEL)
  );
}

/** Whether the string ends, from an index on, with an IP address in brackets (RFC 5321 section 4.1.3). */
function endsWithAddressLiteral(value: string, start: number): boolean {
  const address = start + 1;
  const end = value.length - 1;
  if (value.charCodeAt(end) !== RIGHT_SQUARE_BRACKET) return false;
  const afterTag = address + IPV6_TAG.length;
  return value.slice(address, afterTag).toLowerCase() === IPV6_TAG
    ? isIpv6Between(value, afterTag, end)
    : isIpv4Between(value, address, end);
}

/** How many code units the character at an index takes; 0 when it is half a surrogate pair. */
function codeUnitsAt(value: string, index: number): number {
  const codePoint = value.codePointAt(index) ?? 0;
  if (isSurrogate(codePoint)) return 0;
  return codePoint < 0x10000 ? 1 : 2;
}

/** The length of a part of a well-formed string in UTF-8. */
function octets(value: string, start: number, end: number): number {
  let count = end - start;
  for (let index = start; index < end; index++) {
    const code = value.charCodeAt(index);
    if (code >= 0x80) count++;
    // A surrogate pair takes four octets: two for each half.
    if (code >= 0x800 && !isSurrogate(code)) count++;
  }
  return count;
}
