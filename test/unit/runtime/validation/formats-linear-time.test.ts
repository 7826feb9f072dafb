import { describe, expect, test } from "vitest";

import { formatsByName } from "./formats-by-name.js";

const MEGABYTE = 2 ** 20;

/** Beginnings after which a scanner expects more, and what to repeat behind them. */
const adversaries: readonly (readonly [start: string, repeated: string])[] = [
  ["", "a"],
  ["", "0"],
  ["", "a."],
  ["", "a-"],
  ["", "."],
  ["", "/"],
  ["", "~"],
  ["", "%"],
  ["", "%41"],
  ["", "é"],
  ["", "{"],
  ["", "("],
  ["", "{a}"],
  ["", "@"],
  ["", ":"],
  ["", "0:"],
  ["", "\\"],
  ["", "="],
  ["", "xn--a."],
  ["xn--", "a"],
  ["xn--", "9"],
  ["בּ", "\u0301"],
  ["ب\u200C", "\u0610"],
  ['"', "a"],
  ['"', "\\"],
  ["a@", "a."],
  ["a@[", "0"],
  ["a@[IPv6:", "0:"],
  ["http://", "a@"],
  ["http://", ":"],
  ["http://[", ":"],
  ["http://[v1.", "a"],
  ["http://a:", "1"],
  ["http://a/?", "#"],
  ["{a,", "a,"],
  ["{a", ".a"],
  ["{a:", "1"],
  ["0+", "1"],
  ["P", "1"],
  ["P", "1D"],
  ["PT", "1H"],
  ["23:59:60.", "0"],
  ["2020-01-01T23:59:59.", "9"],
  ["::", "0"],
  ["::", ":0"],
  ["", "1."],
];

// A scanner that went back over its input would need hours for some of these.
describe.each([...formatsByName])("%s", (_name, isFormat) => {
  test("decides adversarial strings of a megabyte", { timeout: 20_000 }, () => {
    for (const [start, repeated] of adversaries) {
      const value = start + repeated.repeat(MEGABYTE / repeated.length);
      expect(isFormat(value)).toBeTypeOf("boolean");
      expect(isFormat(value + "\0")).toBeTypeOf("boolean");
    }
  });
});
