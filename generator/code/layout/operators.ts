import { builders } from "prettier/doc";
import { type Code, type Shape } from "../code.js";
import {
  anywhere,
  concat,
  Construct,
  parenthesized,
  unaryIn,
  type BinaryOperator,
  type Doc,
  type LogicalOperator,
  type Place,
} from "./construct.js";
import { known, docIn, syntaxOf } from "./known.js";
import { stringLiteral } from "../literal.js";

const { group, indent, line, softline } = builders;

/** `a && b && c`, with parentheses around an `or` among the operands. One operand is itself. */
export function and(operands: readonly Code[]): Code {
  return logical("&&", operands, "and expression");
}

/** `a || b || c`, with parentheses around an `and` among the operands. One operand is itself. */
export function or(operands: readonly Code[]): Code {
  return logical("||", operands, "or expression");
}

/** `left === right` and its like; operands are parenthesized where they need it or where prettier wants it. */
export function binary(left: Code, operator: BinaryOperator | "??", right: Code): Code {
  if (operator === "??") return logical("??", [left, right], "operator expression");
  let made: ReturnType<typeof binaryParts> | undefined;
  const inPlace = (place: Place): Doc => {
    const parts = (made ??= binaryParts(left, operator, right));
    return withParentheses(operatorDoc(place.in === "binary" ? parts.inBinary : parts.alone, [], place), needsParentheses(operator, place));
  };
  return new Construct(() => inPlace(anywhere), "operator expression", { kind: "binary", operator, left, right }, inPlace);
}

/** `!value`. */
export function not(operand: Code): Code {
  return unary("!", operand);
}

/** A test that holds where the given one does not: `a !== b` of `a === b`, `a` of `!a`, else `!a`. */
export function opposite(test: Code): Code {
  const syntax = syntaxOf(test);
  if (syntax.kind === "unary" && syntax.operator === "!") return syntax.argument;
  if (syntax.kind === "binary" && syntax.operator === "===") return binary(syntax.left, "!==", syntax.right);
  if (syntax.kind === "binary" && syntax.operator === "!==") return binary(syntax.left, "===", syntax.right);
  return not(test);
}

/** What `typeof` gives. */
export type TypeofResult = "string" | "number" | "bigint" | "boolean" | "symbol" | "undefined" | "object" | "function";

/** `typeof value === "type"`. */
export function typeofIs(value: Code, type: TypeofResult): Code {
  return binary(unary("typeof", value), "===", stringLiteral(type));
}

/** `typeof value !== "type"`. */
export function typeofIsNot(value: Code, type: TypeofResult): Code {
  return binary(unary("typeof", value), "!==", stringLiteral(type));
}

function unary(operator: "!" | "typeof", argument: Code): Construct {
  const doc = concat(operator === "typeof" ? "typeof " : operator, docIn(argument, { in: "unary" }));
  return new Construct(doc, "operator expression", { kind: "unary", operator, argument }, (place) => unaryIn(doc, place));
}

function logical(operator: LogicalOperator, operands: readonly Code[], shape: Shape): Code {
  const [only] = operands;
  if (only === undefined) throw new RangeError(`no operands for ${operator}`);
  if (operands.length === 1) return only;
  const flat = operands.flatMap((operand) => {
    const syntax = syntaxOf(operand);
    return syntax.kind === "logical" && syntax.operator === operator ? syntax.operands : [operand];
  });
  let made: readonly Doc[] | undefined;
  const inPlace = (place: Place): Doc => {
    const docs = (made ??= flat.map((operand) => docIn(operand, { in: "logical", operator })));
    const doc = operatorDoc(logicalParts(operator, flat, docs, place), flat.slice(1), place);
    return withParentheses(doc, needsParentheses(operator, place));
  };
  return new Construct(() => inPlace(anywhere), shape, { kind: "logical", operator, operands: flat }, inPlace);
}

function logicalParts(operator: LogicalOperator, operands: readonly Code[], docs: readonly Doc[], place: Place): Doc[] {
  const standsAlone =
    operands.length === 2 &&
    place.in !== "test" &&
    place.in !== "logical" &&
    operands.every((operand) => syntaxOf(operand).kind !== "logical");
  return operands.flatMap((operand, index) => {
    const doc = docs[index] ?? "";
    if (index === 0) return [group(doc)];
    const right: Doc = [operator, isInlined(operand) ? " " : line, doc];
    return [" ", standsAlone ? group(right) : right];
  });
}

