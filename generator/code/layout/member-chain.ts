import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { callArgumentsDoc } from "./arguments.js";
import { anywhere, concat, separated, willBreak, type CallSyntax, type Doc, type Place, type Syntax } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";
import { isNumber } from "./member.js";
import { isSimpleArgument } from "./simple.js";
import { typeArgumentsDoc } from "./type-place.js";

const { breakParent, conditionalGroup, group, hardline, indent } = builders;

interface Link {
  readonly syntax: Syntax;
  readonly doc: Doc;
}

type Called = Pick<CallSyntax, "callee" | "args" | "typeArgs" | "isNew">;

/** The layout of a call of a member, such as `Object.keys(value).every(test)`. */
export function memberChainDoc(call: CallSyntax, place: Place): Doc {
  const groups = groupLinks(linksOf(call, place));
  const printed = groups.map((links): Doc => concat(...links.map(({ doc }) => doc)));
  const merges = mergesFirst(groups, place);
  if (groups.length <= (merges ? 3 : 2)) {
    const contents = concat(...printed);
    const isLongCurried = place.in === "callee" && place.argumentCount > 0 && call.args.length > place.argumentCount;
    return typeof contents === "string" || isLongCurried ? contents : group(contents);
  }
  const indented = printed.slice(merges ? 2 : 1);
  const expanded: Doc = [...printed.slice(0, merges ? 2 : 1), indent([hardline, ...separated(indented, hardline)])];
  const calls = groups.flat().flatMap(({ syntax }) => (syntax.kind === "call" ? [syntax] : []));
  if (mustExpand(calls, printed)) return group(expanded);
  return [printed.some(willBreak) ? breakParent : "", conditionalGroup([printed, expanded])];
}

/** Whether a call is laid out as a chain that may have each call on a line of its own. */
export function isMemberChain(call: Called): boolean {
  const callee = syntaxOf(call.callee);
  if (callee.kind === "member" && !isLink(syntaxOf(callee.object))) return false;
  const syntax: CallSyntax = { kind: "call", ...call, isMemberChain: false, hasComment: false };
  const groups = groupLinks(linksOf(syntax, anywhere));
  return groups.length > (mergesFirst(groups, anywhere) ? 3 : 2);
}

function mustExpand(calls: readonly CallSyntax[], printed: readonly Doc[]): boolean {
  if (calls.length > 2 && calls.some(({ args }) => args.some((arg) => !isSimpleArgument(arg)))) return true;
  if (printed.slice(0, -1).some(willBreak)) return true;
  const last = printed.at(-1);
  return last !== undefined && willBreak(last) && calls.slice(0, -1).some(({ args }) => args.some((arg) => syntaxOf(arg).kind === "arrow"));
}

function linksOf(call: CallSyntax, place: Place): Link[] {
  const links: Link[] = [];
  let syntax: Syntax = call;
  let at = place;
  for (;;) {
    if (syntax.kind === "call") {
      links.push({ syntax, doc: concat(typeArgumentsDoc(syntax.typeArgs), callArgumentsDoc(syntax, at)) });
      at = { in: "callee", argumentCount: syntax.args.length };
    } else if (syntax.kind === "member") {
      links.push({ syntax, doc: syntax.lookup });
      at = { in: "member" };
    } else throw new TypeError("only calls and members are links");
    const inner: Code = syntax.kind === "call" ? syntax.callee : syntax.object;
    const innerSyntax = syntaxOf(inner);
    if (!isLink(innerSyntax)) return [{ syntax: innerSyntax, doc: docIn(inner, at) }, ...links.reverse()];
    syntax = innerSyntax;
  }
}

function isLink(syntax: Syntax): boolean {
  if (syntax.kind === "member") return true;
  if (syntax.kind !== "call" || syntax.isNew || syntax.hasComment) return false;
  const callee = syntaxOf(syntax.callee).kind;
  return callee === "member" || callee === "call";
}

function groupLinks(links: readonly Link[]): Link[][] {
  const [first, ...rest] = links;
  if (first === undefined) return [];
  const head = [first];
  while (rest[0] !== undefined && (isCall(rest[0]) || isNumeric(rest[0]))) head.push(...rest.splice(0, 1));
  if (!isCall(first)) while (rest[0]?.syntax.kind === "member" && rest[1]?.syntax.kind === "member") head.push(...rest.splice(0, 1));
  const groups = [head];
  let current: Link[] = [];
  let hasCall = false;
  for (const link of rest) {
    if (hasCall && link.syntax.kind === "member" && !isNumeric(link)) {
      groups.push(current);
      current = [];
      hasCall = false;
    }
    if (isCall(link)) hasCall = true;
    current.push(link);
  }
  if (current.length > 0) groups.push(current);
  return groups;
}

function isCall({ syntax }: Link): boolean {
  return syntax.kind === "call" && !syntax.isNew;
}

function isNumeric({ syntax }: Link): boolean {
  return syntax.kind === "member" && isNumber(syntax.index);
}

/** Whether the first call stays on the line of what it is called on, as in `Object.keys(value)`. */
function mergesFirst(groups: readonly (readonly Link[])[], place: Place): boolean {
  const [head, next] = groups;
  const first = head?.[0]?.syntax;
  if (head === undefined || next === undefined || first === undefined) return false;
  const follows = next[0]?.syntax;
  const isComputed = follows?.kind === "member" && follows.name === undefined;
  if (head.length === 1) {
    if (first.kind === "this") return true;
    if (first.kind !== "identifier") return false;
    return isFactory(first.name) || (place.in === "statement" && first.name.length <= 2) || isComputed;
  }
  const last = head.at(-1)?.syntax;
  return last?.kind === "member" && last.name !== undefined && (isFactory(last.name.replace(/^\?/u, "")) || isComputed);
}

function isFactory(name: string): boolean {
  return /^[A-Z]|^[$_]+$/u.test(name);
}
