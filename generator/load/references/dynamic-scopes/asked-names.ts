import type { Region, SchemaGraph } from "./schema-graph.js";

/**
 * The names of dynamic references that each schema leads to, over any number of steps and whatever those references stand for; schemas that
 * lead to none are left out. Calls `onTooMany` when there are more than `limit` names altogether.
 */
export function askedNames(
  { regions, anchors }: SchemaGraph,
  limit: number,
  onTooMany: () => never,
): ReadonlyMap<Region, ReadonlySet<string>> {
  const leadTo = new Map<Region | string, Region[]>();
  const lead = (from: Region, to: Region | string): void => {
    const known = leadTo.get(to);
    if (known === undefined) leadTo.set(to, [from]);
    else known.push(from);
  };
  const asked = new Map<Region, Set<string>>();
  /** What is behind a name: what the anchors of that name lead to. */
  const behind = new Map<string, Set<string>>();
  const namesOf = new Map<Region, string[]>();
  const pending: (readonly [to: Region | string, name: string])[] = [];
  let count = 0;
  const add = (to: Region | string, name: string): void => {
    const known = typeof to === "string" ? behind.get(to) : asked.get(to);
    if (known?.has(name) === true) return;
    if (known !== undefined) known.add(name);
    else if (typeof to === "string") behind.set(to, new Set([name]));
    else asked.set(to, new Set([name]));
    count += 1;
    if (count > limit) onTooMany();
    pending.push([to, name]);
  };
  for (const byName of anchors.values()) {
    for (const [name, region] of byName) namesOf.set(region, [...(namesOf.get(region) ?? []), name]);
  }
  for (const region of regions) {
    for (const edge of region.edges) {
      if (edge.kind !== "dynamic") lead(region, edge.target);
      else {
        lead(region, edge.name);
        add(region, edge.name);
      }
    }
  }
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [to, name] = next;
    for (const from of leadTo.get(to) ?? []) add(from, name);
    if (typeof to !== "string") for (const anchor of namesOf.get(to) ?? []) add(anchor, name);
  }
  return asked;
}
