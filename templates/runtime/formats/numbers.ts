// Part of flatspec's runtime: copied as it is into generated output.

/** Whether a number is a signed 32-bit integer (OpenAPI format registry, `int32`). */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/**
 * Whether a number is a signed 64-bit integer (OpenAPI format registry, `int64`).
 * Above 2^53 a number stands for all integers that JSON.parse rounds to it.
 */
export function isInt64(value: number): boolean {
  return Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
}

/**
 * Whether a number fits into single precision (OpenAPI format registry, `float`):
 * its magnitude does; its digits may be more than single precision keeps.
 */
export function isFloat(value: number): boolean {
  return Number.isFinite(Math.fround(value));
}

/** Whether a number fits into double precision (OpenAPI format registry, `double`), which every finite one does. */
export function isDouble(value: number): boolean {
  return Number.isFinite(value);
}
