import { expect, test } from "vitest";

import { isDouble, isFloat, isInt32, isInt64 } from "../../../../templates/runtime/formats/numbers.js";

const notFinite = [NaN, Infinity, -Infinity];

test("int32 is an integer from -2^31 to 2^31-1", () => {
  const valid = [0, -0, 1, -1, 2 ** 31 - 1, -(2 ** 31)];
  const invalid = [0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 32, 2 ** 53, ...notFinite];
  expect(valid.filter((value) => !isInt32(value))).toEqual([]);
  expect(invalid.filter(isInt32)).toEqual([]);
});

test("int64 is an integer from -2^63 up to, but not, 2^63", () => {
  const valid = [0, -0, 2 ** 53 + 2, 2 ** 63 - 1024, -(2 ** 63)];
  const invalid = [0.5, 2 ** 63, -(2 ** 63) - 2048, 1e300, ...notFinite];
  expect(valid.filter((value) => !isInt64(value))).toEqual([]);
  expect(invalid.filter(isInt64)).toEqual([]);
});

test("float has the magnitude of single precision", () => {
  const valid = [0, 0.1, 1e-300, 3.4028234663852886e38, -3.4e38];
  const invalid = [3.5e38, -1e300, ...notFinite];
  expect(valid.filter((value) => !isFloat(value))).toEqual([]);
  expect(invalid.filter(isFloat)).toEqual([]);
});

test("double is any finite number", () => {
  const valid = [0, 0.1, Number.MAX_VALUE, -Number.MAX_VALUE];
  expect(valid.filter((value) => !isDouble(value))).toEqual([]);
  expect(notFinite.filter(isDouble)).toEqual([]);
});
