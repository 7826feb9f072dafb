import { afterAll, describe, expect, test } from "vitest";
import { isJsonObject, type JsonValue } from "../../generator/model/json.js";
import { appendPointer, lookUp, parsePointer } from "../../generator/openapi/pointer.js";
import { realDocuments } from "./documents.js";
import { compare } from "./exactness/compare.js";
import { isComposed } from "./exactness/composed-schemas.js";
import { Emitted, removeMarks } from "./exactness/emitted.js";
import { Original } from "./exactness/original.js";
import { tableRow } from "./exactness/table-row.js";
import { unsatisfied } from "./exactness/unsatisfied-schemas.js";

/** How many values each schema gets, at least. */
const valuesEach = 200;

const documents = realDocuments();
const rows: string[] = [];

const isComponent = (pointer: string): boolean => /^#\/components\/schemas\/[^/]+$/u.test(pointer);

/** The schemas that are written with composition: every component, and all else that has a declaration, such as bodies of operations. */
function composedSchemas({ api, document }: Emitted): string[] {
  const at = (pointer: string): JsonValue | undefined => lookUp(document, parsePointer(pointer) ?? []) as JsonValue | undefined;
  const schemas = at("#/components/schemas");
  const components = isJsonObject(schemas) ? Object.keys(schemas).map((name) => appendPointer("#/components/schemas", name)) : [];
  // What is made of another declaration stands at no place of the document.
  const others = [...api.declarations.values()].filter(({ id, variantOf }) => variantOf === undefined && !isComponent(id));
  return [...components, ...others.map(({ id }) => id).sort()].filter((pointer) => isComposed(at(pointer)));
}

describe.skipIf(documents.length === 0)("flattening is exact", () => {
  test.each(documents)("$name", async (document) => {
    const start = performance.now();
    // Views have a test of their own.
    const emitted = await Emitted.of(document, removeMarks);
    const original = new Original(emitted.document);
    const comparisons = composedSchemas(emitted).map((pointer) => {
      const places = [{ document: emitted.document, pointer }];
      return compare({ schema: pointer, places, expected: original.of(pointer), validators: emitted.of(pointer) }, valuesEach);
    });
    const components = comparisons.filter(({ schema }) => isComponent(schema));
    const milliseconds = performance.now() - start;
    for (const [kind, some] of [
      ["components", components],
      ["bodies and other places", comparisons.filter((each) => !components.includes(each))],
    ] as const) {
      if (some.length > 0) rows.push(tableRow(`${document.name}, ${kind}`, some, milliseconds));
    }
    expect(comparisons.flatMap(({ schema, example }) => (example === undefined ? [] : [`${schema} ${example}`]))).toEqual([]);
    expect(comparisons.filter(({ values }) => values < valuesEach)).toEqual([]);
    const without = comparisons.filter(({ valid }) => valid === 0).map(({ schema }) => schema);
    expect(without).toEqual(Object.keys(unsatisfied[document.name] ?? {}));
  });

  afterAll(() => {
    process.stdout.write(`${rows.join("\n")}\n`);
  });
});
