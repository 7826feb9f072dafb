import type { Discriminator, Schema, SchemaId } from "../../model/schema.js";
import { isReference } from "../flatten/annotations.js";
import { ownParts, resolveAlias, type Declarations } from "../references.js";
import { implicitTag } from "./implicit-tag.js";
import type { Claim } from "./claims.js";

/** What a union's discriminator says of one declaration, and the member by which that declaration belongs to the union. */
export interface MemberClaim {
  readonly member: Schema;
  readonly id: SchemaId;
  readonly claim: Claim;
}

/** What a schema's discriminator says of the members of its `oneOf` or `anyOf`; tags of a member that is a union itself pass down to the members of that. */
export function memberClaims(schema: Schema, discriminator: Discriminator, declarations: Declarations): MemberClaim[] {
  return new UnionClaims(discriminator, declarations).of(schema);
}

class UnionClaims {
  readonly #discriminator: Discriminator;
  readonly #declarations: Declarations;
  /** The tags that the mapping gives to a declaration, under whichever name it refers to it. */
  readonly #mapped = new Map<SchemaId, Set<string>>();

  constructor(discriminator: Discriminator, declarations: Declarations) {
    this.#discriminator = discriminator;
    this.#declarations = declarations;
    for (const [tag, target] of discriminator.mapping) {
      for (const id of new Set([target, resolveAlias(target, declarations)]))
        this.#mapped.set(id, (this.#mapped.get(id) ?? new Set()).add(tag));
    }
  }

  of(schema: Schema): MemberClaim[] {
    return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((member) =>
      this.#leaves(member, undefined, new Set()).map((leaf) => ({ ...leaf, member })),
    );
  }

  #leaves(member: Schema, outer: Claim | undefined, open: ReadonlySet<SchemaId>): Omit<MemberClaim, "member">[] {
    const ref = referenceOf(member);
    if (ref === undefined) return this.#below(member, outer, open);
    const id = resolveAlias(ref, this.#declarations);
    const schema = this.#declarations.get(id)?.schema;
    if (schema === undefined || open.has(id)) return [];
    const mapped = this.#mapped.get(ref) ?? this.#mapped.get(id);
    const claim: Claim | undefined = mapped === undefined ? outer : { tags: mapped, isImplicit: false, by: "union" };
    if (isUnionOfReferences(schema, this.#discriminator.propertyName)) return this.#below(schema, claim, new Set([...open, id]));
    const name = open.size === 0 ? implicitTag(ref) : undefined;
    if (claim !== undefined) return [{ id, claim }];
    return name === undefined ? [] : [{ id, claim: { tags: new Set([name]), isImplicit: true, by: "union" } }];
  }

  #below(schema: Schema, outer: Claim | undefined, open: ReadonlySet<SchemaId>): Omit<MemberClaim, "member">[] {
    return [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((inner) => this.#leaves(inner, outer, open));
  }
}

/** The declaration that a member stands for, also where `allOf` is wrapped around it. */
export function referenceOf(member: Schema): SchemaId | undefined {
  if (isReference(member)) return member.ref;
  const [only, ...others] = member.allOf ?? [];
  const isWrapped = Object.keys(member).every((key) => key === "allOf" || key === "pointer" || key === "description" || key === "title");
  return isWrapped && only !== undefined && others.length === 0 && isReference(only) ? only.ref : undefined;
}

/** Whether a schema is nothing but a choice between declarations, with null perhaps. */
function isUnionOfReferences(schema: Schema, property: string): boolean {
  const members = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  if (members.length === 0) return false;
  for (const part of ownParts(schema)) if (part.properties?.has(property) === true) return false;
  return members.every((member) => referenceOf(member) !== undefined || member.types?.every((type) => type === "null") === true);
}
