// Part of flatspec's runtime: copied as it is into generated output.
import { endsWithJsonPointer } from "./json-pointer-syntax.js";

/** Whether a string is a JSON Pointer such as `/paths/~1pets/get`, or empty: RFC 6901 section 3. */
export function isJsonPointer(value: string): boolean {
  return endsWithJsonPointer(value, 0);
}
