import fc from "fast-check";
import { expect, test } from "vitest";

import { codePointLength, hasAtLeastCodePoints, hasAtMostCodePoints } from "../../../../templates/runtime/validation/string-length.js";

/** Strings of ASCII, pairs of surrogates, and surrogates out of order. */
const strings = fc.string({
  unit: fc.constantFrom("a", "é", "😀", "\uD83D", "\uDE00"),
  maxLength: 12,
});

test("counts code points, a lone surrogate as one", () => {
  expect(codePointLength("")).toBe(0);
  expect(codePointLength("aé")).toBe(2);
  expect(codePointLength("😀a😀")).toBe(3);
  expect(codePointLength("\uD83D")).toBe(1);
  expect(codePointLength("\uDE00\uD83D")).toBe(2);
  expect(codePointLength("\uD83D\uD83D\uDE00")).toBe(2);
});

test("agrees with the string iterator", () => {
  fc.assert(
    fc.property(strings, (value) => {
      expect(codePointLength(value)).toBe(Array.from(value).length);
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test("the predicates agree with counting", () => {
  fc.assert(
    fc.property(strings, fc.nat({ max: 14 }), (value, count) => {
      const length = Array.from(value).length;
      expect(hasAtLeastCodePoints(value, count)).toBe(length >= count);
      expect(hasAtMostCodePoints(value, count)).toBe(length <= count);
    }),
    { seed: 2, numRuns: 5_000 },
  );
});
