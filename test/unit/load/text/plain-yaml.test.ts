import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DiagnosticSink } from "../../../../generator/diagnostics/sink.js";
import { PlainYaml } from "../../../../generator/load/text/plain-yaml.js";
import { TextPositions } from "../../../../generator/load/text/text-positions.js";
import { YamlText } from "../../../../generator/load/text/yaml-text.js";

function byYaml(text: string): { readonly value: unknown; readonly text: YamlText } | undefined {
  const yaml = new YamlText(text, new TextPositions({ file: "api.yaml", text }, { linesBefore: 0, indentation: 0 }));
  const parsed = yaml.parse(new DiagnosticSink());
  return parsed && { value: parsed.value, text: yaml };
}

/** The tokens that lead to each part of a value. */
function* places(value: unknown, tokens: readonly string[] = []): Generator<readonly string[]> {
  yield tokens;
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* places(member, [...tokens, key]);
}

describe("plain YAML has the value and the places that the yaml package gives", () => {
  it.each([
    { name: "nothing", text: "a: [~, null, Null, NULL, nULL, '', \"~\"]\nb:\nc: {d: , e}" },
    { name: "booleans", text: "a: [true, True, TRUE, tRUE, false, False, FALSE, yes, no, on, off, y, n, 'true']" },
    {
      name: "integers",
      text: "a: [0, -0, +1, 017, 08, 0o17, 0O17, 0o8, 0x1F, 0xfg, 0b1, 1_000, 1:30, --1, 12345678901234567890123456789]",
    },
    { name: "floats", text: "a: [1., .5, -.5, 1.50, 1e3, 1E+3, .e3, e3, ., +., 1e400, -1e400, 1e-400, 1.2.3, 3.1.0]" },
    { name: "what is no number", text: "a: [.inf, -.INF, +.Inf, .iNF, .nan, .NaN, .NAN, -.nan, nan, inf, Infinity]" },
    { name: "dates", text: "a: [2024-01-01, 2001-12-14t21:59:43.10-05:00, 12:30:45]" },
    { name: "keys that are no texts", text: "200: a\n1.50: b\ntrue: c\n-0: d\n0x10: f\n~: g\n" },
    { name: "__proto__", text: "__proto__: {a: 1}\nb: {__proto__: 2, constructor: 3}\n" },
    { name: "keys that look like indexes", text: "b: 1\n2: x\n1: y\n" },
    {
      name: "quoted texts",
      text: "a: 'it''s\n\n  two  \n  lines'\nb: \"q\\n\\u00e9\\x41\\U0001F600 \\\n   on \n\n\n  z\\t\"\n\"c d\": e\n",
    },
    { name: "plain texts of several lines", text: "a: one\n  two\n\n\n  three # c\nb: [one\n  two, x y]\n" },
    {
      name: "block texts",
      text: "a: |\n  one\n   two\n\n  three\n\n\nb: >-\n  x\n  y\n\n   z\n  w\nc: |+\n  keep\n\n\nd: |2\n    in\ne: >\n  end",
    },
    { name: "block texts in lists", text: "- |\n  one\n- - >-  # c\n    two\n  - |2-\n     three\n-\n  |\n  four\n" },
    { name: "lists in lists and maps", text: "a:\n- b\n- - c\n  - d: e\n    f: g\n-   h:\n      i\nj:\n  - 'k'\n" },
    { name: "explicit keys", text: "? a\n: b\n? c\nd: e\n" },
    { name: "pairs in flow lists", text: "a: [b: c, ? d : e, {f: g}]\n" },
    { name: "Windows line ends", text: "a: |\r\n  b\r\n  c\r\nd: 'e\r\n  f'\r\n" },
    { name: "a byte order mark", text: "\ufeffa: 1\nb:\n  c: [d]\n" },
    { name: "a marker of the beginning", text: "# c\n\n--- # d\na: 1\n" },
    { name: "colons, hashes and dashes within words", text: "a: b:c#d -e - f\nhttp://x/y: 'a: b'\n- : 1\n".replace("- : 1\n", "") },
    { name: "the list of a document", text: "- a\n- b: c\n" },
  ])("$name", ({ text }) => {
    const plain = PlainYaml.parse(text);
    const yaml = byYaml(text);
    expect(plain?.value).toEqual(yaml?.value);
    for (const tokens of places(yaml?.value)) expect(plain?.offsetOf(tokens), tokens.join("/")).toBe(yaml?.text.offsetOf(tokens));
  });

  const pieces = [" ", "  ", "\n", "\t", ":", ": ", "- ", " #", "'", '"', "|", ">", "[", "]", "{", "}", ",", "? ", "&a ", "*a", "!t ", "%", "@", "---\n", "...\n"]; // prettier-ignore
  const more = ["\\", "0", "a", "~", "<<: ", "\r\n", "\r", "|\n", ">-\n", "\n\n", "é", "\u00a0", "\u2028", "\ufeff", "\u0085"];
  const document =
    'a: \'x\n  y\'\nb: "q\\n\n\n  z"\nc: |\n  text\n   more\n\n  end\nd: >-\n  f\n\n  h\ne: [1, {a: b}, "c"]\nf:\n- x\n- y: z # c\n  w:\n    - 1\n-\n- - b\n  - |+\n    x\n\ng: plain\n  multi\n';
  const change = fc.record({ at: fc.nat(), without: fc.nat(3), piece: fc.constantFrom(...pieces, ...more) });

  it("or is left to it, however a text is spoilt", () => {
    let plainTexts = 0;
    const check = (changes: readonly { at: number; without: number; piece: string }[]): void => {
      let text = document;
      for (const { at, without, piece } of changes) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + piece + text.slice(start + without);
      }
      const plain = PlainYaml.parse(text);
      if (plain === undefined) return;
      plainTexts += 1;
      expect(plain.value).toEqual(byYaml(text)?.value);
    };
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), check), { seed: 20240607, numRuns: 2000 });
    expect(plainTexts).toBeGreaterThan(300);
  });
});

describe("what says something unusual is left to the yaml package", () => {
  it.each([
    { name: "an alias", text: "a: &x 1\nb: *x\n" },
    { name: "an anchor", text: "a: &x {b: 1}\n" },
    { name: "a merge key", text: "a: {<<: {b: 1}}\n" },
    { name: "a tag", text: "a: !!str 1\n" },
    { name: "a directive", text: "%YAML 1.2\n---\na: 1\n" },
    { name: "a key that is a list", text: "? [a]\n: 1\n" },
    { name: "an empty key", text: "a:\n  : 1\n" },
    { name: "a key that stands twice", text: "a: 1\na: 2\n" },
    { name: "keys that are one as texts", text: "1: a\n'1': b\n" },
    { name: "a second document", text: "a: 1\n---\nb: 1\n" },
    { name: "an end of the document", text: "a: 1\n...\n" },
    { name: "nothing", text: "" },
    { name: "a text alone", text: "a\n" },
    { name: "a fault", text: "a: [1\n" },
    { name: "depth", text: `a: ${"[".repeat(10_000)}` },
    { name: "depth of what is well-formed", text: `a: ${"[".repeat(600)}${"]".repeat(600)}` },
  ])("$name", ({ text }) => {
    expect(PlainYaml.parse(text)).toBeUndefined();
  });
});
