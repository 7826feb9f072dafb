import { appendPointer, lookUp, parsePointer } from "../../../openapi/pointer.js";
import type { Assembled, DynamicReference } from "../assemble.js";
import { shapeBelow, type Grammar, type Shape } from "../grammar.js";
import { isObject, memberOf, type JsonMembers, type Tokens, type TreeDocument } from "../tree-document.js";

/** A schema that is evaluated by itself: one that is part of no other, or one that something refers to. */
export interface Region {
  /** The number of the region in its graph. */
  readonly index: number;
  readonly tokens: Tokens;
  readonly value: JsonMembers;
  /** The URI of the schema resource that it belongs to. */
  readonly resource: string;
  readonly isOutermost: boolean;
  /** What it leads to, in an order that says nothing; regions within regions have edges of their own. */
  readonly edges: Edge[];
}

/** How one region leads to another: by holding it, by a reference, or by a reference whose target depends on the dynamic scope. */
export type Edge = {
  /** The resources that an evaluation enters on its way from the region to the place of the edge, outermost first. */
  readonly through: readonly string[];
  /** The other region; of a dynamic reference, the one where nothing in scope has an anchor of its name. */
  readonly target: Region;
} & (
  | { readonly kind: "part" }
  | { readonly kind: "reference"; readonly holder: JsonMembers; readonly key: string }
  | { readonly kind: "dynamic"; readonly holder: JsonMembers; readonly key: string; readonly name: string }
);

type Draft = Edge extends infer Each ? (Each extends Edge ? Omit<Each, "target"> & { readonly target: object } : never) : never;

/** The schemas of a document and how they lead to one another. */
export interface SchemaGraph {
  readonly regions: readonly Region[];
  readonly anchors: ReadonlyMap<string, ReadonlyMap<string, Region>>;
  /** Where the root of a resource stands. */
  readonly rootOf: (resource: string) => Tokens | undefined;
}

/** Reads the graph of an assembled document: all that its references lead to is in it. */
export function schemaGraph(root: TreeDocument, grammar: Grammar, assembled: Assembled): SchemaGraph {
  const targets = new TargetReader(root, assembled);
  walk(root.value, { one: "document" }, { tokens: [], resource: root.identifier, through: [] }, grammar, {
    within: (_, place) => place,
    schema: (schema) => targets.read(schema),
  });
  const reader = new GraphReader(assembled, targets);
  walk(root.value, { one: "document" }, { tokens: [], resource: root.identifier, through: [] }, grammar, reader);
  return reader.finish();
}

interface Place {
  readonly tokens: string[];
  readonly resource: string;
  readonly region?: Region;
  readonly through: readonly string[];
}

interface Visitor {
  /** What holds within an object or list at a place. */
  readonly within: (object: object, place: Place, isSchema: boolean) => Place;
  /** Told of a schema, in the place that is within it. */
  readonly schema: (schema: JsonMembers, place: Place) => void;
}

function walk(value: unknown, shape: Shape, outside: Place, grammar: Grammar, visitor: Visitor): void {
  if (typeof value !== "object" || value === null) return;
  const isSchema = "one" in shape && shape.one === "schema" && isObject(value);
  const place = visitor.within(value, outside, isSchema);
  if (isSchema) visitor.schema(value, place);
  for (const key of Object.keys(value)) {
    const member = memberOf(value, key);
    if (typeof member !== "object" || member === null) continue;
    const below = Array.isArray(value) && "one" in shape ? shape : shapeBelow(shape, key, grammar);
    if (below === undefined) continue;
    place.tokens.push(key);
    walk(member, below, place, grammar, visitor);
    place.tokens.pop();
  }
}

/** What the schemas of a document refer to. */
class TargetReader {
  readonly all = new Set<object>();
  readonly dynamic = new Map<object, DynamicReference[]>();
  readonly #root: TreeDocument;
  readonly #byText = new Map<string, object | undefined>();

  constructor(root: TreeDocument, { dynamicReferences, dynamicAnchors }: Assembled) {
    this.#root = root;
    for (const reference of dynamicReferences) {
      this.dynamic.set(reference.holder, [...(this.dynamic.get(reference.holder) ?? []), reference]);
    }
    for (const anchors of dynamicAnchors.values()) for (const tokens of anchors.values()) this.#add(this.at(tokens));
  }

