import type { Schema } from "../../model/schema.js";

export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A schema under construction. */
export type MergedSchema = Mutable<Schema>;
