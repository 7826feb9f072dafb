import { pascalCase } from "../../../code/identifier.js";
import { freeName, naturalName } from "../component-names.js";
import { pointerTo, type Tokens, type TreeDocument } from "../tree-document.js";
import type { Region, SchemaGraph } from "./schema-graph.js";
import type { ScopedSchema, ScopedSchemas } from "./scoped-schemas.js";

/**
 * What a copy of a schema is called: its own name, behind a dot those of the resources that bind what is bound otherwise where the schema
 * stands: `tree.strict-tree` is what a tree is in a strict tree.
 */
export function nameOfCopy(
  { region, bindings }: ScopedSchema,
  graph: SchemaGraph,
  { standing }: ScopedSchemas,
  root: TreeDocument,
): string {
  const usual = standing.get(region)?.bindings;
  const binders = [...bindings]
    .filter(([name, binding]) => binding !== usual?.get(name) && binding.resource !== region.resource)
    .map(([, binding]) => naturalName({ document: root, tokens: binderOf(binding, graph) }));
  return [naturalName({ document: root, tokens: region.tokens }), ...new Set(binders)].join(".");
}

/** The root of the resource that an anchor belongs to; the schema with the anchor itself, where that root is no schema of the document. */
function binderOf({ resource, tokens }: Region, graph: SchemaGraph): Tokens {
  return graph.rootOf(resource) ?? tokens;
}

/** Gives each class of equal schemas one that stands for it, and a name that is free, also as it is spelled in the output. */
export function namedCopies(
  classes: Iterable<ReadonlySet<ScopedSchema>>,
  nameOf: (schema: ScopedSchema) => string,
  taken: readonly string[],
): ReadonlyMap<ReadonlySet<ScopedSchema>, { readonly schema: ScopedSchema; readonly name: string }> {
  const asking = [...classes].map((equal) => ({ equal, ...firstOf([...equal], nameOf) }));
  asking.sort((left, right) => (left.key < right.key ? -1 : 1));
  const spelled = new Set(taken.flatMap((name) => [name, pascalCase(name)]));
  const named = new Map<ReadonlySet<ScopedSchema>, { readonly schema: ScopedSchema; readonly name: string }>();
  for (const { equal, schema, ideal } of asking) {
    const name = freeName(ideal, (candidate) => spelled.has(candidate) || spelled.has(pascalCase(candidate)));
    spelled.add(name).add(pascalCase(name));
    named.set(equal, { schema, name });
  }
  return named;
}

/** The order says nothing about how the document was written, but for its pointers. */
function firstOf(
  equal: readonly ScopedSchema[],
  nameOf: (schema: ScopedSchema) => string,
): { readonly schema: ScopedSchema; readonly ideal: string; readonly key: string } {
  const keyed = equal.map((schema) => {
    const ideal = nameOf(schema);
    const bindings = [...schema.bindings].map(([name, { tokens }]) => `${name} ${pointerTo(tokens)}`);
    return { schema, ideal, key: [ideal, pointerTo(schema.region.tokens), ...bindings].join(" ") };
  });
  return keyed.reduce((left, right) => (right.key < left.key ? right : left));
}
