import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { printCode } from "../../../generator/code/code.js";
import {
  camelCase,
  capitalize,
  identifier,
  isFreeIdentifier,
  memberName,
  pascalCase,
  uncapitalize,
} from "../../../generator/code/identifier.js";

describe("names from a spec", () => {
  const rows: readonly (readonly [name: string, pascal: string, camel: string])[] = [
    ["pet", "Pet", "pet"],
    ["Pet", "Pet", "pet"],
    ["webhook_endpoint", "WebhookEndpoint", "webhookEndpoint"],
    ["create-webhook", "CreateWebhook", "createWebhook"],
    ["petStore", "PetStore", "petStore"],
    ["Pet Store", "PetStore", "petStore"],
    ["HTTPServer", "HTTPServer", "hTTPServer"],
    ["URL", "URL", "url"],
    ["v2", "V2", "v2"],
    ["a.b/c", "ABC", "aBC"],
    ["Api.Models.User[]", "ApiModelsUser", "apiModelsUser"],
    ["__proto__", "Proto", "proto"],
    ["1st", "_1st", "_1st"],
    ["404", "_404", "_404"],
    ["", "Unnamed", "unnamed"],
    ["---", "Unnamed", "unnamed"],
    ["größe", "Größe", "größe"],
    ["gro\u0308sse", "Grösse", "grösse"],
    ["ペット", "ペット", "ペット"],
    ["😀", "Unnamed", "unnamed"],
    ["𝒳y", "Y", "y"],
    ["ǆ", "Ǆ", "ǆ"],
  ];
  it.each(rows)("%j is %s and %s", (name, pascal, camel) => {
    expect([pascalCase(name), camelCase(name)]).toEqual([pascal, camel]);
  });

  it.each([
    ["AVAILABLE_NOW", "AVAILABLE_NOW"],
    ["availableNow", "availableNow"],
    ["in progress", "in_progress"],
    ["--a--b--", "a_b"],
    ["__proto__", "__proto__"],
    ["class", "class"],
    ["1xx", "_1xx"],
    ["gro\u0308\u200bsse", "grösse"],
    ["$", "Other"],
    ["", "Other"],
  ])("%j is %s as a member of a constant", (name, member) => {
    expect(memberName(name, "Other")).toBe(member);
  });

  it("are identifiers, whatever the spec calls things", () => {
    const names = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string({ unit: fc.constantFrom("a", "B", "1", "_", "-", "é", "\u0301", "$", "ß") })); // prettier-ignore
    fc.assert(
      fc.property(names, (name) => {
        for (const made of [pascalCase(name), camelCase(name), memberName(name, "Other")]) {
          expect(printCode(identifier(made))).toBe(made);
          expect(made).not.toContain("$");
          const scanner = ts.createScanner(ts.ScriptTarget.ES2022, false, ts.LanguageVariant.Standard, made);
          scanner.scan();
          expect(scanner.getTokenEnd()).toBe(made.length);
        }
      }),
      { seed: 20240607, numRuns: 3000 },
    );
  });

  it("the first letter of a word is a character, not half of one", () => {
    expect([capitalize("ßa"), capitalize("😀a"), capitalize(""), uncapitalize("")]).toEqual(["SSa", "😀a", "", ""]);
  });
});

describe("identifier", () => {
  it.each(["", "a-b", "1a", "a b", "a\u2028", "a;b", "\\u0061"])("refuses %j", (name) => {
    expect(() => identifier(name)).toThrow(TypeError);
  });
});

describe("isFreeIdentifier", () => {
  const taken = ["class", "await", "yield", "let", "static", "enum", "any", "unknown", "string", "type", "of", "async", "arguments", "eval", "undefined", "NaN", "Date", "Promise", "Response", "Record", "fetch", "Array", "toString", "constructor"]; // prettier-ignore
  it.each(taken)("%s is reserved or a global", (name) => {
    expect(isFreeIdentifier(name)).toBe(false);
  });

  it.each(["Pet", "date", "_1", "größe", "fetch2"])("%s is free", (name) => {
    expect(isFreeIdentifier(name)).toBe(true);
  });

  it("no keyword of the compiler is free", () => {
    const { FirstReservedWord, LastReservedWord, FirstFutureReservedWord, LastFutureReservedWord } = ts.SyntaxKind;
    const isReserved = (kind: ts.SyntaxKind): boolean =>
      (kind >= FirstReservedWord && kind <= LastReservedWord) || (kind >= FirstFutureReservedWord && kind <= LastFutureReservedWord);
    const kinds = Object.values(ts.SyntaxKind).filter((kind) => typeof kind === "number");
    const words = kinds.filter(isReserved).map((kind) => ts.tokenToString(kind) ?? "");
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter(isFreeIdentifier)).toEqual([]);
  });
});
