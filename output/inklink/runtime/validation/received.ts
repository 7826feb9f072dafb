// Part of flatspec's runtime: copied as it is into generated output.

/** So much of a string is shown. */
const MOST_SHOWN = 40;

const SECRET_NAME =
  /authorization|cookie|api_?key|token|secret|passw|credential|signature/i;

/** Whether something on the way to a value has the name of a secret. */
export function hasSecretName(path: readonly (string | number)[]): boolean {
  return path.some(
    (step) => typeof step === "string" && SECRET_NAME.test(step),
  );
}

/** A value in a few words: what it is for lists and objects, for others the start of it. */
export function describeValue(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.length <= MOST_SHOWN
        ? JSON.stringify(value)
        : `${JSON.stringify(value.slice(0, MOST_SHOWN))}…`;
    case "number":
    case "boolean":
      return String(value);
    case "undefined":
      return "nothing";
    case "object":
      if (value === null) return "null";
      if (!Array.isArray(value)) return "an object";
      return value.length === 1 ? "1 item" : `${value.length} items`;
    default:
      return `a ${typeof value}`;
  }
}
