import { afterAll, describe, expect, test } from "vitest";
import { realDocuments } from "./documents.js";
import { compare, type Comparison } from "./exactness/compare.js";
import { composedSchemas } from "./exactness/composed-schemas.js";
import { Flattened } from "./exactness/flattened.js";
import { Original } from "./exactness/original.js";
import { unsatisfied } from "./exactness/unsatisfied-schemas.js";
import { valuesEach } from "./exactness/values.js";

const documents = realDocuments();
const rows: string[] = [];

/** What came of a document's schemas: a line of the table. */
function row(document: string, comparisons: readonly Comparison[], milliseconds: number): string {
  const sum = (key: "values" | "valid" | "disagreements"): number => comparisons.reduce((total, each) => total + each[key], 0);
  const valid = `${Math.round((100 * sum("valid")) / sum("values"))} % valid`;
  const counts = [`${comparisons.length} schemas`, `${sum("values")} values`, valid, `${sum("disagreements")} disagreements`];
  return `${document}: ${counts.join(", ")}, ${(milliseconds / 1000).toFixed(1)} s`;
}

describe.skipIf(documents.length === 0)("flattening is exact", () => {
  test.each(documents)("$name", async (document) => {
    const start = performance.now();
    const flattened = await Flattened.of(document);
    const original = new Original(flattened.document);
    const comparisons = composedSchemas(flattened.document).map((name) => compare(name, original, flattened));
    if (comparisons.length === 0) return;
    rows.push(row(document.name, comparisons, performance.now() - start));
    expect(comparisons.flatMap(({ schema, example }) => (example === undefined ? [] : [`${schema} ${example}`]))).toEqual([]);
    expect(comparisons.filter(({ values }) => values < valuesEach)).toEqual([]);
    const without = comparisons.filter(({ valid }) => valid === 0).map(({ schema }) => schema);
    expect(without).toEqual(Object.keys(unsatisfied[document.name] ?? {}));
  });

  afterAll(() => {
    process.stdout.write(`${rows.join("\n")}\n`);
  });
});
