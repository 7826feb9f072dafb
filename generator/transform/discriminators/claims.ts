import type { SchemaId } from "../../model/schema.js";

/** What one discriminator says of a property of a schema. */
export interface Claim {
  readonly tags: ReadonlySet<string>;
  /** Whether it says so by the names of schemas alone. */
  readonly isImplicit: boolean;
  /** A base speaks of its heirs wherever they are used, a union of its members only there. */
  readonly by: "base" | "union";
}

/** What all discriminators say of each declaration's properties. */
export class Claims {
  readonly #claims = new Map<SchemaId, Map<string, Claim[]>>();

  add(id: SchemaId, property: string, claim: Claim): void {
    const properties = this.#claims.get(id) ?? new Map<string, Claim[]>();
    this.#claims.set(id, properties.set(property, [...(properties.get(property) ?? []), claim]));
  }

  get ids(): Iterable<SchemaId> {
    return this.#claims.keys();
  }

  /** Whether a mapping says something of a declaration's property. */
  isExplicit(id: SchemaId, property: string): boolean {
    return (
      this.#claims
        .get(id)
        ?.get(property)
        ?.some(({ isImplicit }) => !isImplicit) === true
    );
  }

  /** What holds of a declaration wherever it is used, by property: what its bases say, else what all unions agree on. Names give way to mappings. */
  settled(id: SchemaId): ReadonlyMap<string, Claim> {
    const settled = new Map<string, Claim>();
    for (const [property, claims] of this.#claims.get(id) ?? []) {
      const claim = settle(claims);
      if (claim !== undefined) settled.set(property, claim);
    }
    return settled;
  }
}

function settle(claims: readonly Claim[]): Claim | undefined {
  const explicit = claims.filter(({ isImplicit }) => !isImplicit);
  const relevant = explicit.length > 0 ? explicit : claims;
  const byBase = relevant.filter(({ by }) => by === "base");
  const [first] = byBase.length > 0 ? byBase : relevant;
  if (first === undefined) return undefined;
  if (byBase.length > 0) return { ...first, tags: new Set(byBase.flatMap(({ tags }) => [...tags])) };
  return relevant.every((claim) => isSame(claim.tags, first.tags)) ? first : undefined;
}

export function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((tag) => right.has(tag));
}