/** The parts of a binary expression, by itself and as part of another one. */
function binaryParts(left: Code, operator: BinaryOperator, right: Code): { readonly alone: Doc[]; readonly inBinary: Doc[] } {
  const inner = syntaxOf(left);
  const head =
    inner.kind === "binary" && flattens(operator, inner.operator)
      ? binaryParts(inner.left, inner.operator, inner.right).inBinary
      : [group(docIn(left, { in: "binary", operator, side: "left" }))];
  const tail: Doc = [operator, line, docIn(right, { in: "binary", operator, side: "right" })];
  const isSimple = inner.kind !== "binary" && syntaxOf(right).kind !== "binary";
  const inBinary = [...head, " ", tail];
  return { alone: isSimple ? [...head, " ", group(tail)] : inBinary, inBinary };
}

/** The parts of a chain of operators in a place; `followers` are the operands of a logical one that follow an operator. */
function operatorDoc(parts: readonly Doc[], followers: readonly Code[], place: Place): Doc {
  if (place.in === "test") return [...parts];
  if (place.in === "callee" || place.in === "unary" || place.in === "member") return group([indent([softline, ...parts]), softline]);
  if (place.in === "return" || place.in === "arrow body") return group([...parts]);
  if ((place.in === "conditional" && !place.indents) || (place.in === "argument" && place.ofBoolean)) return group([...parts]);
  if (followers.length > 0 && followers.every(isInlined)) return group([...parts]);
  if ((place.in === "declaration" || place.in === "property") && !endsInline(followers)) return group([...parts]);
  const [head = "", ...rest] = parts;
  return group([head, indent(rest)]);
}

/** Objects and arrays after `&&` or `||` stay on its line. */
function isInlined(operand: Code): boolean {
  const syntax = syntaxOf(operand);
  return (syntax.kind === "object" && syntax.entries.length > 0) || (syntax.kind === "array" && syntax.items.length > 0);
}

function endsInline(operands: readonly Code[]): boolean {
  const last = operands.at(-1);
  return last !== undefined && isInlined(last);
}

/** Whether a value is laid out after the `=` or `:` on a line of its own, as operators are. */
export function isOperatorExpression(value: Code): boolean {
  const { syntax } = known(value);
  return syntax.kind === "binary" || (syntax.kind === "logical" && !endsInline(syntax.operands));
}

const precedences: Record<BinaryOperator | LogicalOperator, number> = {
  "??": 1,
  "||": 2,
  "&&": 3,
  "===": 4,
  "!==": 4,
  "<": 5,
  "<=": 5,
  ">": 5,
  ">=": 5,
  in: 5,
  instanceof: 5,
  "+": 6,
  "-": 6,
  "%": 7,
};

function flattens(operator: BinaryOperator, inner: BinaryOperator): boolean {
  if (precedences[operator] !== precedences[inner]) return false;
  // `a < b > c` would read like type arguments.
  if (operator === ">" && inner === "<") return false;
  return operator !== "===" && operator !== "!==" && operator !== "%";
}

function isLogical(operator: BinaryOperator | LogicalOperator): operator is LogicalOperator {
  return operator === "&&" || operator === "||" || operator === "??";
}

function needsParentheses(operator: BinaryOperator | LogicalOperator, place: Place): boolean {
  switch (place.in) {
    case "callee":
    case "unary":
    case "member":
    case "cast":
    case "await":
    case "spread":
      return true;
    case "conditional":
      return operator === "??";
    case "logical":
      return isLogical(operator) && operator !== place.operator;
    case "binary":
      return needsParenthesesInBinary(operator, place.operator, place.side);
    default:
      return false;
  }
}

function needsParenthesesInBinary(operator: BinaryOperator | LogicalOperator, outer: BinaryOperator, side: "left" | "right"): boolean {
  if (isLogical(operator)) return true;
  const difference = precedences[outer] - precedences[operator];
  if (difference > 0) return true;
  if (difference === 0) return side === "right" || !flattens(outer, operator);
  return operator === "%" && (outer === "+" || outer === "-");
}

function withParentheses(doc: Doc, are: boolean): Doc {
  return are ? parenthesized(doc) : doc;
}
