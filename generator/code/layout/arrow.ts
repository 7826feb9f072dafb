import { builders, utils } from "prettier/doc";
import { type Code } from "../code.js";
import { Construct, parenthesized, willBreak, type ArrowSyntax, type Doc, type Place } from "./construct.js";
import { docIn, syntaxOf } from "./known.js";
import { parameterDocs, parametersDoc, returnTypeDoc, type Parameter } from "./signature.js";
import { block } from "./block.js";

const { group, ifBreak, indent, line, softline } = builders;

export interface ArrowFunction {
  readonly parameters: readonly Parameter[];
  readonly returnType?: Code | undefined;
  /** A list of statements for a block. */
  readonly body: Code | readonly Code[];
  readonly async?: boolean;
}

const needingParentheses: ReadonlySet<Place["in"]> = new Set(["binary", "logical", "callee", "member", "cast", "unary", "await"]);

/**
 * `(parameters) => body`. The body must not be an arrow function itself, for prettier lays chains of arrows out differently, and must not
 * begin with an object literal unless it is one, or one `as` a type.
 */
export function arrowFunction(arrow: ArrowFunction): Code {
  const doc = arrowDoc(arrow, signatureDoc(arrow), false);
  const syntax: ArrowSyntax = {
    kind: "arrow",
    parameterCount: arrow.parameters.length,
    parametersAreIdentifiers: arrow.parameters.every(({ type, defaultValue, rest }) => !type && !defaultValue && rest !== true),
    ...(isStatements(arrow.body) ? {} : { expression: arrow.body }),
    hugged: (isLast) => {
      const signature = huggedSignatureDoc(arrow);
      return signature === undefined ? undefined : arrowDoc(arrow, signature, isLast);
    },
  };
  const inPlace = (place: Place): Doc =>
    needingParentheses.has(place.in) || (place.in === "conditional" && place.part === "test") ? parenthesized(doc) : doc;
  return new Construct(doc, "arrow function", syntax, inPlace);
}

function signatureDoc(arrow: ArrowFunction): Doc {
  const prefix = arrow.async === true ? "async " : "";
  return [prefix, group([parametersDoc(arrow.parameters), returnTypeDoc(arrow.returnType)])];
}

/** The signature on one line, whatever its width; `undefined` when it has a line end in every layout. */
function huggedSignatureDoc(arrow: ArrowFunction): Doc | undefined {
  const parameters = parameterDocs(arrow.parameters);
  const returnType = returnTypeDoc(arrow.returnType);
  if (willBreak(parameters) || willBreak(returnType)) return undefined;
  const prefix = arrow.async === true ? "async " : "";
  return [prefix, group([group(["(", utils.removeLines(parameters), ")"]), group(utils.removeLines(returnType))])];
}

function isStatements(body: Code | readonly Code[]): body is readonly Code[] {
  return Array.isArray(body);
}

function arrowDoc(arrow: ArrowFunction, signature: Doc, isHuggedLast: boolean): Doc {
  return group([group(signature), " =>", group(bodyDoc(arrow.body, isHuggedLast))]);
}

function bodyDoc(body: Code | readonly Code[], isHuggedLast: boolean): Doc {
  if (isStatements(body)) return [" ", block(body, "function").doc];
  const doc = docIn(body, { in: "arrow body" });
  const end: Doc[] = isHuggedLast ? [ifBreak(","), softline] : [];
  switch (syntaxOf(body).kind) {
    case "array":
    case "object":
      return [" ", doc];
    case "conditional":
      return [" ", group([ifBreak("", "("), indent([softline, doc]), ifBreak("", ")"), ...end])];
    default:
      return [indent([line, doc]), ...end];
  }
}
