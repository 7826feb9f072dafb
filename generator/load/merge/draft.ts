import type { JsonValue } from "../../model/json.js";
import { appendPointer, rootPointer, type JsonPointer } from "../../openapi/pointer.js";
import { CopyOnWrite } from "../copy-on-write.js";
import { Origins } from "../origins.js";
import { isObject, memberOf, setMember, type JsonMembers } from "../references/tree-document.js";
import type { UpgradedDocument } from "../upgrade/upgraded-document.js";
import { followMoves } from "./moved-references.js";
import { operationPlaces, resolveWithin, type PathMap } from "./path-items.js";

/** A copy of a document whose path items say everything in their operations, as far as they are told to. Copies only what it changes. */
export class Draft {
  readonly #given: UpgradedDocument;
  readonly #document: JsonMembers;
  readonly #origins: Origins;
  readonly #moves = new Map<JsonPointer, JsonPointer>();
  readonly #items = new Map<JsonPointer, PathItemDraft>();

  constructor(given: UpgradedDocument) {
    this.#given = given;
    this.#document = { ...given.document };
    this.#origins = new Origins(given.origins);
  }

  get document(): JsonMembers {
    return this.#document;
  }

  /** The document once nothing more is to be changed: references lead to where things have moved. */
  finish(): UpgradedDocument {
    return { document: followMoves(this.#document, this.#moves), origins: this.#origins };
  }

  /** A path item that may be changed; where it is a reference, a copy of what that leads to. `undefined` where there is none. */
  pathItem(map: PathMap, key: string): PathItemDraft | undefined {
    const pointer = appendPointer(rootPointer, map, key);
    const known = this.#items.get(pointer);
    if (known !== undefined) return known;
    const items = memberOf(this.#document, map);
    const found = resolveWithin(this.#given.document, memberOf(items, key), pointer);
    if (found === undefined || !isObject(items)) return undefined;
    const value = { ...found.value };
    // A copy, unless it is one already.
    const copied = items === this.#given.document[map] ? (this.#document[map] = { ...items }) : items;
    setMember(copied, key, value);
    if (found.pointer !== pointer) this.#origins.record(pointer, this.#given.origins, found.pointer);
    const item = new PathItemDraft(value, pointer, found.pointer, this.#given, this.#origins, this.#moves);
    this.#items.set(pointer, item);
    return item;
  }
}

/** A Path Item Object that is made to say more in its operations, and less in itself. */
export class PathItemDraft {
  readonly value: JsonMembers;
  readonly #pointer: JsonPointer;
  /** Where it stood in the given document: elsewhere, when a reference led there. */
  readonly #formerly: JsonPointer;
  readonly #given: UpgradedDocument;
  readonly #origins: Origins;
  readonly #moves: Map<JsonPointer, JsonPointer>;
  readonly #copies = new CopyOnWrite();
  /** Where members that it inherited stand in the given document. */
  readonly #inherited = new Map<string, JsonPointer>();

  constructor(
    value: JsonMembers,
    pointer: JsonPointer,
    formerly: JsonPointer,
    given: UpgradedDocument,
    origins: Origins,
    moves: Map<JsonPointer, JsonPointer>,
  ) {
    this.value = value;
    this.#pointer = pointer;
    this.#formerly = formerly;
    this.#given = given;
    this.#origins = origins;
    this.#moves = moves;
  }

  /** Gives it a member that the document says for all, unless it has one of its own. */
  inherit(key: string, value: unknown, from: JsonPointer): void {
    if (Object.hasOwn(this.value, key)) return;
    this.value[key] = value;
    this.#inherited.set(key, from);
    this.#origins.record(appendPointer(this.#pointer, key), this.#given.origins, from);
  }

  /** Gives each operation a member that something above says for all, unless it has one of its own. */
  inheritInOperations(key: string, value: unknown, from: JsonPointer): void {
    for (const tokens of operationPlaces(this.value)) {
      const operation = this.#operation(tokens);
      if (Object.hasOwn(operation, key)) continue;
      operation[key] = value;
      this.#origins.record(appendPointer(this.#pointer, ...tokens, key), this.#given.origins, from);
    }
  }

  /** Moves a member to the operations. */
  pushDown(key: string): void {
    if (!Object.hasOwn(this.value, key)) return;
    if (key === "parameters") this.#pushDownParameters();
    else this.inheritInOperations(key, this.value[key], this.#inherited.get(key) ?? appendPointer(this.#formerly, key));
    Reflect.deleteProperty(this.value, key);
  }

  /** Parameters of an operation override those of the path item that have the same name and place (3.1, section 4.8.10). */
  #pushDownParameters(): void {
    const shared = listOf(this.value["parameters"]);
    const from = appendPointer(this.#formerly, "parameters");
    for (const tokens of operationPlaces(this.value)) {
      const operation = this.#operation(tokens);
      const own = listOf(operation["parameters"]);
      const overridden = new Set(own.map((parameter) => this.#identify(parameter)));
      const kept = shared
        .map((parameter, index) => ({ parameter, index }))
        .filter(({ parameter }) => !overridden.has(this.#identify(parameter)));
      const to = appendPointer(this.#pointer, ...tokens, "parameters");
      for (const index of own.keys())
        this.#move(appendPointer(this.#formerly, ...tokens, "parameters", index), appendPointer(to, kept.length + index));
      for (const [place, { index }] of kept.entries()) this.#move(appendPointer(from, index), appendPointer(to, place));
      operation["parameters"] = [...kept.map(({ parameter }) => parameter), ...own];
    }
  }

  #move(from: JsonPointer, to: JsonPointer): void {
    if (from === to) return;
    this.#origins.record(to, this.#given.origins, from);
    // A path item that a reference leads to stays where it is, for others. A part that went to several operations is found in the first.
    if (this.#formerly === this.#pointer && !this.#moves.has(from)) this.#moves.set(from, to);
  }

  #identify(parameter: unknown): string {
    const resolved = resolveWithin(this.#given.document, parameter, this.#pointer)?.value;
    return JSON.stringify([memberOf(resolved, "in"), memberOf(resolved, "name")]);
  }

  #operation(tokens: readonly string[]): JsonMembers {
    return this.#copies.ownAt(this.value, tokens) as JsonMembers;
  }
}

function listOf(value: unknown): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
