import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { Judge } from "../judge.js";
import { documentOf, load, pipeline } from "../pipeline.js";
import { schemaFamily, valueFor, type Focus, type JsonSchema } from "../schemas.arbitrary.js";
import type { Issue, Validation } from "../../../templates/runtime/validation/issue.js";

interface Verdicts {
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly ajv: boolean;
  readonly predicate: boolean;
  readonly issues: readonly Issue[] | undefined;
}

const focuses: readonly Focus[] = ["object", "array", "object", "anything"];

const focusOf = (index: number): Focus => focuses[index % focuses.length] ?? "anything";

/** What ajv says of random values by random schemas, and what the validators say that are emitted for them: four schemas a family. */
async function verdicts(seed: number, families: number, valuesEach: number): Promise<Verdicts[]> {
  const drawn = Array.from({ length: families }, (_, index) => {
    const [schemas] = fc.sample(schemaFamily(`S${index}`, focusOf(index)), { seed: seed + index, numRuns: 1 });
    return { schemas: schemas ?? {}, values: fc.sample(valueFor(focusOf(index)), { seed: seed + index, numRuns: valuesEach }) };
  });
  const document = documentOf(Object.assign({}, ...drawn.map(({ schemas }) => schemas)) as Record<string, unknown>);
  const validators = load(await pipeline(structuredClone(document)), "validators");
  const judge = new Judge(document);
  return drawn.flatMap(({ schemas, values }) =>
    Object.entries(schemas).flatMap(([name, schema]) => {
      const ajv = judge.of(name);
      const is = validators[`is${name}`] as (value: unknown) => boolean;
      const validate = validators[`validate${name}`] as (value: unknown) => Validation<unknown>;
      return values.map((value) => ({ schema, value, ajv: ajv(value), predicate: is(value), issues: validate(value).issues }));
    }),
  );
}

const printed = (verdict: Verdicts): string => JSON.stringify(verdict);

describe("200 random schemas against 60 random values each", () => {
  let all: readonly Verdicts[] = [];

  beforeAll(async () => {
    all = await verdicts(20240607, 50, 60);
  }, 600_000);

  it("flattening leaves the same values valid, as ajv judges by the schemas as they were", () => {
    expect(
      all
        .filter(({ ajv, predicate }) => ajv !== predicate)
        .map(printed)
        .slice(0, 3),
    ).toEqual([]);
  });

  it("predicates and collectors agree: a value has issues if and only if it is refused", () => {
    const contrary = all.filter(({ predicate, issues }) => predicate !== (issues === undefined) || issues?.length === 0);
    expect(contrary.map(printed).slice(0, 3)).toEqual([]);
  });

  it("the sample is neither mostly accepted nor mostly refused", () => {
    const accepted = all.filter(({ ajv }) => ajv).length / all.length;
    expect(accepted).toBeGreaterThan(0.2);
    expect(accepted).toBeLessThan(0.8);
  });
});
