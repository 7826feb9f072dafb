import type { Schema } from "../../model/schema.js";
import { both } from "./composition.js";
import type { MergedSchema } from "./merged-schema.js";

/** Merges the keywords for arrays, position by position. */
export function mergeArrayKeywords(left: Schema, right: Schema, merged: MergedSchema): void {
  const items = both(left.items, right.items);
  if (items !== undefined) merged.items = items;
  const length = Math.max(left.prefixItems?.length ?? 0, right.prefixItems?.length ?? 0);
  if (length > 0) {
    merged.prefixItems = Array.from({ length }, (_, index) => {
      const item = both(left.prefixItems?.[index] ?? left.items, right.prefixItems?.[index] ?? right.items);
      return item ?? { pointer: merged.pointer };
    });
  }
  if (left.uniqueItems === true || right.uniqueItems === true) merged.uniqueItems = true;
}
