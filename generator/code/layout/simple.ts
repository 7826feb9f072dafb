import { builders, printer } from "prettier/doc";
import { type Code } from "../code.js";
import { type EntrySyntax } from "./construct.js";
import { syntaxOf } from "./known.js";

const { group, softline } = builders;
const ascii = /^[ -~]*$/u;

/** Whether a text takes at most that many columns; the printer knows how wide letters of other scripts are. */
export function isNarrow(text: string, width: number): boolean {
  if (ascii.test(text)) return text.length <= width;
  const { formatted } = printer.printDocToString(group([text, softline, "|"]), { printWidth: width + 1, tabWidth: 2, useTabs: false });
  return !formatted.includes("\n");
}

const shortLength = 20;

/** A sole argument so short that breaking the line before it gains nothing. */
export function isShortArgument(argument: Code): boolean {
  const syntax = syntaxOf(argument);
  switch (syntax.kind) {
    case "this":
      return true;
    case "identifier":
      return syntax.name.length <= shortLength;
    case "literal":
      if (syntax.of === "string") return syntax.text.length <= shortLength;
      if (syntax.of === "regexp") return syntax.text.lastIndexOf("/") - 1 <= shortLength;
      return true;
    case "template":
      return typeof argument.doc === "string" && !argument.doc.includes("${") && argument.doc.length - 2 <= shortLength;
    case "unary":
      return isShortArgument(syntax.argument);
    case "call": {
      const callee = syntaxOf(syntax.callee);
      return (
        !syntax.isNew &&
        !syntax.hasComment &&
        syntax.args.length === 0 &&
        callee.kind === "identifier" &&
        callee.name.length <= shortLength - 2
      );
    }
    default:
      return false;
  }
}

/** An argument that keeps a chain of calls on one line. */
export function isSimpleArgument(argument: Code, depth = 2): boolean {
  if (depth <= 0) return false;
  const isSimpleInside = (inner: Code): boolean => isSimpleArgument(inner, depth - 1);
  const syntax = syntaxOf(argument);
  switch (syntax.kind) {
    case "literal":
      return syntax.of !== "regexp" || isNarrow(syntax.text.slice(1, syntax.text.lastIndexOf("/")), 5);
    case "identifier":
    case "this":
      return true;
    case "template":
      return typeof argument.doc === "string" && !argument.doc.includes("${");
    case "object":
      return syntax.entries.every((entry: EntrySyntax) => !entry.isComputed && (entry.value === undefined || isSimpleInside(entry.value)));
    case "array":
      return syntax.items.every(isSimpleInside);
    case "call":
      return isSimpleArgument(syntax.callee, depth) && syntax.args.length <= depth && syntax.args.every(isSimpleInside);
    case "member":
      return isSimpleArgument(syntax.object, depth) && (syntax.index === undefined || isSimpleArgument(syntax.index, depth));
    case "unary":
      return syntax.operator === "!" && isSimpleArgument(syntax.argument, depth);
    default:
      return false;
  }
}
