import type { DiagnosticSink } from "../../../diagnostics/sink.js";
import type { JsonObject } from "../../../model/json.js";
import { appendPointer, type JsonPointer } from "../../../openapi/pointer.js";

/** A media type of a `consumes` or `produces`, and where it is named. */
export interface NamedMediaType {
  readonly name: string;
  readonly pointer?: JsonPointer;
}

/** What `consumes` or `produces` says for an operation. */
export interface MediaTypeList {
  readonly mediaTypes: readonly NamedMediaType[];
  /** Whether the document says it for all its operations. */
  readonly isInherited: boolean;
}

/** The list under `key`; without one, what is inherited. An empty list takes the inherited one away (2.0, Operation Object). */
export function readMediaTypes(
  object: JsonObject,
  key: "consumes" | "produces",
  pointer: JsonPointer,
  inherited: MediaTypeList,
  sink: DiagnosticSink,
): MediaTypeList {
  const value = object[key];
  if (value === undefined) return inherited;
  const at = appendPointer(pointer, key);
  if (!Array.isArray(value)) {
    sink.report("part-malformed", { what: `\`${key}\``, expected: "a list" }, { pointer: at });
    return inherited;
  }
  const named = new Map<string, NamedMediaType>();
  for (const [index, name] of (value as readonly unknown[]).entries()) {
    const place = appendPointer(at, index);
    if (typeof name !== "string") sink.report("part-malformed", { what: "a media type", expected: "a string" }, { pointer: place });
    else if (!named.has(name)) named.set(name, { name, pointer: place });
  }
  return { mediaTypes: [...named.values()], isInherited: false };
}

/** Whether a body of this type is JSON text. */
export function isJson({ name }: NamedMediaType): boolean {
  return /^\s*(?:(?:application|text)\/|[^;]+\+)json\s*(?:;|$)/iu.test(name);
}

/** Whether a body of this type is a form, of the two kinds that `formData` is for. */
export function isForm({ name }: NamedMediaType): boolean {
  return /^\s*(?:multipart\/|application\/x-www-form-urlencoded\s*(?:;|$))/iu.test(name);
}

export function isMultipart({ name }: NamedMediaType): boolean {
  return /^\s*multipart\//iu.test(name);
}
