import type { DiagnosticSink } from "../../diagnostics/sink.js";
import { parsePointer } from "../../openapi/pointer.js";
import type { Origins } from "../origins.js";
import { fileName, freeName, naturalName } from "./component-names.js";
import { RegionCopier, type PendingReference } from "./copy-region.js";
import { countsBesideReference, shapeKey, type Grammar } from "./grammar.js";
import { Placements } from "./placements.js";
import type { Reference, Target } from "./reference.js";
import type { ResolvedReferences } from "./resolve-references.js";
import { isObject, memberOf, pointerTo, setMember, type JsonMembers, type Tokens, type TreeDocument } from "./tree-document.js";

interface Assembly {
  readonly root: TreeDocument;
  readonly grammar: Grammar;
  readonly resolved: ResolvedReferences;
  readonly origins: Origins;
  readonly sink: DiagnosticSink;
}

/**
 * Changes the root document so that every reference with a target leads to a place in it. A target stands where the root document itself
 * refers to it as a component, or where it takes the place of a reference; every other one becomes a component of its kind.
 */
export function assemble(assembly: Assembly): void {
  const { root, grammar, resolved } = assembly;
  const placements = new Placements(grammar);
  placements.place({ document: root, tokens: [] }, { one: "document" }, []);
  const copier = new RegionCopier(resolved, assembly.origins, assembly.sink);
  replaceInPlace(assembly, copier);
  for (const { target, local } of copier.inPlace.sort((left, right) => compare(pointerTo(left.local), pointerTo(right.local)))) {
    placements.place(target, target.shape, local);
  }
  settleComponents(assembly, copier, placements);
  addComponents(assembly, copier, placements);
  for (const pending of copier.pending) write(pending, assembly, placements);
}

/** All copies are made before the first of them takes its place: one may be copied from where another goes. */
function replaceInPlace({ root, resolved }: Assembly, copier: RegionCopier): void {
  const copies: { readonly local: Tokens; readonly value: unknown }[] = [];
  for (const [reference, target] of resolved) {
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

/** A component that is nothing but a reference to another document becomes what it refers to. */
function settleComponents(assembly: Assembly, copier: RegionCopier, placements: Placements): void {
  const { grammar, resolved, root } = assembly;
  const settled: { readonly target: Target; readonly local: Tokens; readonly key: string }[] = [];
  for (const { reference, holder, local } of copier.pending) {
    const target = resolved.get(reference);
    if (target === undefined || reference.role !== "reference" || !isComponent(reference, local, grammar)) continue;
    if (Object.keys(holder).length > 1 && countsBesideReference(reference.shape, grammar)) continue;
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
  for (const [reference, target] of resolved) {
    if (target !== undefined && reference.role !== "in-place") wanted.set(`${targetKey(target)} ${shapeKey(target.shape)}`, target);
  }
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

function write({ reference, holder }: PendingReference, { root, resolved }: Assembly, placements: Placements): void {
  const { key, role, text, document } = reference;
  const target = resolved.get(reference);
  const local = target && placements.localOf(target);
  if (local === undefined) {
    // Without its document before it, a fragment would lead to something else.
    if (document !== root && text.startsWith("#")) setMember(holder, key, fileName(document.source.uri) + text);
    // And without a slash, a file in a mapping would be the name of a schema.
    else if (role === "mapping" && !/[#/]/u.test(text)) setMember(holder, key, `./${text}`);
    return;
  }
  const pointer = pointerTo(local);
  if (role !== "dynamic") setMember(holder, key, pointer);
  else if (target?.isDynamic === false) writeStatic(holder, pointer);
}

/** A `$dynamicRef` whose target is no `$dynamicAnchor` behaves like a `$ref` (JSON Schema 2020-12, core, section 8.2.3.2). */
function writeStatic(holder: JsonMembers, pointer: string): void {
  Reflect.deleteProperty(holder, "$dynamicRef");
  if (!Object.hasOwn(holder, "$ref")) holder["$ref"] = pointer;
  else holder["allOf"] = [...(Array.isArray(holder["allOf"]) ? (holder["allOf"] as unknown[]) : []), { $ref: pointer }];
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
