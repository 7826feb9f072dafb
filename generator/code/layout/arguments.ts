import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { isConcise } from "./collections.js";
import { separated, willBreak, type CallSyntax, type Doc, type Place } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";
import { isSimpleArgument } from "./simple.js";
import { isShortCastType } from "./type-place.js";

const { breakParent, conditionalGroup, group, ifBreak, indent, line, softline } = builders;

/** `(a, b)` of a call. */
export function callArgumentsDoc(call: Pick<CallSyntax, "callee" | "args">, place: Place): Doc {
  const { args } = call;
  if (args.length === 0) return "()";
  const callee = syntaxOf(call.callee);
  const ofBoolean = args.length === 1 && callee.kind === "identifier" && callee.name === "Boolean";
  const docs = args.map((arg) => docIn(arg, { in: "argument", ofBoolean }));
  if (isEffect(args)) return ["(", ...separated(docs, ", "), ")"];
  if (isComposition(args)) return allBroken(docs);
  if (hugsFirst(args)) return hugFirst(args, docs);
  if (hugsLast(args)) return hugLast(args, docs);
  const contents: Doc = ["(", indent([softline, ...separated(docs, [",", line])]), ifBreak(","), softline, ")"];
  const isLongCurried = place.in === "callee" && place.argumentCount > 0 && args.length > place.argumentCount;
  return isLongCurried ? contents : group(contents, { shouldBreak: docs.some(willBreak) });
}

function allBroken(docs: readonly Doc[]): Doc {
  return group(["(", indent([line, ...separated(docs, [",", line])]), ifBreak(","), line, ")"], { shouldBreak: true });
}

/** `(() => {}, [a, b])` or `(name, () => {}, [a, b])`, which prettier takes for a React hook. */
function isEffect(args: readonly Code[]): boolean {
  const [list, effect, name] = args.map(syntaxOf).reverse();
  if (args.length !== 2 && (args.length !== 3 || name?.kind !== "identifier")) return false;
  return list?.kind === "array" && effect?.kind === "arrow" && effect.parameterCount === 0 && effect.expression === undefined;
}

/** Several functions among the arguments, or a call that takes one. */
function isComposition(args: readonly Code[]): boolean {
  if (args.length < 2) return false;
  let count = 0;
  for (const arg of args) {
    const syntax = syntaxOf(arg);
    if (syntax.kind === "arrow") count += 1;
    if (count > 1) return true;
    if (syntax.kind === "call" && !syntax.isNew && syntax.args.some((inner) => syntaxOf(inner).kind === "arrow")) return true;
  }
  return false;
}

function hugsFirst(args: readonly Code[]): boolean {
  const [first, second] = args;
  if (args.length !== 2 || first === undefined || second === undefined) return false;
  const arrow = syntaxOf(first);
  const other = syntaxOf(second);
  if (arrow.kind !== "arrow" || arrow.expression !== undefined) return false;
  return other.kind !== "arrow" && other.kind !== "conditional" && isHopefullyShort(second) && !canHug(second, false);
}

function isHopefullyShort(arg: Code): boolean {
  const syntax = syntaxOf(arg);
  if (syntax.kind === "cast") return (syntax.type === undefined || isShortCastType(syntax.type)) && isSimpleArgument(syntax.expression, 1);
  if (syntax.kind === "call" && syntax.args.length > 1) return false;
  if (syntax.kind === "binary") return isSimpleArgument(syntax.left, 1) && isSimpleArgument(syntax.right, 1);
  if (syntax.kind === "logical") {
    const [left, right] = syntax.operands;
    return (
      syntax.operands.length === 2 && left !== undefined && right !== undefined && isSimpleArgument(left, 1) && isSimpleArgument(right, 1)
    );
  }
  return (syntax.kind === "literal" && syntax.of === "regexp") || isSimpleArgument(arg);
}

function hugsLast(args: readonly Code[]): boolean {
  const last = args.at(-1);
  if (last === undefined) return false;
  const before = args.at(-2);
  const lastSyntax = syntaxOf(last);
  const beforeKind = before === undefined ? undefined : syntaxOf(before).kind;
  if (!canHug(last, false) || beforeKind === lastSyntax.kind) return false;
  if (args.length === 2 && beforeKind === "arrow" && lastSyntax.kind === "array") return false;
  return !(args.length > 1 && lastSyntax.kind === "array" && isConcise(lastSyntax.items));
}

function canHug(arg: Code, isBody: boolean): boolean {
  const syntax = syntaxOf(arg);
  switch (syntax.kind) {
    case "object":
      return syntax.entries.length > 0;
    case "array":
      return syntax.items.length > 0;
    case "cast":
      return canHug(syntax.expression, false);
    case "arrow":
      return syntax.expression === undefined || canHugBody(syntax.expression, isBody);
    default:
      return false;
  }
}

function canHugBody(body: Code, isBody: boolean): boolean {
  const syntax = syntaxOf(body);
  if (syntax.kind === "object" || syntax.kind === "array") return true;
  if (syntax.kind === "arrow") return canHug(body, true);
  return !isBody && (syntax.kind === "conditional" || (syntax.kind === "call" && !syntax.isNew));
}

function hugged(arg: Code, doc: Doc | undefined, isLast: boolean): Doc | undefined {
  const syntax = syntaxOf(arg);
  return syntax.kind === "arrow" ? syntax.hugged(isLast) : doc;
}

function hugFirst(args: readonly Code[], docs: readonly Doc[]): Doc {
  const [firstArg] = args;
  const [firstDoc, ...tail] = docs;
  const first = firstArg === undefined ? undefined : hugged(firstArg, firstDoc, false);
  if (first === undefined || tail.some(willBreak)) return allBroken(docs);
  const broken: Doc = ["(", group(first, { shouldBreak: true }), ", ", ...tail, ")"];
  if (willBreak(first)) return [breakParent, conditionalGroup([broken, allBroken(docs)])];
  return conditionalGroup([["(", first, ", ", ...tail, ")"], broken, allBroken(docs)]);
}

function hugLast(args: readonly Code[], docs: readonly Doc[]): Doc {
  const lastArg = args.at(-1);
  const last = lastArg === undefined ? undefined : hugged(lastArg, docs.at(-1), true);
  const head = docs.slice(0, -1).map((doc): Doc => [doc, ",", line]);
  if (last === undefined || head.some(willBreak)) return allBroken(docs);
  const broken: Doc = ["(", ...head, group(last, { shouldBreak: true }), ")"];
  if (willBreak(last)) return [breakParent, conditionalGroup([broken, allBroken(docs)])];
  return conditionalGroup([["(", ...head, last, ")"], broken, allBroken(docs)]);
}
