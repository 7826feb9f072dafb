import type { Api, Declaration } from "../../model/api.js";
import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { mapSubschemas, type Annotations, type Schema, type SchemaId } from "../../model/schema.js";
import { mapOperationSchemas } from "../operation-schemas.js";
import { mergeAnnotations, mergeSchemas } from "./merge.js";
import type { MergedSchema } from "./merged-schema.js";

/**
 * Rewrites every `allOf`, and every `$ref` with constraints beside it, into one schema that allows the same values. A composition that
 * contains itself below a property becomes a declaration, so that recursion stays finite.
 */
export function flattenAllOf(api: Api, sink: DiagnosticSink): Api {
  return new Flattener(api.declarations, sink).api(api);
}

class Flattener {
  readonly #sources: ReadonlyMap<SchemaId, Declaration>;
  readonly #sink: DiagnosticSink;
  /** Declarations with their own composition resolved and their subschemas still as they were. */
  readonly #resolved = new Map<SchemaId, Schema>();
  readonly #resolving = new Set<SchemaId>();
  /** Compositions being flattened just now, from the outermost to the innermost, by their key. */
  readonly #open = new Set<string>();
  readonly #recursive = new Set<string>();
  readonly #added = new Map<SchemaId, Declaration>();

  constructor(sources: ReadonlyMap<SchemaId, Declaration>, sink: DiagnosticSink) {
    this.#sources = sources;
    this.#sink = sink;
  }

  api(api: Api): Api {
    const declarations = new Map<SchemaId, Declaration>();
    for (const [id, declaration] of api.declarations) {
      const key = compositionKey(declaration.schema);
      this.#open.add(key);
      declarations.set(id, { ...declaration, schema: this.#flattenSubschemas(this.#resolveDeclaration(id)) });
      this.#open.delete(key);
    }
    const operations = api.operations.map((operation) => mapOperationSchemas(operation, (schema) => this.#flatten(schema)));
    for (const [id, declaration] of this.#added) if (!declarations.has(id)) declarations.set(id, declaration);
    return { ...api, declarations, operations };
  }

  #flatten(schema: Schema): Schema {
    if (!isComposition(schema)) return this.#flattenSubschemas(schema);
    const key = compositionKey(schema);
    if (this.#sources.has(key) && this.#open.has(key)) return { pointer: schema.pointer, ref: key };
    if (this.#open.has(key)) {
      this.#recursive.add(key);
      return { pointer: schema.pointer, ref: key };
    }
    this.#open.add(key);
    const flat = this.#flattenSubschemas(this.#resolve(schema));
    this.#open.delete(key);
    if (!this.#recursive.has(key)) return flat;
    this.#added.set(key, { id: key, name: "", schema: flat });
    return { pointer: schema.pointer, ref: key };
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
    const branches: readonly Schema[] = [...(ref === undefined ? [] : [{ pointer: schema.pointer, ref }]), ...allOf];
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
      const what = `${keyword === "types" ? `type ${(one.types ?? []).join(" or ")}` : keyword} at ${one.pointer}`;
      this.#sink.report("composition-contradiction", { what, other: other.pointer }, { pointer: one.pointer });
    });
  }
}

/** A key that two compositions share only if they are the same one. */
function compositionKey(schema: Schema): string {
  const [left, right, ...others] = schema.allOf ?? [];
  const isMade = left !== undefined && right !== undefined && others.length === 0 && schema.pointer === left.pointer;
  return isMade ? `${compositionKey(left)}&${compositionKey(right)}` : schema.pointer;
}

const annotationKeys = new Set<string>([
  "pointer",
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
] satisfies (keyof Schema)[]);

function isComposition(schema: Schema): boolean {
  if (schema.allOf !== undefined) return true;
  return schema.ref !== undefined && Object.keys(schema).some((key) => key !== "ref" && !annotationKeys.has(key));
}

/** `allOf` of one reference with nothing but annotations beside it is another way to write that reference. */
function aliasOf(branches: readonly Schema[], schema: Schema): Schema | undefined {
  const [only] = branches;
  if (branches.length !== 1 || only?.ref === undefined || isComposition(only)) return undefined;
  const hasConstraints = Object.keys(schema).some((key) => key !== "ref" && key !== "allOf" && !annotationKeys.has(key));
  if (hasConstraints) return undefined;
  return { pointer: schema.pointer, ref: only.ref, ...mergeAnnotations(only, schema) };
}

function withoutAnnotations(schema: Schema): Schema {
  const rest = Object.entries(schema).filter(([key]) => key === "pointer" || !annotationKeys.has(key));
  return Object.fromEntries(rest) as unknown as Schema & Annotations;
}
