import { builders, printer } from "prettier/doc";

type Doc = builders.Doc;

/** What a piece of code is to the code around it: decides whether it needs parentheses there. */
export type Shape =
  | "primary"
  | "union type"
  | "intersection type"
  | "operator type"
  | "function type"
  | "and expression"
  | "or expression"
  | "operator expression"
  | "arrow function";

/**
 * Trusted program text, as a prettier document that is laid out when it is printed.
 *
 * Only this folder makes `Code`: text of a spec becomes part of it through literals, identifiers and comments, which escape it.
 */
export class Code {
  readonly shape: Shape;
  #doc: Doc | (() => Doc);

  /** A document that is made when it is first asked for costs nothing where another layout is used in its place. */
  constructor(doc: Doc | (() => Doc), shape: Shape = "primary") {
    this.#doc = doc;
    this.shape = shape;
  }

  get doc(): Doc {
    if (typeof this.#doc === "function") this.#doc = this.#doc();
    return this.#doc;
  }
}

/** Thrown where something that is not `Code` was about to become program text. */
export class RawTextError extends TypeError {
  override readonly name = "RawTextError";
}

/** Program text written in our own source, with `Code` between. Anything else between throws a `RawTextError`. */
export function code(fragments: TemplateStringsArray, ...values: readonly Code[]): Code {
  return new Code(
    assemble(
      fragments,
      values.map((value) => docOf(value)),
    ),
  );
}

/** Joins fragments and documents; lines that a document brings are indented like the line it stands in. */
export function assemble(fragments: readonly string[], docs: readonly Doc[]): Doc {
  if (docs.every((doc) => typeof doc === "string") && !fragments.some((fragment) => fragment.includes("\n"))) {
    return fragments.map((fragment, index) => fragment + (docs[index] ?? "")).join("");
  }
  const parts: Doc[] = [];
  let indentation = 0;
  let lineIsBlank = true;
  for (const [index, fragment] of fragments.entries()) {
    for (const [lineIndex, line] of fragment.split("\n").entries()) {
      if (lineIndex > 0) {
        parts.push(builders.hardline);
        indentation = 0;
        lineIsBlank = true;
      }
      if (lineIsBlank) indentation += line.length - line.trimStart().length;
      if (line.trim() !== "") lineIsBlank = false;
      if (line !== "") parts.push(line);
    }
    const doc = docs[index];
    if (doc === undefined) continue;
    lineIsBlank = false;
    parts.push(indentation > 0 && typeof doc !== "string" ? builders.align(indentation, doc) : doc);
  }
  return parts;
}

function docOf(value: Code): Doc {
  if (!(value instanceof Code)) throw new RawTextError(`expected Code, got ${typeof value}`);
  return value.doc;
}

export const emptyCode: Code = new Code("");

/** Codes one after another with a separator between. */
export function joinCode(separator: Code, codes: readonly Code[]): Code {
  return new Code(
    builders.join(
      separator.doc,
      codes.map((item) => docOf(item)),
    ),
  );
}

/** Codes on lines of their own. */
export function joinLines(codes: readonly Code[]): Code {
  return new Code(
    builders.join(
      builders.hardline,
      codes.map((item) => docOf(item)),
    ),
  );
}

export const printWidth = 80;

/** The text, laid out as prettier does by default: 80 columns, two spaces. `reserved` columns are kept free, e.g. for an indentation added later. */
export function printCode(value: Code, reserved = 0): string {
  if (typeof value.doc === "string") return value.doc;
  return printer.printDocToString(value.doc, {
    printWidth: printWidth - reserved,
    tabWidth: 2,
    useTabs: false,
  }).formatted;
}
