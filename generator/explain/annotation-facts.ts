import { jsonEquals, type JsonValue } from "../model/json.js";
import type { Schema } from "../model/schema.js";
import type { Conjunct } from "./conjuncts.js";
import type { AnnotationFact, Said } from "./explanation.js";
import type { Places } from "./places.js";

const words = ["title", "description", "default", "examples"] as const;
const marks = ["deprecated", "readOnly", "writeOnly"] as const;

type Annotation = (typeof words)[number] | (typeof marks)[number];

/** Where the annotations of a flattened schema were taken from: words of the last branch that has them, marks of every branch. */
export function annotationFacts(flat: Schema, conjuncts: readonly Conjunct[], places: Places): readonly AnnotationFact[] {
  return [...words, ...marks].flatMap((keyword) => {
    const result = flat[keyword];
    if (result === undefined) return [];
    const equal = saying(keyword, conjuncts, places).filter(({ value }) => jsonEquals(value, result));
    const isMark = (marks as readonly string[]).includes(keyword);
    const from = isMark ? equal : equal.slice(-1);
    const others = saying(keyword, conjuncts, places).filter(({ at }) => !from.some((each) => each.at === at));
    return [{ keyword, result, from, others }];
  });
}

function saying(keyword: Annotation, conjuncts: readonly Conjunct[], places: Places): readonly Said[] {
  return conjuncts.flatMap(({ schema, path }) => {
    const value: JsonValue | undefined = schema[keyword];
    return value === undefined ? [] : [{ value, at: places.ofKeyword(schema, keyword), path }];
  });
}
