import { type Code } from "../code.js";
import { assignmentDoc, type AssignmentLayout } from "./assignment.js";
import { type Doc } from "./construct.js";
import { isPlainTypeParameter } from "./signature.js";
import { typeIn, typeSyntax } from "./type-place.js";

/** `type Name<T> = Type` without the semicolon. */
export function aliasDoc(head: Doc, typeParameters: readonly Code[], type: Code): Doc {
  const layout = aliasLayout(typeParameters, type);
  return assignmentDoc(layout, head, " =", typeIn(type, layout === "break after operator" ? "alias" : "annotation"));
}

function aliasLayout(typeParameters: readonly Code[], type: Code): AssignmentLayout {
  const syntax = typeSyntax(type);
  if (syntax.kind === "union type" && !syntax.hugs) return "break after operator";
  return typeParameters.length > 1 && !typeParameters.every(isPlainTypeParameter) ? "break left" : "fluid";
}
