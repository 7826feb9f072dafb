import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withUnicodeSyntax } from "../../../generator/evaluation/pattern/unicode-syntax.js";

const member = fc.constantFrom("a", "z", "0", "-", "-", "-", "\\w", "\\d", "\\-", "\\_", "\\!", "_", "[", "{", "\\]", ".", "+");
const characterClass = fc
  .tuple(fc.constantFrom("[", "[^"), fc.array(member, { minLength: 1, maxLength: 6 }))
  .map(([open, members]) => `${open}${members.join("")}]`);
const atom = fc.oneof(
  characterClass,
  fc.constantFrom(
    "a",
    "]",
    "{",
    "}",
    "{1}",
    "{,2}",
    "{2,",
    "\\-",
    "\\_",
    "\\'",
    '\\"',
    "\\/",
    "\\ ",
    "\\{",
    "\\}",
    "\\.",
    "^",
    "$",
    "(?:a|-)",
    "*",
    "(]|})",
  ),
);
const source = fc.array(atom, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
const text = fc.string({ unit: fc.constantFrom(...Array.from("az0-_![]{}.+'\"/ ,12^b")), maxLength: 8 });

function withoutFlags(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}

describe("regular expressions without the flag u", () => {
  it("mean the same with it once they are rewritten", () => {
    let rewritten = 0;
    fc.assert(
      fc.property(source, fc.array(text, { minLength: 10, maxLength: 10 }), (pattern, texts) => {
        const meant = withoutFlags(pattern);
        const read = withUnicodeSyntax(pattern);
        expect(read === undefined, pattern).toBe(meant === undefined);
        if (meant === undefined) return;
        if (read !== pattern) rewritten += 1;
        for (const each of texts)
          expect(new RegExp(read ?? "", "u").test(each), `${pattern} as ${read ?? ""} in ${each}`).toBe(meant.test(each));
      }),
      { seed: 20240613, numRuns: 3000 },
    );
    expect(rewritten).toBeGreaterThan(500);
  });

  it.each(["^[a-z]{2,3}$", "\\p{L}\\u{1f600}", "[\\w\\-.]", ""])("%j is valid with the flag, and stays", (pattern) => {
    expect(withUnicodeSyntax(pattern)).toBe(pattern);
  });

  it.each(["(?i)a", "\\Aa\\Z", "a++", "\\h", "[\\w-.]\\Z", "(a", "\\1", "x{2,1}"])(
    "%j belongs to another dialect, or to none",
    (pattern) => {
      expect(withUnicodeSyntax(pattern)).toBeUndefined();
    },
  );
});
