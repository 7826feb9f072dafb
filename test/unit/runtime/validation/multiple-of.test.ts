import fc from "fast-check";
import { expect, test } from "vitest";

import { isMultipleOf } from "../../../../templates/runtime/validation/multiple-of.js";

test.each([
  [0, 3],
  [-0, 0.1],
  [-9, 3],
  [0.0075, 0.0001],
  [19.99, 0.01],
  [4.35, 0.01],
  [1.1, 0.1],
  [0.3, 0.1],
  [-4.5, 1.5],
  [1e308, 0.5],
  [1e23, 10],
  [12_391_239_123, 1e-8],
  [9_007_199_254_740_993, 2],
  [5e-324, 5e-324],
  [1e-7, 1e-8],
  [1.5e300, 3],
  [0, 5e-324],
])("%d is a multiple of %d", (value, divisor) => {
  expect(isMultipleOf(value, divisor)).toBe(true);
});

test.each([
  [7, 2],
  [0.00751, 0.0001],
  [35, 1.5],
  [19.999, 0.01],
  [1e308, 0.123456789],
  [1e-8, 1e-7],
  [0.30000000000000004, 0.1],
  [1e300, 3],
  [5e-324, 1],
  [1, 0],
  [0.5, 0],
  [NaN, 1],
  [Infinity, 1],
  [-Infinity, 0.1],
])("%d is no multiple of %d", (value, divisor) => {
  expect(isMultipleOf(value, divisor)).toBe(false);
});

test("agrees with arithmetic on the decimals that were written", () => {
  const decimal = fc.record({
    digits: fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
    exponent: fc.integer({ min: -30, max: 20 }),
  });
  const unit = fc.record({
    digits: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 10 ** 9 })),
    exponent: fc.integer({ min: -12, max: 6 }),
  });
  fc.assert(
    fc.property(decimal, unit, (value, divisor) => {
      fc.pre(divisor.digits > 0);
      const place = Math.min(value.exponent, divisor.exponent);
      const scaled = ({ digits, exponent }: typeof value): bigint => BigInt(digits) * 10n ** BigInt(exponent - place);
      const number = ({ digits, exponent }: typeof value): number => Number(`${digits}e${exponent}`);
      expect(isMultipleOf(number(value), number(divisor))).toBe(scaled(value) % scaled(divisor) === 0n);
    }),
    { seed: 3, numRuns: 10_000 },
  );
});

test("finds the product of an integer and a decimal", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 6), max: 10 ** 6 }),
      fc.integer({ min: 1, max: 10 ** 6 }),
      fc.integer({ min: -20, max: 20 }),
      (factor, digits, exponent) => {
        const divisor = Number(`${digits}e${exponent}`);
        const product = Number(`${factor * digits}e${exponent}`);
        expect(isMultipleOf(product, divisor)).toBe(true);
      },
    ),
    { seed: 4, numRuns: 5_000 },
  );
});
