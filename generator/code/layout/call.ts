import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { callArgumentsDoc } from "./arguments.js";
import { anywhere, concat, Construct, type CallSyntax, type Doc, type Place } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";
import { isMemberChain, memberChainDoc } from "./member-chain.js";
import { typeArgumentsDoc } from "./type-place.js";

const { group } = builders;

const pure = "/* @__PURE__ */ ";

/**
 * `callee<TypeArgs>(args)`; a sole or last object, array or arrow function holds on to the parentheses. Prettier treats names of test
 * frameworks (`it`, `test`, `describe`), `require`, `define` and the result of a call that is called with a function differently: they
 * are not laid out here. An object literal in a chain of several calls must be `expanded` if it may not fit its line.
 */
export function call(callee: Code, args: readonly Code[], typeArgs: readonly Code[] = []): Code {
  return callConstruct({ callee, args, typeArgs, isNew: false }, undefined);
}

/** `new Callee<TypeArgs>(args)`. */
export function newExpression(callee: Code, args: readonly Code[], typeArgs: readonly Code[] = []): Code {
  return callConstruct({ callee, args, typeArgs, isNew: true }, undefined);
}

/** A call that bundlers may drop when nobody uses its result. For the value of a constant. */
export function pureCall(callee: Code, args: readonly Code[]): Code {
  return callConstruct({ callee, args, typeArgs: [], isNew: false }, pure);
}

/** `new Callee<TypeArgs>(args)` that bundlers may drop when nobody uses its result. For the value of a constant. */
export function pureNewExpression(callee: Code, args: readonly Code[], typeArgs: readonly Code[] = []): Code {
  return callConstruct({ callee, args, typeArgs, isNew: true }, pure);
}

export function callConstruct(parts: Pick<CallSyntax, "callee" | "args" | "typeArgs" | "isNew">, comment: string | undefined): Construct {
  const isChain = !parts.isNew && syntaxOf(parts.callee).kind === "member";
  const syntax: CallSyntax = { kind: "call", ...parts, isMemberChain: isChain && isMemberChain(parts), hasComment: comment !== undefined };
  const layOut = (place: Place): Doc => {
    const doc = isChain ? memberChainDoc(syntax, place) : callDoc(syntax, place);
    return comment === undefined ? doc : concat(comment, doc);
  };
  const construct: Construct = new Construct(
    () => layOut(anywhere),
    "primary",
    syntax,
    (place) => (place.in === "callee" || place.in === "statement" ? layOut(place) : construct.doc),
  );
  return construct;
}

function callDoc(syntax: CallSyntax, place: Place): Doc {
  const callee = docIn(syntax.callee, { in: "callee", argumentCount: syntax.args.length });
  const contents = concat(syntax.isNew ? "new " : "", callee, typeArgumentsDoc(syntax.typeArgs), callArgumentsDoc(syntax, place));
  return syntaxOf(syntax.callee).kind === "call" ? group(contents) : contents;
}
