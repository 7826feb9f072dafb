import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, type Alias, type Document, type Node, type Pair } from "yaml";
import { limits } from "../limits.js";

/** What keeps a YAML document from becoming a value, and the offset where it stands. */
export interface ExpansionFault {
  readonly code: "input-syntax" | "input-too-complex";
  readonly reason: string;
  readonly offset: number;
}

/** How much a node stands for when the aliases in it are followed. */
interface Extent {
  readonly nodes: number;
  readonly levels: number;
}

/** A node with an anchor; it has no extent as long as the text is inside of it. */
interface Anchored {
  readonly node: Node;
  extent?: Extent;
}

/**
 * What the aliases of a document stand for, measured without expanding them: 300 bytes can stand for 10^9 nodes. The faults are those that
 * would make the document's value impossible, endless, or larger than the limits.
 */
export class YamlExpansion {
  readonly faults: ExpansionFault[] = [];
  readonly #targets = new Map<Alias, Node>();
  readonly #anchors = new Map<string, Anchored>();
  #written = 0;
  #widest = { nodes: 0, offset: 0 };

  constructor(document: Document.Parsed) {
    const { nodes, levels } = this.#measure(document.contents, 0);
    const allowed = Math.max(limits.expandedNodes, limits.nodesForEach * this.#written);
    if (nodes > allowed) this.#report("input-too-complex", `its aliases stand for more than ${allowed} nodes`, this.#widest.offset);
    else if (levels > limits.depth) this.#report("input-too-complex", "it is nested too deeply", document.contents?.range[0] ?? 0);
  }

  /** The node that an alias stands for. */
  targetOf(alias: Alias): Node | undefined {
    return this.#targets.get(alias);
  }

  /** What a merge key takes its members from (YAML 1.1's merge type), or `undefined` when that is no map. */
  mergeSources(value: unknown): readonly unknown[] | undefined {
    const source = this.#follow(value);
    const maps = isSeq(source) ? source.items.map((item) => this.#follow(item)) : [source];
    return maps.every(isMap) ? maps : undefined;
  }

  #follow(node: unknown): unknown {
    return isAlias(node) ? this.#targets.get(node) : node;
  }

  #report(code: ExpansionFault["code"], reason: string, offset: number): void {
    this.faults.push({ code, reason, offset });
  }

  #measure(node: unknown, depth: number): Extent {
    this.#written += 1;
    if (isAlias(node)) return this.#measureAlias(node);
    // Deeper than that is a fault already; the parser itself gives up a little later.
    if (depth > 2 * limits.depth) return { nodes: 1, levels: limits.depth };
    if (isPair(node)) return this.#measurePair(node, depth);
    if (!isNode(node)) return { nodes: 1, levels: 0 };
    const anchored: Anchored = { node };
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, anchored);
    let nodes = 1;
    let levels = 0;
    if (isCollection(node)) {
      for (const item of node.items) {
        const extent = this.#measure(item, depth + 1);
        nodes += extent.nodes;
        levels = Math.max(levels, extent.levels + 1);
      }
    }
    anchored.extent = { nodes, levels };
    return anchored.extent;
  }

  #measurePair(pair: Pair, depth: number): Extent {
    const key = this.#measure(pair.key, depth);
    const value = this.#measure(pair.value, depth);
    if (isMerge(pair) && this.mergeSources(pair.value) === undefined) {
      const offset = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      this.#report("input-syntax", "a merge key takes a map, an alias of one, or a list of those", offset ?? 0);
    }
    return { nodes: key.nodes + value.nodes, levels: Math.max(key.levels, value.levels) };
  }

  /** An alias stands for the latest node with its anchor that began before it (YAML 1.2.2, section 7.1). */
  #measureAlias(alias: Alias): Extent {
    const offset = alias.range?.[0] ?? 0;
    const anchored = this.#anchors.get(alias.source);
    if (anchored === undefined) {
      this.#report("input-syntax", `the anchor of *${alias.source} is not set before it`, offset);
      return { nodes: 1, levels: 0 };
    }
    this.#targets.set(alias, anchored.node);
    if (anchored.extent === undefined) {
      this.#report("input-too-complex", `*${alias.source} stands inside of what it stands for`, offset);
      return { nodes: 1, levels: 0 };
    }
    if (anchored.extent.nodes > this.#widest.nodes) this.#widest = { nodes: anchored.extent.nodes, offset };
    return anchored.extent;
  }
}

/** Whether the key is an unquoted `<<`, which the parser gives as a symbol. */
export function isMerge({ key }: Pair): boolean {
  return isScalar(key) && typeof key.value === "symbol";
}
