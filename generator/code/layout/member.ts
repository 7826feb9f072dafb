import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { anywhere, concat, Construct, type Doc, type MemberSyntax, type Place } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";

const { group, indent, softline } = builders;

type Lookup = { readonly name: string; readonly isOptional?: boolean } | { readonly key: string };

/** `object.property`. */
export function member(object: Code, property: Code): Code {
  return memberExpression(object, { name: typeof property.doc === "string" ? property.doc : "" });
}

export function memberExpression(object: Code, lookup: Lookup): Construct {
  const syntax: MemberSyntax = {
    kind: "member",
    object,
    lookup: lookupDoc(lookup),
    ...("name" in lookup ? { name: lookup.name } : {}),
    isNumeric: "key" in lookup && /^\d/u.test(lookup.key),
  };
  const inPlace = (place: Place): Doc => memberDoc(syntax, place);
  return new Construct(inPlace(anywhere), "primary", syntax, inPlace);
}

function lookupDoc(lookup: Lookup): Doc {
  if ("name" in lookup) return `${lookup.isOptional === true ? "?" : ""}.${lookup.name}`;
  if (/^\d/u.test(lookup.key)) return `[${lookup.key}]`;
  return group(["[", indent([softline, lookup.key]), softline, "]"]);
}

function memberDoc(syntax: MemberSyntax, place: Place): Doc {
  const object = docIn(syntax.object, { in: "member" });
  if (staysOnLine(syntax, place)) return concat(object, syntax.lookup);
  return [object, group(indent([softline, syntax.lookup]))];
}

function staysOnLine(syntax: MemberSyntax, place: Place): boolean {
  if (syntax.name === undefined) return true;
  const object = syntaxOf(syntax.object);
  if (object.kind === "identifier" && place.in !== "member") return true;
  if (place.in !== "declaration") return false;
  return object.kind === "call" && ((!object.isNew && object.args.length > 0) || object.isMemberChain);
}
