import { annotationKeywords, type Annotations, type Schema, type SchemaId } from "../../model/schema.js";
import type { Mutable } from "./merged-schema.js";

/** Whether a schema says more than where it stands and what it is about, the given keywords aside. */
export function hasConstraints(schema: Schema, ...but: readonly (keyof Schema)[]): boolean {
  return Object.keys(schema).some((key) => !annotationKeywords.has(key) && !(but as readonly string[]).includes(key));
}

/** Whether a schema is a reference with nothing but annotations beside it. */
export function isReference(schema: Schema): schema is Schema & { readonly ref: SchemaId } {
  return schema.ref !== undefined && !hasConstraints(schema, "ref");
}

/** Where a schema stands and what it is about, without what it asks for. */
export function annotationsOf(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => annotationKeywords.has(key))) as unknown as Schema;
}

const lasting: ReadonlySet<string> = new Set(["pointer", "readOnly", "writeOnly", "enumMembers"] satisfies (keyof Schema)[]);

/**
 * What a schema asks for. Who may send a value is true of it wherever the schema is met (validation, section 9.4), and what the values
 * of an `enum` are called is true of these values.
 */
export function withoutAnnotations(schema: Schema): Schema {
  const rest = Object.entries(schema).filter(([key]) => lasting.has(key) || !annotationKeywords.has(key));
  return Object.fromEntries(rest) as unknown as Schema;
}

/** The right side's words stand; marks add up. */
export function mergeAnnotations(left: Annotations, right: Annotations): Annotations {
  const merged: Mutable<Annotations> = {};
  for (const keyword of ["title", "description", "default", "examples", "annotatedFormats"] as const) {
    const value = right[keyword] ?? left[keyword];
    if (value !== undefined) Object.assign(merged, { [keyword]: value });
  }
  for (const keyword of ["deprecated", "readOnly", "writeOnly"] as const) {
    if (left[keyword] === true || right[keyword] === true) merged[keyword] = true;
  }
  const tags = mergeTags(left.tags, right.tags);
  if (tags !== undefined) merged.tags = tags;
  const enumMembers = mergeEnumMembers(left.enumMembers, right.enumMembers);
  if (enumMembers !== undefined) merged.enumMembers = enumMembers;
  return merged;
}

/** What both sides say of values; of a value of which both say something, what the right side says. */
function mergeEnumMembers(left: Annotations["enumMembers"], right: Annotations["enumMembers"]): Annotations["enumMembers"] {
  if (left === undefined || right === undefined) return left ?? right;
  const said = new Set(right.map(({ value }) => value));
  return [...left.filter(({ value }) => !said.has(value)), ...right];
}

/** The values that both sides leave to a property; if there are none, the right side's. */
function mergeTags(left: Annotations["tags"], right: Annotations["tags"]): Annotations["tags"] {
  if (left === undefined || right === undefined) return left ?? right;
  const merged = new Map(left);
  for (const [name, tag] of right) {
    const values = tag.values.filter((value) => left.get(name)?.values.includes(value) !== false);
    merged.set(name, values.length === 0 ? tag : { ...tag, values });
  }
  return merged;
}
