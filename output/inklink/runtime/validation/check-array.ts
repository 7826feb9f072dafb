// Part of flatspec's runtime: copied as it is into generated output.

import { counted } from "./counted.js";
import { hasUniqueItems } from "./deep-equal.js";
import type { Keywords } from "./keywords.js";
import type { Check, MakeCheck, Prepare } from "./run.js";

type List = readonly unknown[];

/** What the keywords for arrays ask (JSON Schema 2020-12 validation, section 6.4, and core, section 10.3.1). */
export function arrayChecks(
  keywords: Keywords,
  prepare: Prepare,
): Check<List>[] {
  return makers.flatMap((make) => make(keywords, prepare) ?? []);
}

const minItems: MakeCheck<List> = ({ minItems: limit }) => {
  if (limit === undefined) return undefined;
  const message = `must have at least ${counted(limit, "item")}`;
  return (list, run) =>
    list.length >= limit || run.refuse("minItems", message, list, limit);
};

const maxItems: MakeCheck<List> = ({ maxItems: limit }) => {
  if (limit === undefined) return undefined;
  const message = `must have at most ${counted(limit, "item")}`;
  return (list, run) =>
    list.length <= limit || run.refuse("maxItems", message, list, limit);
};

const prefixItems: MakeCheck<List> = ({ prefixItems: schemas }, prepare) => {
  if (schemas === undefined) return undefined;
  const checks = schemas.map(prepare);
  return (list, run) => {
    let isValid = true;
    for (const [index, check] of checks.entries()) {
      if (index >= list.length) break;
      run.marks?.addIndex(index);
      if (run.checkAt(check, list[index], index)) continue;
      if (!run.goesOn) return false;
      isValid = false;
    }
    return isValid;
  };
};

/** `items` says what the items after those of `prefixItems` are. */
const items: MakeCheck<List> = (keywords, prepare) => {
  const schema = keywords.items;
  if (schema === undefined) return undefined;
  const from = keywords.prefixItems?.length ?? 0;
  if (schema === false) {
    const message = `must have at most ${counted(from, "item")}`;
    return (list, run) =>
      list.length <= from || run.refuse("items", message, list, from);
  }
  const check = prepare(schema);
  return (list, run) => {
    let isValid = true;
    for (let index = from; index < list.length; index += 1) {
      run.marks?.addIndex(index);
      if (run.checkAt(check, list[index], index)) continue;
      if (!run.goesOn) return false;
      isValid = false;
    }
    return isValid;
  };
};

/** `contains` with its bounds; `minContains` is 1 unless given. */
const contains: MakeCheck<List> = (keywords, prepare) => {
  const { contains: schema, minContains = 1, maxContains } = keywords;
  if (schema === undefined) return undefined;
  const check = prepare(schema);
  const tooFew = `must contain at least ${counted(minContains, "matching item")}`;
  const tooMany = `must contain at most ${counted(maxContains ?? 0, "matching item")}`;
  return (list, run) => {
    let count = 0;
    for (let index = 0; index < list.length; index += 1) {
      if (!run.acceptsPart(check, list[index])) continue;
      run.marks?.addIndex(index);
      count += 1;
    }
    if (count < minContains) {
      return run.refuse("contains", tooFew, list, minContains);
    }
    if (maxContains === undefined || count <= maxContains) return true;
    return run.refuse("maxContains", tooMany, list, maxContains);
  };
};

const uniqueItems: MakeCheck<List> = (keywords) => {
  if (keywords.uniqueItems !== true) return undefined;
  return (list, run) =>
    hasUniqueItems(list) ||
    run.refuse("uniqueItems", "must not have equal items", list, true);
};

const makers: readonly MakeCheck<List>[] = [
  minItems,
  maxItems,
  prefixItems,
  items,
  contains,
  uniqueItems,
];
