// Part of flatspec's runtime: copied as it is into generated output.
import {
  DIGIT_ZERO,
  HYPHEN,
  isDigit,
  NUMBER_SIGN,
  PLUS_SIGN,
} from "./characters.js";
import { endsWithJsonPointer } from "./json-pointer-syntax.js";

/** The index behind an integer without leading zeros, or -1 when there is none. */
function endOfInteger(value: string, start: number): number {
  if (start >= value.length) return -1;
  const first = value.charCodeAt(start);
  if (!isDigit(first)) return -1;
  let index = start + 1;
  if (first === DIGIT_ZERO) return index;
  while (index < value.length && isDigit(value.charCodeAt(index))) index++;
  return index;
}

/**
 * Whether a string is a relative JSON Pointer such as `1/name`, `0#` or `0-1`:
 * draft-bhutton-relative-json-pointer-00 section 3. Its grammar forgets the `#`
 * after an index manipulation, which its examples in section 5.1 use.
 */
export function isRelativeJsonPointer(value: string): boolean {
  let index = endOfInteger(value, 0);
  if (index === -1) return false;
  if (index === value.length) return true;

  const sign = value.charCodeAt(index);
  if (sign === PLUS_SIGN || sign === HYPHEN) {
    index = endOfInteger(value, index + 1);
    if (index === -1) return false;
  }
  return (
    (index + 1 === value.length && value.charCodeAt(index) === NUMBER_SIGN) ||
    endsWithJsonPointer(value, index)
  );
}
