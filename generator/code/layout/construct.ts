import { builders } from "prettier/doc";
import { Code, type Shape } from "../code.js";

export type Doc = builders.Doc;

export type BinaryOperator = "===" | "!==" | "<" | "<=" | ">" | ">=" | "+" | "-" | "%" | "in" | "instanceof";
export type LogicalOperator = "&&" | "||" | "??";

/** Where an expression stands. Prettier's layout of an expression, and its parentheses, depend on it. */
export type Place =
  | { readonly in: "anywhere" | "unary" | "member" | "index" | "test" | "return" | "arrow body" | "statement" | "await" | "spread" }
  | { readonly in: "cast"; readonly indents: boolean }
  | { readonly in: "declaration" | "property" }
  | { readonly in: "argument"; readonly ofBoolean: boolean }
  | { readonly in: "callee"; readonly argumentCount: number }
  | { readonly in: "logical"; readonly operator: LogicalOperator }
  | { readonly in: "binary"; readonly operator: BinaryOperator; readonly side: "left" | "right" }
  | { readonly in: "conditional"; readonly part: "test" | "yes" | "no"; readonly indents: boolean };

/** How an object literal's entry matters to the code around the object. */
export interface EntrySyntax {
  readonly isComputed: boolean;
  /** Absent for shorthands. */
  readonly value?: Code;
}

/** What a construct was built from, as far as the layout of the code around it depends on that. */
export type Syntax =
  | { readonly kind: "other" | "this" | "template" | "block" }
  | { readonly kind: "identifier"; readonly name: string }
  | { readonly kind: "literal"; readonly of: "string" | "number" | "signed number" | "boolean" | "null" | "regexp"; readonly text: string }
  | MemberSyntax
  | CallSyntax
  | ArrowSyntax
  | { readonly kind: "object"; readonly entries: readonly EntrySyntax[] }
  | { readonly kind: "array"; readonly items: readonly Code[] }
  | { readonly kind: "logical"; readonly operator: LogicalOperator; readonly operands: readonly Code[] }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Code; readonly right: Code }
  | { readonly kind: "unary"; readonly operator: "!" | "typeof"; readonly argument: Code }
  | { readonly kind: "conditional"; readonly test: Code; readonly yes: Code; readonly no: Code }
  | { readonly kind: "cast"; readonly expression: Code; readonly type: Code | undefined }
  | { readonly kind: "await"; readonly argument: Code }
  | { readonly kind: "if statement" }
  | { readonly kind: "union type"; readonly members: readonly Code[]; readonly hugs: boolean; readonly bare: Doc }
  | { readonly kind: "object type"; readonly hugged: () => Doc }
  | { readonly kind: "reference type"; readonly name: Code; readonly args: readonly Code[] }
  | { readonly kind: "keyword type"; readonly name: string }
  | { readonly kind: "literal type" }
  | { readonly kind: "array type"; readonly element: Code }
  | { readonly kind: "type parameter"; readonly isPlain: boolean };

export interface MemberSyntax {
  readonly kind: "member";
  readonly object: Code;
  /** `.name`, `["na-me"]` or `[0]`. */
  readonly lookup: Doc;
  readonly name?: string;
  /** Instead of a name. */
  readonly index?: Code;
}

export interface CallSyntax {
  readonly kind: "call";
  readonly callee: Code;
  readonly args: readonly Code[];
  readonly typeArgs: readonly Code[];
  readonly isNew: boolean;
  readonly isMemberChain: boolean;
  readonly hasComment: boolean;
}

export interface ArrowSyntax {
  readonly kind: "arrow";
  readonly parameterCount: number;
  readonly parametersAreIdentifiers: boolean;
  /** Absent when the body is a block. */
  readonly expression?: Code;
  /** The layout as a call's first or last argument that holds on to the parentheses; `undefined` when the signature breaks. */
  readonly hugged: (isLast: boolean) => Doc | undefined;
}

/** Code that knows what it was built from, so that the code around it can lay it out as prettier does there. */
export class Construct extends Code {
  readonly syntax: Syntax;
  readonly #inPlace: ((place: Place) => Doc) | undefined;

  constructor(doc: Doc | (() => Doc), shape: Shape, syntax: Syntax, inPlace?: (place: Place) => Doc) {
    super(doc, shape);
    this.syntax = syntax;
    this.#inPlace = inPlace;
  }

  in(place: Place): Doc {
    return this.#inPlace === undefined ? this.doc : this.#inPlace(place);
  }
}

export const anywhere: Place = { in: "anywhere" };

export function parenthesized(doc: Doc): Doc {
  return typeof doc === "string" ? `(${doc})` : ["(", doc, ")"];
}

/** A unary expression, with parentheses where it needs them or where prettier wants them. */
export function unaryIn(doc: Doc, place: Place): Doc {
  const isTested = place.in === "binary" && place.side === "left" && (place.operator === "in" || place.operator === "instanceof");
  return isTested || place.in === "callee" || place.in === "member" ? parenthesized(doc) : doc;
}

/** The text of a document that is only strings. */
export function textOf(doc: Doc): string | undefined {
  if (typeof doc === "string") return doc;
  if (!Array.isArray(doc)) return undefined;
  let text = "";
  for (const part of doc) {
    const partText = textOf(part);
    if (partText === undefined) return undefined;
    text += partText;
  }
  return text;
}

/** Parts one after another, as a plain string where that is what they are. */
export function concat(...parts: readonly Doc[]): Doc {
  return parts.every((part) => typeof part === "string") ? parts.join("") : [...parts];
}

/** Documents with a separator between, as a list to spread. */
export function separated(docs: readonly Doc[], separator: Doc): Doc[] {
  const parts: Doc[] = [];
  for (const doc of docs) {
    if (parts.length > 0) parts.push(separator);
    parts.push(doc);
  }
  return parts;
}

/** A comment on the lines above. */
export function commented(comment: Code | undefined, doc: Doc): Doc {
  return comment === undefined ? doc : [comment.doc, builders.hardline, doc];
}

/** Whether a document has a line end in every layout. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (Array.isArray(doc)) return doc.some(willBreak);
  switch (doc.type) {
    case "break-parent":
      return true;
    case "line":
      return doc.hard === true;
    case "group":
      return groupWillBreak(doc);
    case "fill":
      return doc.parts.some(willBreak);
    case "if-break":
      return willBreak(doc.breakContents) || willBreak(doc.flatContents);
    case "align":
    case "indent":
    case "label":
    case "line-suffix":
      return willBreak(doc.contents);
    default:
      return "contents" in doc && willBreak(doc.contents as Doc);
  }
}

const breaking = new WeakMap<builders.Group, boolean>();

/** Remembers the answers, for documents are asked about at each level around them, and there are groups at each. */
function groupWillBreak(group: builders.Group): boolean {
  if (group.break) return true;
  const known = breaking.get(group);
  if (known !== undefined) return known;
  const answer = willBreak(group.contents);
  breaking.set(group, answer);
  return answer;
}
