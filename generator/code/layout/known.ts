import { type Code } from "../code.js";
import { Construct, textOf, unaryIn, type Place, type Doc, type Syntax } from "./construct.js";
import { callConstruct } from "./call.js";
import { objectIn } from "./collections.js";
import { memberExpression } from "./member.js";

const constructs = new WeakMap<Code, Construct>();

/** Code as a construct: plain text is read as far as the layout around it depends on what it is. */
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
  start: /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?=\??\.|\[|\()/u,
  link: /(?<optional>\?)?\.(?<name>[\p{ID_Start}$_#][\p{ID_Continue}$]*)|\[(?<index>[^[\]"'()]+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\]|\((?<args>[^()"'`]*)\)/guy,
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
  if (text === "[]") return make({ kind: "array", items: [] });
  if (text === "{}") return new Construct(text, "primary", { kind: "object", entries: [] }, (place) => objectIn(text, place));
  if (patterns.regexp.test(text)) return make({ kind: "literal", of: "regexp", text });
  if (patterns.template.test(text)) return make({ kind: "template" });
  return readChain(text);
}

/** A chain of members and calls with simple arguments, such as `Object.keys(value).length`. */
function readChain(text: string): Construct | undefined {
  const start = patterns.start.exec(text)?.[0];
  let chain = start === undefined ? undefined : read(start);
  let end = start?.length ?? 0;
  for (const match of text.slice(end).matchAll(patterns.link)) {
    chain = chain === undefined ? undefined : readLink(chain, match.groups ?? {});
    end += match[0].length;
  }
  return end === text.length ? chain : undefined;
}

function readLink(chain: Construct, { optional, name, index, args }: Record<string, string | undefined>): Construct | undefined {
  if (name !== undefined) return memberExpression(chain, { name, isOptional: optional !== undefined });
  if (index !== undefined) {
    const inner = read(index);
    return inner === undefined ? undefined : memberExpression(chain, { index: inner });
  }
  const list = args === undefined || args === "" ? [] : args.split(", ").map(read);
  const known = list.filter((arg) => arg !== undefined);
  return known.length === list.length ? callConstruct({ callee: chain, args: known, typeArgs: [], isNew: false }, undefined) : undefined;
}
