import { builders, utils } from "prettier/doc";
import { type Code } from "../code.js";
import { concat, textOf, willBreak, type Doc, type Place, type Syntax } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";
import { isOperatorExpression } from "./operators.js";
import { isNarrow, isShortArgument } from "./simple.js";
import { typeArgumentsDoc } from "./type-place.js";

const { group, indent, indentIfBreak, line } = builders;

export type AssignmentLayout = "break after operator" | "never break after operator" | "break left" | "fluid";

export interface Assignment {
  readonly left: Doc;
  readonly operator: ":" | " =";
  readonly value: Code;
  readonly place: Place & { readonly in: "declaration" | "property" };
  /** The left side's type is so intricate that it breaks first. */
  readonly breaksLeft?: boolean;
}

/** `left = value` or `key: value` with the line end where prettier has it. */
export function assignment(parts: Assignment): Doc {
  return assignmentDoc(chooseLayout(parts), parts.left, parts.operator, docIn(parts.value, parts.place));
}

export function assignmentDoc(layout: AssignmentLayout, left: Doc, operator: ":" | " =", value: Doc): Doc {
  const head = typeof left === "string" ? left + operator : [group(left), operator];
  switch (layout) {
    case "break after operator":
      return group([head, group(indent([line, value]))]);
    case "never break after operator":
      return typeof head === "string" ? concat(head, " ", value) : group([head, " ", value]);
    case "break left":
      return group([left, operator, " ", group(value)]);
    case "fluid": {
      const id = Symbol("assignment");
      return group([head, group(indent(line), { id }), indentIfBreak(value, { groupId: id })]);
    }
  }
}

function chooseLayout({ left, value, place, breaksLeft }: Assignment): AssignmentLayout {
  const syntax = syntaxOf(value);
  const leftCanBreak = typeof left !== "string" && utils.canBreak(left);
  if (breaksLeft === true || (place.in === "declaration" && syntax.kind === "arrow" && leftCanBreak)) return "break left";
  const key = place.in === "property" ? textOf(left) : undefined;
  const hasShortKey = key !== undefined && isNarrow(key, 4);
  if (breaksAfterOperator(value, hasShortKey)) return "break after operator";
  const isUnbreakable =
    hasShortKey || syntax.kind === "template" || (syntax.kind === "literal" && (syntax.of === "boolean" || syntax.of === "number"));
  return !leftCanBreak && isUnbreakable ? "never break after operator" : "fluid";
}

function breaksAfterOperator(value: Code, hasShortKey: boolean): boolean {
  if (isOperatorExpression(value)) return true;
  let syntax = syntaxOf(value);
  if (syntax.kind === "conditional") return isOperatorExpression(syntax.test);
  if (hasShortKey) return false;
  while (syntax.kind === "unary" || syntax.kind === "await") syntax = syntaxOf(syntax.argument);
  return (syntax.kind === "literal" && syntax.of === "string") || isPoorlyBreakable(syntax, false);
}

/** A chain of members and calls in which there is hardly a place to break. */
function isPoorlyBreakable(syntax: Syntax, isInside: boolean): boolean {
  switch (syntax.kind) {
    case "call":
      if (syntax.isNew || syntax.isMemberChain) return false;
      if (syntax.args.length > 1 || !syntax.args.every(isShortArgument) || hasComplexTypeArguments(syntax.typeArgs)) return false;
      return isPoorlyBreakable(syntaxOf(syntax.callee), true);
    case "member":
      return isPoorlyBreakable(syntaxOf(syntax.object), true);
    default:
      return isInside && (syntax.kind === "identifier" || syntax.kind === "this");
  }
}

function hasComplexTypeArguments(typeArgs: readonly Code[]): boolean {
  const [first] = typeArgs;
  if (first === undefined) return false;
  if (typeArgs.length > 1 || first.shape === "union type" || first.shape === "intersection type") return true;
  return willBreak(typeArgumentsDoc(typeArgs));
}
