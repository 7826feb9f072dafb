import type { Schema } from "../../model/schema.js";

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A schema under construction. */
export type MergedSchema = Mutable<Schema>;

/** A schema that asks for both; the two are merged when its turn comes. */
export function both(left: Schema | undefined, right: Schema | undefined): Schema | undefined {
  if (left === undefined || right === undefined || left === right) return left ?? right;
  return { pointer: left.pointer, allOf: [left, right] };
}
