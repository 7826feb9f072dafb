// Part of flatspec's runtime: copied as it is into generated output.

import { isArray, isObject } from "./guards.js";
import { Marks } from "./marks.js";
import type { Check, Prepare } from "./run.js";
import type { Keywords } from "./keywords.js";

/**
 * A check together with what `unevaluatedProperties` and `unevaluatedItems` ask
 * of the members and items that no keyword beside them has looked at (JSON
 * Schema 2020-12 core, section 11).
 */
export function withUnevaluated(
  keywords: Keywords,
  prepare: Prepare,
  check: Check,
): Check {
  const { unevaluatedProperties, unevaluatedItems } = keywords;
  if (unevaluatedProperties === undefined && unevaluatedItems === undefined) {
    return check;
  }
  const ofMember = unevaluated("unevaluatedProperties", keywords, prepare);
  const ofItem = unevaluated("unevaluatedItems", keywords, prepare);
  return (value, run) => {
    const outer = run.marks;
    const marks = new Marks();
    run.marks = marks;
    let isValid = check(value, run);
    run.marks = outer;
    if (isArray(value) && ofItem !== undefined) {
      for (let index = 0; index < value.length; index += 1) {
        if (marks.hasIndex(index)) continue;
        marks.addIndex(index);
        if (!run.checkAt(ofItem, value[index], index)) isValid = false;
      }
    } else if (isObject(value) && ofMember !== undefined) {
      for (const key of Object.keys(value)) {
        if (value[key] === undefined || marks.hasName(key)) continue;
        marks.addName(key);
        if (!run.checkAt(ofMember, value[key], key)) isValid = false;
      }
    }
    outer?.addAll(marks);
    return isValid;
  };
}

function unevaluated(
  keyword: "unevaluatedProperties" | "unevaluatedItems",
  keywords: Keywords,
  prepare: Prepare,
): Check | undefined {
  const schema = keywords[keyword];
  if (schema === undefined) return undefined;
  if (schema !== false) return prepare(schema);
  return (value, run) => run.refuse(keyword, "is not allowed", value);
}
