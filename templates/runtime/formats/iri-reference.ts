// Part of flatspec's runtime: copied as it is into generated output.
import { isUriSyntax } from "./uri-syntax.js";

/** Whether a string is an IRI or a relative reference to one: `IRI-reference` of RFC 3987 section 2.2. */
export function isIriReference(value: string): boolean {
  return isUriSyntax(value, true, true);
}
