import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { appendPointer, parsePointer } from "../../openapi/pointer.js";
import { limits } from "../limits.js";
import { isReferable, shapeBelow, versionOf, type Grammar, type Kind, type Shape } from "./grammar.js";
import type { DynamicAnchors } from "./dynamic-anchors.js";
import type { Identifiers } from "./identifiers.js";
import { isRecursiveDialect } from "./recursive-reference.js";
import type { Reference } from "./reference.js";
import {
  isObject,
  memberOf,
  pointerTo,
  referenceOf,
  type JsonMembers,
  type Scope,
  type Tokens,
  type TreeDocument,
} from "./tree-document.js";

/**
 * Finds references where the grammar lets one stand: examples, enums, defaults and extensions may hold what looks like one. References that
 * lead from the root document to a proper place in it are not worth noting; of most documents nothing remains.
 */
export class ReferenceFinder {
  readonly #root: TreeDocument;
  readonly #grammar: Grammar;
  readonly #identifiers: Identifiers;
  readonly #dynamicAnchors: DynamicAnchors;
  readonly #sink: DiagnosticSink;
  /** What has been searched, by kind: two references may lead to a part and to a part of that. */
  readonly #searched = new Map<Kind, Set<object>>();
  readonly #isProper = new Map<string, boolean>();

  constructor(
    root: TreeDocument,
    grammar: Grammar,
    { identifiers, dynamicAnchors }: { readonly identifiers: Identifiers; readonly dynamicAnchors: DynamicAnchors },
    sink: DiagnosticSink,
  ) {
    this.#root = root;
    this.#grammar = grammar;
    this.#identifiers = identifiers;
    this.#dynamicAnchors = dynamicAnchors;
    this.#sink = sink;
  }

  /** The references below (and including) a place that have not been given before. Notes identifiers on its way. */
  find(document: TreeDocument, tokens: Tokens, value: unknown, shape: Shape): readonly Reference[] {
    const found: Reference[] = [];
    const walk = new Walk(document, [...tokens], found, document === this.#root && tokens.length === 0);
    const scope = document.scopeAt(tokens);
    this.#dynamicAnchors.enter(scope.base);
    this.#visit(value, shape, walk, scope);
    return found;
  }

  /** Notes the identifiers of a whole document, as far as it is an OpenAPI document or a schema, before anything in it is looked for. */
  identify(document: TreeDocument): void {
    if (!this.#grammar.isJsonSchema) return;
    const kind: Kind = isObject(document.value) && versionOf(document.value) !== undefined ? "document" : "schema";
    this.#visit(document.value, { one: kind }, new Walk(document, [], undefined), document.scope);
  }

  #visit(value: unknown, shape: Shape, walk: Walk, scope: Scope): void {
    if (typeof value !== "object" || value === null) return;
    if (walk.tokens.length > limits.depth) {
      this.#sink.fail("input-too-complex", { reason: "it is nested too deeply" }, walk.document.target("#"));
    }
    if (Array.isArray(value)) {
      // `items` is one schema in OpenAPI and a list of them in older drafts of JSON Schema.
      const kind = "list" in shape ? shape.list : "one" in shape ? shape.one : undefined;
      if (kind === undefined) return;
      for (const [index, item] of value.entries()) this.#descend(item, { one: kind }, String(index), walk, scope);
      return;
    }
    const object = value as JsonMembers;
    if (!("one" in shape)) {
      if (typeof object["$ref"] === "string") this.#note(object, "$ref", shape, "in-place", walk, scope);
      if (!("map" in shape)) return;
      const of: Shape = { one: shape.map };
      for (const key of Object.keys(object)) {
        if (shape.map === "path-item" && key.startsWith("x-")) continue;
        this.#descend(object[key], of, key, walk, scope);
      }
    } else if (!this.#wasSearched(object, shape.one, walk)) this.#visitObject(object, shape.one, walk, scope);
  }

  #descend(value: unknown, shape: Shape, token: string, walk: Walk, scope: Scope): void {
    if (typeof value !== "object" || value === null) return;
    walk.tokens.push(token);
    this.#visit(value, shape, walk, scope);
    walk.tokens.pop();
  }

  #wasSearched(object: object, kind: Kind, walk: Walk): boolean {
    // The root document is searched once as a whole.
    if (walk.found === undefined || walk.isWhole) return false;
    let searched = this.#searched.get(kind);
    if (searched === undefined) this.#searched.set(kind, (searched = new Set()));
    if (searched.has(object)) return true;
    searched.add(object);
    return false;
  }

