import type { Declaration } from "../../model/api.js";
import { inPlaceKeywords, mapSubschemas, type Schema, type SchemaId } from "../../model/schema.js";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import type { MergedSchema } from "./merged-schema.js";

/**
 * Cuts the circles in which a declaration asks for itself of the same value: whether a value satisfies it cannot be decided (core, section
 * 9.4.1). The reference that closes a circle is reported, and allows everything.
 */
export function cutCircles(declarations: ReadonlyMap<SchemaId, Declaration>, sink: DiagnosticSink): ReadonlyMap<SchemaId, Declaration> {
  const cutter = new CircleCutter(declarations, sink);
  return new Map(
    [...declarations].map(([id, declaration]) => [id, { ...declaration, schema: cutter.withoutCircles(id) ?? declaration.schema }]),
  );
}

class CircleCutter {
  readonly #declarations: ReadonlyMap<SchemaId, Declaration>;
  readonly #sink: DiagnosticSink;
  readonly #done = new Map<SchemaId, Schema>();
  readonly #entered = new Set<SchemaId>();

  constructor(declarations: ReadonlyMap<SchemaId, Declaration>, sink: DiagnosticSink) {
    this.#declarations = declarations;
    this.#sink = sink;
  }

  withoutCircles(id: SchemaId): Schema | undefined {
    const known = this.#done.get(id);
    const schema = this.#declarations.get(id)?.schema;
    if (known !== undefined || schema === undefined) return known;
    this.#entered.add(id);
    const cut = this.#cut(schema);
    this.#entered.delete(id);
    this.#done.set(id, cut);
    return cut;
  }

  #cut(schema: Schema): Schema {
    const inner = mapSubschemas(schema, (child, keyword) => (inPlaceKeywords.has(keyword) ? this.#cut(child) : child));
    if (inner.ref === undefined) return inner;
    if (!this.#entered.has(inner.ref)) {
      this.withoutCircles(inner.ref);
      return inner;
    }
    this.#sink.report("reference-cycle", { reference: inner.ref }, { pointer: inner.pointer });
    const cut: MergedSchema = { ...inner };
    delete cut.ref;
    return cut;
  }
}
