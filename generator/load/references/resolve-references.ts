import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { parsePointer, rootPointer } from "../../openapi/pointer.js";
import { limits } from "../limits.js";
import type { SourceDocument } from "../source.js";
import { ReferenceFinder, referencePointer } from "./find-references.js";
import { countsBesideReference, shapeKey, versionOf, type Grammar } from "./grammar.js";
import { DynamicAnchors, type DynamicAnchor } from "./dynamic-anchors.js";
import { settleDialects, type DeclaredDialect } from "./dialects/settle-dialects.js";
import { Identifiers, type Anchor } from "./identifiers.js";
import type { ReferenceOpener, Referrer } from "./open-reference.js";
import { recursiveName } from "./recursive-reference.js";
import type { Reference, Target } from "./reference.js";
import { shownUri } from "./shown-uri.js";
import { isObject, memberOf, pointerTo, referenceOf, resolveUri, TreeDocument, type Place, type Tokens } from "./tree-document.js";

/** Every reference of a tree of documents that has to be rewritten, with its target where it has one. */
export type ResolvedReferences = ReadonlyMap<Reference, Target | undefined>;

/** What a `$dynamicRef` may stand for besides its target. */
export type DynamicTarget = Omit<DynamicAnchor, "place"> & { readonly target: Target };

/** What the references of a tree of documents lead to. */
export interface Resolved {
  readonly references: ResolvedReferences;
  readonly dynamicTargets: readonly DynamicTarget[];
}

/** Follows references from the root document on, opening each document once. What cannot be followed is reported, once for each text of a place. */
export class ReferenceResolver {
  readonly root: TreeDocument;
  readonly #grammar: Grammar;
  readonly #opener: ReferenceOpener;
  readonly #sink: DiagnosticSink;
  readonly #identifiers: Identifiers;
  readonly #finder: ReferenceFinder;
  readonly #dynamicAnchors = new DynamicAnchors();
  readonly #searched = new Set<string>();
  readonly #documents = new Map<string, TreeDocument | undefined>();

  constructor(source: SourceDocument, grammar: Grammar, opener: ReferenceOpener, sink: DiagnosticSink) {
    this.#grammar = grammar;
    this.#opener = opener;
    this.#sink = sink;
    this.#identifiers = new Identifiers(sink, this.#dynamicAnchors);
    this.root = this.#addDocument(source);
    this.#finder = new ReferenceFinder(this.root, grammar, { identifiers: this.#identifiers, dynamicAnchors: this.#dynamicAnchors }, sink);
  }

