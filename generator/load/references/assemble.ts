import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { parsePointer } from "../../openapi/pointer.js";
import type { Origins } from "../origins.js";
import { fileName, freeName, naturalName } from "./component-names.js";
import { RegionCopier, type PendingReference } from "./copy-region.js";
import { countsBesideReference, shapeKey, type Grammar } from "./grammar.js";
import { Placements } from "./placements.js";
import type { Reference, Target } from "./reference.js";
import type { Resolved } from "./resolve-references.js";
import { writeStatic } from "./static-reference.js";
import { isObject, memberOf, pointerTo, setMember, type JsonMembers, type Tokens, type TreeDocument } from "./tree-document.js";

interface Assembly {
  readonly root: TreeDocument;
  readonly grammar: Grammar;
  readonly resolved: Resolved;
  readonly origins: Origins;
  readonly sink: DiagnosticSink;
}

/** A reference of the one document whose target depends on where the evaluation comes from. */
export interface DynamicReference {
  readonly holder: JsonMembers;
  readonly key: string;
  readonly name: string;
  /** Where it leads when nothing on the way has an anchor of its name. */
  readonly target: Tokens;
}

/** What is left to do in the one document: its dynamic references, and what decides about them. */
export interface Assembled {
  readonly dynamicReferences: readonly DynamicReference[];
  /** Where dynamic anchors stand, by the URI of their schema resource and by their name. */
  readonly dynamicAnchors: ReadonlyMap<string, ReadonlyMap<string, Tokens>>;
  /** The URI of the schema resource that begins at an object. */
  readonly resourceOf: (object: object) => string | undefined;
}

/**
 * Changes the root document so that every reference with a target leads to a place in it, but for dynamic ones. A target stands where the
 * root document itself refers to it as a component, or where it takes the place of a reference; every other one becomes a component of its
 * kind.
 */
export function assemble(assembly: Assembly): Assembled {
  const { root, grammar, resolved } = assembly;
  const placements = new Placements(grammar);
  placements.place({ document: root, tokens: [] }, { one: "document" }, []);
  const copier = new RegionCopier(resolved.references, assembly.origins, assembly.sink);
  replaceInPlace(assembly, copier);
  for (const { target, local } of copier.inPlace.sort((left, right) => compare(pointerTo(left.local), pointerTo(right.local)))) {
    placements.place(target, target.shape, local);
  }
  settleComponents(assembly, copier, placements);
  addComponents(assembly, copier, placements);
  const dynamicReferences = copier.pending.flatMap((pending) => write(pending, assembly, placements) ?? []);
  return {
    dynamicReferences,
    dynamicAnchors: placedAnchors(resolved, placements),
    resourceOf: (object) => copier.resources.get(object) ?? root.bases.get(object),
  };
}

function placedAnchors({ dynamicTargets }: Resolved, placements: Placements): Map<string, Map<string, Tokens>> {
  const placed = new Map<string, Map<string, Tokens>>();
  for (const { resource, name, target } of dynamicTargets) {
    const local = placements.localOf(target);
    if (local !== undefined) placed.set(resource, (placed.get(resource) ?? new Map<string, Tokens>()).set(name, local));
  }
  return placed;
}

/** All copies are made before the first of them takes its place: one may be copied from where another goes. */
function replaceInPlace({ root, resolved }: Assembly, copier: RegionCopier): void {
  const copies: { readonly local: Tokens; readonly value: unknown }[] = [];
  for (const [reference, target] of resolved.references) {
    if (!reference.isOwn) continue;
    const local = parsePointer(reference.pointer) ?? [];
    if (reference.role !== "in-place" || target === undefined) copier.pending.push({ reference, holder: reference.holder, local });
    else {
      const copied = copier.copyInPlace(reference, target, local);
      if (copied !== undefined) copies.push({ local, value: copied.value });
    }
  }
  for (const { local, value } of copies) replace(root, local, value);
}

/**
 * A component that is nothing but a reference to another document becomes what it refers to, unless what it refers to may mean something else
 * by itself: where dynamic anchors of the referring document count.
 */
function settleComponents(assembly: Assembly, copier: RegionCopier, placements: Placements): void {
  const { grammar, resolved, root } = assembly;
  const bound = new Set(resolved.dynamicTargets.map(({ resource }) => resource));
  const settled: { readonly target: Target; readonly local: Tokens; readonly key: string }[] = [];
  for (const { reference, holder, local } of copier.pending) {
    const target = resolved.references.get(reference);
    if (target === undefined || reference.role !== "reference" || !isComponent(reference, local, grammar)) continue;
    if (Object.keys(holder).length > 1 && countsBesideReference(reference.shape, grammar)) continue;
    if (bound.has(reference.base)) continue;
    if (memberAt(root, local) === holder) settled.push({ target, local, key: settledKey(target, local) });
  }
  settled.sort((left, right) => compare(left.key, right.key));
  for (const { target, local } of settled) {
    if (placements.localOf(target) !== undefined) continue;
    placements.place(target, target.shape, local);
    replace(root, local, copier.copyTarget(target, local));
  }
}

