import { appendPointer, rootPointer } from "../../openapi/pointer.js";
import { CopyOnWrite } from "../copy-on-write.js";
import { Origins, type MadeFrom } from "../origins.js";
import { isObject, memberOf, setMember } from "../references/tree-document.js";
import type { SourceDocument } from "../source.js";
import type { Location } from "./json-path.js";

/** Where an addition was written. */
export interface WrittenAt {
  readonly from: MadeFrom;
  readonly pointer: string;
}

/**
 * A document while it is edited. What is given stays as it is: the way to each edit is copied, so that an edit changes one place even where
 * several share a value. Each step of edits has origins of its own, which lead to those of the step before.
 */
export class EditedDocument {
  #value: unknown;
  #origins: Origins;
  readonly #copies = new CopyOnWrite();

  constructor(source: SourceDocument) {
    this.#value = source.value;
    this.#origins = new Origins(source);
  }

  get value(): unknown {
    return this.#value;
  }

  /** Where its parts come from, as of the last finished step. */
  get origins(): Origins {
    return this.#origins;
  }

  /** Edits that belong together: locations that are recorded as places of former parts are those from before it. */
  step(edit: (origins: Origins) => void): void {
    const origins = new Origins(this.#origins);
    edit(origins);
    this.#origins = origins;
  }

  at(location: Location): unknown {
    return location.reduce((value: unknown, token) => memberOf(value, String(token)), this.#value);
  }

  /** Puts a copy of a value in a place, over what is there. */
  put(location: Location, value: unknown, written: WrittenAt, origins: Origins): void {
    const [token, parent] = [location.at(-1), location.slice(0, -1)];
    if (token === undefined) this.#value = structuredClone(value);
    else setMember(this.#own(parent), String(token), structuredClone(value));
    origins.record(appendPointer(rootPointer, ...location), written.from, written.pointer);
  }

  /** Takes out the parts at some places, the whole document not among them. Later items of lists move up. */
  remove(locations: readonly Location[], origins: Origins): void {
    const removed: Removed = { below: new Map() };
    for (const location of locations) {
      let node = removed;
      for (const token of location.map(String)) {
        let child = node.below.get(token);
        if (child === undefined) node.below.set(token, (child = { below: new Map() }));
        node = child;
      }
      node.isRemoved = true;
    }
    this.#value = this.#without(this.#value, removed, [], [], origins);
  }

  #without(value: unknown, removed: Removed, place: Location, formerly: Location, origins: Origins): unknown {
    if (removed.below.size === 0) return value;
    if (Array.isArray(value)) {
      const kept: unknown[] = [];
      for (const [index, item] of (value as readonly unknown[]).entries()) {
        const child = removed.below.get(String(index));
        if (child?.isRemoved === true) continue;
        const [to, from] = [
          [...place, kept.length],
          [...formerly, index],
        ];
        if (kept.length !== index) {
          origins.record(appendPointer(rootPointer, ...to), this.#origins, appendPointer(rootPointer, ...from));
        }
        kept.push(child === undefined ? item : this.#without(item, child, to, from, origins));
      }
      return this.#copies.add(kept);
    }
    if (!isObject(value)) return value;
    const kept = {};
    for (const [key, member] of Object.entries(value)) {
      const child = removed.below.get(key);
      if (child?.isRemoved === true) continue;
      setMember(kept, key, child === undefined ? member : this.#without(member, child, [...place, key], [...formerly, key], origins));
    }
    return this.#copies.add(kept);
  }

  /** The object or list at a place, which may be changed. */
  #own(location: Location): object {
    if (typeof this.#value !== "object" || this.#value === null) throw new TypeError("an edit leads to no object");
    const root = this.#copies.own(this.#value);
    this.#value = root;
    return this.#copies.ownAt(root, location.map(String));
  }
}

/** The places to remove, as a tree of tokens. */
interface Removed {
  readonly below: Map<string, Removed>;
  isRemoved?: boolean;
}
