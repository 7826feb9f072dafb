import type { Api, Declaration } from "../../model/api.js";
import { isUnion, mapSubschemas, subschemas, type Discriminator, type Schema, type SchemaId, type Tag } from "../../model/schema.js";
import { resolveAlias, type Declarations } from "../references.js";
import { mapOperationSchemas } from "../operation-schemas.js";
import { claimHeirs } from "./base-claims.js";
import { Claims, isSame, type Claim } from "./claims.js";
import { memberClaims, referenceOf, type MemberClaim } from "./union-claims.js";

/**
 * Writes down what discriminators say, as `tags`: at a declaration what holds of it wherever it is used, at the member of a union what
 * only that union says. Whether the properties can have these values is decided when compositions are flat. The mapping of each
 * union becomes complete: every tag, with what its members refer to. Which values are valid does not change (3.1, section 4.8.25).
 */
export function resolveDiscriminators(api: Api): Api {
  const { declarations } = api;
  const claims = new Claims();
  claimHeirs(declarations, claims);
  const unions: [Schema, Discriminator][] = [];
  for (const schema of schemasOf(api))
    if (schema.discriminator !== undefined && isUnion(schema)) unions.push([schema, schema.discriminator]);
  const ofUnion = new Map(unions.map(([schema, discriminator]) => [schema, memberClaims(schema, discriminator, declarations)]));
  for (const [schema, discriminator] of unions) {
    for (const { id, claim } of ofUnion.get(schema) ?? []) claims.add(id, discriminator.propertyName, claim);
  }
  return new Resolution(declarations, claims, ofUnion).api(api);
}

function* schemasOf(api: Api): Generator<Schema> {
  for (const { schema } of api.declarations.values()) yield* withParts(schema);
  const found: Schema[] = [];
  mapOperationSchemas(api, (schema) => {
    found.push(schema);
    return schema;
  });
  for (const schema of found) yield* withParts(schema);
}

function* withParts(schema: Schema): Generator<Schema> {
  yield schema;
  for (const { schema: inner } of subschemas(schema)) yield* withParts(inner);
}

class Resolution {
  readonly #declarations: Declarations;
  readonly #claims: Claims;
  readonly #ofUnion: ReadonlyMap<Schema, readonly MemberClaim[]>;
  readonly #settled = new Map<SchemaId, ReadonlyMap<string, Claim>>();

  constructor(declarations: Declarations, claims: Claims, ofUnion: ReadonlyMap<Schema, readonly MemberClaim[]>) {
    this.#declarations = declarations;
    this.#claims = claims;
    this.#ofUnion = ofUnion;
    for (const id of claims.ids) this.#settled.set(id, claims.settled(id));
  }

  api(api: Api): Api {
    const declarations = [...this.#declarations.values()].map((declaration): Declaration => {
      const schema = this.#resolve(declaration.schema);
      const claims = this.#settled.get(declaration.id);
      if (claims === undefined || claims.size === 0) return { ...declaration, schema };
      return { ...declaration, schema: { ...schema, tags: new Map([...claims].map(([property, claim]) => [property, tagOf(claim)])) } };
    });
    return {
      ...api,
      declarations: new Map(declarations.map((declaration) => [declaration.id, declaration])),
      ...mapOperationSchemas(api, (schema) => this.#resolve(schema)),
    };
  }

  #resolve(schema: Schema): Schema {
    const claims = this.#ofUnion.get(schema);
    const { discriminator } = schema;
    if (claims === undefined || discriminator === undefined) return mapSubschemas(schema, (child) => this.#resolve(child));
    const resolved = mapSubschemas(schema, (child, keyword) => {
      const inner = this.#resolve(child);
      if (keyword !== "oneOf" && keyword !== "anyOf") return inner;
      const [own, ...others] = claims.filter(({ member }) => member === child);
      if (own === undefined || others.length > 0) return inner;
      return this.#isNews(own, discriminator.propertyName) ? tagged(inner, discriminator.propertyName, own) : inner;
    });
    return { ...resolved, discriminator: { ...discriminator, mapping: completeMapping(claims) } };
  }

  /** Whether a union says something of a member that does not hold of it everywhere, and does not guess it from names where others know. */
  #isNews({ member, id, claim }: MemberClaim, property: string): boolean {
    const ref = referenceOf(member);
    if (ref === undefined || resolveAlias(ref, this.#declarations) !== id) return false;
    if (claim.isImplicit && this.#claims.isExplicit(id, property)) return false;
    const settled = this.#settled.get(id)?.get(property);
    return settled === undefined || !isSame(settled.tags, claim.tags);
  }
}

function tagOf({ tags, isImplicit }: Claim): Tag {
  return { values: [...tags].sort(), isImplicit };
}

function tagged(member: Schema, property: string, { claim }: MemberClaim): Schema {
  return { ...member, tags: new Map([[property, tagOf(claim)]]) };
}

/** Which member each tag means: first those that a mapping gives, then names. */
function completeMapping(claims: readonly MemberClaim[]): ReadonlyMap<string, SchemaId> {
  const mapping = new Map<string, SchemaId>();
  for (const isImplicit of [false, true]) {
    for (const { member, claim } of claims) {
      const ref = referenceOf(member);
      if (ref === undefined || claim.isImplicit !== isImplicit) continue;
      for (const tag of claim.tags) if (!mapping.has(tag)) mapping.set(tag, ref);
    }
  }
  return mapping;
}
