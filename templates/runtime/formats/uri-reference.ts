// Part of flatspec's runtime: copied as it is into generated output.
import { isUriSyntax } from "./uri-syntax.js";

/** Whether a string is a URI or a relative reference such as `../pets?limit=1`: `URI-reference` of RFC 3986 section 4.1. */
export function isUriReference(value: string): boolean {
  return isUriSyntax(value, true, false);
}
