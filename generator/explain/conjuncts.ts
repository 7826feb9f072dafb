import { appendPointer } from "../openapi/pointer.js";
import type { Schema, SchemaId } from "../model/schema.js";
import type { Step } from "./explanation.js";

/** A schema object whose keywords hold for a value, and the steps that lead to it. */
export interface Conjunct {
  readonly schema: Schema;
  readonly path: readonly Step[];
  readonly alsoBy: readonly (readonly Step[])[];
  /** Whether a reference was followed from where the walk began: then its title and the like describe another schema. */
  readonly isReferenced: boolean;
}

/** Where a walk begins: a schema, and the steps that led there. */
export interface Start {
  readonly schema: Schema;
  readonly path: readonly Step[];
}

export interface WalkOptions {
  readonly lookUp: (id: SchemaId) => Schema | undefined;
  /** Whether what a `$ref` leads to belongs to the value's own schema; not so for a reference that stays one. */
  readonly followReferences: boolean;
  /** Branches that the flattened schema keeps whole, by pointer. */
  readonly skip: ReadonlySet<string>;
}

interface Found {
  readonly schema: Schema;
  readonly path: readonly Step[];
  readonly alsoBy: (readonly Step[])[];
  readonly isReferenced: boolean;
}

/**
 * All schema objects that hold for a value together: each start, what it refers to and the members of its `allOf`, recursively; in the
 * order in which flattening merges them, a schema's own keywords after its branches. Each is met once; circles end.
 */
export function conjunctsOf(starts: readonly Start[], options: WalkOptions): readonly Conjunct[] {
  const found = new Map<string, Found>();
  const ordered: Found[] = [];
  const visit = (schema: Schema, path: readonly Step[], isReferenced: boolean): void => {
    const { pointer } = schema;
    if (options.skip.has(pointer)) return;
    const known = found.get(pointer);
    if (known !== undefined) {
      known.alsoBy.push(path);
      return;
    }
    const conjunct: Found = { schema, path, alsoBy: [], isReferenced };
    found.set(pointer, conjunct);
    const target = schema.ref === undefined || !options.followReferences ? undefined : options.lookUp(schema.ref);
    if (target !== undefined) visit(target, [...path, { keyword: "$ref", pointer: target.pointer }], true);
    for (const [index, branch] of (schema.allOf ?? []).entries()) visit(branch, [...path, allOfStep(schema, branch, index)], isReferenced);
    ordered.push(conjunct);
  };
  for (const { schema, path } of starts) visit(schema, path, false);
  return ordered;
}

/** The model writes `const` beside `enum` as one more branch of an `allOf`. */
function allOfStep(schema: Schema, branch: Schema, index: number): Step {
  if (branch.pointer === appendPointer(schema.pointer, "const")) return { keyword: "const", pointer: branch.pointer };
  return { keyword: "allOf", key: index, pointer: branch.pointer };
}

/** The path to a subschema of a conjunct. */
export function stepInto({ path }: { readonly path: readonly Step[] }, keyword: string, schema: Schema, key?: string | number): Start {
  return { schema, path: [...path, { keyword, ...(key === undefined ? {} : { key }), pointer: schema.pointer }] };
}
