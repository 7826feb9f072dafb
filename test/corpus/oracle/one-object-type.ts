import ts from "typescript";

/**
 * Makes one object type of an intersection of properties with an index signature: the signature covers the properties, too. Gives
 * `undefined` where there is none.
 */
export function oneObjectType(type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const parts = type.types.map((part) => oneObjectType(part) ?? part);
  const literals = parts.filter(ts.isTypeLiteralNode);
  const members = literals.flatMap(({ members }) => [...members]);
  const [index, ...others] = members.filter(ts.isIndexSignatureDeclaration);
  const properties = members.filter(ts.isPropertySignature);
  const isChanged = parts.some((part, position) => part !== type.types[position]);
  if (index === undefined || others.length > 0 || properties.length === 0) {
    return isChanged ? ts.factory.createIntersectionTypeNode(parts) : undefined;
  }
  const types = [index.type, ...properties.map((property) => property.type ?? keyword(ts.SyntaxKind.UnknownKeyword))];
  if (properties.some(({ questionToken }) => questionToken !== undefined)) types.push(keyword(ts.SyntaxKind.UndefinedKeyword));
  const whole = ts.factory.updateIndexSignature(index, index.modifiers, index.parameters, ts.factory.createUnionTypeNode(types));
  const one = ts.factory.createTypeLiteralNode([whole, ...properties]);
  const rest = parts.filter((part) => !ts.isTypeLiteralNode(part));
  return rest.length === 0 ? one : ts.factory.createIntersectionTypeNode([one, ...rest]);
}

function keyword(kind: ts.SyntaxKind.UnknownKeyword | ts.SyntaxKind.UndefinedKeyword): ts.TypeNode {
  return ts.factory.createKeywordTypeNode(kind);
}
