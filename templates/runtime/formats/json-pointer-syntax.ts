// Part of flatspec's runtime: copied as it is into generated output.
import { DIGIT_ONE, DIGIT_ZERO, SLASH, TILDE } from "./characters.js";

/** Whether the string ends, from an index on, with a JSON Pointer (RFC 6901 section 3). */
export function endsWithJsonPointer(value: string, start: number): boolean {
  const { length } = value;
  if (start === length) return true;
  if (value.charCodeAt(start) !== SLASH) return false;
  for (let index = start + 1; index < length; index++) {
    if (value.charCodeAt(index) === TILDE) {
      index++;
      const escaped = value.charCodeAt(index);
      if (escaped !== DIGIT_ZERO && escaped !== DIGIT_ONE) return false;
    }
  }
  return true;
}
