// Part of flatspec's runtime: copied as it is into generated output.
import {
  EQUALS_SIGN,
  isLetterOrDigit,
  PLUS_SIGN,
  SLASH,
} from "./characters.js";

/**
 * Whether a string is padded base64 without line breaks: RFC 4648 section 4,
 * the format that OpenAPI calls `byte`. The empty string encodes no bytes.
 */
export function isByte(value: string): boolean {
  const { length } = value;
  if (length % 4 !== 0) return false;
  if (length === 0) return true;

  let end = length;
  if (value.charCodeAt(end - 1) === EQUALS_SIGN) end--;
  if (value.charCodeAt(end - 1) === EQUALS_SIGN && end < length) end--;
  for (let index = 0; index < end; index++) {
    const code = value.charCodeAt(index);
    if (!isLetterOrDigit(code) && code !== PLUS_SIGN && code !== SLASH) {
      return false;
    }
  }
  return true;
}
