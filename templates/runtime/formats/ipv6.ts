// Part of flatspec's runtime: copied as it is into generated output.
import { isIpv6Between } from "./ip-address.js";

/** Whether a string is an IPv6 address such as `2001:db8::7`, without a zone: RFC 4291 section 2.2. */
export function isIpv6(value: string): boolean {
  return isIpv6Between(value, 0, value.length);
}
