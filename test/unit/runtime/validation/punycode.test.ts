import fc from "fast-check";
import { expect, test } from "vitest";

import { codePointsOf, decodePunycode, encodePunycode } from "../../../../templates/runtime/formats/punycode.js";

// RFC 3492 section 7.1, in lower case, and names that are in use.
const samples: readonly (readonly [unicode: string, punycode: string])[] = [
  ["ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn"],
  ["他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye"],
  ["למההםפשוטלאמדבריםעברית", "4dbcagdahymbxekheh6e0a7fei0b"],
  ["почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l"],
  ["3年b組金八先生", "3b-ww4c5e180e575a65lsy2b"],
  ["bücher", "bcher-kva"],
  ["ü", "tda"],
  ["😀", "e28h"],
];

test.each(samples)("%s is %s", (unicode, punycode) => {
  expect(encodePunycode(codePointsOf(unicode))).toBe(punycode);
  expect(decodePunycode(punycode)).toEqual(codePointsOf(unicode));
});

test.each(["-tda", "b-c!", "z", "é", "99999999", "9".repeat(200)])("%s is not Punycode", (text) => {
  expect(decodePunycode(text)).toBeUndefined();
});

test("decodes what it encodes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
      const codePoints = codePointsOf(text);
      expect(decodePunycode(encodePunycode(codePoints))).toEqual(codePoints);
    }),
    { seed: 8, numRuns: 2_000 },
  );
});

// An A-label need not be encoded again to see that it is the only one for its U-label.
test("has one spelling for what it decodes to", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^([a-z0-9]{1,4}-)?[a-z0-9]{1,8}$/), (text) => {
      const codePoints = decodePunycode(text);
      if (codePoints !== undefined) {
        expect(encodePunycode(codePoints)).toBe(text);
      }
    }),
    { seed: 9, numRuns: 10_000 },
  );
});
