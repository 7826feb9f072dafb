import { isUnion, type Discriminator, type SchemaId } from "../../model/schema.js";
import { isReference } from "../flatten/annotations.js";
import { ownParts, partsOf, reachable, resolveAlias, type Declarations } from "../references.js";
import type { Claims } from "./claims.js";
import { implicitTag } from "./implicit-tag.js";

/** Claims of discriminators that stand in a base: its heirs are the declarations composed of it, over any number of steps. */
export function claimHeirs(declarations: Declarations, claims: Claims): void {
  const children = childrenOf(declarations);
  const heirsOf = (id: SchemaId): ReadonlySet<SchemaId> => reachable(children.get(id) ?? [], (each) => children.get(each) ?? []);
  for (const { id, schema } of declarations.values()) {
    for (const part of ownParts(schema)) {
      if (part.discriminator === undefined || isUnion(part) || isUnion(schema)) continue;
      const heirs = heirsOf(id);
      const own = ownTags(heirs, part.discriminator, declarations, heirsOf);
      for (const heir of heirs) {
        // Values of what is composed of an heir are values of the heir, too.
        const found = [heir, ...heirsOf(heir)].flatMap((each) => own.get(each) ?? []);
        const tags = new Set(found.flatMap((each) => [...each.tags]));
        if (tags.size === 0) continue;
        claims.add(heir, part.discriminator.propertyName, { tags, isImplicit: found.every((each) => each.isImplicit), by: "base" });
      }
    }
  }
}

function childrenOf(declarations: Declarations): ReadonlyMap<SchemaId, readonly SchemaId[]> {
  const children = new Map<SchemaId, SchemaId[]>();
  for (const { id, schema } of declarations.values()) {
    if (isReference(schema)) continue;
    for (const part of partsOf(schema)) {
      const base = resolveAlias(part, declarations);
      const known = children.get(base);
      if (known === undefined) children.set(base, [id]);
      else known.push(id);
    }
  }
  return children;
}

interface OwnTags {
  readonly tags: ReadonlySet<string>;
  readonly isImplicit: boolean;
}

/** Which tags mean an heir itself. One without any in the mapping is meant by its name, unless the mapping has heirs of its own instead. */
function ownTags(
  heirs: ReadonlySet<SchemaId>,
  { mapping }: Discriminator,
  declarations: Declarations,
  heirsOf: (id: SchemaId) => ReadonlySet<SchemaId>,
): ReadonlyMap<SchemaId, OwnTags> {
  const mapped = new Map<SchemaId, Set<string>>();
  for (const [tag, target] of mapping) {
    const id = resolveAlias(target, declarations);
    mapped.set(id, (mapped.get(id) ?? new Set()).add(tag));
  }
  const own = new Map<SchemaId, OwnTags>();
  for (const heir of heirs) {
    const tags = mapped.get(heir);
    if (tags !== undefined) {
      own.set(heir, { tags, isImplicit: false });
      continue;
    }
    const name = implicitTag(heir);
    const isAbstract = [...heirsOf(heir)].some((each) => mapped.has(each));
    if (name !== undefined && !isAbstract) own.set(heir, { tags: new Set([name]), isImplicit: true });
  }
  return own;
}
