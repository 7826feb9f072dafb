import type { ScopedSchema } from "./scoped-schemas.js";

/**
 * Puts scoped schemas into classes: two are in one if and only if they are the same schema and all that they lead to is the same. Then they
 * allow the same values, and one of them is enough. What they lead to is in classes as well.
 */
export function equalSchemas(all: readonly ScopedSchema[]): ReadonlyMap<ScopedSchema, ReadonlySet<ScopedSchema>> {
  const classes = new Classes();
  const predecessors = new Map<ScopedSchema, ScopedSchema[]>();
  for (const schema of all) {
    classes.add(schema);
    for (const successor of schema.successors) {
      classes.add(successor);
      const known = predecessors.get(successor);
      if (known === undefined) predecessors.set(successor, [schema]);
      else known.push(schema);
    }
  }
  let changed: ReadonlySet<ScopedSchema> = new Set(all);
  while (changed.size > 0) {
    const moved = classes.split(changed);
    changed = new Set(moved.flatMap((schema) => predecessors.get(schema) ?? []));
  }
  return classes.of;
}

type Class = Set<ScopedSchema>;

class Classes {
  readonly of = new Map<ScopedSchema, Class>();
  readonly #numbers = new Map<Class, number>();
  readonly #ofRegion = new Map<number, Class>();

  /** At first, all that is made of one schema is taken to be equal. */
  add(schema: ScopedSchema): void {
    const { index } = schema.region;
    const own = this.#ofRegion.get(index) ?? this.#make();
    this.#ofRegion.set(index, own);
    own.add(schema);
    this.of.set(schema, own);
  }

  /**
   * Takes classes apart by what those of their members lead to whose successors have another class since the last time; gives those that have
   * another class now. The largest part of a class stays, so that none moves more than a logarithmic number of times (Hopcroft).
   */
  split(changed: ReadonlySet<ScopedSchema>): ScopedSchema[] {
    const parts = new Map<Class, Map<string, ScopedSchema[]>>();
    for (const schema of changed) {
      const own = this.of.get(schema) ?? this.#make();
      let ofClass = parts.get(own);
      if (ofClass === undefined) parts.set(own, (ofClass = new Map<string, ScopedSchema[]>()));
      const signature = schema.successors.map((successor) => this.#numberOf(successor)).join(" ");
      const known = ofClass.get(signature);
      if (known === undefined) ofClass.set(signature, [schema]);
      else known.push(schema);
    }
    return [...parts].flatMap(([own, ofClass]) => this.#splitOne(own, [...ofClass.values()], changed));
  }

  #splitOne(own: Class, groups: ScopedSchema[][], changed: ReadonlySet<ScopedSchema>): ScopedSchema[] {
    const rest = own.size - groups.reduce((sum, group) => sum + group.length, 0);
    // Those that did not change differ from all that did: they lead to no class that is new.
    if (rest > 0) groups.push(rest > own.size / 2 ? [] : [...own].filter((schema) => !changed.has(schema)));
    const staying = rest > own.size / 2 ? groups.at(-1) : groups.reduce((left, right) => (right.length > left.length ? right : left));
    const leaving = groups.filter((group) => group !== staying);
    for (const group of leaving) {
      const made = this.#make();
      for (const schema of group) {
        own.delete(schema);
        made.add(schema);
        this.of.set(schema, made);
      }
    }
    return leaving.flat();
  }

  #make(): Class {
    const made: Class = new Set();
    this.#numbers.set(made, this.#numbers.size);
    return made;
  }

  #numberOf(schema: ScopedSchema): number | undefined {
    const own = this.of.get(schema);
    return own && this.#numbers.get(own);
  }
}
