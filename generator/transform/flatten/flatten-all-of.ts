import type { Api, Declaration } from "../../model/api.js";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { mapSubschemas, type Schema, type SchemaId } from "../../model/schema.js";
import { mapOperationSchemas } from "../operation-schemas.js";
import { hasConstraints, isReference, mergeAnnotations, withoutAnnotations } from "./annotations.js";
import { cutCircles } from "./circles.js";
import { CompositionGraph, TooManyCompositionsError } from "./composition-graph.js";
import { compositionKey, isComposition } from "./composition.js";
import { mergeSchemas } from "./merge.js";
import type { MergedSchema } from "./merged-schema.js";

/**
 * Rewrites every `allOf`, and every `$ref` with constraints beside it, into one schema that allows the same values. A composition that
 * contains itself below a property becomes a declaration, so that recursion stays finite.
 */
export function flattenAllOf(api: Api, sink: DiagnosticSink): Api {
  try {
    const flat = new Flattener(api.declarations, sink).api(api);
    return { ...flat, declarations: cutCircles(flat.declarations, sink) };
  } catch (error) {
    if (!(error instanceof TooManyCompositionsError)) throw error;
    return sink.fail("input-too-complex", { reason: error.message });
  }
}

class Flattener {
  readonly #sources: ReadonlyMap<SchemaId, Declaration>;
  readonly #sink: DiagnosticSink;
  /** Declarations with their own composition resolved and their subschemas still as they were. */
  readonly #resolved = new Map<SchemaId, Schema>();
  readonly #resolving = new Set<SchemaId>();
  readonly #graph = new CompositionGraph((composition) => this.#resolve(composition));
  readonly #added = new Map<SchemaId, Declaration>();

  constructor(sources: ReadonlyMap<SchemaId, Declaration>, sink: DiagnosticSink) {
    this.#sources = sources;
    this.#sink = sink;
  }

  api(api: Api): Api {
    const declarations = new Map<SchemaId, Declaration>();
    // In the order of the ids: what is found first lends its place to a declaration that is added.
    for (const [id, declaration] of [...api.declarations].sort(([left], [right]) => (left < right ? -1 : 1))) {
      declarations.set(id, { ...declaration, schema: this.#flattenSubschemas(this.#resolveDeclaration(id)) });
    }
    const exchanged = mapOperationSchemas(api, (schema) => this.#flatten(schema));
    return { ...api, ...exchanged, declarations: new Map([...declarations, ...this.#added]) };
  }

  #flatten(schema: Schema): Schema {
    if (!isComposition(schema)) return this.#flattenSubschemas(schema);
    if (!this.#graph.standsAlone(schema)) return this.#flattenSubschemas(this.#resolve(schema));
    const id = compositionKey(schema);
    if (!this.#sources.has(id) && !this.#added.has(id)) {
      this.#added.set(id, { id, name: "", schema });
      this.#added.set(id, { id, name: "", schema: this.#flattenSubschemas(this.#resolve(schema)) });
    }
    return { pointer: schema.pointer, ref: id };
  }

  #flattenSubschemas(schema: Schema): Schema {
    return mapSubschemas(schema, (child) => this.#flatten(child));
  }

  #resolveDeclaration(id: SchemaId): Schema {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const source = this.#sources.get(id);
    if (source === undefined) throw new Error(`no declaration ${id}`);
    if (this.#resolving.has(id)) {
      this.#sink.report("composition-cycle", { reference: id }, { pointer: id });
      return { pointer: id };
    }
    this.#resolving.add(id);
    const resolved = this.#resolve(source.schema);
    this.#resolving.delete(id);
    this.#resolved.set(id, resolved);
    return resolved;
  }

  /** The schema without `allOf` and without a reference beside constraints; its subschemas are as they were. */
  #resolve(schema: Schema): Schema {
    if (!isComposition(schema)) return schema;
    const { allOf = [], ref, unevaluatedItems, unevaluatedProperties, ...own } = schema;
    const branches = this.#withoutImplied([...(ref === undefined ? [] : [{ pointer: schema.pointer, ref }]), ...allOf]);
    const alias = aliasOf(branches, schema);
    if (alias !== undefined) return alias;
    const residual: Schema[] = [];
    let merged: Schema | undefined;
    for (const branch of branches) {
      const content = this.#branchContent(branch);
      if (content.unevaluatedItems !== undefined || content.unevaluatedProperties !== undefined) {
        residual.push(branch);
      } else merged = merged === undefined ? content : this.#merge(merged, content);
    }
    merged = merged === undefined ? own : this.#merge(merged, own);
    const all = [...(merged.allOf ?? []), ...residual];
    const flat: MergedSchema = { ...merged, pointer: schema.pointer };
    delete flat.allOf;
    return {
      ...flat,
      ...(unevaluatedItems === undefined ? {} : { unevaluatedItems }),
      ...(unevaluatedProperties === undefined ? {} : { unevaluatedProperties }),
      ...(all.length === 0 ? {} : { allOf: all }),
    };
  }

  /** Without references to what another reference is composed of: who asks for a `Dog` need not ask for an `Animal`. */
  #withoutImplied(branches: readonly Schema[]): readonly Schema[] {
    const references = branches.filter(isReference).map(({ ref }) => ref);
    if (references.length < 2) return branches;
    const isImplied = (ref: SchemaId): boolean => references.some((other) => other !== ref && this.#isPartOf(ref, other, new Set()));
    return branches.filter((branch) => !isReference(branch) || !isImplied(branch.ref));
  }

  #isPartOf(part: SchemaId, whole: SchemaId, visited: Set<SchemaId>): boolean {
    if (part === whole) return true;
    const schema = this.#sources.get(whole)?.schema;
    if (schema === undefined || visited.has(whole)) return false;
    visited.add(whole);
    return [schema, ...(schema.allOf ?? [])].some(({ ref }) => ref !== undefined && this.#isPartOf(part, ref, visited));
  }

  /** What a branch contributes. A referenced schema's title and the like describe that schema, not what is composed of it. */
  #branchContent(branch: Schema): Schema {
    const resolved = this.#resolve(branch);
    if (resolved.ref === undefined) return branch.ref === undefined ? resolved : withoutAnnotations(resolved);
    let content = this.#resolveDeclaration(resolved.ref);
    for (const visited = new Set<SchemaId>(); content.ref !== undefined && !visited.has(content.ref);) {
      visited.add(content.ref);
      content = this.#resolveDeclaration(content.ref);
    }
    return withoutAnnotations(content);
  }

  #merge(left: Schema, right: Schema): Schema {
    return mergeSchemas(left, right, (one, other, keyword) => {
      const what = `${keyword === "types" ? `type ${(one.types ?? []).join(" or ")}` : keyword} at ${this.#sink.place(one.pointer)}`;
      this.#sink.report("composition-contradiction", { what, other: this.#sink.place(other.pointer) }, { pointer: one.pointer });
    });
  }
}

/** `allOf` of one reference with nothing but annotations beside it is another way to write that reference, unless tags tell the two apart. */
function aliasOf(branches: readonly Schema[], schema: Schema): Schema | undefined {
  const [only] = branches;
  if (
    branches.length !== 1 ||
    only === undefined ||
    !isReference(only) ||
    schema.tags !== undefined ||
    hasConstraints(schema, "ref", "allOf")
  )
    return undefined;
  return { pointer: schema.pointer, ref: only.ref, ...mergeAnnotations(only, schema) };
}