  async resolveAll(): Promise<Resolved> {
    const references = new Map<Reference, Target | undefined>();
    const dynamicTargets: DynamicTarget[] = [];
    const pending = this.#find({ document: this.root, tokens: [], value: this.root.value, shape: { one: "document" } });
    for (;;) {
      for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
        const target = await this.#resolve(reference);
        references.set(reference, target);
        if (target === undefined) continue;
        if (target.dynamicName !== undefined && reference.role === "dynamic") this.#dynamicAnchors.ask(target.dynamicName);
        pending.push(...this.#search(target));
      }
      const found = this.#dynamicAnchors.take();
      if (found.length === 0) return { references, dynamicTargets };
      for (const { resource, name, place } of found) {
        const target: Target = { ...place, value: valueAt(place.document, place.tokens), shape: { one: "schema" } };
        dynamicTargets.push({ resource, name, target });
        pending.push(...this.#search(target));
      }
    }
  }

  /** Takes out of all documents what their dialects do not know; says which dialects are not understood. */
  async settleDialects(): Promise<void> {
    const documents = new Set([...this.#documents.values()].filter((document) => document !== undefined));
    await settleDialects(documents, this.#grammar, (declared) => this.#vocabularyOf(declared), this.#sink);
  }

  /** The references in a target, last ones first, when they are met for the first time. */
  #search({ document, tokens, value, shape }: Target): readonly Reference[] {
    const key = `${shapeKey(shape)} ${document.base}${pointerTo(tokens)}`;
    if (this.#searched.has(key)) return [];
    this.#searched.add(key);
    return this.#find({ document, tokens, value, shape });
  }

  /** The references in a part of a document, the last one first. What they lead to is expected from now on. */
  #find({ document, tokens, value, shape }: Target): Reference[] {
    const found = this.#finder.find(document, tokens, value, shape);
    const expected = new Set<string>();
    for (const { text, base } of found) {
      const uri = text.startsWith("#") ? undefined : resolveUri(text, base)?.uri;
      if (uri !== undefined && this.#identifiers.resource(uri) === undefined && !this.#documents.has(uri)) expected.add(uri);
    }
    if (expected.size > 0) this.#opener.expect([...expected], document.source.uri);
    return [...found].reverse();
  }

  async #resolve(reference: Reference): Promise<Target | undefined> {
    const place = await this.#placeOf(reference, 0);
    if (place === undefined) return undefined;
    const end = reference.role === "dynamic" ? this.#dynamicPlace(place, reference) : await this.#skipReferences(place, reference);
    return { ...end, value: valueAt(end.document, end.tokens), shape: reference.shape };
  }

  /** `$recursiveRef` is dynamic where the resource that it leads to says so. */
  #dynamicPlace(place: Anchor, { key }: Reference): Anchor {
    const isRecursive = key === "$recursiveRef" && memberOf(valueAt(place.document, place.tokens), "$recursiveAnchor") === true;
    return isRecursive ? { ...place, dynamicName: recursiveName } : place;
  }

  async #placeOf(reference: Reference, hops: number): Promise<Anchor | undefined> {
    if (hops > limits.hops) {
      this.#report("reference-cycle", reference);
      return undefined;
    }
    const resolved = resolveUri(reference.text, reference.base);
    if (resolved === undefined) {
      this.#report("reference-malformed", reference);
      return undefined;
    }
    const { uri, fragment } = resolved;
    const resource = this.#identifiers.resource(uri) ?? (await this.#openDocument(uri, referrerOf(reference)));
    if (resource === undefined) return undefined;
    if (fragment !== "" && !fragment.startsWith("/")) return this.#anchored(resource, uri, fragment, reference);
    const tokens = parsePointer(`#${fragment}`);
    if (tokens === undefined) {
      this.#report("reference-malformed", reference);
      return undefined;
    }
    return this.#follow(resource, tokens, reference, hops);
  }

  /** Steps down from a place. Where a member is not there but a reference is, it goes on where that leads. */
  async #follow(start: Place, tokens: Tokens, reference: Reference, hops: number): Promise<Anchor | undefined> {
    const { document } = start;
    const way = [...start.tokens];
    let value = valueAt(document, way);
    for (const [index, token] of tokens.entries()) {
      const member = memberOf(value, token);
      if (member === undefined) {
        const onward = this.#referenceAt(document, way, reference);
        if (onward === undefined) {
          this.#report("reference-not-found", reference);
          return undefined;
        }
        const next = await this.#placeOf(onward, hops + 1);
        return next && this.#follow(next, tokens.slice(index), reference, hops + 1);
      }
      value = member;
      way.push(token);
    }
    return { document, tokens: way };
  }

