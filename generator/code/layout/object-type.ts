import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { commented, concat, Construct, type Doc } from "./construct.js";
import { methodDoc, type Parameter } from "./signature.js";
import { typeIn } from "./type-place.js";

const { group, hardline, ifBreak, indent, line, softline } = builders;

/** A member of an interface or object type. */
export type TypeMember = PropertyMember | IndexMember | MethodMember;

export interface PropertyMember {
  readonly kind: "property";
  readonly key: Code;
  readonly type: Code;
  readonly optional?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  readonly comment?: Code | undefined;
}

export interface IndexMember {
  readonly kind: "index";
  /** `key` unless given. */
  readonly parameter?: Code | undefined;
  readonly keyType: Code;
  readonly type: Code;
  readonly readonly?: boolean | undefined;
  readonly comment?: Code | undefined;
}

export interface MethodMember {
  readonly kind: "method";
  readonly name: Code;
  readonly parameters: readonly Parameter[];
  readonly returnType: Code;
  readonly typeParameters?: readonly Code[] | undefined;
  readonly comment?: Code | undefined;
}

/**
 * `{ ... }` with each member on a line of its own, `{}` without any. As the type of a function's only parameter it is on one line when
 * the function's signature fits there, for that is prettier's layout.
 */
export function objectType(members: readonly TypeMember[]): Code {
  const hugged = (): Doc => (members.length === 0 ? "{}" : ["{", indent([line, ...memberLines(members, line)]), line, "}"]);
  return new Construct(membersDoc(members), "primary", { kind: "object type", hugged });
}

/** The braces of an interface or object type with the members between. */
export function membersDoc(members: readonly TypeMember[]): Doc {
  return members.length === 0 ? "{}" : ["{", indent([hardline, ...memberLines(members, hardline)]), hardline, "}"];
}

function memberLines(members: readonly TypeMember[], lineEnd: Doc): Doc[] {
  return members.flatMap((member, index) => {
    const isLast = index === members.length - 1;
    const end = isLast && lineEnd === line ? ifBreak(";") : ";";
    const doc = commented(member.comment, concat(memberDoc(member), end));
    return isLast ? [doc] : [doc, lineEnd];
  });
}

function memberDoc(member: TypeMember): Doc {
  switch (member.kind) {
    case "property": {
      const head = concat(member.readonly === true ? "readonly " : "", member.key.doc, member.optional === true ? "?: " : ": ");
      return grouped(concat(head, typeIn(member.type, "annotation")));
    }
    case "index": {
      const parameter = concat(member.parameter?.doc ?? "key", ": ", typeIn(member.keyType, "annotation"));
      const key = group([indent([softline, parameter]), softline]);
      return group([member.readonly === true ? "readonly [" : "[", key, "]: ", typeIn(member.type, "annotation")]);
    }
    case "method":
      return methodDoc(member);
  }
}

function grouped(doc: Doc): Doc {
  return typeof doc === "string" ? doc : group(doc);
}
