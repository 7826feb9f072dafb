// Part of flatspec's runtime: copied as it is into generated output.

/** One reason why a value is not valid. */
export interface Issue {
  readonly message: string;
  /** The property names and indices that lead to the faulty part. */
  readonly path: readonly (string | number)[];
  /** The same way as a JSON pointer (RFC 6901); the empty string is the whole value. */
  readonly pointer: string;
  /** The keyword of JSON Schema that refuses the value. */
  readonly keyword: string;
  /** What the keyword asks for, as the schema has it, where that is more than yes or no. */
  readonly expected?: unknown;
  /** What was found, in a few words. A secret is never shown. */
  readonly received: string;
}

/** The steps to a part of a value as a JSON pointer. */
export function pointerOf(path: readonly (string | number)[]): string {
  let pointer = "";
  for (const step of path) {
    pointer += `/${typeof step === "number" ? step : escaped(step)}`;
  }
  return pointer;
}

/** Most names have nothing to escape. */
function escaped(name: string): string {
  if (!name.includes("~") && !name.includes("/")) return name;
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** What `validateX` gives: the value, typed, or the reasons why it has not that type. */
export type Validation<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly value?: undefined };

/** Thrown by `assertX`. The value itself is not part of it, for it may be secret. */
export class ValidationError extends Error {
  override readonly name: string = "ValidationError";
  /** The type that was expected. */
  readonly expected: string;
  readonly issues: readonly Issue[];

  constructor(expected: string, issues: readonly Issue[]) {
    const reasons = issues.map((issue) => `${issue.pointer} ${issue.message}`);
    super(`not a valid ${expected}: ${reasons.join("; ").trim()}`);
    this.expected = expected;
    this.issues = issues;
  }
}
