import { describe, expect, test } from "vitest";
import { compareTypes } from "./oracle/comparison.js";

/** What is said about schemas `A` and `B`, given the text of both types on both sides. */
function compare(ours: string, theirs: string): Record<string, string> {
  const text = `export interface components {\n  schemas: { ${theirs} };\n}\n`;
  const names = new Map([...theirs.matchAll(/\b([AB]): /gu)].map(([, name = ""]) => [name, name]));
  return Object.fromEntries(
    compareTypes({ text: ours, names }, text).map(({ schema, relation, where }) => [schema, `${relation} ${where}`]),
  );
}

describe("the comparison of two types", () => {
  test.each([
    ["export interface A { a: string; b?: (number | null)[] }", "A: { b?: (null | number)[] } & { a: string };"],
    ["export type A = { a: A } | null;", `A: { a: components["schemas"]["A"] } | null;`],
    ["export interface A { [key: string]: unknown }", "A: Record<string, unknown>;"],
  ])("is content with %s", (ours, theirs) => {
    expect(compare(ours, theirs)).toEqual({});
  });

  test.each([
    ["export interface A { a: string }", "A: { a: string | null };", "ours is narrower .a: string <> string | null"],
    ["export interface A { a?: string }", "A: { a: string };", "theirs is narrower .a: string | undefined <> string"],
    ["export interface A { a: string; b: string }", "A: { a: string };", "ours is narrower .b: string <> nothing"],
    ["export interface A { a: { b: 1 }[] }", "A: { a: { b: 2 }[] };", "different .a[].b: 1 <> 2"],
    ["export type A = 1 | 2;", "A: 1 | 3;", "different : A <> 1 | 3"],
    [
      "export interface A { a: { a: { a: { a: { a: { a: 1 } } } } } }",
      "A: { a: { a: { a: { a: { a: { a: 2 } } } } } };",
      "different .a.a.a.a.a.a: 1 <> 2",
    ],
  ])("sees the difference of %s", (ours, theirs, difference) => {
    expect(compare(ours, theirs)).toEqual({ A: difference });
  });

  test("shows a difference where it comes from, not where it is referred to", () => {
    const ours = "export interface A { a: 1; b?: A } export interface B { a: A }";
    const theirs = `A: { a: 2; b?: components["schemas"]["A"] }; B: { a: components["schemas"]["A"] };`;
    expect(Object.keys(compare(ours, theirs))).toEqual(["A"]);
  });

  test("does not take for equal what the compiler cannot resolve", () => {
    expect(() => compare("export interface A { a: Missing }", "A: { a: string };")).toThrow("Cannot find name 'Missing'");
  });

  test("does not take for equal what has a type on one side only", () => {
    expect(() => compare("export interface A { a: string }", "A: { a: string }; B: string;")).toThrow("no exported member 'B'");
    expect(() => compare("export type A = string;", "A: string; C: string;")).toThrow("C has no type of ours");
  });
});
