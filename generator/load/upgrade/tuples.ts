import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { appendPointer, rootPointer, type JsonPointer } from "../../openapi/pointer.js";
import { Origins } from "../origins.js";

/**
 * Brings tuples of JSON Schema draft 4 (validation, section 5.3.1), where `items` is a list and `additionalItems` speaks of what comes
 * after it, into the words of 2020-12 (core, section 10.3.1). Knows afterwards which part stood where.
 */
export class Tuples {
  /** What the parts of the document were made from, tuples included. */
  readonly origins: Origins;
  readonly #before: Origins;
  readonly #version: string;
  readonly #sink: DiagnosticSink;
  /** Where they stand in the rewritten document. */
  readonly #places = new Set<JsonPointer>();

  /** `version` is that of OpenAPI: `2.0` or `3.0`. */
  constructor(version: string, before: Origins, sink: DiagnosticSink) {
    this.origins = new Origins(before);
    this.#before = before;
    this.#version = version;
    this.#sink = sink;
  }

  /** Whether there were none. */
  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** Rewrites a Schema Object in place, if it is a tuple. `path` leads to it; schemas around it have been rewritten before. */
  rewrite(object: Record<string, unknown>, path: readonly string[]): void {
    if (!Array.isArray(object["items"]) || Object.hasOwn(object, "prefixItems")) return;
    const { items, additionalItems } = object;
    const place = appendPointer(rootPointer, ...path);
    const formerly = this.formerly(path);
    this.#report(object, formerly);
    this.#places.add(place);
    this.origins.record(appendPointer(place, "prefixItems"), this.#before, appendPointer(formerly, "items"));
    object["prefixItems"] = items;
    Reflect.deleteProperty(object, "items");
    if (additionalItems === undefined) return;
    this.origins.record(appendPointer(place, "items"), this.#before, appendPointer(formerly, "additionalItems"));
    object["items"] = additionalItems;
    Reflect.deleteProperty(object, "additionalItems");
  }

  /** Where the part that these tokens lead to now stood in the document as it was. */
  formerly(path: readonly string[]): JsonPointer {
    return appendPointer(rootPointer, ...this.#translate(path, before));
  }

  /** Where the part that these tokens led to in the document as it was stands now. */
  now(tokens: readonly string[]): readonly string[] {
    return this.#translate(tokens, after);
  }

  /** A path in the words of one draft in those of the other. */
  #translate(path: readonly string[], words: ReadonlyMap<string, string>): readonly string[] {
    if (this.isEmpty) return path;
    const isBack = words === before;
    const translated: string[] = [];
    let place = rootPointer;
    for (const token of path) {
      const other = this.#places.has(place) ? (words.get(token) ?? token) : token;
      place = appendPointer(place, isBack ? token : other);
      translated.push(other);
    }
    return translated;
  }

  /** The Schema Object of 2.0 has `items` as JSON Schema has it, that of 3.0 (4.7.24) as one schema; neither has `additionalItems`. */
  #report(object: Record<string, unknown>, pointer: JsonPointer): void {
    const report = (keyword: string, what: string): void =>
      this.#sink.report("keyword-of-other-draft", { what, version: this.#version }, { pointer: appendPointer(pointer, keyword) });
    if (this.#version !== "2.0") report("items", "a list in `items`");
    if (Object.hasOwn(object, "additionalItems")) report("additionalItems", "`additionalItems`");
  }
}

const before: ReadonlyMap<string, string> = new Map([
  ["prefixItems", "items"],
  ["items", "additionalItems"],
]);

const after: ReadonlyMap<string, string> = new Map([...before].map(([now, formerly]) => [formerly, now]));
