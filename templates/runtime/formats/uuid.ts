// Part of flatspec's runtime: copied as it is into generated output.
import { HYPHEN, isHexDigit } from "./characters.js";

/**
 * Whether a string is a UUID such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`, of
 * any version and variant: `UUID` of RFC 9562 section 4.
 */
export function isUuid(value: string): boolean {
  return (
    value.length === 36 &&
    value.charCodeAt(8) === HYPHEN &&
    value.charCodeAt(13) === HYPHEN &&
    value.charCodeAt(18) === HYPHEN &&
    value.charCodeAt(23) === HYPHEN &&
    areHexDigits(value, 0, 8) &&
    areHexDigits(value, 9, 13) &&
    areHexDigits(value, 14, 18) &&
    areHexDigits(value, 19, 23) &&
    areHexDigits(value, 24, 36)
  );
}

function areHexDigits(value: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (!isHexDigit(value.charCodeAt(index))) return false;
  }
  return true;
}
