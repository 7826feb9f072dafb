import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendPointer, lookUp, parsePointer, rootPointer } from "../../../generator/openapi/pointer.js";

describe("pointers are put together", () => {
  it.each([
    { tokens: [], want: "#" },
    { tokens: ["a", "b"], want: "#/a/b" },
    { tokens: [""], want: "#/" },
    { tokens: ["", ""], want: "#//" },
    { tokens: [0, 10], want: "#/0/10" },
    { tokens: ["a/b"], want: "#/a~1b" },
    { tokens: ["a~b"], want: "#/a~0b" },
    { tokens: ["~1"], want: "#/~01" },
    { tokens: ["a b"], want: "#/a%20b" },
    { tokens: ["100%"], want: "#/100%25" },
    { tokens: ["a#b"], want: "#/a%23b" },
    { tokens: ['"<>\\^`|'], want: "#/%22%3C%3E%5C%5E%60%7C" },
    { tokens: ["é"], want: "#/%C3%A9" },
    { tokens: ["🐾"], want: "#/%F0%9F%90%BE" },
    { tokens: ["/pets/{petId}"], want: "#/~1pets~1{petId}" },
    { tokens: ["__proto__"], want: "#/__proto__" },
    { tokens: ["\ud800"], want: "#/%EF%BF%BD" },
  ])("$want", ({ tokens, want }) => {
    expect(appendPointer(rootPointer, ...tokens)).toBe(want);
  });
});

describe("pointers are taken apart", () => {
  it.each([
    { pointer: "#", want: [] },
    { pointer: "", want: [] },
    { pointer: "#/", want: [""] },
    { pointer: "#/a/b", want: ["a", "b"] },
    { pointer: "#/a~1b", want: ["a/b"] },
    { pointer: "#/a~0b", want: ["a~b"] },
    { pointer: "#/~01", want: ["~1"] },
    { pointer: "#/a%20b", want: ["a b"] },
    { pointer: "#/a b", want: ["a b"] },
    { pointer: "#/%7e1", want: ["/"] },
    { pointer: "#/%C3%A9", want: ["é"] },
    { pointer: "#/é", want: ["é"] },
    { pointer: "#a", want: undefined },
    { pointer: "/a", want: undefined },
    { pointer: "a", want: undefined },
    { pointer: "#/~", want: undefined },
    { pointer: "#/a~2b", want: undefined },
    { pointer: "#/%7e2", want: undefined },
    { pointer: "#/%", want: undefined },
    { pointer: "#/%zz", want: undefined },
    { pointer: "#/%ff", want: undefined },
  ])("$pointer", ({ pointer, want }) => {
    expect(parsePointer(pointer)).toEqual(want);
  });

  it("are what they were put together from", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), (tokens) => {
        expect(parsePointer(appendPointer(rootPointer, ...tokens))).toEqual(tokens);
      }),
      { seed: 6901, numRuns: 1000 },
    );
  });

  it("are URI fragments, so a URL leaves them alone", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), (tokens) => {
        const pointer = appendPointer(rootPointer, ...tokens);
        expect(new URL(pointer, "https://a.example/").href).toBe(`https://a.example/${pointer}`);
      }),
      { seed: 3986, numRuns: 500 },
    );
  });
});

describe("what a pointer leads to", () => {
  const document = JSON.parse('{"a":{"b":[1,{"":2}]},"__proto__":{"c":3},"n":null,"s":"text"}') as unknown;

  it.each([
    { tokens: [], want: document },
    { tokens: ["a", "b", "0"], want: 1 },
    { tokens: ["a", "b", "1", ""], want: 2 },
    { tokens: ["__proto__", "c"], want: 3 },
    { tokens: ["n"], want: null },
    { tokens: ["n", "x"], want: undefined },
    { tokens: ["s", "length"], want: undefined },
    { tokens: ["a", "b", "00"], want: undefined },
    { tokens: ["a", "b", "-"], want: undefined },
    { tokens: ["a", "b", "map"], want: undefined },
    { tokens: ["toString"], want: undefined },
    { tokens: ["constructor", "name"], want: undefined },
  ])("$tokens", ({ tokens, want }) => {
    expect(lookUp(document, tokens)).toEqual(want);
  });
});
