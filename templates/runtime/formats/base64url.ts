// Part of flatspec's runtime: copied as it is into generated output.
import {
  type CharacterSet,
  characterSet,
  EQUALS_SIGN,
  isIn,
  LETTERS_AND_DIGITS,
} from "./characters.js";

const BASE64URL: CharacterSet = /* @__PURE__ */ characterSet(
  LETTERS_AND_DIGITS + "-_",
);

/**
 * Whether a string is base64 in the alphabet that is safe in URLs: RFC 4648
 * section 5. The padding may be left out (section 3.2), but not in part.
 */
export function isBase64url(value: string): boolean {
  const { length } = value;
  let end = length;
  if (end > 0 && length % 4 === 0) {
    if (value.charCodeAt(end - 1) === EQUALS_SIGN) end--;
    if (value.charCodeAt(end - 1) === EQUALS_SIGN) end--;
  }
  if (end % 4 === 1) return false;
  for (let index = 0; index < end; index++) {
    if (!isIn(BASE64URL, value.charCodeAt(index))) return false;
  }
  return true;
}
