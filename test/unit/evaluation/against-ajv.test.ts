import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { documentOf } from "../pipeline.js";
import { schemaFamily, valueFor } from "../schemas.arbitrary.js";
import { predicatesOf } from "./support.js";

/** ajv stumbles over its own code for some schemas with `unevaluated` marks in a `oneOf`. */
function verdict(validate: (value: unknown) => boolean, value: unknown): boolean | undefined {
  try {
    return validate(value);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

it.each(["anything", "object", "array"] as const)("agrees with ajv on random schemas and values: %s", (focus) => {
  let accepted = 0;
  let refused = 0;
  fc.assert(
    fc.property(schemaFamily("S", focus), fc.array(valueFor(focus), { minLength: 20, maxLength: 20 }), (schemas, values) => {
      const ajv = new Ajv2020({ strict: false, validateFormats: false });
      ajv.addSchema(documentOf(schemas), "document");
      const predicate = predicatesOf(schemas);
      for (const name of Object.keys(schemas)) {
        const validate = ajv.compile({ $ref: `document#/components/schemas/${name}` });
        const isOurs = predicate(name);
        for (const value of values) {
          const expected = verdict(validate, value);
          if (expected === undefined) continue;
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
