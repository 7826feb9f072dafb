import fc from "fast-check";
import { expect, it } from "vitest";
import { DiagnosticSink } from "../../../generator/diagnostics/sink.js";
import { accepts } from "../../../generator/evaluation/accepts.js";
import type { JsonObject, JsonValue } from "../../../generator/model/json.js";
import { visitObjects } from "../../../generator/openapi/structure.js";
import { parseDocument } from "../../../generator/parse/parse-document.js";
import { documentOf, pipeline } from "../pipeline.js";
import { schemaFamily, valueFor, type Focus } from "../schemas.arbitrary.js";
import { loadDeciders } from "./interpreted.js";

const focuses: readonly Focus[] = ["object", "array", "object", "anything"];

/** Adds unevaluated keywords to a part of all schemas. */
function withUnevaluated(schemas: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy = structuredClone(schemas);
  let count = 0;
  for (const schema of Object.values(copy)) {
    visitObjects("schema", schema, (name, object) => {
      if (name !== "schema") return;
      count += 1;
      if (count % 4 === 1) object["unevaluatedProperties"] = count % 3 === 0 ? { type: "string" } : false;
      if (count % 6 === 2) object["unevaluatedItems"] = count % 5 === 0 ? { type: "number" } : false;
    });
  }
  return copy;
}

it("predicates and interpreter agree with the evaluation of the schemas as they were", { timeout: 600_000 }, async () => {
  const drawn = Array.from({ length: 60 }, (_, index) => {
    const focus = focuses[index % focuses.length] ?? "object";
    const [schemas] = fc.sample(schemaFamily(`S${index}`, focus), { seed: 77 + index, numRuns: 1 });
    return { schemas: withUnevaluated(schemas ?? {}), values: fc.sample(valueFor(focus), { seed: 77 + index, numRuns: 60 }) };
  });
  const document = documentOf(Object.assign({}, ...drawn.map(({ schemas }) => schemas)) as Record<string, unknown>);
  const sink = new DiagnosticSink({ strict: false });
  const { declarations } = parseDocument(structuredClone(document) as JsonObject, sink);
  const deciders = loadDeciders(await pipeline(structuredClone(document)));
  let refused = 0;
  const different = drawn.flatMap(({ schemas, values }) =>
    Object.keys(schemas).flatMap((component) => {
      const schema = declarations.get(`#/components/schemas/${component}`)?.schema;
      if (schema === undefined) throw new Error(`there is no ${component}`);
      const { predicate, interpreter, issues } = deciders(component);
      return values.flatMap((value) => {
        const want = accepts(schema, value as JsonValue, (id) => declarations.get(id)?.schema);
        if (!want) refused += 1;
        const found = { predicate: predicate(value), interpreter: interpreter(value), issues: issues(value) === 0 };
        return Object.values(found).every((verdict) => verdict === want)
          ? []
          : [JSON.stringify({ schema: schemas[component], value, want, found })];
      });
    }),
  );
  expect(refused).toBeGreaterThan(1000);
  expect(different.sort((left, right) => left.length - right.length).slice(0, 3)).toEqual([]);
});
