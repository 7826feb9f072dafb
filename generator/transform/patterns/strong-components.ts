/**
 * The strongly connected components of a graph, given by the nodes that follow each node: those come first that lead to no other (R. Tarjan:
 * Depth-first search and linear graph algorithms, 1972). Without recursion, for a graph may be deep.
 */
export function strongComponents(following: readonly (readonly number[])[]): number[][] {
  const order = new Map<number, number>();
  const lowest: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();
  const components: number[][] = [];
  const enter = (node: number): { node: number; targets: readonly number[]; index: number } => {
    lowest[node] = order.size;
    order.set(node, order.size);
    open.push(node);
    isOpen.add(node);
    return { node, targets: following[node] ?? [], index: 0 };
  };
  const lower = (node: number, to: number): void => {
    lowest[node] = Math.min(lowest[node] ?? to, to);
  };
  const close = (node: number): void => {
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };
  for (const root of following.keys()) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const target = visit.targets[visit.index];
      visit.index += 1;
      if (target === undefined) {
        path.pop();
        const low = lowest[visit.node] ?? 0;
        if (low === order.get(visit.node)) close(visit.node);
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, low);
      } else if (!order.has(target)) path.push(enter(target));
      else if (isOpen.has(target)) lower(visit.node, order.get(target) ?? 0);
    }
  }
  return components;
}
