import type ts from "typescript";
import type { OurTypes } from "./our-types.js";
import { exportedTypes, programOf } from "./program.js";
import { relate, whereTypesDiffer, type Relation } from "./where-types-differ.js";

/** A schema whose two types are not assignable to each other. */
export interface Difference {
  readonly schema: string;
  readonly relation: Relation;
  /** The innermost place where they differ, and what stands there in ours and in theirs. */
  readonly where: string;
}

/**
 * Compares, for each schema of `components/schemas`, our type with openapi-typescript's, by assignability in both directions.
 *
 * One schema is compared at a time: in their type of it, a reference to another schema means our type of that one. If all are equal so,
 * they are equal altogether, recursive ones too; and a difference shows at the schema it comes from, not at all that refer to it. Nor
 * does the compiler have to follow a type deeper than it is willing to.
 */
export function compareTypes(ours: OurTypes, theirs: string): Difference[] {
  const program = programOf({ "ours.ts": ours.text, "theirs.ts": withOurReferences(theirs, ours) });
  const checker = program.getTypeChecker();
  const ourTypes = exportedTypes(program, "ours.ts");
  const theirTypes = theirSchemas(checker, exportedTypes(program, "theirs.ts"));
  const differences: Difference[] = [];
  for (const [schema, their] of theirTypes) {
    const our = ourTypes.get(ours.names.get(schema) ?? "");
    if (our === undefined) throw new Error(`${schema} has no type of ours`);
    const relation = relate(checker, our, their);
    if (relation !== "equal") differences.push({ schema, relation, where: whereTypesDiffer(checker, our, their) });
  }
  return differences;
}

/** Their interface is `components`, and so are their references. Apart from the former, the name is given to our types. */
function withOurReferences(theirs: string, { names }: OurTypes): string {
  const members = [...names].map(([key, name]) => `${JSON.stringify(key)}: Ours.${name};`);
  return [
    `import type * as Ours from "./ours.js";`,
    `interface components { schemas: { ${members.join(" ")} } }`,
    theirs.replace(/^export interface components \{$/mu, "export interface Theirs {"),
  ].join("\n");
}

function theirSchemas(checker: ts.TypeChecker, types: ReadonlyMap<string, ts.Type>): Map<string, ts.Type> {
  const schemas = types.get("Theirs")?.getProperty("schemas");
  if (schemas === undefined) throw new Error("openapi-typescript made no types of schemas");
  const members = checker.getTypeOfSymbol(schemas).getProperties();
  return new Map(members.map((member) => [member.name, checker.getTypeOfSymbol(member)]));
}
