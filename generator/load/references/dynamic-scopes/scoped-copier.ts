import { limits } from "../../limits.js";
import { shapeBelow, type Grammar, type Shape } from "../grammar.js";
import { writeStatic } from "../static-reference.js";
import { pointerTo, setMember, type JsonMembers, type Tokens } from "../tree-document.js";
import type { Edge } from "./schema-graph.js";
import type { ScopedSchema } from "./scoped-schemas.js";

type PlaceOf = (schema: ScopedSchema) => Tokens;

type ReferenceEdge = Exclude<Edge, { readonly kind: "part" }>;

/** What identifies a schema, and what only references lead to: a copy has none of them. */
const identifying: ReadonlySet<string> = new Set(["$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs", "definitions"]);

/** Lets the references of what stands in the document lead to what they mean there. */
export function writeReferences(schema: ScopedSchema, placeOf: PlaceOf): void {
  for (const [edge, target] of referencesOf(schema)) writeReference(edge.holder, edge, target, placeOf);
}

function* referencesOf({ region, successors }: ScopedSchema): Generator<readonly [ReferenceEdge, ScopedSchema]> {
  for (const [index, edge] of region.edges.entries()) {
    const target = successors[index];
    if (edge.kind !== "part" && target !== undefined) yield [edge, target];
  }
}

function writeReference(holder: JsonMembers, edge: ReferenceEdge, target: ScopedSchema, placeOf: PlaceOf): void {
  const place = placeOf(target);
  if (edge.kind === "dynamic") writeStatic(holder, edge.key, pointerTo(place));
  // What leads to where it led before stays as it was spelled.
  else if (place !== edge.target.tokens) setMember(holder, edge.key, pointerTo(place));
}

/** Copies schemas with what they mean in a dynamic scope. */
export class ScopedCopier {
  readonly #grammar: Grammar;
  readonly #placeOf: PlaceOf;
  readonly #onTooMany: () => never;
  #nodes = 0;

  constructor(grammar: Grammar, placeOf: PlaceOf, onTooMany: () => never) {
    this.#grammar = grammar;
    this.#placeOf = placeOf;
    this.#onTooMany = onTooMany;
  }

  /** Calls `onTooMany` when there are more nodes in all copies than one document may have. */
  copy(schema: ScopedSchema): unknown {
    const parts = new Map<object, ScopedSchema>();
    for (const [index, { kind, target }] of schema.region.edges.entries()) {
      const part = schema.successors[index];
      if (kind === "part" && part !== undefined) parts.set(target.value, part);
    }
    const copies = new Map<object, JsonMembers>();
    const copy = this.#copyNode(schema.region.value, { one: "schema" }, { parts, copies });
    for (const [edge, target] of referencesOf(schema)) {
      const holder = copies.get(edge.holder);
      if (holder !== undefined) writeReference(holder, edge, target, this.#placeOf);
    }
    return copy;
  }

  #copyNode(value: unknown, shape: Shape | undefined, inside: Inside): unknown {
    if (typeof value !== "object" || value === null) return value;
    this.#nodes += 1;
    if (this.#nodes > limits.copiedNodes) this.#onTooMany();
    if (Array.isArray(value)) return value.map((item, index) => this.#copyMember(item, shape, String(index), inside));
    const isSchema = shape !== undefined && "one" in shape && shape.one === "schema";
    const copy: JsonMembers = {};
    for (const [key, member] of Object.entries(value)) {
      if (!isSchema || !identifying.has(key)) setMember(copy, key, this.#copyMember(member, shape, key, inside));
    }
    inside.copies.set(value, copy);
    return copy;
  }

  #copyMember(member: unknown, shape: Shape | undefined, token: string, inside: Inside): unknown {
    if (typeof member !== "object" || member === null) return member;
    const part = inside.parts.get(member);
    return part === undefined ? this.#copyNode(member, shape && shapeBelow(shape, token, this.#grammar), inside) : this.copy(part);
  }
}

/** What a copy is made of besides the nodes of its region. */
interface Inside {
  /** The regions within it, as they are in its scope. */
  readonly parts: ReadonlyMap<object, ScopedSchema>;
  /** The copies of its objects, by what they are copied from. */
  readonly copies: Map<object, JsonMembers>;
}
