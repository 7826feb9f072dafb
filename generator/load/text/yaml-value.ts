import { isAlias, isMap, isPair, isScalar, isSeq, type Pair } from "yaml";
import { isMerge, type YamlExpansion } from "./yaml-expansion.js";

/**
 * The value of a node whose expansion has no faults, as a tree: what several aliases stand for is made once for each, so that a change of
 * one part changes no other. Keys are texts; one that is no scalar is written as JSON.
 */
export function yamlValue(node: unknown, expansion: YamlExpansion): unknown {
  if (isAlias(node)) return yamlValue(expansion.targetOf(node), expansion);
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => yamlValue(item, expansion));
  if (!isMap(node)) return isPair(node) ? fromPairs([node], expansion) : null;
  return fromPairs(node.items, expansion);
}

/** Members of the map itself win over merged ones, earlier merged ones over later ones. */
function fromPairs(pairs: readonly Pair[], expansion: YamlExpansion): Record<string, unknown> {
  const members = new Map<string, unknown>();
  for (const pair of pairs) {
    if (!isMerge(pair)) {
      members.set(keyText(pair.key, expansion), yamlValue(pair.value, expansion));
      continue;
    }
    for (const source of expansion.mergeSources(pair.value) ?? []) {
      for (const [key, value] of Object.entries(yamlValue(source, expansion) as Record<string, unknown>)) {
        if (!members.has(key)) members.set(key, value);
      }
    }
  }
  // Unlike assignment, this makes `__proto__` a member like any other.
  return Object.fromEntries(members);
}

function keyText(key: unknown, expansion: YamlExpansion): string {
  const value = yamlValue(key, expansion);
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "boolean":
      return String(value);
    default:
      return value === null || value === undefined ? "" : JSON.stringify(value);
  }
}
