import type { Comparison } from "./compare.js";

/** What came of some schemas: a line of a table. */
export function tableRow(title: string, comparisons: readonly Comparison[], milliseconds: number): string {
  const sum = (key: "values" | "valid" | "disagreements"): number => comparisons.reduce((total, each) => total + each[key], 0);
  const valid = `${Math.round((100 * sum("valid")) / Math.max(1, sum("values")))} % valid`;
  const counts = [`${comparisons.length} schemas`, `${sum("values")} values`, valid, `${sum("disagreements")} disagreements`];
  return `${title}: ${counts.join(", ")}, ${(milliseconds / 1000).toFixed(1)} s`;
}
