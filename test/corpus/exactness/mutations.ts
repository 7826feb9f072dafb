import { isJsonObject, type JsonObject, type JsonValue } from "../../../generator/model/json.js";
import type { Chance } from "../../support/random-numbers.js";

/** Values that were seen under the property names of other values: what a property is exchanged for. */
export class Pool {
  readonly #byName = new Map<string, JsonValue[]>();
  readonly #names: string[] = [];

  add(value: JsonValue): void {
    if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) this.add(item);
    if (!isJsonObject(value)) return;
    for (const [name, member] of Object.entries(value)) {
      const known = this.#byName.get(name);
      if (known === undefined) {
        this.#byName.set(name, [member]);
        this.#names.push(name);
      } else if (known.length < 24) known.push(member);
      this.add(member);
    }
  }

  /** A value that stands under this name somewhere. */
  valueOf(name: string, chance: Chance): JsonValue | undefined {
    return chance.pick(this.#byName.get(name) ?? []);
  }

  name(chance: Chance): string | undefined {
    return chance.pick(this.#names);
  }
}

/** The value without one of its properties: each of them in turn. */
export function withoutEachProperty(value: JsonValue): JsonValue[] {
  return isJsonObject(value) ? Object.keys(value).map((name) => without(value, name)) : [];
}

/** The value with one change somewhere in it. */
export function mutated(value: JsonValue, pool: Pool, chance: Chance): JsonValue {
  if (isJsonObject(value) && chance.of(0.7)) {
    const name = chance.pick(Object.keys(value));
    const member = name === undefined ? undefined : value[name];
    if (name !== undefined && member !== undefined) {
      const other = chance.of(0.25) ? pool.valueOf(name, chance) : undefined;
      return withMember(value, name, other ?? mutated(member, pool, chance));
    }
  }
  if (Array.isArray(value) && value.length > 0 && chance.of(0.6)) {
    const index = chance.below(value.length);
    return (value as readonly JsonValue[]).map((item, at) => (at === index ? mutated(item, pool, chance) : item));
  }
  if (chance.of(0.2)) return chance.of(0.3) ? (chance.pick<JsonValue>([[value], { value }]) ?? null) : otherThing(chance);
  return changedInKind(value, pool, chance);
}

function changedInKind(value: JsonValue, pool: Pool, chance: Chance): JsonValue {
  if (typeof value === "string") return changedText(value, chance);
  if (typeof value === "number") return chance.pick([value + 1, value - 1, value + 0.5, -value, value * 1000, chance.below(100_000)]) ?? 0;
  if (typeof value === "boolean") return chance.pick<JsonValue>([!value, String(value), Number(value)]) ?? null;
  if (Array.isArray(value)) return changedList(value as readonly JsonValue[], chance);
  return isJsonObject(value) ? changedObject(value, pool, chance) : otherThing(chance);
}

function changedText(text: string, chance: Chance): JsonValue {
  const upper = text.toUpperCase();
  const changes = [
    `${text}x`,
    text.slice(1),
    text.slice(0, -1),
    "",
    ` ${text}`,
    upper === text ? text.toLowerCase() : upper,
    text.repeat(3),
  ];
  return chance.pick([...changes, `${text}${"y".repeat(60)}`, `text${chance.below(1_000_000)}`]) ?? "";
}

function changedList(items: readonly JsonValue[], chance: Chance): JsonValue {
  const last = items.at(-1);
  const shorter = items.slice(0, -1);
  const longer = last === undefined ? [null, {}, "", 0].slice(chance.below(4)) : [...items, last];
  return chance.pick<JsonValue>([[], shorter, longer, [...items, null], items.toReversed()]) ?? [];
}

function changedObject(object: JsonObject, pool: Pool, chance: Chance): JsonValue {
  const name = chance.pick(Object.keys(object));
  if (name !== undefined && chance.of(0.5)) return without(object, name);
  const other = chance.of(0.6) ? pool.name(chance) : undefined;
  const known = other === undefined || chance.of(0.3) ? undefined : pool.valueOf(other, chance);
  return withMember(object, other ?? `x-unknown-${chance.below(1000)}`, known ?? otherThing(chance));
}

function otherThing(chance: Chance): JsonValue {
  return (
    chance.pick<JsonValue>([null, true, false, 0, 1.5, "", `text${chance.below(1000)}`, [], {}, [chance.below(1000)], { a: "b" }]) ?? null
  );
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

/** Also for names such as `__proto__`. */
function withMember(object: JsonObject, name: string, value: JsonValue): JsonObject {
  return Object.fromEntries([...Object.entries(object), [name, value]]);
}
