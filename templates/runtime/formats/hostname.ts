// Part of flatspec's runtime: copied as it is into generated output.
import {
  FULL_STOP,
  HYPHEN,
  isLetterOrDigit,
  LOWER_CASE_BIT,
} from "./characters.js";
import { isInternationalDomain } from "./idna.js";

// RFC 1035 section 2.3.4, without the length octets of the wire form.
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

/**
 * Whether a string is a host name such as `www.example.com`: RFC 1123 section
 * 2.1. A label that begins with `xn--` must be an A-label, that is, stand for a
 * valid international label (RFC 5890 section 2.3.2.1).
 */
export function isHostname(value: string): boolean {
  const { length } = value;
  if (length > LONGEST_NAME) return false;
  let label = 0;
  let hasAcePrefix = false;
  for (let index = 0; index < length; index++) {
    const code = value.charCodeAt(index);
    if (code === FULL_STOP) {
      if (!isLabelBetween(value, label, index)) return false;
      hasAcePrefix ||= startsWithAcePrefix(value, label);
      label = index + 1;
    } else if (!isLetterOrDigit(code) && code !== HYPHEN) {
      return false;
    }
  }
  return (
    isLabelBetween(value, label, length) &&
    ((!hasAcePrefix && !startsWithAcePrefix(value, label)) ||
      isInternationalDomain(value.split(".")))
  );
}

/** Whether a part of a string, of characters that labels allow, has the length and the ends of a label. */
function isLabelBetween(value: string, start: number, end: number): boolean {
  return (
    end > start &&
    end - start <= LONGEST_LABEL &&
    value.charCodeAt(start) !== HYPHEN &&
    value.charCodeAt(end - 1) !== HYPHEN
  );
}

function startsWithAcePrefix(value: string, label: number): boolean {
  return (
    label + 3 < value.length &&
    value.charCodeAt(label + 2) === HYPHEN &&
    value.charCodeAt(label + 3) === HYPHEN &&
    (value.charCodeAt(label) | LOWER_CASE_BIT) === 0x78 &&
    (value.charCodeAt(label + 1) | LOWER_CASE_BIT) === 0x6e
  );
}
