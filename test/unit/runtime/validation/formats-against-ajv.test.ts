import { Ajv } from "ajv";
import ajvFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { formatNamed } from "./formats-by-name.js";

/** A class of values that ajv-formats decides otherwise, and why it is wrong there. */
interface Difference {
  readonly reason: string;
  /** Whether a value that is decided differently belongs to the class. */
  readonly covers: RegExp | ((value: string) => boolean);
  /** A value of the class that is valid (or not) although ajv-formats denies it. */
  readonly example: string;
  readonly valid: boolean;
}

interface Comparison {
  readonly format: string;
  /** Shapes of values from which valid and nearly valid ones come. */
  readonly shapes: readonly RegExp[];
  /** What mutations put in. */
  readonly alphabet: string;
  readonly differences: readonly Difference[];
}

const comparisons: readonly Comparison[] = [
  {
    format: "date",
    shapes: [/^[012]\d{3}-[01]\d-[0-3]\d$/, /^\d{2}00-02-29$/],
    alphabet: "0123459-/ Tz",
    differences: [],
  },
  {
    format: "time",
    shapes: [/^[012]\d:[0-5]\d:[0-5]\d(\.\d{1,4})?([zZ]|[+-][012]\d:[0-5]\d)$/, /^[012]\d:[0-5]9:60([zZ]|[+-][012]\d:[0-5][0-9])$/],
    alphabet: "0123569:.+-zZ, ",
    differences: [
      {
        reason: "RFC 3339 section 5.6: time-numoffset has hours, `:`, minutes",
        covers: /[+-]\d\d(\d\d)?$/,
        example: "08:30:06+0100",
        valid: false,
      },
    ],
  },
  {
    format: "date-time",
    shapes: [
      /^2\d{3}-[01]\d-[0-2]\d[Tt][01]\d:[0-5]\d:[0-5]\d(\.\d{1,4})?([zZ]|[+-][012]\d:[0-5]\d)$/,
      /^1998-12-31T[012]\d:[0-5]9:60([zZ]|[+-][012]\d:[0-5]\d)$/,
    ],
    alphabet: "0123569:.+-zZTt ,\n",
    differences: [
      {
        reason: "RFC 3339 section 5.6: time-numoffset has hours, `:`, minutes",
        covers: /[+-]\d\d(\d\d)?$/,
        example: "2020-01-01T08:30:06+01",
        valid: false,
      },
      {
        reason: "RFC 3339 section 5.6: the ABNF of date-time has a `T`",
        covers: /^.{10}\s/,
        example: "2020-01-01 08:30:06Z",
        valid: false,
      },
    ],
  },
  {
    format: "duration",
    shapes: [/^P(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}D)?(T(\d{1,3}H)?(\d{1,3}M)?(\d{1,3}S)?)?$/, /^P\d{1,3}W$/],
    alphabet: "0123PYMDTHSWpymdthsw.,- ",
    differences: [
      {
        reason: "RFC 3339 appendix A: a unit is followed by the next smaller one only",
        covers: /Y\d+D|H\d+S/,
        example: "P1Y2D",
        valid: false,
      },
      {
        reason: "RFC 5234 section 2.3: literal strings in ABNF ignore case",
        covers: /[a-z]/,
        example: "p1dt2h",
        valid: true,
      },
    ],
  },
  {
    format: "email",
    shapes: [
      /^[a-z0-9!#$%&'*+=?^_`{|}~-]{1,8}(\.[a-z]{1,4}){0,2}@[a-z0-9]{1,5}(\.[a-z0-9-]{1,5}){0,3}$/,
      /^"[a-z @.]{0,5}"@[a-z]{1,5}\.[a-z]{1,5}$/,
      /^[a-z]{1,5}@\[(127\.0\.0\.\d|IPv6:::\d)\]$/,
    ],
    alphabet: 'aZ0.@-_"\\[]: (),<>;é',
    differences: [
      {
        reason: "RFC 5321 section 4.1.2: Domain may have a single sub-domain",
        covers: /@[a-z\d-]+$/i,
        example: "root@localhost",
        valid: true,
      },
      {
        reason: "RFC 5321 section 4.1.2: Local-part may be a Quoted-string",
        covers: /^".*"@/,
        example: '"joe bloggs"@example.com',
        valid: true,
      },
      {
        reason: "RFC 5321 section 4.1.3: the domain may be an address-literal",
        covers: /@\[.*\]$/,
        example: "joe@[IPv6:::1]",
        valid: true,
      },
      {
        reason: "RFC 5321 section 4.5.3.1.1: a local-part has 64 octets at most",
        covers: /^.{65,}@/,
        example: `${"a".repeat(65)}@example.com`,
        valid: false,
      },
      {
        reason: "RFC 1035 section 2.3.4: a label has 63 octets at most",
        covers: /[@.][a-z\d-]{64,}/i,
        example: `joe@${"a".repeat(64)}.com`,
        valid: false,
      },
    ],
  },
  {
    format: "hostname",
    shapes: [/^[a-z0-9]([a-z0-9-]{0,5}[a-z0-9])?(\.[A-Za-z0-9-]{1,5}){0,3}$/, /^a{60,64}\.com$/, /^xn--[a-z0-9]{1,6}$/],
    alphabet: "aZ09.-_xn ",
    differences: [
      {
        reason: "RFC 1123 section 2.1: no dot behind the last label",
        covers: /\.$/,
        example: "example.com.",
        valid: false,
      },
      {
        reason: "RFC 5890 section 2.3.2.1: `xn--` begins a valid A-label",
        covers: /(^|\.)xn--/i,
        example: "xn--x",
        valid: false,
      },
    ],
  },
  {
    format: "ipv4",
    shapes: [/^[12]?\d{1,2}(\.[12]?\d{1,2}){3}$/],
    alphabet: "0123569.a ",
    differences: [],
  },
  {
    format: "ipv6",
    shapes: [
      /^([0-9a-f]{1,4}:){1,7}[0-9a-fA-F]{1,4}$/,
      /^([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}$/,
      /^([0-9a-f]{1,2}:){0,6}:?[12]?\d{1,2}(\.[12]?\d){3}$/,
      /^::([0-9a-f]{1,2}:){0,6}[0-9a-f]?$/,
      /^([0-9a-f]{1,2}:){0,7}:$/,
    ],
    alphabet: "0129af:.%g",
    differences: [],
  },
  {
    format: "uri",
    shapes: [
      /^[a-z][a-z0-9+.-]{0,3}:\/\/([a-z:]{1,4}@)?[a-z0-9.-]{0,6}(:\d{0,3})?(\/[a-z%20.;=@:-]{0,5}){0,2}(\?[a-z=&/?]{0,5})?(#[a-z/?]{0,4})?$/,
      /^[a-z]{1,4}:[a-z0-9/:@%-]{0,8}$/,
      /^http:\/\/\[(::[0-9a-f]{1,4}|v1\.[a-z:]{1,3}|([0-9a-f]{1,3}:){6}1\.2\.3\.\d{1,2})\](:\d{1,3})?\/?$/,
    ],
    alphabet: "aZ09:/?#[]@!$&'()*+,;=%-._~\"<>\\^`{|} é",
    differences: [
      {
        reason: "RFC 3986 section 3.3: the path may be empty",
        covers: /^[a-z][a-z\d+.-]*:($|[?#])/i,
        example: "about:",
        valid: true,
      },
      {
        reason: "RFC 3986 section 3.2.2: an octet in an IPv6 address has no leading zero",
        covers: /\/\/.*\[.*[:.]0\d{1,2}[.\]]/,
        example: "http://[::1.2.3.04]",
        valid: false,
      },
      {
        reason: "RFC 3986 section 3.3: without an authority, a path does not begin with `//`",
        covers: /^([a-z][a-z\d+.-]*:)?\/\/([^/?#@]*@[^/?#]*@|([^/?#@]*@)?[^/?#:]*:\d*[^\d/?#])/i,
        example: "a://:port",
        valid: false,
      },
    ],
  },
  {
    format: "uri-reference",
    shapes: [
      /^(\.\.?\/)?[a-z0-9:.-]{0,5}(\/[a-z%20;=@:-]{0,5}){0,2}(\?[a-z=&/?]{0,5})?(#[a-z/?]{0,4})?$/,
      /^\/\/([a-z:]{1,4}@)?[a-z0-9.-]{0,6}(:\d{0,3})?(\/[a-z]{0,3})?$/,
      /^[a-z]{1,4}:[a-z0-9/:@%-]{0,8}$/,
    ],
    alphabet: "aZ09:/?#[]@!$&'()*+,;=%-._~\"<>\\^`{|} é",
    differences: [
      {
        reason: "RFC 3986 section 4.2: a colon in the first segment would end a scheme",
        covers: /^[^/?#]*:/,
        example: "1:b",
        valid: false,
      },
      {
        reason: "RFC 3986 section 2: a quotation mark is not among the characters",
        covers: /"/,
        example: '/a"b',
        valid: false,
      },
      {
        reason: "RFC 3986 section 3.2.2: an octet in an IPv6 address has no leading zero",
        covers: /\/\/.*\[.*[:.]0\d{1,2}[.\]]/,
        example: "http://[::1.2.3.04]",
        valid: false,
      },
      {
        reason: "RFC 3986 section 3.3: without an authority, a path does not begin with `//`",
        covers: /^([a-z][a-z\d+.-]*:)?\/\/([^/?#@]*@[^/?#]*@|([^/?#@]*@)?[^/?#:]*:\d*[^\d/?#])/i,
        example: "a://:port",
        valid: false,
      },
    ],
  },
  {
    format: "uri-template",
    shapes: [
      /^[a-z/]{0,4}\{[+#./;?&=,!@|]?[a-z_0-9]{1,3}(:[1-9]\d{0,3}|\*)?(,[a-z]{1,3}\*?){0,2}\}[a-z/]{0,4}$/,
      /^[a-zé/:%20]{0,8}\{[a-z.]{1,4}\}$/,
    ],
    alphabet: "aZ09{}+#./;?&=,!@|:*%'\"<>\\^` _é\u007F",
    differences: [
      {
        reason: "RFC 6570 section 2.3: dots may join the parts of a varname",
        covers: /\{.*\w\.\w.*\}/,
        example: "{a.b}",
        valid: true,
      },
      {
        reason: "RFC 6570 erratum 6937: the apostrophe is a literal",
        covers: /'/,
        example: "a'b",
        valid: true,
      },
      {
        reason: "RFC 6570 section 2.1: a control character is not a literal",
        covers: /\u007F/,
        example: "a\u007Fb",
        valid: false,
      },
    ],
  },
  {
    format: "uuid",
    shapes: [/^[0-9a-fA-F]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
    alphabet: "0af-gG{}",
    differences: [
      {
        reason: "RFC 9562 section 4: the URN is another representation",
        covers: /^urn:uuid:/i,
        example: "urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380",
        valid: false,
      },
    ],
  },
  {
    format: "json-pointer",
    shapes: [/^(\/([a-z#"]|~[01]){0,4}){0,4}$/],
    alphabet: "a0/~12#é\n",
    differences: [],
  },
  {
    format: "relative-json-pointer",
    shapes: [/^\d{1,3}(#|(\/([a-z]|~[01]){0,3}){0,3})$/],
    alphabet: "a0/~12#+-",
    differences: [
      {
        reason: "draft-bhutton-relative-json-pointer-00 section 3: index-manipulation",
        covers: /^\d+[+-]\d/,
        example: "0-1/name",
        valid: true,
      },
    ],
  },
  {
    format: "byte",
    shapes: [/^([A-Za-z0-9+/]{4}){0,3}([A-Za-z0-9+/]{2}==|[a-z]{3}=)?$/],
    alphabet: "aZ0+/=-_ \n",
    differences: [
      {
        reason: "RFC 4648 section 3.1: no line feeds",
        covers: /\n/,
        example: "YQ==\n!",
        valid: false,
      },
    ],
  },
  {
    format: "regex",
    shapes: [/^[a-z()[\]{}*+?|^$\\,0-9-]{0,8}$/],
    alphabet: "aZ0()[]{}*+?|^$\\,-",
    differences: [
      {
        reason: "JSON Schema Core 2020-12 section 6.4: with the `u` flag, which has no Annex B syntax",
        covers: (value) => !compiles(value, "u"),
        example: "\\a",
        valid: false,
      },
    ],
  },
];

function compiles(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags).flags === flags;
  } catch {
    return false;
  }
}

const ajv = new Ajv({ strict: false });
ajvFormats.default(ajv, { mode: "full" });

function covers({ covers }: Difference, value: string): boolean {
  return typeof covers === "function" ? covers(value) : covers.test(value);
}

/** Values of the given shapes, of which about two in three are changed at one or two places. */
function valuesOf({ shapes, alphabet }: Comparison): fc.Arbitrary<string> {
  const mutation = fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat({ max: 1 }),
    added: fc.constantFrom("", ...Array.from(alphabet)),
  });
  return fc
    .tuple(fc.oneof(...shapes.map((shape) => fc.stringMatching(shape))), fc.array(mutation, { maxLength: 2 }))
    .map(([valid, mutations]) =>
      mutations.reduce((value, { place, removed, added }) => {
        const index = Math.floor(place * value.length);
        return value.slice(0, index) + added + value.slice(index + removed);
      }, valid),
    );
}

describe.each(comparisons)("$format, compared with ajv-formats", (comparison) => {
  const { format, differences } = comparison;
  const isFormat = formatNamed(format);
  const isAjvFormat = ajv.compile<string>({ type: "string", format });

  test("agrees but for the listed differences", () => {
    fc.assert(
      fc.property(valuesOf(comparison), (value) => {
        const ours = isFormat(value);
        if (ours === isAjvFormat(value)) return;
        const listed = differences.some((difference) => difference.valid === ours && covers(difference, value));
        expect({ value, ours, listed }).toEqual({
          value,
          ours,
          listed: true,
        });
      }),
      { seed: 20_260_101, numRuns: 4_000 },
    );
  });

  test("generates both valid and invalid values", () => {
    const values = fc.sample(valuesOf(comparison), {
      seed: 20_260_101,
      numRuns: 1_000,
    });
    const valid = values.filter(isFormat).length;
    expect(valid).toBeGreaterThan(100);
    expect(valid).toBeLessThan(950);
  });

  test.each(differences)("differs: $reason", (difference) => {
    expect(covers(difference, difference.example)).toBe(true);
    expect(isFormat(difference.example)).toBe(difference.valid);
    expect(isAjvFormat(difference.example)).toBe(!difference.valid);
  });
});
