import { isFreeIdentifier } from "../code/identifier.js";

/** What emitters export for a schema or an operation of a given name, so that names can be chosen with all that follows from them. */
export interface NamingConventions {
  /** Names that emitted modules declare or use whatever the document says. */
  readonly reserved: ReadonlySet<string>;
  readonly exportsOfSchema: (name: string) => readonly string[];
  readonly exportsOfOperation: (name: string) => readonly string[];
}

/** The one registry of names: hands out each name, and everything derived from it, once. */
export class NameRegistry {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;

  constructor(reserved: ReadonlySet<string>) {
    this.#reserved = reserved;
  }

  /** Takes a name if it and its derived names are free; gives whether they were. */
  claim(name: string, derivedNames: (name: string) => readonly string[]): boolean {
    const derived = derivedNames(name);
    if (this.#isReserved(name, derivedNames) || derived.some((each) => this.#taken.has(each))) return false;
    for (const each of derived) this.#taken.add(each);
    return true;
  }

  /** Takes the ideal name if it and its derived names are free; else the first free one of `Name_` (for a reserved word), `Name2`, `Name3` ... */
  take(ideal: string, derivedNames: (name: string) => readonly string[]): string {
    if (this.claim(ideal, derivedNames)) return ideal;
    if (this.#isReserved(ideal, derivedNames) && this.claim(`${ideal}_`, derivedNames)) return `${ideal}_`;
    for (let salt = 2; ; salt += 1) {
      if (this.claim(`${ideal}${salt}`, derivedNames)) return `${ideal}${salt}`;
    }
  }

  #isReserved(name: string, derivedNames: (name: string) => readonly string[]): boolean {
    return !isFreeIdentifier(name) || derivedNames(name).some((derived) => this.#reserved.has(derived));
  }
}
