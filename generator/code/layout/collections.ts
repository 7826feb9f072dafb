import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { assignment } from "./assignment.js";
import { anywhere, commented, concat, Construct, parenthesized, separated, type Doc, type EntrySyntax, type Place } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";

const { fill, group, hardline, ifBreak, indent, line, softline } = builders;

/** An entry of an object literal. */
export type ObjectEntry =
  | { readonly key: Code; readonly value: Code; readonly comment?: Code | undefined }
  | { readonly shorthand: Code }
  | { readonly spread: Code };

/** `[a, b]`: numbers fill lines; two or more objects, or arrays, with more than one member each stand on lines of their own. */
export function arrayLiteral(items: readonly Code[]): Code {
  return new Construct(items.length === 0 ? "[]" : arrayDoc(items), "primary", { kind: "array", items });
}

function arrayDoc(items: readonly Code[]): Doc {
  const id = Symbol("array");
  const docs = items.map((item) => docIn(item, anywhere));
  const contents = isConcise(items)
    ? fill(separated(withCommas(docs, ifBreak(",", "", { groupId: id })), line))
    : [
        separated(
          docs.map((doc) => (typeof doc === "string" ? doc : group(doc))),
          [",", line],
        ),
        ifBreak(","),
      ];
  return group(["[", indent([softline, contents]), softline, "]"], { id, shouldBreak: isMatrix(items) });
}

function withCommas(docs: readonly Doc[], last: Doc): Doc[] {
  return docs.map((doc, index) => [doc, index === docs.length - 1 ? last : ","]);
}

/** Numbers only: several of them stand on one line. */
export function isConcise(items: readonly Code[]): boolean {
  return (
    items.length > 0 &&
    items.every((item) => {
      const syntax = syntaxOf(item);
      return syntax.kind === "literal" && (syntax.of === "number" || syntax.of === "signed number");
    })
  );
}

function isMatrix(items: readonly Code[]): boolean {
  const [first] = items;
  if (items.length < 2 || first === undefined) return false;
  const { kind } = syntaxOf(first);
  return items.every((item) => {
    const syntax = syntaxOf(item);
    if (syntax.kind !== kind) return false;
    return syntax.kind === "array" ? syntax.items.length > 1 : syntax.kind === "object" && syntax.entries.length > 1;
  });
}

/** `{ key: value }`: on one line when it fits, unless `expanded`. */
export function objectLiteral(entries: readonly ObjectEntry[], options: { readonly expanded?: boolean } = {}): Code {
  const syntax = { kind: "object" as const, entries: entries.map(entrySyntax) };
  if (entries.length === 0) return new Construct("{}", "primary", syntax, (place) => objectIn("{}", place));
  const docs = entries.map(entryDoc);
  const isExpanded = options.expanded === true;
  const lineEnd = isExpanded ? hardline : line;
  const doc = group(["{", indent([lineEnd, separated(docs, [",", lineEnd])]), ifBreak(","), lineEnd, "}"], { shouldBreak: isExpanded });
  return new Construct(doc, "primary", syntax, (place) => objectIn(doc, place));
}

/** Where an object's brace would be taken for a block's, it stands in parentheses. */
export function objectIn(doc: Doc, place: Place): Doc {
  return place.in === "arrow body" || place.in === "statement" ? parenthesized(doc) : doc;
}

function entrySyntax(entry: ObjectEntry): EntrySyntax {
  if ("shorthand" in entry) return { isComputed: false };
  if ("spread" in entry) return { isComputed: true };
  const isComputed = typeof entry.key.doc === "string" && entry.key.doc.startsWith("[");
  return { isComputed, value: entry.value };
}

function entryDoc(entry: ObjectEntry): Doc {
  if ("shorthand" in entry) return entry.shorthand.doc;
  if ("spread" in entry) return concat("...", docIn(entry.spread, { in: "spread" }));
  return commented(entry.comment, assignment({ left: entry.key.doc, operator: ":", value: entry.value, place: { in: "property" } }));
}
