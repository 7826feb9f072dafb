import { builders } from "prettier/doc";
import { Code, printCode } from "../code.js";
import { aliasDoc } from "./alias.js";
import { type Doc } from "./construct.js";
import { typeIn } from "./type-place.js";

/**
 * The text after `key: ` of a property at the first level of an interface, laid out for its column, with lines after the first indented
 * as if the property began the line. It begins with a line end where prettier breaks after the colon; the blank before it has to go then.
 */
export function layoutPropertyType(member: { readonly key: string }, type: Code): string {
  const doc = typeIn(type, "annotation");
  if (typeof doc === "string") return doc;
  return textAfter(`${member.key}:`, builders.group([member.key, ": ", doc, ";"]), 2);
}

/**
 * The text between `head = ` and the semicolon. It begins with a line end where prettier breaks after the `=`; the blank before it has
 * to go then.
 */
export function layoutAliasType(head: string, type: Code): string {
  return textAfter(`${head} =`, [aliasDoc(head, [], type), ";"], 0);
}

function textAfter(head: string, doc: Doc, reserved: number): string {
  const text = printCode(new Code(doc), reserved).slice(head.length, -1);
  return text.startsWith(" ") ? text.slice(1) : text;
}
