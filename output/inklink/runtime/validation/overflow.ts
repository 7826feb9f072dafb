// Part of flatspec's runtime: copied as it is into generated output.

/**
 * What a predicate that follows a value as deep as it goes says of it. One that
 * is nested deeper than the stack reaches, or that holds itself, is not valid.
 */
export function bounded<T>(
  is: (value: unknown) => value is T,
  value: unknown,
): value is T;
export function bounded(
  is: (value: unknown) => boolean,
  value: unknown,
): boolean;
export function bounded(
  is: (value: unknown) => boolean,
  value: unknown,
): boolean {
  try {
    return is(value);
  } catch (error) {
    if (isOverflow(error)) return false;
    throw error;
  }
}

/** Whether an error says that the stack was too small: engines name it differently. */
export function isOverflow(error: unknown): boolean {
  return (
    error instanceof RangeError ||
    (error instanceof Error && error.name === "InternalError")
  );
}
