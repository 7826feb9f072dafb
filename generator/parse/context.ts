import type { DiagnosticCode, MessageParameters } from "../diagnostics/catalog.js";
import type { DiagnosticSink } from "../diagnostics/sink.js";
import type { JsonObject, JsonValue } from "../model/json.js";
import { isJsonObject } from "../model/json.js";
import type { JsonPointer } from "../openapi/pointer.js";

/** What every part of the parse stage works with: the document, and where to report. */
export class ParseContext {
  readonly document: JsonObject;
  readonly #sink: DiagnosticSink;

  constructor(document: JsonObject, sink: DiagnosticSink) {
    this.document = document;
    this.#sink = sink;
  }

  report<Code extends DiagnosticCode>(code: Code, parameters: MessageParameters<Code>, pointer: JsonPointer): void {
    this.#sink.report(code, parameters, { pointer });
  }

  /** A part that the whole document stands on, such as `paths`: anything else but an object or `undefined` is an error. */
  frame(value: JsonValue | undefined, what: string, pointer: JsonPointer): JsonObject {
    if (isJsonObject(value)) return value;
    if (value !== undefined) this.report("malformed", { what, expected: "an object" }, pointer);
    return {};
  }

  /** The value as an object; anything else but `undefined` is reported, and the work goes on without it. */
  object(value: JsonValue | undefined, what: string, pointer: JsonPointer): JsonObject | undefined {
    if (isJsonObject(value)) return value;
    if (value !== undefined) this.report("part-malformed", { what, expected: "an object" }, pointer);
    return undefined;
  }

  /** The value as a list; anything else but `undefined` is reported, and the work goes on without it. */
  list(value: JsonValue | undefined, what: string, pointer: JsonPointer): readonly JsonValue[] {
    if (Array.isArray(value)) return value as readonly JsonValue[];
    if (value !== undefined) this.report("part-malformed", { what, expected: "a list" }, pointer);
    return [];
  }
}

/** An own member of an object: names such as `__proto__` and `toString` are names like any other. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function ownString(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === "string" ? value : undefined;
}

export function ownBoolean(object: JsonObject, key: string): boolean | undefined {
  const value = own(object, key);
  return typeof value === "boolean" ? value : undefined;
}

/** Members whose value is a string, as an object that can be spread: absent ones stay absent. */
export function pickStrings<Key extends string>(object: JsonObject, ...keys: readonly Key[]): Partial<Record<Key, string>> {
  const picked: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = ownString(object, key);
    if (value !== undefined) picked[key] = value;
  }
  return picked;
}
