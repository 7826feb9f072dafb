import { describe, expect, it } from "vitest";
import type { GenerateResult } from "../../../generator/generate.js";
import { generate, type UnsafePatterns } from "../../../generator/index.js";
import { backtrackingOf } from "../../../generator/transform/patterns/backtracking.js";
import { documentOf, load } from "../pipeline.js";

const exponential = [
  "^(a|a)*$",
  "(a+)+$",
  "^([a-z]+)*$",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(a|aa)+$",
  "^(?:a|b|ab)*$",
  "(a*)*b",
  "(?=(a+)+b)",
  "^(?!(a+)+b)",
  // Found without it, but tried first.
  "(?:(a+)+b)*",
  "^x(?:(a|a)*b)?",
  "(?=(?:(a+)+b)?)",
  "^(\\p{L}+)*$",
  "^(\u{1f600}|\\u{1f600})*$",
  "^([\\s\\S]*,)*$",
  "^(\\w|[^x])+$",
  // Bounded, but not by enough.
  "(.*a){25}",
  "^(a?){30}a{30}$",
  "^(a|a){1,30}$",
  "((a{0,100}){0,100}){0,100}$",
  "(\\d+){50}",
  `${"a?".repeat(40)}${"a".repeat(40)}$`,
  `${"(?:a|[ab])".repeat(40)}$`,
  "^(?:(?:a|a){9}){4}$",
];

/** With the power of the length by which they grow. */
const powers: readonly (readonly [pattern: string, degree: number])[] = [
  ["^\\d+$", 1],
  ["a*a*", 1],
  ["(a*)*", 1],
  ["(a+)+", 1],
  ["^(a|b)*$", 1],
  ["^([0-9a-f]{32},?)+$", 1],
  ["^[a-z0-9]+(-[a-z0-9]+)*$", 1],
  ["^(\\d+\\.)*\\d+$", 1],
  ["^(?=.*\\d)(?=.*[a-z])(?!.*--).{8,}$", 1],
  ["^(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$", 1],
  ["^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}$", 1],
  ["^\\s+|\\s+$", 2],
  ["^a*a*$", 2],
  ["^[^@]+@[^@]+\\.[^@]+$", 2],
  ["((?!foo).)*$", 2],
  [".+@.+\\..+", 3],
  ["a*a*$", 3],
  ["^(.*){5}$", 5],
];

describe("how backtracking grows", () => {
  it.each(exponential)("%s: exponentially", (pattern) => {
    expect(backtrackingOf(pattern)).toEqual({ kind: "exponential" });
  });

  it.each(powers)("%s: by power %d", (pattern, degree) => {
    expect(backtrackingOf(pattern)).toEqual({ kind: "power", degree });
  });

  it.each([
    ["(?<x>a+)\\k<x>+$", "it refers back"],
    ["(?<=a+)b", "it looks behind"],
    [Array.from({ length: 200 }, (_, index) => `[a-${String.fromCodePoint(0x4e00 + index)}]{0,60}`).join(""), "it is too large"],
  ])("%.40s: nobody knows, for %s", (pattern) => {
    expect(backtrackingOf(pattern)).toEqual({ kind: "unknown" });
  });

  it("is found in bounded time, however deep or large the pattern", () => {
    for (const pattern of [
      "(?:".repeat(400) + "a" + ")*".repeat(400) + "$",
      "(a|b?)*".repeat(700) + "$",
      "a?".repeat(5000),
      "[^x]{0,64}".repeat(500),
    ]) {
      expect(backtrackingOf(pattern).kind).toBeDefined();
    }
  });
});

const schemas = {
  Slow: { type: "string", pattern: "^(a|a)*$" },
  Cubic: { type: "string", pattern: ".+@.+\\..+" },
  Bounded: { type: "string", maxLength: 254, pattern: ".+@.+\\..+" },
  Plain: { type: "string", pattern: "^[a-z]+$" },
  Map: {
    type: "object",
    propertyNames: { pattern: "^(b+)+$" },
    patternProperties: { "^(c+)+$": { type: "integer" }, "^d": { type: "string", pattern: "(e*)*f" } },
  },
};

const generated = (unsafePatterns?: UnsafePatterns): Promise<GenerateResult> =>
  generate({ input: documentOf(schemas), emit: ["validators"], ...(unsafePatterns === undefined ? {} : { unsafePatterns }) });

const found = ({ diagnostics }: GenerateResult): string[] =>
  diagnostics
    .filter(({ code }) => code.startsWith("pattern-"))
    .map(({ severity, code, pointer }) => `${severity} ${code} ${pointer?.replace("#/components/schemas/", "") ?? ""}`);

describe("unsafe patterns", () => {
  const places = [
    "Slow/pattern",
    "Cubic/pattern",
    "Map/propertyNames/pattern",
    "Map/patternProperties/%5E(c+)+$",
    "Map/patternProperties/%5Ed/pattern",
  ];

  it("are reported, and what is generated checks them", async () => {
    for (const mode of [undefined, "report"] as const) {
      const result = await generated(mode);
      expect(found(result).sort()).toEqual(places.map((place) => `warning pattern-unsafe ${place}`).sort());
      expect((load(result, "validators")["isSlow"] as (value: unknown) => boolean)("aab")).toBe(false);
    }
  });

  it("are refused where the user wants that", async () => {
    const result = await generated("refuse");
    expect(result.files).toEqual([]);
    expect(found(result).sort()).toEqual(places.map((place) => `error pattern-refused ${place}`).sort());
  });

  it("are reported at operations too", async () => {
    const parameters = [{ name: "q", in: "query", schema: { type: "string", pattern: "^(a|a)*$" } }];
    const paths = { "/q": { get: { parameters, responses: { 200: { description: "Fine" } } } } };
    const result = await generate({ input: { ...documentOf({}), paths }, emit: ["types"] });
    expect(found(result)).toEqual(["warning pattern-unsafe #/paths/~1q/get/parameters/0/schema/pattern"]);
  });
});
