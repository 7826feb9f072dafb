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
}

/** What `validateX` gives: the value, typed, or the reasons why it has not that type. */
export type Validation<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly value?: undefined };

/** Thrown by `assertX`. The value itself is not part of it, for it may be secret. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
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

/** The way to a part of a value: the last step first, so that a step costs nothing until an issue needs the whole way. */
export interface Path {
  readonly parent: Path | undefined;
  readonly key: string | number;
}

/** Finds every issue of a value and reports it. */
export type CollectIssues = (
  value: unknown,
  path: Path | undefined,
  issues: Issue[],
) => void;

/** A step further into a value. */
export function child(parent: Path | undefined, key: string | number): Path {
  return { parent, key };
}

/** Adds an issue at a place. */
export function report(
  issues: Issue[],
  path: Path | undefined,
  keyword: string,
  message: string,
): void {
  const steps: (string | number)[] = [];
  for (let step = path; step !== undefined; step = step.parent)
    steps.push(step.key);
  steps.reverse();
  issues.push({ message, path: steps, pointer: pointerOf(steps), keyword });
}

function pointerOf(steps: readonly (string | number)[]): string {
  return steps
    .map(
      (step) => "/" + String(step).replaceAll("~", "~0").replaceAll("/", "~1"),
    )
    .join("");
}

/** All issues of a value; none means that it is valid. */
export function issuesOf(collect: CollectIssues, value: unknown): Issue[] {
  const issues: Issue[] = [];
  collect(value, undefined, issues);
  return issues;
}