/** Whole documents come first, then components that are called like their target, then others. */
function settledKey(target: Target, local: Tokens): string {
  const name = local.at(-1) ?? "";
  return `${targetKey(target)} ${name === naturalName(target) ? 0 : 1} ${name}`;
}

function isComponent({ shape }: Reference, local: Tokens, grammar: Grammar): boolean {
  const section = "one" in shape ? grammar.sectionOf(shape.one) : undefined;
  return section !== undefined && local.length === section.length + 1 && section.every((token, index) => token === local[index]);
}

function addComponents(assembly: Assembly, copier: RegionCopier, placements: Placements): void {
  const { grammar, resolved, root } = assembly;
  const wanted = new Map<string, Target>();
  const want = (target: Target): unknown => wanted.set(`${targetKey(target)} ${shapeKey(target.shape)}`, target);
  for (const [reference, target] of resolved.references) if (target !== undefined && reference.role !== "in-place") want(target);
  for (const { target } of resolved.dynamicTargets) want(target);
  const added: { readonly target: Target; readonly section: Tokens; readonly name: string; readonly key: string }[] = [];
  for (const [key, target] of [...wanted].sort(([left], [right]) => compare(left, right))) {
    const section = "one" in target.shape ? grammar.sectionOf(target.shape.one) : undefined;
    if (section === undefined || placements.localOf(target) !== undefined) continue;
    // Until it has its name, it is known by its place alone: what lies below it needs no place of its own.
    placements.place(target, target.shape, []);
    added.push({ target, section, name: naturalName(target), key });
  }
  added.sort((left, right) => compare(left.name, right.name) || compare(left.key, right.key));
  for (const { target, section, name } of added) {
    const components = sectionAt(root, section);
    const free = freeName(name, (candidate) => Object.hasOwn(components, candidate));
    setMember(components, free, undefined);
    const local = [...section, free];
    placements.move(target, target.shape, local);
    setMember(components, free, copier.copyTarget(target, local));
  }
}

/** Sorts documents by their URI, and within one, ancestors before what lies below them. */
function targetKey({ document, tokens }: Target): string {
  return `${document.base} ${String(tokens.length).padStart(4, "0")} ${pointerTo(tokens)}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Lets a reference lead to the place of its target; gives it back where that is not the whole truth. */
function write(
  { reference, holder }: PendingReference,
  { root, resolved }: Assembly,
  placements: Placements,
): DynamicReference | undefined {
  const { key, role, text, document } = reference;
  const target = resolved.references.get(reference);
  const local = target && placements.localOf(target);
  if (local === undefined) {
    // Without its document before it, a fragment would lead to something else.
    if (document !== root && text.startsWith("#")) setMember(holder, key, fileName(document.source.uri) + text);
    // And without a slash, a file in a mapping would be the name of a schema.
    else if (role === "mapping" && !/[#/]/u.test(text)) setMember(holder, key, `./${text}`);
    return undefined;
  }
  const name = target?.dynamicName;
  if (role !== "dynamic") setMember(holder, key, pointerTo(local));
  // A `$dynamicRef` whose target is no `$dynamicAnchor` behaves like a `$ref` (JSON Schema 2020-12, core, section 8.2.3.2).
  else if (name === undefined) writeStatic(holder, key, pointerTo(local));
  else return { holder, key, name, target: local };
  return undefined;
}

function memberAt(root: TreeDocument, tokens: Tokens): unknown {
  return tokens.reduce<unknown>(memberOf, root.value);
}

function replace(root: TreeDocument, tokens: Tokens, value: unknown): void {
  const parent = memberAt(root, tokens.slice(0, -1));
  const key = tokens.at(-1);
  if (typeof parent === "object" && parent !== null && key !== undefined) setMember(parent, key, value);
}

/** The map of components of a kind; made where there is none. */
function sectionAt(root: TreeDocument, section: Tokens): JsonMembers {
  let parent = root.value as JsonMembers;
  for (const token of section) {
    let member = memberOf(parent, token);
    if (!isObject(member)) setMember(parent, token, (member = {}));
    parent = member as JsonMembers;
  }
  return parent;
}
