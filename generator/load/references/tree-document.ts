import type { DiagnosticTarget } from "../../diagnostics/sink.js";
import { appendPointer, rootPointer, type JsonPointer } from "../../openapi/pointer.js";
import type { SourceDocument } from "../source.js";

export type Tokens = readonly string[];

/** What schemas at a place inherit from what is around them. */
export interface Scope {
  /** What relative references are relative to: the URI of the schema resource. */
  readonly base: string;
  /** The meta-schema that `$schema`, or `jsonSchemaDialect` of the document, names; absent where neither does. */
  readonly dialect?: string;
}

/** A place in one of the documents. */
export interface Place {
  readonly document: TreeDocument;
  readonly tokens: Tokens;
}

/** One document of a tree. */
export class TreeDocument {
  readonly source: SourceDocument;
  /** The URI of the document itself: where it was read, or what its `$self` says (3.2, section 4.1). */
  readonly base: string;
  /** The URIs that `$id`s give to schemas in it, by the object that has the `$id`. */
  readonly bases = new Map<object, string>();
  /** The meta-schemas that `$schema`s name, and where, by the object that has the `$schema`. */
  readonly dialects = new Map<object, { readonly dialect: string; readonly pointer: JsonPointer }>();

  constructor(source: SourceDocument, base: string) {
    this.source = source;
    this.base = base;
  }

  get value(): unknown {
    return this.source.value;
  }

  /** The URI of the whole document: what its anchors belong to. */
  get identifier(): string {
    return (isObject(this.value) ? this.bases.get(this.value) : undefined) ?? this.base;
  }

  /** What the whole document gives to the schemas in it. */
  get scope(): Scope {
    const dialect = memberOf(this.value, "jsonSchemaDialect");
    return typeof dialect === "string" ? { base: this.base, dialect } : { base: this.base };
  }

  /** What holds of references and schemas at a place. */
  scopeAt(tokens: Tokens): Scope {
    let { scope } = this;
    let value = this.value;
    for (const token of [undefined, ...tokens]) {
      if (token !== undefined) value = memberOf(value, token);
      if (typeof value === "object" && value !== null) scope = this.within(value, scope);
    }
    return scope;
  }

  /** What holds within an object that stands where `outside` holds. */
  within(object: object, outside: Scope): Scope {
    const base = this.bases.get(object);
    const dialect = this.dialects.get(object)?.dialect;
    if (base === undefined && dialect === undefined) return outside;
    return { ...outside, ...(base !== undefined && { base }), ...(dialect !== undefined && { dialect }) };
  }

  /** The place as diagnostics name it. */
  target(pointer: JsonPointer): DiagnosticTarget {
    const position = this.source.locate(pointer);
    return position === undefined ? { pointer } : { pointer, position };
  }
}

export type JsonMembers = Record<string, unknown>;

export function isObject(value: unknown): value is JsonMembers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own member of an object or an item of a list; `undefined` when there is none. */
export function memberOf(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/u.test(token) ? (value as unknown[])[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** The text of a `$ref`, where there is one. */
export function referenceOf(value: unknown): string | undefined {
  const reference = isObject(value) ? memberOf(value, "$ref") : undefined;
  return typeof reference === "string" ? reference : undefined;
}

/** Sets an own member; `__proto__` is a name like any other. */
export function setMember(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}

export function pointerTo(tokens: Tokens): JsonPointer {
  return appendPointer(rootPointer, ...tokens);
}

/** A URI reference made absolute and split at its fragment; `undefined` when it is none. */
export function resolveUri(reference: string, base: string): { readonly uri: string; readonly fragment: string } | undefined {
  const hash = reference.indexOf("#");
  const fragment = hash === -1 ? "" : reference.slice(hash + 1);
  const path = hash === -1 ? reference : reference.slice(0, hash);
  if (path === "") return { uri: base, fragment };
  if (!URL.canParse(path, base)) return undefined;
  const url = new URL(path, base);
  return { uri: url.href, fragment };
}
