import type { DiagnosticSink } from "../../../diagnostics/sink.js";
import { limits } from "../../limits.js";
import { Origins } from "../../origins.js";
import type { Assembled } from "../assemble.js";
import type { Grammar } from "../grammar.js";
import { memberOf, pointerTo, setMember, type JsonMembers, type Tokens, type TreeDocument } from "../tree-document.js";
import { askedNames } from "./asked-names.js";
import { nameOfCopy, namedCopies } from "./copy-names.js";
import { equalSchemas } from "./equal-schemas.js";
import { ScopedCopier, writeReferences } from "./scoped-copier.js";
import { addImplicitTags } from "./implicit-tags.js";
import { schemaGraph } from "./schema-graph.js";
import { scopedSchemas, type ScopedSchema } from "./scoped-schemas.js";

interface Dynamic {
  readonly root: TreeDocument;
  readonly grammar: Grammar;
  readonly assembled: Assembled;
  readonly origins: Origins;
  readonly sink: DiagnosticSink;
}

/**
 * Makes every dynamic reference of an assembled document a static one: a schema that means several things, depending on the schema resources
 * that an evaluation has entered before, stands in the document once for each. What stands at a place means what it means to an evaluation
 * that begins there, or with what it is a part of; every other meaning is a component of its own (ADR 12). Gives the origins of the result.
 */
export function resolveDynamicScopes({ root, grammar, assembled, origins, sink }: Dynamic): Origins {
  if (assembled.dynamicReferences.length === 0) return origins;
  const refuse = (reason: string) => (): never => sink.fail("input-too-complex", { reason }, origins.locate("#"));
  const tooManyMeanings = refuse(`its $dynamicRefs give its schemas more than ${limits.dynamicScopes} meanings`);
  const graph = schemaGraph(root, grammar, assembled);
  const asked = askedNames(graph, limits.askedNames, refuse(`its schemas lead to more than ${limits.askedNames} names of $dynamicRefs`));
  const scoped = scopedSchemas(graph, asked, limits.dynamicScopes, tooManyMeanings);
  const classOf = equalSchemas(scoped.all);
  const section = grammar.sectionOf("schema") ?? [];
  const components = section.reduce<unknown>(memberOf, root.value) as JsonMembers;
  const copies = namedCopies(
    missingClasses(
      [...scoped.standing.values()].filter(({ region }) => asked.has(region)),
      classOf,
    ),
    (schema) => nameOfCopy(schema, graph, scoped, root),
    Object.keys(components),
  );
  const placeOf = (schema: ScopedSchema): Tokens => {
    const own = classOf.get(schema);
    const copy = own && copies.get(own);
    return copy === undefined ? schema.region.tokens : [...section, copy.name];
  };
  const copier = new ScopedCopier(grammar, placeOf, refuse(`its $dynamicRefs stand for more than ${limits.copiedNodes} nodes`));
  const settled = new Origins(origins);
  const made = [...copies.values()].map(({ schema, name }) => {
    settled.record(pointerTo([...section, name]), origins, pointerTo(schema.region.tokens));
    return [name, copier.copy(schema)] as const;
  });
  // What copies are made from is changed afterwards.
  for (const schema of scoped.standing.values()) writeReferences(schema, placeOf);
  for (const [name, value] of made) setMember(components, name, value);
  addImplicitTags(
    root.value,
    [...copies.values()].map(({ schema, name }) => ({ section, original: schema.region.tokens, name })),
  );
  return settled;
}

/** The classes that references lead to and that stand nowhere, from what stands in the document on. */
function missingClasses(
  standing: readonly ScopedSchema[],
  classOf: ReadonlyMap<ScopedSchema, ReadonlySet<ScopedSchema>>,
): ReadonlySet<ReadonlySet<ScopedSchema>> {
  const present = new Set(standing.map((schema) => classOf.get(schema)));
  const missing = new Set<ReadonlySet<ScopedSchema>>();
  const visited = new Set<ScopedSchema>();
  const pending = [...standing];
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (visited.has(schema)) continue;
    visited.add(schema);
    for (const [index, { kind }] of schema.region.edges.entries()) {
      const successor = schema.successors[index];
      const own = successor && classOf.get(successor);
      // What leads to no dynamic reference means the same everywhere.
      if (successor === undefined || own === undefined || successor.successors.length === 0) continue;
      if (kind !== "part" && !present.has(own)) missing.add(own);
      pending.push(successor);
    }
  }
  return missing;
}
