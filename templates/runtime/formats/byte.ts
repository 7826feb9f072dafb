// Part of flatspec's runtime: copied as it is into generated output.
import {
  type CharacterSet,
  characterSet,
  EQUALS_SIGN,
  isIn,
  LETTERS_AND_DIGITS,
} from "./characters.js";

const BASE64: CharacterSet = /* @__PURE__ */ characterSet(
  LETTERS_AND_DIGITS + "+/",
);

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
  if (value.charCodeAt(end - 1) === EQUALS_SIGN) end--;
  for (let index = 0; index < end; index++) {
    if (!isIn(BASE64, value.charCodeAt(index))) return false;
  }
  return true;
}
