import { builders } from "prettier/doc";
import { type Code, type Shape } from "../code.js";
import { Construct, concat, parenthesized, separated, textOf, type Doc, type Syntax } from "./construct.js";

const { group, ifBreak, indent, line, softline } = builders;

/** Where a type stands. Prettier's layout of a union depends on it, and parentheses do. */
export type TypePlace =
  "annotation" | "alias" | "type argument" | "tuple element" | "sole tuple element" | "constituent" | "operand" | "hugged";

/** The document of a type that stands in a place. */
export function typeIn(type: Code, place: TypePlace): Doc {
  if (place === "hugged" && type instanceof Construct && type.syntax.kind === "object type") return type.syntax.hugged();
  const union = type instanceof Construct && type.syntax.kind === "union type" ? type.syntax : undefined;
  const isInParentheses = needsParentheses(typeShape(type), place);
  const doc = union === undefined || union.hugs ? type.doc : unionDoc(union.bare, isInParentheses ? "operand" : place);
  return isInParentheses ? parenthesized(doc) : doc;
}

function unionDoc(bare: Doc, place: TypePlace): Doc {
  switch (place) {
    case "alias":
    case "type argument":
    case "sole tuple element":
      return bare;
    case "tuple element":
      return group([indent([ifBreak(["(", softline]), bare]), softline, ifBreak(")")]);
    case "constituent":
    case "operand":
      return group([indent([softline, bare]), softline]);
    case "annotation":
    case "hugged":
      return group(indent([softline, bare]));
  }
}

function needsParentheses(shape: Shape, place: TypePlace): boolean {
  if (place !== "constituent" && place !== "operand") return false;
  const isCompound = shape === "union type" || shape === "intersection type" || shape === "function type";
  return isCompound || (place === "operand" && shape === "operator type");
}

const operatorText = /^(?:keyof|readonly|unique|typeof|infer) /u;

function typeShape(type: Code): Shape {
  if (type.shape !== "primary") return type.shape;
  return typeof type.doc === "string" && operatorText.test(type.doc) ? "operator type" : "primary";
}

const keywords = new Set("any bigint boolean never null number object string symbol this undefined unknown void".split(" "));
const literalText = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|-?\d[\w.]*(?:e-\d+)?|true|false)$/u;
const referenceText = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*(?<args><.*>)?$/u;

/** What a type is to the layout around it; plain text is read. */
export function typeSyntax(type: Code): Syntax {
  if (type instanceof Construct) return type.syntax;
  const text = type.shape === "primary" ? textOf(type.doc) : undefined;
  if (text === undefined) return { kind: "other" };
  if (keywords.has(text)) return { kind: "keyword type", name: text };
  if (literalText.test(text)) return { kind: "literal type" };
  const match = referenceText.exec(text);
  if (match === null) return { kind: "other" };
  return { kind: "reference type", name: type, args: match.groups?.["args"] === undefined ? [] : [type] };
}

/** Whether a sole type argument stays on the line of its `<`. */
function hugs(type: Code): boolean {
  const syntax = typeSyntax(type);
  return syntax.kind === "object type" || (syntax.kind === "union type" && syntax.hugs) || isSimpleType(type);
}

/** A keyword, a literal or a name. */
function isSimpleType(type: Code): boolean {
  const syntax = typeSyntax(type);
  return syntax.kind === "keyword type" || syntax.kind === "literal type" || (syntax.kind === "reference type" && syntax.args.length === 0);
}

/** A name, or an array or a generic of one: the type of a cast that is no reason to break a line. */
export function isShortCastType(type: Code): boolean {
  let inner = type;
  for (let depth = 0; depth < 2; depth += 1) {
    const syntax = typeSyntax(inner);
    if (syntax.kind === "array type") inner = syntax.element;
  }
  const syntax = typeSyntax(inner);
  const [only] = syntax.kind === "reference type" ? syntax.args : [];
  return isSimpleType(only !== undefined && syntax.kind === "reference type" && syntax.args.length === 1 ? only : inner);
}

/** `<A, B>`, or nothing. */
export function typeArgumentsDoc(args: readonly Code[]): Doc {
  const [only] = args;
  if (only === undefined) return "";
  if (args.length === 1 && hugs(only)) return concat("<", typeIn(only, "type argument"), ">");
  return breakableTypeArguments(args);
}

/** `<A, B>` that may break even where a sole argument stays on the line. */
export function breakableTypeArguments(args: readonly Code[]): Doc {
  const docs = args.map((arg) => typeIn(arg, "type argument"));
  return group(["<", indent([softline, ...separated(docs, [",", line])]), softline, ">"]);
}

export function isObjectType(type: Code | undefined): boolean {
  return type instanceof Construct && type.syntax.kind === "object type";
}
