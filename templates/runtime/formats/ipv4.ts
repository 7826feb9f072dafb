// Part of flatspec's runtime: copied as it is into generated output.
import { isIpv4Between } from "./ip-address.js";

/**
 * Whether a string is an IPv4 address such as `192.168.0.1`: "dotted-quad" of
 * RFC 2673 section 3.2, without leading zeros as in RFC 3986 section 3.2.2.
 */
export function isIpv4(value: string): boolean {
  return isIpv4Between(value, 0, value.length);
}
