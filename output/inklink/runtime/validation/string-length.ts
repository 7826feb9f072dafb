// Part of flatspec's runtime: copied as it is into generated output.

/**
 * The length of a string as JSON Schema counts it: in Unicode code points
 * (Validation 2020-12 section 6.3.1, RFC 8259 section 8.2). A lone surrogate
 * counts as one.
 */
export function codePointLength(value: string): number {
  return value.length - surrogatePairs(value, value.length);
}

/** Whether a string has `count` code points or more, as `minLength` asks. */
export function hasAtLeastCodePoints(value: string, count: number): boolean {
  const { length } = value;
  if (length < count) return false;
  // A code point takes two code units at most.
  if (length >= 2 * count) return true;
  const allowed = length - count;
  return surrogatePairs(value, allowed + 1) <= allowed;
}

/** Whether a string has `count` code points or fewer, as `maxLength` asks. */
export function hasAtMostCodePoints(value: string, count: number): boolean {
  const { length } = value;
  if (length <= count) return true;
  if (length > 2 * count) return false;
  const needed = length - count;
  return surrogatePairs(value, needed) >= needed;
}

/** The number of surrogate pairs; counting stops once `enough` are found. */
function surrogatePairs(value: string, enough: number): number {
  let pairs = 0;
  const last = value.length - 1;
  for (let index = 0; index < last && pairs < enough; index++) {
    if (
      (value.charCodeAt(index) & 0xfc00) === 0xd800 &&
      (value.charCodeAt(index + 1) & 0xfc00) === 0xdc00
    ) {
      pairs++;
      index++;
    }
  }
  return pairs;
}
