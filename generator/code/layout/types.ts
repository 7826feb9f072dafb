import { builders } from "prettier/doc";
import { Code } from "../code.js";
import { concat, Construct, separated, type Doc } from "./construct.js";
import { isObjectType, typeArgumentsDoc, typeIn, typeSyntax } from "./type-place.js";

export { objectType, type TypeMember } from "./object-type.js";
export { layoutAliasType, layoutPropertyType } from "./type-text.js";

const { align, group, ifBreak, indent, line, softline } = builders;

/** `A | B`. One member is itself; unions among the members become part of this one. */
export function unionType(members: readonly Code[]): Code {
  const flat = members.flatMap((member) => {
    const syntax = member instanceof Construct ? member.syntax : undefined;
    return syntax?.kind === "union type" ? syntax.members : [member];
  });
  const [only] = flat;
  if (only === undefined) return new Code("never");
  if (flat.length === 1) return only;
  const hugs = unionHugs(flat);
  const docs = flat.map((member) => typeIn(member, "constituent"));
  const bare = hugs ? concat(...separated(docs, " | ")) : unionLines(docs);
  const doc = hugs ? bare : group(indent([softline, bare]));
  return new Construct(doc, "union type", { kind: "union type", members: flat, hugs, bare });
}

function unionLines(docs: readonly Doc[]): Doc {
  return group(docs.map((doc, index) => [index === 0 ? ifBreak("| ") : [line, "| "], typeof doc === "string" ? doc : align(2, doc)]));
}

/** One object type or reference and otherwise only `null` and `void`, as in `{ ... } | null`. */
function unionHugs(members: readonly Code[]): boolean {
  let hasObject = false;
  for (const member of members) {
    const syntax = typeSyntax(member);
    if (syntax.kind === "keyword type" && (syntax.name === "null" || syntax.name === "void")) continue;
    if (hasObject || (syntax.kind !== "object type" && syntax.kind !== "reference type")) return false;
    hasObject = true;
  }
  return hasObject;
}

/** `A & B`. One member is itself. */
export function intersectionType(members: readonly Code[]): Code {
  const [only] = members;
  if (only === undefined) return new Code("unknown");
  if (members.length === 1) return only;
  let isIndented = false;
  const parts = members.map((member, index): Doc => {
    const doc = typeIn(member, "constituent");
    if (index === 0) return doc;
    const isObject = isObjectType(member);
    const followsObject = isObjectType(members[index - 1]);
    if (isObject && followsObject) return [" & ", isIndented ? indent(doc) : doc];
    if (!isObject && !followsObject) return indent([" &", line, doc]);
    if (index > 1) isIndented = true;
    return [" & ", index > 1 ? indent(doc) : doc];
  });
  return new Construct(group(parts), "intersection type", { kind: "other" });
}

/** `T[]`, with parentheses around an element that needs them. */
export function arrayType(element: Code): Code {
  return new Construct(concat(typeIn(element, "operand"), "[]"), "primary", { kind: "array type", element });
}

/** `readonly T[]`. */
export function readonlyArrayType(element: Code): Code {
  return new Construct(concat("readonly ", typeIn(element, "operand"), "[]"), "operator type", { kind: "other" });
}

/** `[A, B, ...C[]]`, in which `rest` is the type of each element after the others. */
export function tupleType(elements: readonly Code[], rest?: Code): Code {
  const isSole = elements.length === 1 && rest === undefined;
  const docs = elements.map((element) => typeIn(element, isSole ? "sole tuple element" : "tuple element"));
  if (rest !== undefined) docs.push(concat("...", arrayType(rest).doc));
  if (docs.length === 0) return new Construct("[]", "primary", { kind: "other" });
  const items = docs.map((doc) => (typeof doc === "string" ? doc : group(doc)));
  const doc = group(["[", indent([softline, ...separated(items, [",", line]), ifBreak(",")]), softline, "]"]);
  return new Construct(doc, "primary", { kind: "other" });
}

/** `T?`, an element that a tuple may lack. */
export function optionalElementType(type: Code): Code {
  return new Construct(concat(typeIn(type, "operand"), "?"), "operator type", { kind: "other" });
}

/** `Name<A, B>`, or `Name` without arguments. */
export function typeReference(name: Code, args: readonly Code[] = []): Code {
  return new Construct(concat(name.doc, typeArgumentsDoc(args)), "primary", { kind: "reference type", name, args });
}

export { functionType } from "./signature.js";