  /**
   * In another document, a component that is nothing but a reference needs no place of its own: what it refers to gets one, unless it counts
   * which way led there.
   */
  async #skipReferences(start: Anchor, reference: Reference): Promise<Anchor> {
    let place = start;
    for (let hops = 0; hops < limits.hops && place.document !== this.root; hops += 1) {
      const onward = this.#referenceAt(place.document, place.tokens, reference);
      if (onward === undefined || this.#dynamicAnchors.isBoundBy(onward.base)) return place;
      if (Object.keys(onward.holder).length > 1 && countsBesideReference(onward.shape, this.#grammar)) return place;
      const next = await this.#placeOf(onward, hops);
      if (next === undefined) return place;
      place = next;
    }
    return place;
  }

  #referenceAt(document: TreeDocument, tokens: Tokens, { shape }: Reference): Reference | undefined {
    const holder = valueAt(document, tokens);
    const text = referenceOf(holder);
    if (text === undefined || !isObject(holder)) return undefined;
    const { base } = document.scopeAt(tokens);
    return { holder, key: "$ref", text, shape, role: "reference", document, base, isOwn: false, pointer: pointerTo(tokens) };
  }

  #anchored(resource: Place, uri: string, fragment: string, reference: Reference): Anchor | undefined {
    if (!this.#grammar.isJsonSchema) {
      this.#report("reference-malformed", reference);
      return undefined;
    }
    const { document, tokens } = resource;
    const found =
      this.#identifiers.anchor(uri, fragment) ??
      (tokens.length === 0 ? this.#identifiers.anchor(document.identifier, fragment) : undefined);
    if (found === undefined) this.#report("reference-not-found", reference);
    return found;
  }

  /** What the `$vocabulary` of a meta-schema says; `undefined` where it says nothing, and where there is none to be had. */
  async #vocabularyOf({ dialect, document, pointer }: DeclaredDialect): Promise<unknown> {
    const uri = resolveUri(dialect, document.base)?.uri;
    if (uri === undefined) return undefined;
    const target = document.target(pointer);
    const referrer: Referrer = { uri: document.source.uri, reference: shownUri(dialect), target, isOptional: true };
    const place = this.#identifiers.resource(uri) ?? (await this.#openDocument(uri, referrer));
    return place && memberOf(valueAt(place.document, place.tokens), "$vocabulary");
  }

  async #openDocument(uri: string, referrer: Referrer): Promise<Place | undefined> {
    if (!this.#documents.has(uri)) {
      const source = await this.#opener.open(uri, referrer);
      this.#documents.set(uri, source && (this.#documents.get(source.uri) ?? this.#externalDocument(source)));
    }
    const document = this.#documents.get(uri);
    return document && { document, tokens: [] };
  }

  #externalDocument(source: SourceDocument): TreeDocument {
    const document = this.#addDocument(source);
    const version = isObject(source.value) ? versionOf(source.value) : undefined;
    if (version !== undefined && version !== this.#grammar.version) {
      const parameters = { document: source.file, version, expected: this.#grammar.version };
      this.#sink.report("reference-version", parameters, document.target(rootPointer));
    }
    this.#finder.identify(document);
    return document;
  }

  #addDocument(source: SourceDocument): TreeDocument {
    const document = new TreeDocument(source, this.#baseOf(source));
    for (const uri of [source.uri, document.base]) {
      this.#documents.set(uri, document);
      this.#identifiers.addDocument(uri, document);
    }
    return document;
  }

  #baseOf({ uri, value }: SourceDocument): string {
    const self = this.#grammar.version === "3.2" ? memberOf(value, "$self") : undefined;
    return (typeof self === "string" ? resolveUri(self, uri)?.uri : undefined) ?? uri;
  }

  /** A reference that does not lead out of the root document is reported by the parse stage, which looks at what is used. */
  #report(code: "reference-malformed" | "reference-not-found" | "reference-cycle", reference: Reference): void {
    const { document, text } = reference;
    const isParsed = reference.role === "reference" || reference.role === "mapping";
    if (document === this.root && text.startsWith("#") && isParsed) return;
    this.#sink.report(code, { reference: shownUri(text) }, document.target(referencePointer(reference)));
  }
}

function referrerOf(reference: Reference): Referrer {
  const { document, text } = reference;
  return { uri: document.source.uri, reference: shownUri(text), target: document.target(referencePointer(reference)) };
}

function valueAt(document: TreeDocument, tokens: Tokens): unknown {
  return tokens.reduce<unknown>(memberOf, document.value);
}
