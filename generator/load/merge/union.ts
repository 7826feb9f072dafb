import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { appendPointer, rootPointer } from "../../openapi/pointer.js";
import type { ObjectName } from "../../openapi/structure.js";
import { CopyOnWrite } from "../copy-on-write.js";
import { Origins } from "../origins.js";
import { isObject, memberOf, setMember, type JsonMembers } from "../references/tree-document.js";
import type { UpgradedDocument } from "../upgrade/upgraded-document.js";
import { meansSame } from "./same-meaning.js";

type Tokens = readonly string[];

/** What becomes of a member that the union has already. */
export type OnSecond = (second: unknown, place: Tokens) => void;

/** A document that takes in others, part by part. Remembers where each part comes from. */
export class Union {
  readonly document: JsonMembers;
  readonly origins: Origins;
  readonly #sink: DiagnosticSink;
  readonly #copies = new CopyOnWrite();

  constructor(first: UpgradedDocument, sink: DiagnosticSink) {
    this.document = this.#copies.own(first.document);
    this.origins = new Origins(first.origins);
    this.#sink = sink;
  }

  /** Takes a member over, unless there is one: then `onSecond` decides. */
  member(place: Tokens, value: unknown, from: Origins, onSecond: OnSecond): void {
    const key = place.at(-1) ?? "";
    const holder = this.#copies.ownAt(this.document, place.slice(0, -1));
    if (Object.hasOwn(holder, key)) {
      onSecond(value, place);
      return;
    }
    setMember(holder, key, value);
    const pointer = appendPointer(rootPointer, ...place);
    this.origins.record(pointer, from, pointer);
  }

  /** Takes over the members of a map. What is no map is reported, and ignored. */
  map(place: Tokens, value: unknown, from: Origins, onSecond: OnSecond): void {
    if (value === undefined) return;
    if (!isObject(value)) {
      const what = `\`${place.at(-1) ?? ""}\``;
      const { pointer, position } = from.locate(appendPointer(rootPointer, ...place));
      this.#sink.report("malformed", { what, expected: "an object" }, position === undefined ? { pointer } : { position });
      return;
    }
    this.member(place, value, from, () => {
      // What is no map in the first document is reported when it is parsed.
      if (!isObject(this.at(place))) return;
      for (const [key, member] of Object.entries(value)) this.member([...place, key], member, from, onSecond);
    });
  }

  /** Both have to mean the same; the first stays. */
  agree(kind: ObjectName | undefined, what: string, from: Origins): OnSecond {
    return (second, place) => {
      if (!meansSame(kind, this.at(place), second)) this.#reportConflict(what, place, from);
    };
  }

  at(place: Tokens): unknown {
    return place.reduce((value: unknown, token) => memberOf(value, token), this.document);
  }

  #reportConflict(what: string, place: Tokens, from: Origins): void {
    const pointer = appendPointer(rootPointer, ...place);
    const { position } = from.locate(pointer);
    const parameters = { what, first: placeOf(this.origins, pointer), second: placeOf(from, pointer) };
    this.#sink.report("merge-conflict", parameters, position === undefined ? {} : { position });
  }
}

/** `file:line:column`, or `file#/pointer` where there is no text. */
function placeOf(origins: Origins, pointer: string): string {
  const { source, pointer: written } = origins.of(pointer);
  const position = source.locate(written);
  return position === undefined ? source.file + written : `${position.file}:${position.line}:${position.column}`;
}
