import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { limits } from "../limits.js";
import type { Origins } from "../origins.js";
import { referencePointer } from "./find-references.js";
import { shapeKey } from "./grammar.js";
import type { Reference, Target } from "./reference.js";
import type { ResolvedReferences } from "./resolve-references.js";
import { shownUri } from "./shown-uri.js";
import { isObject, pointerTo, setMember, type JsonMembers, type Tokens, type TreeDocument } from "./tree-document.js";

/** A reference in what has been made so far: it is written when all targets have their places. */
export interface PendingReference {
  readonly reference: Reference;
  readonly holder: JsonMembers;
  /** The place of the holder in what is made. */
  readonly local: Tokens;
}

/** Copies parts of documents to their places in the one document that is made, and what references stand for in the place of those. */
export class RegionCopier {
  readonly pending: PendingReference[] = [];
  /** What has been copied in the place of a reference, and where to. */
  readonly inPlace: { readonly target: Target; readonly local: Tokens }[] = [];
  /** The URIs of schema resources, by the copies that begin in them. */
  readonly resources = new Map<object, string>();
  readonly #byHolder = new Map<object, Reference[]>();
  readonly #resolved: ResolvedReferences;
  readonly #origins: Origins;
  readonly #sink: DiagnosticSink;
  readonly #active: string[] = [];
  #nodes = 0;

  constructor(resolved: ResolvedReferences, origins: Origins, sink: DiagnosticSink) {
    this.#resolved = resolved;
    this.#origins = origins;
    this.#sink = sink;
    for (const reference of resolved.keys()) {
      const known = this.#byHolder.get(reference.holder);
      if (known === undefined) this.#byHolder.set(reference.holder, [reference]);
      else known.push(reference);
    }
  }

  /** The copy of a target for a place; its references become pending. */
  copyTarget({ document, tokens, value }: Target, local: Tokens): unknown {
    this.#origins.record(pointerTo(local), document.source, pointerTo(tokens));
    const copy = this.#copy(value, document, [...local]);
    if (typeof copy === "object" && copy !== null) this.resources.set(copy, document.scopeAt(tokens).base);
    return copy;
  }

  /** The copy of what an in-place reference stands for; members beside the reference stay. `undefined` when it stands for itself. */
  copyInPlace(reference: Reference, target: Target, local: Tokens): { readonly value: unknown } | undefined {
    const key = `${shapeKey(target.shape)} ${target.document.base}${pointerTo(target.tokens)}`;
    if (this.#active.includes(key)) {
      const { document, text } = reference;
      this.#sink.report("reference-cycle", { reference: shownUri(text) }, document.target(referencePointer(reference)));
      return undefined;
    }
    this.#active.push(key);
    const copied = this.copyTarget(target, local);
    if (isObject(copied)) this.#addSiblings(copied, reference, local);
    this.#active.pop();
    this.inPlace.push({ target, local: [...local] });
    return { value: copied };
  }

  #addSiblings(copied: JsonMembers, { holder, document, pointer, base }: Reference, local: Tokens): void {
    for (const [key, member] of Object.entries(holder)) {
      if (key === "$ref") continue;
      const at = [...local, key];
      const copy = this.#copy(member, document, at);
      if (typeof copy === "object" && copy !== null && !this.resources.has(copy)) this.resources.set(copy, base);
      setMember(copied, key, copy);
      this.#origins.record(pointerTo(at), document.source, `${pointer}${pointerTo([key]).slice(1)}`);
    }
  }

  #copy(value: unknown, from: TreeDocument, local: string[]): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (local.length > limits.depth) this.#refuse("it is nested too deeply");
    this.#nodes += 1;
    if (this.#nodes > limits.copiedNodes) this.#refuse(`its references stand for more than ${limits.copiedNodes} nodes`);
    if (Array.isArray(value)) return value.map((item, index) => this.#copyMember(item, String(index), from, local));
    const references = this.#byHolder.get(value) ?? [];
    for (const reference of references) {
      const target = this.#resolved.get(reference);
      const copied = reference.role === "in-place" && target !== undefined ? this.copyInPlace(reference, target, local) : undefined;
      if (copied !== undefined) return copied.value;
    }
    const copy: JsonMembers = {};
    for (const [key, member] of Object.entries(value)) setMember(copy, key, this.#copyMember(member, key, from, local));
    const resource = from.bases.get(value);
    if (resource !== undefined) this.resources.set(copy, resource);
    for (const reference of references) this.pending.push({ reference, holder: copy, local: [...local] });
    return copy;
  }

  #copyMember(member: unknown, token: string, from: TreeDocument, local: string[]): unknown {
    if (typeof member !== "object" || member === null) return member;
    local.push(token);
    const copy = this.#copy(member, from, local);
    local.pop();
    return copy;
  }

  #refuse(reason: string): never {
    return this.#sink.fail("input-too-complex", { reason }, { pointer: "#" });
  }
}
