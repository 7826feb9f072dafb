import { builders } from "prettier/doc";
import { type Code } from "../code.js";
import { anywhere, concat, Construct, parenthesized, type Doc, type Place } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";
import { typeIn } from "./type-place.js";

const { align, group, ifBreak, indent, line, softline } = builders;

/** `test ? yes : no`. */
export function conditional(test: Code, yes: Code, no: Code): Code {
  const partDocs = (indents: boolean): ConditionalParts => ({
    test: docIn(test, { in: "conditional", part: "test", indents }),
    yes: docIn(yes, { in: "conditional", part: "yes", indents }),
    no: docIn(no, { in: "conditional", part: "no", indents }),
    isNested: syntaxOf(yes).kind === "conditional",
  });
  const usual = partDocs(false);
  const inPlace = (place: Place): Doc =>
    conditionalDoc(place.in === "return" || place.in === "argument" || place.in === "callee" ? partDocs(true) : usual, place);
  return new Construct(() => inPlace(anywhere), "operator expression", { kind: "conditional", test, yes, no }, inPlace);
}

const needingParentheses: ReadonlySet<Place["in"]> = new Set(["unary", "spread", "binary", "logical", "await", "cast", "callee", "member"]);

interface ConditionalParts {
  readonly test: Doc;
  readonly yes: Doc;
  readonly no: Doc;
  readonly isNested: boolean;
}

function conditionalDoc({ test, yes, no, isNested }: ConditionalParts, place: Place): Doc {
  const outer = place.in === "conditional" ? place.part : undefined;
  const branches: Doc = [
    line,
    "? ",
    isNested ? ifBreak("", "(") : "",
    align(2, yes),
    isNested ? ifBreak("", ")") : "",
    line,
    ": ",
    align(2, no),
  ];
  const doc: Doc = [
    outer === "no" ? align(2, test) : test,
    outer === "yes" || outer === "no" ? branches : indent(branches),
    place.in === "member" ? softline : "",
  ];
  const hasOwnIndent = outer === "test" || (place.in === "cast" && place.indents);
  if (hasOwnIndent) return parenthesized(group([indent([softline, group(doc)]), softline]));
  if (outer !== undefined) return doc;
  return needingParentheses.has(place.in) ? parenthesized(group(doc)) : group(doc);
}

/** `await value`. */
export function awaitExpression(value: Code): Code {
  const doc = concat("await ", docIn(value, { in: "await" }));
  const inPlace = (place: Place): Doc => {
    switch (place.in) {
      case "callee":
      case "member":
        return parenthesized(group([indent([softline, doc]), softline]));
      case "unary":
      case "logical":
      case "binary":
      case "spread":
      case "cast":
        return parenthesized(doc);
      case "conditional":
        return place.part === "test" ? parenthesized(doc) : doc;
      default:
        return doc;
    }
  };
  return new Construct(doc, "operator expression", { kind: "await", argument: value }, inPlace);
}

/** `value as Type`. */
export function asExpression(value: Code, type: Code): Code {
  return cast(value, type, typeIn(type, "annotation"));
}

/** `value as const`. */
export function asConst(value: Code): Code {
  return cast(value, undefined, "const");
}

const indentingCasts: ReadonlySet<Place["in"]> = new Set(["return", "declaration", "unary", "await"]);

function cast(expression: Code, type: Code | undefined, typeDoc: Doc): Construct {
  const inPlace = (place: Place): Doc => {
    const doc = concat(docIn(expression, { in: "cast", indents: indentingCasts.has(place.in) }), " as ", typeDoc);
    switch (place.in) {
      case "callee":
      case "member":
        return parenthesized(group([indent([softline, doc]), softline]));
      case "unary":
      case "logical":
      case "binary":
      case "spread":
      case "await":
      case "conditional":
        return parenthesized(doc);
      case "arrow body":
        return syntaxOf(expression).kind === "object" ? concat(parenthesized(expression.doc), " as ", typeDoc) : doc;
      default:
        return doc;
    }
  };
  return new Construct(() => inPlace(anywhere), "operator expression", { kind: "cast", expression, type }, inPlace);
}