  #visitObject(object: JsonMembers, kind: Kind, walk: Walk, outside: Scope): void {
    const isSchema = kind === "schema";
    const isJsonSchema = isSchema && this.#grammar.isJsonSchema;
    const scope = isJsonSchema ? this.#identifiers.addSchema(object, walk.tokens, walk.document, outside) : outside;
    if (scope.base !== outside.base && walk.found !== undefined) this.#dynamicAnchors.enter(scope.base);
    if (typeof object["$ref"] === "string") {
      const shape: Shape = { one: kind };
      this.#note(object, "$ref", shape, isReferable(shape, this.#grammar) ? "reference" : "in-place", walk, scope);
      // Beside a reference nothing else counts, but for schemas since 3.1 and path items.
      if (!isJsonSchema && kind !== "path-item") return;
    }
    if (isSchema) this.#visitSchemaKeywords(object, walk, scope);
    const members = this.#grammar.membersOf(kind);
    for (const key of Object.keys(object)) {
      const shape = kind === "callback" ? callbackMember(key) : members.get(key);
      if (shape !== undefined) this.#descend(object[key], shape, key, walk, scope);
    }
  }

  #visitSchemaKeywords(schema: JsonMembers, walk: Walk, scope: Scope): void {
    const shape: Shape = { one: "schema" };
    if (this.#grammar.isJsonSchema) this.#visitDynamicReferences(schema, walk, scope);
    const mapping = isObject(schema["discriminator"]) ? memberOf(schema["discriminator"], "mapping") : undefined;
    if (!isObject(mapping)) return;
    walk.tokens.push("discriminator", "mapping");
    for (const tag of Object.keys(mapping)) {
      if (this.#isUri(mapping[tag])) this.#note(mapping, tag, shape, "mapping", walk, scope);
    }
    walk.tokens.length -= 2;
  }

  #visitDynamicReferences(schema: JsonMembers, walk: Walk, scope: Scope): void {
    const shape: Shape = { one: "schema" };
    if (typeof schema["$dynamicRef"] === "string") this.#note(schema, "$dynamicRef", shape, "dynamic", walk, scope);
    const isKnown = isRecursiveDialect(scope.dialect);
    if (isKnown && schema["$recursiveRef"] === "#") this.#note(schema, "$recursiveRef", shape, "dynamic", walk, scope);
    if (isKnown || walk.found === undefined) return;
    for (const keyword of ["$recursiveRef", "$recursiveAnchor"]) {
      if (!Object.hasOwn(schema, keyword)) continue;
      this.#sink.report("keyword-of-another-draft", { keyword }, walk.document.target(pointerTo([...walk.tokens, keyword])));
    }
  }

  /** A value of a mapping is the name of a schema or a URI; `./` tells a file from a name (3.2, section 4.25.3), and so does its ending. */
  #isUri(value: unknown): boolean {
    if (typeof value !== "string") return false;
    if (/[#/]/u.test(value)) return true;
    const names = (this.#grammar.sectionOf("schema") ?? []).reduce<unknown>(memberOf, this.#root.value);
    return /\.(?:json|ya?ml)$/iu.test(value) && memberOf(names, value) === undefined;
  }

  #note(holder: JsonMembers, key: string, shape: Shape, role: Reference["role"], walk: Walk, { base }: Scope): void {
    if (walk.found === undefined || !Object.hasOwn(holder, key)) return;
    const text = holder[key] as string;
    const { document } = walk;
    const isFinal = (role === "reference" || role === "mapping") && document === this.#root && base === document.base;
    if (isFinal && this.#isProperPlace(text)) return;
    walk.found.push({ holder, key, text, shape, role, document, base, isOwn: walk.isWhole, pointer: pointerTo(walk.tokens) });
  }

  /** Whether a reference leads to a place of the root document that the grammar knows: parse will find it there, and upgrades have seen it. */
  #isProperPlace(text: string): boolean {
    if (!text.startsWith("#")) return false;
    let isProper = this.#isProper.get(text);
    if (isProper === undefined) this.#isProper.set(text, (isProper = this.#followPointer(text)));
    return isProper;
  }

  #followPointer(text: string): boolean {
    const tokens = parsePointer(text);
    if (tokens === undefined) return false;
    let value: unknown = this.#root.value;
    let shape: Shape | undefined = { one: "document" };
    for (const token of tokens) {
      // What leads through a reference that another document takes the place of is found there.
      if (referenceOf(value) !== undefined && memberOf(value, token) === undefined) return false;
      value = memberOf(value, token);
      shape = shape && shapeBelow(shape, token, this.#grammar);
    }
    return value !== undefined && shape !== undefined;
  }
}

/** Where the search is. */
class Walk {
  readonly document: TreeDocument;
  readonly tokens: string[];
  /** Absent when only identifiers are looked for. */
  readonly found: Reference[] | undefined;
  readonly isWhole: boolean;

  constructor(document: TreeDocument, tokens: string[], found: Reference[] | undefined, isWhole = false) {
    this.document = document;
    this.tokens = tokens;
    this.found = found;
    this.isWhole = isWhole;
  }
}

function callbackMember(key: string): Shape | undefined {
  return key.startsWith("x-") ? undefined : { one: "path-item" };
}

/** The place of what a reference stands in, for messages. */
export function referencePointer({ pointer, key }: Reference): string {
  return appendPointer(pointer, key);
}
