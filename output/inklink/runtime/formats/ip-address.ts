// Part of flatspec's runtime: copied as it is into generated output.
import { COLON, DIGIT_ZERO, FULL_STOP, isHexDigit } from "./characters.js";

const LONGEST_IPV6 = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length;

/** Whether a part of a string is four decimal octets without leading zeros (RFC 3986 section 3.2.2, IPv4address). */
export function isIpv4Between(
  value: string,
  start: number,
  end: number,
): boolean {
  let index = start;
  for (let octet = 1; octet <= 4; octet++) {
    const first = index;
    let number = 0;
    while (index < end && index - first < 3) {
      const digit = value.charCodeAt(index) - DIGIT_ZERO;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
      index++;
    }
    const digits = index - first;
    if (digits === 0 || number > 255) return false;
    if (digits > 1 && value.charCodeAt(first) === DIGIT_ZERO) return false;
    if (octet < 4) {
      if (index >= end || value.charCodeAt(index) !== FULL_STOP) return false;
      index++;
    }
  }
  return index === end;
}

/** Whether a part of a string is an IPv6 address (RFC 4291 section 2.2, in the ABNF of RFC 3986 section 3.2.2). */
export function isIpv6Between(
  value: string,
  start: number,
  end: number,
): boolean {
  const length = end - start;
  if (length < 2 || length > LONGEST_IPV6) return false;

  let index = start;
  let groups = 0;
  let compressed = false;
  if (value.charCodeAt(index) === COLON) {
    if (value.charCodeAt(index + 1) !== COLON) return false;
    compressed = true;
    index += 2;
  }
  while (index < end) {
    const group = index;
    while (index < end && isHexDigit(value.charCodeAt(index))) index++;
    if (index < end && value.charCodeAt(index) === FULL_STOP) {
      return (
        (compressed ? groups <= 5 : groups === 6) &&
        isIpv4Between(value, group, end)
      );
    }
    if (index === group || index - group > 4) return false;
    groups++;
    if (index === end) break;

    if (value.charCodeAt(index) !== COLON) return false;
    index++;
    if (index === end) return false;
    if (value.charCodeAt(index) === COLON) {
      if (compressed) return false;
      compressed = true;
      index++;
    }
  }
  return compressed ? groups <= 7 : groups === 8;
}
