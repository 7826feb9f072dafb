import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { documentOf, load, pipeline } from "../pipeline.js";
import { jsonValue, schemaFamily, type JsonSchema } from "../schemas.arbitrary.js";

const seed = Number(process.env["SEED"] ?? 20240607);
const families = Number(process.env["FAMILIES"] ?? 50);

it("agrees", { timeout: 600_000 }, async () => {
  const schemas: Record<string, JsonSchema> = {};
  for (let index = 0; index < families; index += 1) {
    Object.assign(schemas, fc.sample(schemaFamily(`S${index}`), { seed: seed + index, numRuns: 1 })[0]);
  }
  const document = documentOf(schemas);
  const t0 = Date.now();
  const result = await pipeline(structuredClone(document));
  console.log("pipeline", Date.now() - t0, result.files.map((f) => [f.path, f.content.length].join(":")).slice(0, 4));
  const codes: Record<string, number> = {};
  for (const d of result.diagnostics) codes[d.code] = (codes[d.code] ?? 0) + 1;
  console.log(codes);
  const t1 = Date.now();
  const validators = load(result, "validators");
  console.log("load", Date.now() - t1);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, "doc");
  const values = fc.sample(jsonValue, { seed, numRuns: 60 });
  let yes = 0, no = 0;
  const bad: unknown[] = [];
  const t2 = Date.now();
  for (const name of Object.keys(schemas)) {
    const judge = ajv.compile({ $ref: `doc#/components/schemas/${name}` });
    const is = validators[`is${name}`] as (value: unknown) => boolean;
    const validate = validators[`validate${name}`] as (value: unknown) => { issues?: unknown[] };
    for (const value of values) {
      const expected = judge(value);
      const actual = is(value);
      const issues = validate(value).issues;
      if (expected) yes += 1; else no += 1;
      if (actual !== expected || (issues === undefined) !== actual || issues?.length === 0) bad.push({ name, value, expected, actual, issues: issues?.length });
    }
  }
  console.log("judge", Date.now() - t2, { yes, no, bad: bad.length, badSchemas: new Set(bad.map((b) => (b as {name: string}).name)).size });
  const size = (b: unknown) => JSON.stringify(schemas[(b as { name: string }).name]).length;
  bad.sort((l, r) => size(l) - size(r));
  const seen = new Set<string>();
  for (const b of bad as { name: string }[]) { if (seen.has(b.name)) continue; seen.add(b.name); if (seen.size > 8) break; console.log(JSON.stringify(b), JSON.stringify(schemas[b.name])); }
  expect(bad.length).toBe(0);
});
