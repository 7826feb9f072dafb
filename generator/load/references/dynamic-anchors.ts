import type { Place } from "./tree-document.js";

/** What a `$dynamicAnchor` names. */
export interface DynamicAnchor {
  /** The URI of the schema resource that it belongs to. */
  readonly resource: string;
  readonly name: string;
  readonly place: Place;
}

/**
 * The dynamic anchors of all resources. Of interest are those that an evaluation can come to: of a name that a `$dynamicRef` asks for, in a
 * resource that is entered.
 */
export class DynamicAnchors {
  readonly #byResource = new Map<string, DynamicAnchor[]>();
  readonly #byName = new Map<string, DynamicAnchor[]>();
  readonly #entered = new Set<string>();
  readonly #asked = new Set<string>();
  readonly #known = new Set<string>();
  #found: DynamicAnchor[] = [];

  /** Only the first anchor of a name in a resource counts. */
  add(resource: string, name: string, place: Place): void {
    const key = JSON.stringify([resource, name]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const anchor = { resource, name, place };
    push(this.#byResource, resource, anchor);
    push(this.#byName, name, anchor);
    if (this.#entered.has(resource) && this.#asked.has(name)) this.#found.push(anchor);
  }

  /** A part of the resource takes part in the document that is made. */
  enter(resource: string): void {
    if (this.#entered.has(resource)) return;
    this.#entered.add(resource);
    this.#found.push(...(this.#byResource.get(resource) ?? []).filter(({ name }) => this.#asked.has(name)));
  }

  /** A `$dynamicRef` asks for a name. */
  ask(name: string): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    this.#found.push(...(this.#byName.get(name) ?? []).filter(({ resource }) => this.#entered.has(resource)));
  }

  /** Whether an evaluation that enters the resource may be another one for it. */
  isBoundBy(resource: string): boolean {
    return this.#byResource.has(resource);
  }

  /** What has become of interest since it was last asked for. */
  take(): readonly DynamicAnchor[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }
}

function push(map: Map<string, DynamicAnchor[]>, key: string, anchor: DynamicAnchor): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [anchor]);
  else known.push(anchor);
}
