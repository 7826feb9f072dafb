// Part of flatspec's runtime: copied as it is into generated output.
import { HYPHEN, isHexDigit } from "./characters.js";

/**
 * Whether a string is a UUID such as `2eb8aa08-aa98-11ea-b4aa-73b441d16380`, of
 * any version and variant: `UUID` of RFC 9562 section 4.
 */
export function isUuid(value: string): boolean {
  if (value.length !== 36) return false;
  for (let index = 0; index < 36; index++) {
    const code = value.charCodeAt(index);
    if (index === 8 || index === 13 || index === 18 || index === 23) {
      if (code !== HYPHEN) return false;
    } else if (!isHexDigit(code)) {
      return false;
    }
  }
  return true;
}
