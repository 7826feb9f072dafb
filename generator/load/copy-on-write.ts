import { memberOf, setMember } from "./references/tree-document.js";

/**
 * Copies objects and lists before they are changed, once each: what they were copied from stays as it is, also where several places share
 * it.
 */
export class CopyOnWrite {
  readonly #own = new WeakSet<object>();

  /** What is given may be changed as it is. */
  add<Value extends object>(made: Value): Value {
    this.#own.add(made);
    return made;
  }

  /** The value itself when it may be changed, otherwise a copy that may. */
  own<Value extends object>(value: Value): Value {
    if (this.#own.has(value)) return value;
    return this.add((Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value }) as Value);
  }

  /** The object or list at a place below one that may be changed, made so with all that leads to it. Throws where there is none. */
  ownAt(holder: object, tokens: readonly string[]): object {
    let current = holder;
    for (const token of tokens) {
      const member = memberOf(current, token);
      if (typeof member !== "object" || member === null) throw new TypeError("a change leads to no object");
      const copy = this.own(member);
      setMember(current, token, copy);
      current = copy;
    }
    return current;
  }
}
