// Part of flatspec's runtime: copied as it is into generated output.
import { isUriSyntax } from "./uri-syntax.js";

/** Whether a string is an absolute URI, with or without a fragment: `URI` of RFC 3986 section 3. */
export function isUri(value: string): boolean {
  return isUriSyntax(value, false, false);
}
