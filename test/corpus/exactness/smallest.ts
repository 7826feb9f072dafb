import { isJsonObject, type JsonValue } from "../../../generator/model/json.js";

/** A value as small as removing members and items makes it while a property of it holds: what to show of a disagreement. */
export function smallest(value: JsonValue, holds: (value: JsonValue) => boolean): JsonValue {
  let current = value;
  let next: JsonValue | undefined = value;
  while (next !== undefined) {
    current = next;
    next = smaller(current).find(holds);
  }
  return current;
}

/** Every value with one member or item less, or with a simpler one. */
function smaller(value: JsonValue): JsonValue[] {
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    return items.flatMap((item, index) => [
      items.toSpliced(index, 1),
      ...smaller(item).map((simpler) => items.map((other, at) => (at === index ? simpler : other))),
    ]);
  }
  if (!isJsonObject(value)) return typeof value === "string" && value.length > 8 ? [value.slice(0, 4)] : [];
  const entries = Object.entries(value);
  return entries.flatMap(([name, member], index) => [
    Object.fromEntries(entries.toSpliced(index, 1)),
    ...smaller(member).map((simpler) => Object.fromEntries(entries.with(index, [name, simpler]))),
  ]);
}
