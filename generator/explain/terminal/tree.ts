import { wrap, type Piece } from "./styled-text.js";

/** A node of a tree on the terminal: its line, lines that explain it, and the nodes below it. */
export interface TreeNode {
  readonly head: readonly Piece[];
  readonly facts: readonly TreeFact[];
  readonly children: readonly TreeNode[];
}

/** A line under a node, with lines of its own below. */
export interface TreeFact {
  readonly line: readonly Piece[];
  readonly details: readonly (readonly Piece[])[];
}

export interface TreeOptions {
  readonly width: number;
  readonly color: boolean;
}

/** The lines of a tree, drawn with box characters. */
export function treeLines(root: TreeNode, options: TreeOptions): readonly string[] {
  return nodeLines(root, "", "", options);
}

function nodeLines(node: TreeNode, first: string, rest: string, options: TreeOptions): string[] {
  const below = rest + (node.children.length > 0 ? "│  " : "   ");
  const lines = prefixed(node.head, first, `${below}  `, options);
  for (const { line, details } of node.facts) {
    lines.push(...prefixed(line, below, `${below}  `, options));
    for (const detail of details) lines.push(...prefixed(detail, `${below}  `, `${below}    `, options));
  }
  for (const [index, child] of node.children.entries()) {
    const isLast = index === node.children.length - 1;
    lines.push(...nodeLines(child, `${rest}${isLast ? "└─ " : "├─ "}`, `${rest}${isLast ? "   " : "│  "}`, options));
  }
  return lines;
}

function prefixed(pieces: readonly Piece[], first: string, rest: string, { width, color }: TreeOptions): string[] {
  return wrap(pieces, width - rest.length, color).map((line, index) => (index === 0 ? first : rest) + line);
}
