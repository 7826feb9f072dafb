// Part of flatspec's runtime: copied as it is into generated output.
import { isUriSyntax } from "./uri-syntax.js";

/** Whether a string is an absolute IRI, a URI with characters beyond ASCII: `IRI` of RFC 3987 section 2.2. */
export function isIri(value: string): boolean {
  return isUriSyntax(value, false, true);
}
