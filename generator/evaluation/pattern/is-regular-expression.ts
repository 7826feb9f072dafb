/** Whether a text is a regular expression as JSON Schema asks for (ECMA-262, with the flag `u`). */
export function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}