  read(schema: JsonMembers): void {
    for (const { target } of this.references(schema)) this.#add(target);
    for (const { target } of this.dynamic.get(schema) ?? []) this.#add(this.at(target));
  }

  #add(target: object | undefined): void {
    if (target !== undefined) this.all.add(target);
  }

  at(tokens: Tokens): object | undefined {
    const found = lookUp(this.#root.value, tokens);
    return isObject(found) ? found : undefined;
  }

  /** The references that a schema itself holds: its `$ref`, and what the mapping of its discriminator says. */
  *references(schema: JsonMembers): Generator<{ readonly holder: JsonMembers; readonly key: string; readonly target: object }> {
    const target = this.#follow(memberOf(schema, "$ref"));
    if (target !== undefined) yield { holder: schema, key: "$ref", target };
    const mapping = memberOf(memberOf(schema, "discriminator"), "mapping");
    if (!isObject(mapping)) return;
    for (const [tag, text] of Object.entries(mapping)) {
      const isName = typeof text === "string" && !/[#/]/u.test(text);
      const meant = this.#follow(isName ? appendPointer("#/components/schemas", text) : text);
      if (meant !== undefined) yield { holder: mapping, key: tag, target: meant };
    }
  }

  #follow(text: unknown): object | undefined {
    if (typeof text !== "string" || !text.startsWith("#")) return undefined;
    if (!this.#byText.has(text)) {
      const tokens = parsePointer(text);
      this.#byText.set(text, tokens && this.at(tokens));
    }
    return this.#byText.get(text);
  }
}

class GraphReader implements Visitor {
  readonly #assembled: Assembled;
  readonly #targets: TargetReader;
  readonly #regions: Region[] = [];
  readonly #byObject = new Map<object, Region>();
  readonly #roots = new Map<string, Tokens>();
  readonly #drafts: { readonly from: Region; readonly edge: Draft }[] = [];

  constructor(assembled: Assembled, targets: TargetReader) {
    this.#assembled = assembled;
    this.#targets = targets;
  }

  within(object: object, outside: Place, isSchema: boolean): Place {
    const resource = this.#assembled.resourceOf(object) ?? outside.resource;
    if (isSchema && resource !== outside.resource && !this.#roots.has(resource)) this.#roots.set(resource, [...outside.tokens]);
    const isRegion = isSchema && (outside.region === undefined || this.#targets.all.has(object));
    if (!isRegion) {
      const isEntered = resource !== outside.resource && outside.region !== undefined && this.#assembled.dynamicAnchors.has(resource);
      return { ...outside, resource, through: isEntered ? [...outside.through, resource] : outside.through };
    }
    const region: Region = {
      index: this.#regions.length,
      tokens: [...outside.tokens],
      value: object as JsonMembers,
      resource,
      isOutermost: outside.region === undefined,
      edges: [],
    };
    this.#regions.push(region);
    this.#byObject.set(object, region);
    const { region: from, through } = outside;
    if (from !== undefined) this.#drafts.push({ from, edge: { kind: "part", through, target: object } });
    return { tokens: outside.tokens, resource, region, through: [] };
  }

  schema(schema: JsonMembers, { region: from, through }: Place): void {
    if (from === undefined) return;
    for (const reference of this.#targets.references(schema)) {
      this.#drafts.push({ from, edge: { kind: "reference", ...reference, through } });
    }
    for (const { holder, key, name, target } of this.#targets.dynamic.get(schema) ?? []) {
      const object = this.#targets.at(target);
      if (object !== undefined) this.#drafts.push({ from, edge: { kind: "dynamic", holder, key, name, target: object, through } });
    }
  }

  finish(): SchemaGraph {
    for (const { from, edge } of this.#drafts) {
      const target = this.#byObject.get(edge.target);
      if (target !== undefined) from.edges.push({ ...edge, target });
    }
    const anchors = new Map<string, Map<string, Region>>();
    for (const [resource, byName] of this.#assembled.dynamicAnchors) {
      const placed = new Map<string, Region>();
      for (const [name, tokens] of byName) {
        const region = this.#byObject.get(this.#targets.at(tokens) ?? this.#assembled);
        if (region !== undefined) placed.set(name, region);
      }
      anchors.set(resource, placed);
    }
    return {
      regions: this.#regions,
      anchors,
      rootOf: (resource) => this.#roots.get(resource),
    };
  }
}
