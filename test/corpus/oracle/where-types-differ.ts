import ts from "typescript";

/** What the compiler says about our type of a schema and theirs. */
export type Relation = "equal" | "ours is narrower" | "theirs is narrower" | "different";

/** By assignability in both directions. */
export function relate(checker: ts.TypeChecker, our: ts.Type, their: ts.Type): Relation {
  const isNarrower = checker.isTypeAssignableTo(our, their);
  const isWider = checker.isTypeAssignableTo(their, our);
  if (isNarrower) return isWider ? "equal" : "ours is narrower";
  return isWider ? "theirs is narrower" : "different";
}

const mostCharacters = 300;

/** The innermost place where two types differ, for a person to read: `.owner.tags[]: string <> number`. */
export function whereTypesDiffer(checker: ts.TypeChecker, our: ts.Type, their: ts.Type, path = ""): string {
  const print = (type: ts.Type): string => checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation).slice(0, mostCharacters);
  const [ours, theirs] = [checker.getNonNullableType(our), checker.getNonNullableType(their)];
  if (path.length < mostCharacters) {
    for (const [step, left, right] of partsOf(checker, ours, theirs)) {
      if (left !== undefined && right !== undefined && relate(checker, left, right) !== "equal") {
        return whereTypesDiffer(checker, left, right, path + step);
      }
      if (left === undefined || right === undefined) {
        return `${path}${step}: ${left ? print(left) : "nothing"} <> ${right ? print(right) : "nothing"}`;
      }
    }
  }
  return `${path}: ${print(our)} <> ${print(their)}`;
}

type Part = readonly [step: string, our: ts.Type | undefined, their: ts.Type | undefined];

/** The items of two arrays, or the properties of two objects. */
function partsOf(checker: ts.TypeChecker, our: ts.Type, their: ts.Type): Part[] {
  if (checker.isArrayType(our) && checker.isArrayType(their)) {
    return [["[]", our.getNumberIndexType(), their.getNumberIndexType()]];
  }
  if (!isObject(checker, our) || !isObject(checker, their)) return [];
  const names = new Set([...our.getProperties(), ...their.getProperties()].map(({ name }) => name));
  return [...names].map((name) => [`.${name}`, typeOf(checker, our, name), typeOf(checker, their, name)]);
}

function isObject(checker: ts.TypeChecker, type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 && !checker.isArrayType(type);
}

function typeOf(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const property = type.getProperty(name);
  return property && checker.getTypeOfSymbol(property);
}
