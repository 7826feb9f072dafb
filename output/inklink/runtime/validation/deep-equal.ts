// Part of flatspec's runtime: copied as it is into generated output.

/** Up to this many items, comparing every pair is cheaper than a set, or than building keys. */
const MOST_PAIRED = 8;

/** How deep the key of a value looks into it, so that building it cannot exhaust the stack. */
const KEY_DEPTH = 256;

/** So many parts of a value its key looks at, for a value that holds an object in many places has more parts than can be counted. */
const KEY_PARTS = 10_000;

/** From so many comparisons on, those made are remembered, for a value that holds itself has no end of them. */
const MOST_FORGOTTEN = 100_000;

/**
 * Whether two JSON values are equal in the sense of JSON Schema (Core 2020-12
 * section 4.2.2): arrays by their items in order, objects by their own members
 * in any order, numbers by value. Works on values of any depth, and on values
 * that hold themselves: they are equal if no way through them differs.
 */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;

  // An explicit stack: JSON.parse accepts values deeper than the call stack.
  const pending: object[] = [a, b];
  const compared = new Map<object, Set<object>>();
  for (let count = 0; ; count++) {
    const right = pending.pop();
    const left = pending.pop();
    if (left === undefined || right === undefined) return true;
    if (count > MOST_FORGOTTEN) {
      const others = compared.get(left) ?? new Set();
      if (others.has(right)) continue;
      compared.set(left, others.add(right));
    }
    if (Array.isArray(left)) {
      if (!Array.isArray(right) || left.length !== right.length) return false;
      for (let index = 0; index < left.length; index++) {
        if (!equalOrPending(left[index], right[index], pending)) return false;
      }
    } else {
      if (Array.isArray(right)) return false;
      const keys = namesOf(left);
      if (keys.length !== namesOf(right).length) return false;
      for (const key of keys) {
        if (
          !Object.hasOwn(right, key) ||
          !equalOrPending(member(left, key), member(right, key), pending)
        ) {
          return false;
        }
      }
    }
  }
}

/**
 * Whether no two items of an array are equal, as `uniqueItems` asks (JSON Schema
 * Validation 2020-12 section 6.4.3). 1, "1" and true differ; 0 and -0 do not.
 */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  if (items.length <= MOST_PAIRED) return arePairwiseDifferent(items);
  const primitives = new Set<unknown>();
  const objects: object[] = [];
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (isObject(item)) {
      objects.push(item);
    } else if (primitives.has(item)) {
      return false;
    } else {
      primitives.add(item);
    }
  }
  return objects.length <= MOST_PAIRED
    ? arePairwiseDifferent(objects)
    : areDifferentByKey(objects);
}

function arePairwiseDifferent(items: readonly unknown[]): boolean {
  for (let index = 1; index < items.length; index++) {
    if (includesEqual(items, index, items[index])) return false;
  }
  return true;
}

/** Equal objects have equal keys, so only objects that share a key are compared. */
function areDifferentByKey(objects: readonly object[]): boolean {
  const objectsByKey = new Map<string, object[]>();
  for (const object of objects) {
    const key = keyOf(object, KEY_DEPTH, { left: KEY_PARTS });
    const sameKey = objectsByKey.get(key);
    if (sameKey === undefined) {
      objectsByKey.set(key, [object]);
    } else {
      if (includesEqual(sameKey, sameKey.length, object)) return false;
      sameKey.push(object);
    }
  }
  return true;
}

/** Whether one of the first `count` items equals the given one. */
function includesEqual(
  items: readonly unknown[],
  count: number,
  item: unknown,
): boolean {
  for (let index = 0; index < count; index++) {
    if (deepEqual(items[index], item)) return true;
  }
  return false;
}

/** A text that is the same for equal values and, within the depth, differs for others. */
function keyOf(value: unknown, depth: number, parts: { left: number }): string {
  if (!isObject(value)) {
    return typeof value === "string" ? JSON.stringify(value) : String(value);
  }
  if (depth === 0 || parts.left <= 0) return "…";
  parts.left -= 1;
  let key = "";
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      key += keyOf(value[index], depth - 1, parts) + ",";
    }
    return "[" + key + "]";
  }
  for (const name of namesOf(value).sort()) {
    key +=
      JSON.stringify(name) +
      ":" +
      keyOf(member(value, name), depth - 1, parts) +
      ",";
  }
  return "{" + key + "}";
}

/** Decides two primitives at once, and leaves two objects to the stack. */
function equalOrPending(
  left: unknown,
  right: unknown,
  pending: object[],
): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  pending.push(left, right);
  return true;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The names of an object's members. One that is `undefined` is absent, as it is in JSON. */
function namesOf(value: object): string[] {
  const names: string[] = [];
  for (const key of Object.keys(value)) {
    if (member(value, key) !== undefined) names.push(key);
  }
  return names;
}

function member(value: object, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
