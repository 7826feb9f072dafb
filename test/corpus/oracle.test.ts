import { afterAll, describe, expect, test } from "vitest";
import { realDocuments } from "./documents.js";
import { differenceClasses } from "./oracle/classes.js";
import { differences } from "./oracle/differences.js";
import { oracleDocuments } from "./oracle/documents.js";
import { explain, type Explained } from "./oracle/explain.js";

const documents = realDocuments().filter(({ name }) => oracleDocuments.includes(name));
const results = new Map<string, Explained>();

describe.skipIf(documents.length === 0)("types, beside openapi-typescript's", () => {
  test.each(documents)("$name", async (document) => {
    const result = await explain(document);
    results.set(document.name, result);
    const unclassified = [...result.explained].filter(([, classes]) => classes.size === 0).map(([schema]) => schema);
    const listed = differences[document.name] ?? {};
    expect({
      unclassified,
      unlisted: result.unexplained.filter(({ schema }) => !Object.hasOwn(listed, schema)),
      listedInVain: Object.keys(listed).filter((schema) => !result.unexplained.some((difference) => difference.schema === schema)),
    }).toEqual({ unclassified: [], unlisted: [], listedInVain: [] });
  });

  test("every class of difference occurs", () => {
    const found = new Set([...results.values()].flatMap(({ explained }) => [...explained.values()].flatMap((classes) => [...classes])));
    expect(Object.keys(differenceClasses).filter((name) => !(found as Set<string>).has(name))).toEqual([]);
  });

  afterAll(() => {
    for (const [name, { schemas, equal, explained, unexplained }] of results) {
      const counts = new Map<string, number>();
      for (const classes of explained.values()) for (const each of classes) counts.set(each, (counts.get(each) ?? 0) + 1);
      const classes = [...counts].map(([each, count]) => `${each} ${String(count)}`).join(", ");
      const numbers = `${String(schemas)} schemas, ${String(equal)} equal, ${String(explained.size)} explained, ${String(unexplained.length)} listed`;
      process.stdout.write(`${name}: ${numbers}${classes === "" ? "" : ` (${classes})`}\n`);
    }
  });
});
