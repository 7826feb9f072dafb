import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { anywhere, concat, Construct, type Doc, type MemberSyntax, type Place } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";

const { group, indent, softline } = builders;

type Lookup = { readonly name: string } | { readonly index: Code };

/** `object.property`. */
export function member(object: Code, property: Code): Code {
  if (typeof property.doc !== "string") throw new TypeError("a property is a name");
  return memberExpression(object, { name: property.doc });
}

/** `object[index]`. */
export function element(object: Code, index: Code): Code {
  return memberExpression(object, { index });
}

function memberExpression(object: Code, lookup: Lookup): Construct {
  const syntax: MemberSyntax = { kind: "member", object, lookup: lookupDoc(lookup), ...lookup };
  const inPlace = (place: Place): Doc => memberDoc(syntax, place);
  return new Construct(() => inPlace(anywhere), "primary", syntax, inPlace);
}

function lookupDoc(lookup: Lookup): Doc {
  if ("name" in lookup) return `.${lookup.name}`;
  const index = docIn(lookup.index, { in: "index" });
  return isNumber(lookup.index) ? concat("[", index, "]") : group(["[", indent([softline, index]), softline, "]"]);
}

/** Whether an index is a number, written out: it stays where it is. */
export function isNumber(index: Code | undefined): boolean {
  if (index === undefined) return false;
  const syntax = syntaxOf(index);
  return syntax.kind === "literal" && syntax.of === "number";
}

function memberDoc(syntax: MemberSyntax, place: Place): Doc {
  const object = docIn(syntax.object, { in: "member" });
  if (staysOnLine(syntax, place)) return concat(object, syntax.lookup);
  return [object, group(indent([softline, syntax.lookup]))];
}

function staysOnLine(syntax: MemberSyntax, place: Place): boolean {
  if (syntax.name === undefined) return true;
  const object = syntaxOf(syntax.object);
  if (object.kind === "identifier" && place.in !== "member" && place.in !== "index") return true;
  if (place.in !== "declaration") return false;
  return object.kind === "call" && ((!object.isNew && object.args.length > 0) || object.isMemberChain);
}
