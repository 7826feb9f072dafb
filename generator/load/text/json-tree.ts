import { limits } from "../limits.js";

/** What makes a value no JSON, or more than this program reads. */
export type TreeFault = "it is nested too deeply" | "it holds what JSON cannot" | "it holds too many values";

/** Whether a value is nested deeper than the other stages can walk. */
export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth > limits.depth) return true;
  if (Array.isArray(value)) return value.some((item) => isTooDeep(item, depth + 1));
  return Object.values(value).some((member) => isTooDeep(member, depth + 1));
}

/**
 * A copy of a value in which nothing is shared, so that changing one part changes no other. What holds itself is nested too deeply; members
 * that are `undefined` are left out, as JSON leaves them out.
 */
export function copyTree(value: unknown): { readonly value: unknown } | { readonly fault: TreeFault } {
  const budget = { nodes: limits.copiedNodes };
  try {
    return { value: copy(value, 0, budget) };
  } catch (error) {
    if (error instanceof TreeError) return { fault: error.fault };
    throw error;
  }
}

class TreeError extends Error {
  readonly fault: TreeFault;

  constructor(fault: TreeFault) {
    super(fault);
    this.fault = fault;
  }
}

function copy(value: unknown, depth: number, budget: { nodes: number }): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value !== "object") throw new TreeError("it holds what JSON cannot");
  if (depth > limits.depth) throw new TreeError("it is nested too deeply");
  budget.nodes -= 1;
  if (budget.nodes < 0) throw new TreeError("it holds too many values");
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1, budget));
  if (value instanceof Date || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    throw new TreeError("it holds what JSON cannot");
  }
  // Unlike assignment, this makes `__proto__` a member like any other.
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, copy(member, depth + 1, budget)]),
  );
}
