// Part of flatspec's runtime: copied as it is into generated output.

/**
 * Whether a number is an integral multiple of a divisor, as `multipleOf` asks
 * (JSON Schema Validation 2020-12 section 6.2.1). Both are taken for the
 * decimals that they print as, so 0.0075 is a multiple of 0.0001 although their
 * binary quotient is no integer.
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) {
    return value % divisor === 0;
  }
  if (!Number.isFinite(value) || !Number.isFinite(divisor) || divisor === 0) {
    return false;
  }

  const dividendText = String(value);
  const divisorText = String(divisor);
  const dividendDigits = significantDigits(dividendText);
  const divisorDigits = significantDigits(divisorText);
  const shift = lastPlace(dividendText) - lastPlace(divisorText);
  const dividendShift = Math.max(shift, 0);
  const divisorShift = Math.max(-shift, 0);

  const scaledDividend = Number(dividendDigits) * 10 ** dividendShift;
  const scaledDivisor = Number(divisorDigits) * 10 ** divisorShift;
  if (
    Number.isSafeInteger(scaledDividend) &&
    Number.isSafeInteger(scaledDivisor)
  ) {
    return scaledDividend % scaledDivisor === 0;
  }
  return (
    (BigInt(dividendDigits) * 10n ** BigInt(dividendShift)) %
      (BigInt(divisorDigits) * 10n ** BigInt(divisorShift)) ===
    0n
  );
}

/** All digits of a printed number, without its sign, point and exponent. */
function significantDigits(text: string): string {
  const exponent = text.indexOf("e");
  const mantissa = exponent === -1 ? text : text.slice(0, exponent);
  const start = text.startsWith("-") ? 1 : 0;
  const point = mantissa.indexOf(".");
  return point === -1
    ? mantissa.slice(start)
    : mantissa.slice(start, point) + mantissa.slice(point + 1);
}

/** The power of ten that the last digit of a printed number stands for. */
function lastPlace(text: string): number {
  const exponent = text.indexOf("e");
  const end = exponent === -1 ? text.length : exponent;
  const point = text.indexOf(".");
  const decimals = point === -1 ? 0 : end - point - 1;
  return (exponent === -1 ? 0 : Number(text.slice(exponent + 1))) - decimals;
}
