import { isNever, type Schema } from "../model/schema.js";
import { stepInto, type Conjunct, type Start } from "./conjuncts.js";

interface Part {
  readonly keyword: string;
  readonly key?: string | number;
  readonly schema: Schema;
  /** The schemas of the document that it was merged from. */
  readonly starts: readonly Start[];
}

/** The subschemas of a flattened schema that are part of its type and no property. `all` holds the branches that are kept whole, too. */
export function partsOf(flat: Schema, conjuncts: readonly Conjunct[], all: readonly Conjunct[]): readonly Part[] {
  if (flat.enum !== undefined) return [];
  return [
    ...single("items", flat, conjuncts),
    ...prefixItems(flat, conjuncts),
    ...single("additionalProperties", flat, conjuncts),
    ...patternProperties(flat, conjuncts),
    ...union("oneOf", flat, conjuncts),
    ...union("anyOf", flat, conjuncts),
    ...(flat.allOf ?? []).map((schema, key): Part => ({ keyword: "allOf", key, schema, starts: startsAt(schema, all) })),
  ];
}

function single(keyword: "items" | "additionalProperties", flat: Schema, conjuncts: readonly Conjunct[]): readonly Part[] {
  const schema = flat[keyword];
  if (schema === undefined || isNever(schema)) return [];
  const starts = conjuncts.flatMap((conjunct) => {
    const own = conjunct.schema[keyword];
    return own === undefined ? [] : [stepInto(conjunct, keyword, own)];
  });
  return [{ keyword, schema, starts }];
}

/** `items` of a branch hold where only another one has `prefixItems`. */
function prefixItems(flat: Schema, conjuncts: readonly Conjunct[]): readonly Part[] {
  return (flat.prefixItems ?? []).map((schema, key) => {
    const starts = conjuncts.flatMap((conjunct) => {
      const { prefixItems: own = [], items } = conjunct.schema;
      const item = own[key];
      if (item !== undefined) return [stepInto(conjunct, "prefixItems", item, key)];
      return items === undefined ? [] : [stepInto(conjunct, "items", items)];
    });
    return { keyword: "prefixItems", key, schema, starts };
  });
}

function patternProperties(flat: Schema, conjuncts: readonly Conjunct[]): readonly Part[] {
  return [...(flat.patternProperties ?? [])].map(([key, schema]) => {
    const starts = conjuncts.flatMap((conjunct) => {
      const own = conjunct.schema.patternProperties?.get(key);
      return own === undefined ? [] : [stepInto(conjunct, "patternProperties", own, key)];
    });
    return { keyword: "patternProperties", key, schema, starts };
  });
}

/** Flattening keeps the place of a union's member. */
function union(keyword: "oneOf" | "anyOf", flat: Schema, conjuncts: readonly Conjunct[]): readonly Part[] {
  return (flat[keyword] ?? []).map((schema, key) => {
    for (const conjunct of conjuncts) {
      const own = (conjunct.schema[keyword] ?? []).find(({ pointer }) => pointer === schema.pointer);
      if (own !== undefined) return { keyword, key, schema, starts: [stepInto(conjunct, keyword, own, key)] };
    }
    return { keyword, key, schema, starts: [] };
  });
}

function startsAt({ pointer }: Schema, all: readonly Conjunct[]): readonly Start[] {
  return all.filter(({ schema }) => schema.pointer === pointer).slice(0, 1);
}
