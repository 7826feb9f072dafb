import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import type { MediaType } from "../../generator/model/operation.js";
import { realDocuments } from "./documents.js";
import { compare } from "./exactness/compare.js";
import { Emitted } from "./exactness/emitted.js";
import { ExpectedView, type Direction } from "./exactness/expected-view.js";
import { MarkedSchemas } from "./exactness/marked-schemas.js";
import { Original } from "./exactness/original.js";
import { tableRow } from "./exactness/table-row.js";

/** How many values each schema gets in each direction, at least. */
const valuesEach = 60;

/** Those that may say `readOnly` or `writeOnly`; trees of files are not searched. */
const documents = realDocuments().filter(
  ({ path, allowRef }) => allowRef !== undefined || /(?:read|write)Only/u.test(readFileSync(path, "utf8")),
);
const rows: string[] = [];

/** A schema of the document, and the declaration that is meant to be what one side sends of it. */
interface SentSchema {
  readonly pointer: string;
  readonly id: string;
}

/** What each side sends: declarations of the document by their two views, bodies of operations by the one that they have. */
function sentSchemas({ api, declared }: Emitted): Readonly<Record<Direction, readonly SentSchema[]>> {
  const variants = new Map(
    [...api.declarations.values()].map(({ id, variantOf }) => [`${variantOf?.suffix ?? ""} ${variantOf?.id ?? id}`, id]),
  );
  const own = [...declared].filter((id) => api.declarations.has(id)).sort();
  const bodies: Record<Direction, Set<string>> = { request: new Set(), response: new Set() };
  const add = (content: readonly MediaType[], direction: Direction): void => {
    for (const { schema, itemSchema } of content) {
      for (const each of [schema, itemSchema]) if (each?.ref !== undefined) bodies[direction].add(each.ref);
    }
  };
  for (const { requestBody, responses } of api.operations) {
    add(requestBody?.content ?? [], "request");
    for (const { content } of responses) add(content, "response");
  }
  for (const { requestBody } of api.incomingRequests) add(requestBody.content, "response");
  const bodiesSent = (direction: Direction): SentSchema[] =>
    [...bodies[direction]]
      .map((id) => ({ pointer: id.replace(/~request$/u, ""), id }))
      .filter(({ pointer }) => !declared.has(pointer))
      .sort((left, right) => (left.pointer < right.pointer ? -1 : 1));
  return {
    request: [...own.map((id) => ({ pointer: id, id: variants.get(`Request ${id}`) ?? id })), ...bodiesSent("request")],
    response: [...own.map((id) => ({ pointer: id, id })), ...bodiesSent("response")],
  };
}

describe.skipIf(documents.length === 0)("views are exact", () => {
  test.each(documents)("$name", async (document) => {
    const emitted = await Emitted.of(document);
    const marked = new MarkedSchemas(emitted.document);
    const sent = sentSchemas(emitted);
    for (const direction of ["request", "response"] as const) {
      const start = performance.now();
      const schemas = sent[direction].filter(({ pointer }) => marked.has(pointer));
      if (schemas.length === 0) continue;
      const view = new ExpectedView(emitted.document, direction);
      const subjects = schemas.map((sent) => ({ ...sent, inView: view.at(sent.pointer) }));
      const judge = new Original(view.document);
      const comparisons = subjects.map(({ pointer, id, inView }) => {
        // Also with what is left out.
        const places = [
          { document: view.document, pointer: inView },
          { document: emitted.document, pointer },
        ];
        return compare({ schema: pointer, places, expected: judge.of(inView), validators: emitted.of(id) }, valuesEach);
      });
      rows.push(tableRow(`${document.name}, ${direction}s`, comparisons, performance.now() - start));
      expect(comparisons.flatMap(({ schema, example }) => (example === undefined ? [] : [`${schema} ${example}`]))).toEqual([]);
      expect(comparisons.filter(({ values }) => values < valuesEach)).toEqual([]);
    }
  });

  afterAll(() => {
    process.stdout.write(`${rows.join("\n")}\n`);
  });
});
