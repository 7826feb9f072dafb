import { type Code } from "../code.js";
import { Construct, textOf, unaryIn, type Place, type Doc, type Syntax } from "./construct.js";

const constructs = new WeakMap<Code, Construct>();

/**
 * Code as a construct. Text without a construct is an identifier or a literal if it reads like one; anything else is opaque to the layout
 * around it, so whatever can be longer is built with the builders of this folder.
 */
export function known(code: Code): Construct {
  if (code instanceof Construct) return code;
  const before = constructs.get(code);
  if (before !== undefined) return before;
  const text = textOf(code.doc);
  const construct = (text === undefined ? undefined : read(text)) ?? new Construct(code.doc, code.shape, { kind: "other" });
  constructs.set(code, construct);
  return construct;
}

/** What a piece of code is to the code around it. */
export function syntaxOf(code: Code): Syntax {
  return known(code).syntax;
}

/** The document of an expression that stands in a place. */
export function docIn(code: Code, place: Place): Doc {
  return known(code).in(place);
}

const asciiIdentifier = /^[$A-Z_a-z][$\w]*$/;

const patterns = {
  identifier: /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u,
  number: /^(?:\d|\.\d)[\w.]*(?:e-\d+)?$/u,
  signedNumber: /^-(?:\d|\.\d)[\w.]*(?:e-\d+)?$/u,
  string: /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/u,
  regexp: /^\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*$/u,
  template: /^`(?:[^`\\]|\\.)*`$/u,
};

function read(text: string): Construct | undefined {
  const make = (syntax: Syntax): Construct => new Construct(text, "primary", syntax);
  switch (text.charAt(0)) {
    case '"':
    case "'":
      return patterns.string.test(text) ? make({ kind: "literal", of: "string", text }) : undefined;
    case "/":
      return patterns.regexp.test(text) ? make({ kind: "literal", of: "regexp", text }) : undefined;
    case "`":
      return patterns.template.test(text) ? make({ kind: "template" }) : undefined;
    case "-":
      if (!patterns.signedNumber.test(text)) return undefined;
      return new Construct(text, "primary", { kind: "literal", of: "signed number", text }, (place) => unaryIn(text, place));
  }
  if (asciiIdentifier.test(text) || patterns.identifier.test(text)) return make(wordSyntax(text));
  return patterns.number.test(text) ? make({ kind: "literal", of: "number", text }) : undefined;
}

function wordSyntax(text: string): Syntax {
  if (text === "this") return { kind: "this" };
  if (text === "null") return { kind: "literal", of: "null", text };
  if (text === "true" || text === "false") return { kind: "literal", of: "boolean", text };
  return { kind: "identifier", name: text };
}
