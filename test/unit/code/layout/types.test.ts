import { describe, expect, it } from "vitest";
import { code, printCode, type Code } from "../../../../generator/code/code.js";
import { identifier } from "../../../../generator/code/identifier.js";
import { stringLiteral } from "../../../../generator/code/literal.js";
import { interfaceDeclaration, typeAliasDeclaration } from "../../../../generator/code/layout/declarations.js";
import {
  arrayType,
  functionType,
  intersectionType,
  layoutAliasType,
  layoutPropertyType,
  objectType,
  optionalElementType,
  readonlyArrayType,
  tupleType,
  typeReference,
  unionType,
} from "../../../../generator/code/layout/types.js";
import fc from "fast-check";
import { expectPrettierAgreesOnAll } from "./judge.js";
import { aliases, emptyFunctions, interfaces } from "./declarations.arbitrary.js";
import { propertyKey, types } from "./types.arbitrary.js";

const a = code`A`;
const b = code`B`;
const states = ["open", "closed", "reopened", "merged", "edited", "deleted", "transferred"].map(stringLiteral);

describe("types", () => {
  it("are laid out as by prettier in aliases", () => expectPrettierAgreesOnAll(aliases));
  it("are laid out as by prettier in interfaces", () => expectPrettierAgreesOnAll(interfaces));
  it("are laid out as by prettier in functions", () => expectPrettierAgreesOnAll(emptyFunctions));

  it("are plain strings where nothing can break", () => {
    const plain: Code[] = [
      unionType([a, code`null`]),
      arrayType(a),
      readonlyArrayType(a),
      typeReference(a, [b]),
      typeReference(a),
      objectType([]),
    ];
    expect(plain.map(({ doc }) => doc)).toEqual(["A | null", "A[]", "readonly A[]", "A<B>", "A", "{}"]);
  });

  it("are themselves as the only constituent", () => {
    expect(unionType([a])).toBe(a);
    expect(intersectionType([a])).toBe(a);
    expect(printCode(unionType([]))).toBe("never");
    expect(printCode(intersectionType([]))).toBe("unknown");
  });

  it("merge unions in unions", () => {
    expect(printCode(unionType([unionType([a, b]), code`null`]))).toBe("A | B | null");
  });

  it("stand in parentheses where they have to", () => {
    const union = unionType([a, b]);
    const method = functionType([{ name: identifier("first"), type: a }], b);
    expect(printCode(arrayType(union))).toBe("(A | B)[]");
    expect(printCode(arrayType(intersectionType([a, b])))).toBe("(A & B)[]");
    expect(printCode(arrayType(readonlyArrayType(a)))).toBe("(readonly A[])[]");
    expect(printCode(arrayType(code`keyof A`))).toBe("(keyof A)[]");
    expect(printCode(intersectionType([union, b]))).toBe("(A | B) & B");
    expect(printCode(unionType([method, b]))).toBe("((first: A) => B) | B");
    expect(printCode(tupleType([union, optionalElementType(union)], union))).toBe("[A | B, (A | B)?, ...(A | B)[]]");
  });
});

describe("the text of a type", () => {
  const inInterface = (key: string, text: string): string =>
    `interface Test {\n  ${key}: ${text.replaceAll("\n", "\n  ")};\n}`.replace(/ +$/gmu, "");

  it("fits its property", () => {
    fc.assert(
      fc.property(propertyKey, types, (key, type) => {
        const declaration = interfaceDeclaration({ name: code`Test`, members: [{ kind: "property", key, type }] });
        const printed = printCode(key);
        expect(inInterface(printed, layoutPropertyType({ key: printed }, type))).toBe(printCode(declaration));
      }),
      { seed: 1 },
    );
  });

  it("fits its alias", () => {
    fc.assert(
      fc.property(types, (type) => {
        const declaration = typeAliasDeclaration({ name: code`Test`, exported: true, type });
        const text = `export type Test = ${layoutAliasType("export type Test", type)};`.replace(/ +$/gmu, "");
        expect(text).toBe(printCode(declaration));
      }),
      { seed: 1 },
    );
  });

  it("begins with a line end where prettier breaks before it", () => {
    expect(layoutAliasType("export type State", unionType(states))).toMatch(/^\n {2}\| "open"\n/u);
    expect(layoutPropertyType({ key: "state" }, unionType(states))).toMatch(/^\n {2}\| "open"\n/u);
    expect(layoutPropertyType({ key: "state" }, a)).toBe("A");
  });
});
