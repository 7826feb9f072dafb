import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event } from "js-yaml";
import { limits } from "../limits.js";
import { plainScalar } from "./plain-scalar.js";

/** Where a member of a map or an item of a list stands: the offset to show, and its node among the events. */
interface Child {
  readonly start: number;
  readonly node: number;
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/**
 * A YAML text that says nothing unusual, read several times as fast as the `yaml` package does it, to the same value and the same places.
 * Unusual are anchors, aliases, merge keys, tags, directives, keys that are empty, no scalars or stand twice, more documents than one, and every
 * fault: of those `yaml` says what they mean. An item of a list that is left empty has the place of the list.
 */
export class PlainYaml {
  readonly value: unknown;
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #children = new Map<number, ReadonlyMap<string, Child>>();
  #ends: Int32Array | undefined;

  private constructor(text: string, events: readonly Event[], value: unknown) {
    this.#text = text;
    this.#events = events;
    this.value = value;
  }

  /** `undefined` for a text that says something unusual, or is no YAML. */
  static parse(text: string): PlainYaml | undefined {
    if (isReadDifferently(text)) return undefined;
    let events: readonly Event[];
    try {
      events = parseEvents(text, { maxDepth: limits.depth });
    } catch {
      // Whatever it is, `yaml` finds it too, and says so in its own words.
      return undefined;
    }
    const built = new Builder(text, events).build();
    return built && new PlainYaml(text, events, built.value);
  }

  /** The offset of what the tokens lead to, or of its nearest ancestor that is there. Members are found at their key. */
  offsetOf(tokens: readonly string[]): number {
    let node = 1;
    let start = this.#startOf(node, 0);
    for (const token of tokens) {
      const child = this.#childrenOf(node).get(token);
      if (child === undefined) break;
      ({ node, start } = child);
    }
    return start;
  }

  #childrenOf(node: number): ReadonlyMap<string, Child> {
    let children = this.#children.get(node);
    if (children === undefined) this.#children.set(node, (children = this.#find(node)));
    return children;
  }

  #find(node: number): ReadonlyMap<string, Child> {
    const children = new Map<string, Child>();
    const type = this.#events[node]?.type;
    if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return children;
    const ends = (this.#ends ??= endsOf(this.#events));
    const parentStart = this.#startOf(node, 0);
    const next = (at: number): number => (ends[at] ?? 0) + 1;
    const end = ends[node] ?? 0;
    for (let at = node + 1, index = 0; at < end; index += 1) {
      const start = this.#startOf(at, parentStart);
      if (type === EVENT_ID.SEQUENCE) children.set(String(index), { start, node: at });
      else {
        const key = this.#events[at] as ScalarEvent;
        at = next(at);
        children.set(keyText(scalarValue(this.#text, key)), { start, node: at });
      }
      at = next(at);
    }
    return children;
  }

  #startOf(node: number, otherwise: number): number {
    const event = this.#events[node];
    if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) return event.start;
    if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) return otherwise;
    switch (event.style) {
      case SCALAR_STYLE.PLAIN:
        return event.valueStart;
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return event.valueStart - 1;
      default:
        return this.#headerOf(event.valueStart);
    }
  }

  /** Of a block scalar, the place of the `|` or `>` before its first line. */
  #headerOf(firstLine: number): number {
    const line = this.#text.lastIndexOf("\n", firstLine - 2) + 1;
    const [indicators] = /^[\s-]*/u.exec(this.#text.slice(line, firstLine)) ?? [""];
    return line + indicators.length;
  }
}

/** Of each event, the index of the last one of the same node. */
function endsOf(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  for (const [index, { type }] of events.entries()) {
    ends[index] = index;
    if (type === EVENT_ID.POP) ends[open.pop() ?? 0] = index;
    else if (type !== EVENT_ID.SCALAR && type !== EVENT_ID.ALIAS) open.push(index);
  }
  return ends;
}

/** Makes the value of a document of events, in the order in which they come. */
class Builder {
  readonly #text: string;
  readonly #events: readonly Event[];
  #at = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  build(): { readonly value: unknown } | undefined {
    const document = this.#next();
    if (document?.type !== EVENT_ID.DOCUMENT || document.directives.length > 0) return undefined;
    if (document.explicitStart && !documentStart.test(this.#text)) return undefined;
    if (this.#events[1]?.type === EVENT_ID.SCALAR) return undefined;
    try {
      const value = this.#node(0);
      // Its end, and nothing after it.
      return this.#next()?.type === EVENT_ID.POP && this.#at === this.#events.length ? { value } : undefined;
    } catch (error) {
      if (error instanceof Unusual) return undefined;
      throw error;
    }
  }

  #next(): Event | undefined {
    const event = this.#events[this.#at];
    this.#at += 1;
    return event;
  }

  #node(depth: number): unknown {
    const event = this.#next();
    if (event === undefined || depth > limits.depth) throw new Unusual();
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return scalarValue(this.#text, event);
      case EVENT_ID.SEQUENCE:
        checkProperties(event);
        return this.#sequence(depth);
      case EVENT_ID.MAPPING:
        checkProperties(event);
        return this.#mapping(depth);
      default:
        throw new Unusual();
    }
  }

  #isAtEnd(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false;
    this.#at += 1;
    return true;
  }

  #sequence(depth: number): unknown[] {
    const items: unknown[] = [];
    while (!this.#isAtEnd()) items.push(this.#node(depth + 1));
    return items;
  }

  #mapping(depth: number): Record<string, unknown> {
    const members: Record<string, unknown> = {};
    while (!this.#isAtEnd()) {
      const event = this.#next();
      if (event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) throw new Unusual();
      const key = keyText(scalarValue(this.#text, event));
      if (Object.hasOwn(members, key)) throw new Unusual();
      const value = this.#node(depth + 1);
      // An assignment would set the prototype.
      if (key === "__proto__") Object.defineProperty(members, key, { value, writable: true, enumerable: true, configurable: true });
      else members[key] = value;
    }
    return members;
  }
}

class Unusual extends Error {}

/** The marker that a document may begin with stands at the beginning of a line. */
const documentStart = /^\ufeff?(?:[ \t]*(?:#[^\n]*)?\r?\n)*---/u;

/** Whether the two readers disagree about what a text may hold: carriage returns alone, byte order marks within, ends of documents, spaces without an end of line. */
function isReadDifferently(text: string): boolean {
  if (/\r(?!\n)/u.test(text) || text.includes("\ufeff", 1) || /^\.\.\.(?:\s|$)/mu.test(text)) return true;
  const lastLine = text.slice(text.lastIndexOf("\n") + 1);
  return lastLine !== "" && lastLine.trim() === "";
}

function checkProperties({ anchorStart, tagStart }: { readonly anchorStart: number; readonly tagStart: number }): void {
  if (anchorStart >= 0 || tagStart >= 0) throw new Unusual();
}

function scalarValue(text: string, event: ScalarEvent): string | number | boolean | null {
  checkProperties(event);
  const content = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) {
    // A block of nothing but spaces, in which an indicator says how many of them are indentation, is read differently.
    if (event.indent >= 0 && content.trim() === "") throw new Unusual();
    return content;
  }
  if (content === "<<") throw new Unusual();
  return plainScalar(content);
}

function keyText(key: string | number | boolean | null): string {
  return key === null ? "" : String(key);
}
