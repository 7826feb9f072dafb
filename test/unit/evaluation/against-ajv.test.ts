import fc from "fast-check";
import { expect, it } from "vitest";
import { Judge } from "../judge.js";
import { documentOf } from "../pipeline.js";
import { schemaFamily, valueFor } from "../schemas.arbitrary.js";
import { predicatesOf } from "./support.js";

it.each(["anything", "object", "array"] as const)("agrees with ajv on random schemas and values: %s", (focus) => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(schemaFamily("S", focus), fc.array(valueFor(focus), { minLength: 20, maxLength: 20 }), (schemas, values) => {
      const judge = new Judge(documentOf(schemas));
      const predicate = predicatesOf(schemas);
      for (const name of Object.keys(schemas)) {
        const validate = judge.of(name);
        const isOurs = predicate(name);
        for (const value of values) {
          const expected = validate(value);
          expect(isOurs(value), JSON.stringify({ name, schemas, value })).toBe(expected);
          if (expected) accepted += 1;
          else refused += 1;
        }
      }
    }),
    { seed: 20240611, numRuns: 150 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(1000);
});
