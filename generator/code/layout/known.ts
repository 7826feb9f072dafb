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
  if (text === "this") return make({ kind: "this" });
  if (text === "null") return make({ kind: "literal", of: "null", text });
  if (text === "true" || text === "false") return make({ kind: "literal", of: "boolean", text });
  if (patterns.identifier.test(text)) return make({ kind: "identifier", name: text });
  if (patterns.string.test(text)) return make({ kind: "literal", of: "string", text });
  if (patterns.number.test(text)) return make({ kind: "literal", of: "number", text });
  if (patterns.signedNumber.test(text)) {
    return new Construct(text, "primary", { kind: "literal", of: "signed number", text }, (place) => unaryIn(text, place));
  }
  if (patterns.regexp.test(text)) return make({ kind: "literal", of: "regexp", text });
  if (patterns.template.test(text)) return make({ kind: "template" });
  return undefined;
}
