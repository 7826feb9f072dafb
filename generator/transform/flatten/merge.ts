import { jsonEquals, jsonTypes, type JsonType, type JsonValue } from "../../model/json.js";
import type { Schema } from "../../model/schema.js";
import { mergeAnnotations } from "./annotations.js";
import type { MergedSchema } from "./merged-schema.js";
import { mergeObjectKeywords } from "./merge-object.js";
import { mergeArrayKeywords } from "./merge-array.js";

/** Told about two schemas that no value satisfies together. */
export type ReportContradiction = (left: Schema, right: Schema, keyword: keyof Schema) => void;

/**
 * One schema that a value satisfies exactly when it satisfies both. Neither side has an `allOf` of its own to resolve; what cannot be
 * said with the keywords of one schema object stays in the result's `allOf`. Where annotations differ, the right side's stand.
 */
export function mergeSchemas(left: Schema, right: Schema, report: ReportContradiction): Schema {
  const merged: MergedSchema = { pointer: left.pointer };
  const residual: Schema[] = [...(left.allOf ?? []), ...(right.allOf ?? [])];
  mergeTypes(left, right, merged, report);
  mergeBounds(left, right, merged);
  mergeLists(left, right, merged);
  mergeArrayKeywords(left, right, merged);
  mergeObjectKeywords(left, right, merged, residual);
  for (const group of groups) mergeGroup(left, right, group, merged, residual);
  mergeContents(left, right, merged);
  mergeDiscriminators(left, right, merged);
  Object.assign(merged, mergeAnnotations(left, right));
  if (residual.length > 0) merged.allOf = [...new Set(residual)];
  return merged;
}

/** The types that both lists allow: an integer is a number. Absent means all. */
export function intersectTypes(
  left: readonly JsonType[] | undefined,
  right: readonly JsonType[] | undefined,
): readonly JsonType[] | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  const allows = (types: readonly JsonType[], type: JsonType): boolean =>
    types.includes(type) || (type === "integer" && types.includes("number"));
  const common = jsonTypes.filter((type) => allows(left, type) && allows(right, type));
  return common.filter((type) => type !== "integer" || !common.includes("number"));
}

function mergeTypes(left: Schema, right: Schema, merged: MergedSchema, report: ReportContradiction): void {
  const types = intersectTypes(left.types, right.types);
  if (types !== undefined) merged.types = types;
  if (types?.length === 0 && left.types?.length !== 0 && right.types?.length !== 0) report(left, right, "types");
  const values = intersectEnums(left.enum, right.enum);
  if (values !== undefined) merged.enum = values;
  if (values?.length === 0 && left.enum?.length !== 0 && right.enum?.length !== 0) report(left, right, "enum");
  if (left.ref !== undefined && right.ref !== undefined && left.ref !== right.ref) {
    throw new Error(`two references cannot be merged: ${left.ref}, ${right.ref}`);
  }
  const ref = left.ref ?? right.ref;
  if (ref !== undefined) merged.ref = ref;
}

function intersectEnums(left: readonly JsonValue[] | undefined, right: readonly JsonValue[] | undefined): readonly JsonValue[] | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return left.filter((value) => right.some((other) => jsonEquals(value, other)));
}

const lowerBounds = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"] as const;
const upperBounds = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"] as const;

function mergeBounds(left: Schema, right: Schema, merged: MergedSchema): void {
  for (const keyword of lowerBounds) {
    const bound = Math.max(left[keyword] ?? -Infinity, right[keyword] ?? -Infinity);
    if (bound !== -Infinity) merged[keyword] = bound;
  }
  for (const keyword of upperBounds) {
    const bound = Math.min(left[keyword] ?? Infinity, right[keyword] ?? Infinity);
    if (bound !== Infinity) merged[keyword] = bound;
  }
}

function mergeLists(left: Schema, right: Schema, merged: MergedSchema): void {
  const union = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined): readonly T[] | undefined =>
    one === undefined || other === undefined ? (one ?? other) : [...new Set([...one, ...other])];
  const multipleOf = union(left.multipleOf, right.multipleOf);
  if (multipleOf !== undefined) merged.multipleOf = multipleOf;
  const patterns = union(left.patterns, right.patterns);
  if (patterns !== undefined) merged.patterns = patterns;
  const formats = union(left.formats, right.formats);
  if (formats !== undefined) merged.formats = formats;
  const not = union(left.not, right.not);
  if (not !== undefined) merged.not = not;
  const required = union(left.required, right.required);
  if (required !== undefined) merged.required = required;
}

/** Keywords that work together and exist once in a schema: where both sides have them, the right side's stay apart. */
const groups = [
  ["anyOf"],
  ["oneOf"],
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
] as const satisfies readonly (readonly (keyof Schema)[])[];

function mergeGroup(left: Schema, right: Schema, group: (typeof groups)[number], merged: MergedSchema, residual: Schema[]): void {
  const [head] = group;
  const owner = left[head] === undefined ? right : left;
  for (const keyword of group) if (owner[keyword] !== undefined) Object.assign(merged, { [keyword]: owner[keyword] });
  if (left[head] === undefined || right[head] === undefined || left[head] === right[head]) return;
  const apart: MergedSchema = { pointer: right.pointer };
  for (const keyword of group) if (right[keyword] !== undefined) Object.assign(apart, { [keyword]: right[keyword] });
  if ((head === "oneOf" || head === "anyOf") && right.discriminator !== undefined) apart.discriminator = right.discriminator;
  residual.push(apart);
}

/** What is said about the content of a string refuses none. Of two media types the left one stands, with what is said about it. */
function mergeContents(left: Schema, right: Schema, merged: MergedSchema): void {
  const areDifferent =
    left.contentMediaType !== undefined && right.contentMediaType !== undefined && left.contentMediaType !== right.contentMediaType;
  for (const keyword of ["contentEncoding", "contentMediaType", "contentSchema"] as const) {
    const value = areDifferent ? left[keyword] : (left[keyword] ?? right[keyword]);
    if (value !== undefined) Object.assign(merged, { [keyword]: value });
  }
}

/** A discriminator goes where its union goes; that of a base stays with what is said last. */
function mergeDiscriminators(left: Schema, right: Schema, merged: MergedSchema): void {
  const goesAlong = ({ oneOf, anyOf }: Schema): boolean =>
    (oneOf !== undefined && oneOf === merged.oneOf) || (anyOf !== undefined && anyOf === merged.anyOf);
  const isUnion = merged.oneOf !== undefined || merged.anyOf !== undefined;
  const owner = isUnion ? [left, right].find((side) => side.discriminator !== undefined && goesAlong(side)) : right;
  if (owner?.discriminator !== undefined) merged.discriminator = owner.discriminator;
}
