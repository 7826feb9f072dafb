// Part of flatspec's runtime: copied as it is into generated output.

/** The members of a JSON object by name. */
export type Members = Readonly<Record<string, unknown>>;

/** A JSON object: anything with named members that is no list. */
export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The members of a JSON object, `undefined` for all else. What an object
 * inherits is no member, as it is not in JSON: an object that may inherit some
 * is read as a copy of what it holds itself.
 */
export function membersOf(value: unknown): Members | undefined {
  if (!isObject(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null
    ? value
    : { ...value };
}

/** A JSON array. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A JSON number: JSON has neither infinities nor NaN (RFC 8259, section 6). */
export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A number without a fraction, 1.0 included (JSON Schema 2020-12 core, section 4.2.3). */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** An own member of an object, for names that objects also inherit, such as `toString`. */
export function ownMember(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** How many items satisfy a predicate. */
export function countItems(
  items: readonly unknown[],
  predicate: (item: unknown) => boolean,
): number {
  let count = 0;
  for (let index = 0; index < items.length; index += 1)
    if (predicate(items[index])) count += 1;
  return count;
}

/** How many members an object has. One that is `undefined` is absent, as it is in JSON. */
export function countMembers(object: Members): number {
  let count = 0;
  for (const key of Object.keys(object))
    if (object[key] !== undefined) count += 1;
  return count;
}

/** Whether just one of the verdicts is true. */
export function exactlyOne(...verdicts: readonly boolean[]): boolean {
  return (
    verdicts.indexOf(true) === verdicts.lastIndexOf(true) &&
    verdicts.includes(true)
  );
}
