// Part of flatspec's runtime: copied as it is into generated output.
import { isInternationalDomain } from "./idna.js";

/** The dots that may separate labels of an international name (RFC 3490 section 3.1). */
const LABEL_SEPARATOR = /[.\u3002\uFF0E\uFF61]/;

/** A label takes at most 63 characters of ASCII, and each of these stands for two code units at most. */
const LONGEST_NAME_IN_CODE_UNITS = 2 * 253;

/**
 * Whether a string is a host name whose labels may use characters beyond ASCII:
 * RFC 1123 section 2.1, extended by RFC 5890 section 2.3.2.3.
 */
export function isIdnHostname(value: string): boolean {
  return (
    value.length <= LONGEST_NAME_IN_CODE_UNITS &&
    isInternationalDomain(value.split(LABEL_SEPARATOR))
  );
}
