import type { Edge, Region, SchemaGraph } from "./schema-graph.js";

/** A schema together with what the dynamic scope makes of the names that matter to it. */
export interface ScopedSchema {
  readonly region: Region;
  /** What a dynamic reference of a name stands for. A name that nothing in scope has is not there. */
  readonly bindings: ReadonlyMap<string, Region>;
  /** What each edge of the region leads to from here. */
  readonly successors: readonly ScopedSchema[];
}

/** All that an evaluation can come to. */
export interface ScopedSchemas {
  readonly all: readonly ScopedSchema[];
  /** What each schema that leads to dynamic references means where it stands: as an entry, or as a part of one. */
  readonly standing: ReadonlyMap<Region, ScopedSchema>;
}

type Draft = ScopedSchema & { successors: readonly ScopedSchema[] };

/**
 * Follows every evaluation from its entry: a schema that is no part of another. Entering a schema resource binds those of its dynamic anchors
 * whose names are not bound yet, for the outermost one wins (JSON Schema 2020-12, core, sections 7.1 and 8.2.3.2). Calls `onTooMany` when
 * there are more than `limit` besides those that stand in the document.
 */
export function scopedSchemas(
  graph: SchemaGraph,
  asked: ReadonlyMap<Region, ReadonlySet<string>>,
  limit: number,
  onTooMany: () => never,
): ScopedSchemas {
  const explorer = new Explorer(graph, asked, limit + asked.size, onTooMany);
  const entries = [...asked.keys()].filter(({ isOutermost }) => isOutermost).map((region) => explorer.enter(region, new Map(), []));
  explorer.exploreAll();
  const standing = new Map<Region, ScopedSchema>();
  const pending: ScopedSchema[] = entries;
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    standing.set(schema.region, schema);
    for (const [index, { kind }] of schema.region.edges.entries()) {
      const part = schema.successors[index];
      if (kind === "part" && part !== undefined) pending.push(part);
    }
  }
  return { all: explorer.all, standing };
}

class Explorer {
  readonly all: Draft[] = [];
  readonly #graph: SchemaGraph;
  readonly #asked: ReadonlyMap<Region, readonly string[]>;
  readonly #known = new Map<string, Draft>();
  readonly #limit: number;
  readonly #onTooMany: () => never;

  constructor(graph: SchemaGraph, asked: ReadonlyMap<Region, ReadonlySet<string>>, limit: number, onTooMany: () => never) {
    this.#graph = graph;
    this.#asked = new Map([...asked].map(([region, names]) => [region, [...names].sort()]));
    this.#limit = limit;
    this.#onTooMany = onTooMany;
  }

  /** What a schema means when an evaluation comes to it with what is bound, through some resources. */
  enter(region: Region, bound: ReadonlyMap<string, Region>, through: readonly string[]): Draft {
    const bindings = new Map<string, Region>();
    for (const name of this.#asked.get(region) ?? []) {
      const binding = bound.get(name) ?? this.#firstAnchor(name, through) ?? this.#firstAnchor(name, [region.resource]);
      if (binding !== undefined) bindings.set(name, binding);
    }
    const key = JSON.stringify([region.index, ...[...bindings].map(([name, { index }]) => [name, index])]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const schema: Draft = { region, bindings, successors: [] };
    this.#known.set(key, schema);
    // What leads to no dynamic reference is the same everywhere, and leads nowhere that matters.
    if (!this.#asked.has(region)) return schema;
    this.all.push(schema);
    if (this.all.length > this.#limit) this.#onTooMany();
    return schema;
  }

  exploreAll(): void {
    // The list grows while it is worked off.
    for (const schema of this.all) schema.successors = schema.region.edges.map((edge) => this.#follow(edge, schema));
  }

  #follow(edge: Edge, { bindings }: ScopedSchema): Draft {
    if (edge.kind !== "dynamic") return this.enter(edge.target, bindings, edge.through);
    const target = bindings.get(edge.name) ?? this.#firstAnchor(edge.name, edge.through) ?? edge.target;
    return this.enter(target, bindings, edge.through);
  }

  #firstAnchor(name: string, resources: readonly string[]): Region | undefined {
    for (const resource of resources) {
      const anchor = this.#graph.anchors.get(resource)?.get(name);
      if (anchor !== undefined) return anchor;
    }
    return undefined;
  }
}
