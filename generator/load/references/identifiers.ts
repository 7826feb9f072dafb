import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { appendPointer, type JsonPointer } from "../../openapi/pointer.js";
import type { DynamicAnchors } from "./dynamic-anchors.js";
import { isRecursiveDialect, recursiveName } from "./recursive-reference.js";
import {
  memberOf,
  pointerTo,
  resolveUri,
  type JsonMembers,
  type Place,
  type Scope,
  type Tokens,
  type TreeDocument,
} from "./tree-document.js";

export interface Anchor extends Place {
  /** Its name, where a `$dynamicAnchor` gives it. */
  readonly dynamicName?: string;
}

/** The schemas that identify themselves (JSON Schema 2020-12, core, section 8.2): nothing is read to find what an identifier stands for. */
export class Identifiers {
  readonly #sink: DiagnosticSink;
  readonly #resources = new Map<string, Place>();
  readonly #anchors = new Map<string, Anchor>();
  readonly #dynamicAnchors: DynamicAnchors;

  constructor(sink: DiagnosticSink, dynamicAnchors: DynamicAnchors) {
    this.#sink = sink;
    this.#dynamicAnchors = dynamicAnchors;
  }

  resource(uri: string): Place | undefined {
    return this.#resources.get(uri);
  }

  anchor(resource: string, name: string): Anchor | undefined {
    return this.#anchors.get(`${resource}#${name}`);
  }

  addDocument(uri: string, document: TreeDocument): void {
    this.#resources.set(uri, { document, tokens: [] });
  }

  /** Notes what a schema says of itself, and gives what holds of references in it. */
  addSchema(schema: JsonMembers, tokens: Tokens, document: TreeDocument, outside: Scope): Scope {
    const { base } = outside;
    let own = base;
    const id = memberOf(schema, "$id");
    const resolved = typeof id === "string" ? resolveUri(id, base) : undefined;
    if (resolved !== undefined && (resolved.fragment === "" || resolved.uri !== base)) {
      own = resolved.uri;
      document.bases.set(schema, own);
      this.#add(this.#resources, own, { document, tokens: [...tokens] }, appendPointer(pointerTo(tokens), "$id"));
    }
    const dialect = memberOf(schema, "$schema");
    if (typeof dialect === "string") document.dialects.set(schema, { dialect, pointer: appendPointer(pointerTo(tokens), "$schema") });
    for (const keyword of ["$dynamicAnchor", "$anchor"]) {
      const name = memberOf(schema, keyword);
      if (typeof name !== "string") continue;
      const place: Place = { document, tokens: [...tokens] };
      const anchor: Anchor = keyword === "$dynamicAnchor" ? { ...place, dynamicName: name } : place;
      this.#add(this.#anchors, `${own}#${name}`, anchor, appendPointer(pointerTo(tokens), keyword));
      if (anchor.dynamicName !== undefined) this.#dynamicAnchors.add(own, name, place);
    }
    const scope = document.within(schema, outside);
    if (schema["$recursiveAnchor"] === true && isRecursiveDialect(scope.dialect)) {
      this.#dynamicAnchors.add(own, recursiveName, { document, tokens: [...tokens] });
    }
    return scope;
  }

  #add<Found extends Place>(known: Map<string, Found>, identifier: string, found: Found, pointer: JsonPointer): void {
    const before = known.get(identifier);
    if (before === undefined) known.set(identifier, found);
    else if (before.document === found.document && pointerTo(before.tokens) !== pointerTo(found.tokens)) {
      // The whole document is known by its URI before its schemas are: an `$id` that repeats it says nothing new.
      if (found.tokens.length === 0 || before.tokens.length === 0) return;
      this.#sink.report(
        "identifier-duplicate",
        { identifier: shownIdentifier(identifier, found.document) },
        found.document.target(pointer),
      );
    }
  }
}

/** Without the part that only says on which machine the document is. */
function shownIdentifier(identifier: string, { base }: TreeDocument): string {
  return identifier.startsWith(`${base}#`) ? identifier.slice(base.length) : identifier;
}
