import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { parsePointer, rootPointer } from "../../openapi/pointer.js";
import { limits } from "../limits.js";
import type { SourceDocument } from "../source.js";
import { ReferenceFinder, referencePointer } from "./find-references.js";
import { countsBesideReference, shapeKey, versionOf, type Grammar } from "./grammar.js";
import { Identifiers, type Anchor, type Place } from "./identifiers.js";
import type { ReferenceOpener, Referrer } from "./open-reference.js";
import type { Reference, Target } from "./reference.js";
import { shownUri } from "./shown-uri.js";
import { isObject, memberOf, pointerTo, referenceOf, resolveUri, TreeDocument, type Tokens } from "./tree-document.js";

/** Every reference of a tree of documents that has to be rewritten, with its target where it has one. */
export type ResolvedReferences = ReadonlyMap<Reference, Target | undefined>;

/** Follows references from the root document on, opening each document once. What cannot be followed is reported, once for each text of a place. */
export class ReferenceResolver {
  readonly root: TreeDocument;
  readonly #grammar: Grammar;
  readonly #opener: ReferenceOpener;
  readonly #sink: DiagnosticSink;
  readonly #identifiers: Identifiers;
  readonly #finder: ReferenceFinder;
  readonly #documents = new Map<string, TreeDocument | undefined>();

  constructor(source: SourceDocument, grammar: Grammar, opener: ReferenceOpener, sink: DiagnosticSink) {
    this.#grammar = grammar;
    this.#opener = opener;
    this.#sink = sink;
    this.#identifiers = new Identifiers(sink);
    this.root = this.#addDocument(source);
    this.#finder = new ReferenceFinder(this.root, grammar, this.#identifiers, sink);
  }

  async resolveAll(): Promise<ResolvedReferences> {
    const resolved = new Map<Reference, Target | undefined>();
    const searched = new Set<string>();
    const pending = this.#find({ document: this.root, tokens: [], value: this.root.value, shape: { one: "document" } });
    for (let reference = pending.pop(); reference !== undefined; reference = pending.pop()) {
      const target = await this.#resolve(reference);
      resolved.set(reference, target);
      if (target === undefined) continue;
      const key = `${shapeKey(target.shape)} ${target.document.base}${pointerTo(target.tokens)}`;
      if (searched.has(key)) continue;
      searched.add(key);
      pending.push(...this.#find(target));
    }
    return resolved;
  }

  /** The references in a part of a document, the last one first. What they lead to is expected from now on. */
  #find({ document, tokens, value, shape }: Omit<Target, "isDynamic">): Reference[] {
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
    const { document, tokens, isDynamic } = reference.role === "dynamic" ? place : await this.#skipReferences(place, reference);
    return { document, tokens, isDynamic, value: valueAt(document, tokens), shape: reference.shape };
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
    const resource = this.#identifiers.resource(uri) ?? (await this.#openDocument(uri, reference));
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
    return { document, tokens: way, isDynamic: false };
  }

  /** In another document, a component that is nothing but a reference needs no place of its own: what it refers to gets one. */
  async #skipReferences(start: Anchor, reference: Reference): Promise<Anchor> {
    let place = start;
    for (let hops = 0; hops < limits.hops && place.document !== this.root; hops += 1) {
      const onward = this.#referenceAt(place.document, place.tokens, reference);
      if (onward === undefined) return place;
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
    const base = document.baseAt(tokens);
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

  async #openDocument(uri: string, reference: Reference): Promise<Place | undefined> {
    if (!this.#documents.has(uri)) {
      const referrer: Referrer = {
        uri: reference.document.source.uri,
        reference: shownUri(reference.text),
        target: reference.document.target(referencePointer(reference)),
      };
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

function valueAt(document: TreeDocument, tokens: Tokens): unknown {
  return tokens.reduce<unknown>(memberOf, document.value);
}
