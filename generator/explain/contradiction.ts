import { isNever, type Schema } from "../model/schema.js";
import type { Conjunct } from "./conjuncts.js";
import type { Contradiction } from "./explanation.js";
import { saidOf } from "./keyword-facts.js";
import type { Places } from "./places.js";

/** Why a flattened schema allows nothing; `undefined` where it allows something, or where nobody asked for anything. */
export function contradictionOf(flat: Schema, conjuncts: readonly Conjunct[], places: Places): Contradiction | undefined {
  if (!isNever(flat) && flat.enum?.length !== 0) return undefined;
  const nothing = conjuncts.filter(({ schema }) => isNever(schema));
  if (nothing.length > 0) return allowsNothing(nothing, places);
  const keywords = isNever(flat) ? (["types"] as const) : (["enum"] as const);
  const between = keywords.flatMap((keyword) => {
    const said = saidOf(keyword, conjuncts, places);
    return said.map((each) => ({ ...each, keyword: keyword === "types" ? "type" : "enum" }));
  });
  if (isNever(flat)) return { why: "no value is of all these types", between };
  const why = between.length > 1 ? "no value is in all these lists" : "the rest of the schema refuses every value of the list";
  return { why, between };
}

function allowsNothing(nothing: readonly Conjunct[], places: Places): Contradiction {
  const between = nothing.map(({ schema, path }) => ({
    keyword: path.at(-1)?.keyword ?? "schema",
    value: false,
    at: places.at(schema.pointer),
    path,
  }));
  const isClosed = between.some(({ keyword }) => keyword === "additionalProperties");
  return {
    why: isClosed
      ? "`additionalProperties: false` of a branch sees the properties of that branch alone; it was probably not meant"
      : "the schema `false` allows nothing",
    between,
  };
}
