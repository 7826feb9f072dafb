// Part of flatspec's runtime: copied as it is into generated output.
import {
  AT_SIGN,
  type CharacterSet,
  characterSet,
  COLON,
  FULL_STOP,
  isDigit,
  isHexDigit,
  isIn,
  isLetter,
  isPercentEncoded,
  LEFT_SQUARE_BRACKET,
  LETTERS_AND_DIGITS,
  LOWER_CASE_BIT,
  NUMBER_SIGN,
  PERCENT_SIGN,
  QUESTION_MARK,
  SLASH,
} from "./characters.js";
import { isIpv6Between } from "./ip-address.js";
import { isIprivate, isUcschar } from "./unicode-characters.js";

const UNRESERVED_AND_SUB_DELIMITERS =
  LETTERS_AND_DIGITS + "-._~" + "!$&'()*+,;=";

// What may stand for itself in each part (RFC 3986 appendix A).
const SCHEME: CharacterSet = /* @__PURE__ */ characterSet(
  LETTERS_AND_DIGITS + "+-.",
);
const AUTHORITY: CharacterSet = /* @__PURE__ */ characterSet(
  UNRESERVED_AND_SUB_DELIMITERS + ":",
);
const PATH: CharacterSet = /* @__PURE__ */ characterSet(
  UNRESERVED_AND_SUB_DELIMITERS + ":@/",
);
const QUERY: CharacterSet = /* @__PURE__ */ characterSet(
  UNRESERVED_AND_SUB_DELIMITERS + ":@/?",
);
const FRAGMENT: CharacterSet = /* @__PURE__ */ characterSet(
  UNRESERVED_AND_SUB_DELIMITERS + ":@/?",
);

/** Most URIs, which one expression knows in a third of the time. */
const PLAIN_URL =
  /^https?:\/\/[a-z0-9.-]+(?::\d*)?(?:\/[!$&-;=@-Z_a-z~]*)?(?:\?[!$&-;=?-Z_a-z~]*)?(?:#[!$&-;=?-Z_a-z~]*)?$/;

/** Expressions remember each character that they may have to go back to. */
const LONGEST_PLAIN_URL = 4096;

/**
 * Whether a string is a URI (RFC 3986 section 3), or with `relative` a URI or
 * relative reference (section 4.1); with `international` an IRI instead (RFC
 * 3987 section 2.2).
 */
export function isUriSyntax(
  value: string,
  relative: boolean,
  international: boolean,
): boolean {
  const { length } = value;
  if (length <= LONGEST_PLAIN_URL && PLAIN_URL.test(value)) return true;
  let index = endOfScheme(value);
  const hasScheme = index > 0;
  if (!hasScheme && !relative) return false;

  if (
    index + 1 < length &&
    value.charCodeAt(index) === SLASH &&
    value.charCodeAt(index + 1) === SLASH
  ) {
    index = endOfAuthority(value, index + 2, international);
    if (index === -1) return false;
    index = skip(value, index, PATH, international);
  } else {
    const path = index;
    index = skip(value, path, PATH, international);
    if (!hasScheme && hasColonInFirstSegment(value, index)) return false;
  }
  if (index < length && value.charCodeAt(index) === QUESTION_MARK) {
    index = skip(value, index + 1, QUERY, international);
  }
  if (index < length && value.charCodeAt(index) === NUMBER_SIGN) {
    index = skip(value, index + 1, FRAGMENT, international);
  }
  return index === length;
}

/** The index behind the colon that ends the scheme, or 0 when there is no scheme (RFC 3986 section 3.1). */
function endOfScheme(value: string): number {
  const { length } = value;
  if (length === 0 || !isLetter(value.charCodeAt(0))) return 0;
  for (let index = 1; index < length; index++) {
    const code = value.charCodeAt(index);
    if (code === COLON) return index + 1;
    if (!isIn(SCHEME, code)) return 0;
  }
  return 0;
}

/** The index behind userinfo, host and port, or -1 when they are malformed (RFC 3986 section 3.2). */
function endOfAuthority(
  value: string,
  start: number,
  international: boolean,
): number {
  const { length } = value;
  let host = start;
  let end = skip(value, host, AUTHORITY, international);
  if (end < length && value.charCodeAt(end) === AT_SIGN) {
    host = end + 1;
    end = skip(value, host, AUTHORITY, international);
  }

  if (end < length && value.charCodeAt(end) === LEFT_SQUARE_BRACKET) {
    const close = value.indexOf("]", end);
    if (end !== host || close === -1) return -1;
    if (
      !isIpv6Between(value, end + 1, close) &&
      !isIpFutureBetween(value, end + 1, close)
    ) {
      return -1;
    }
    end = close + 1;
    if (end < length && value.charCodeAt(end) === COLON) {
      end = endOfDigits(value, end + 1);
    }
  } else {
    let colon = host;
    while (colon < end && value.charCodeAt(colon) !== COLON) colon++;
    if (colon < end && endOfDigits(value, colon + 1) !== end) return -1;
  }

  if (end === length) return end;
  const next = value.charCodeAt(end);
  return next === SLASH || next === QUESTION_MARK || next === NUMBER_SIGN
    ? end
    : -1;
}

function endOfDigits(value: string, start: number): number {
  let index = start;
  while (index < value.length && isDigit(value.charCodeAt(index))) index++;
  return index;
}

/** Whether a part of a string is an IP address of a later version (RFC 3986 section 3.2.2, IPvFuture). */
function isIpFutureBetween(value: string, start: number, end: number): boolean {
  if ((value.charCodeAt(start) | LOWER_CASE_BIT) !== 0x76) return false;
  let index = start + 1;
  while (index < end && isHexDigit(value.charCodeAt(index))) index++;
  if (index === start + 1 || value.charCodeAt(index) !== FULL_STOP) {
    return false;
  }
  const address = index + 1;
  for (index = address; index < end; index++) {
    const code = value.charCodeAt(index);
    if (!isIn(AUTHORITY, code)) return false;
  }
  return end > address;
}

/** A relative path must not look as if it began with a scheme (RFC 3986 section 4.2). */
function hasColonInFirstSegment(value: string, pathEnd: number): boolean {
  const colon = value.indexOf(":");
  if (colon === -1 || colon >= pathEnd) return false;
  const slash = value.indexOf("/");
  return slash === -1 || slash > colon;
}

/** The index of the first character, from a start on, that may not stand in a part of a URI. */
function skip(
  value: string,
  start: number,
  part: CharacterSet,
  international: boolean,
): number {
  const { length } = value;
  let index = start;
  for (;;) {
    while (index < length && isIn(part, value.charCodeAt(index))) index++;
    if (index === length) return index;

    const code = value.charCodeAt(index);
    if (code === PERCENT_SIGN && isPercentEncoded(value, index)) {
      index += 3;
    } else {
      if (code < 0x80 || !international) return index;
      const codePoint = value.codePointAt(index) ?? code;
      if (!isUcschar(codePoint) && !(part === QUERY && isIprivate(codePoint))) {
        return index;
      }
      index += codePoint < 0x10000 ? 1 : 2;
    }
  }
}
