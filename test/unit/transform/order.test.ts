import fc from "fast-check";
import { expect, it } from "vitest";
import { documentOf, pipeline } from "../pipeline.js";
import { schemaFamily, type Focus, type JsonSchema } from "../schemas.arbitrary.js";

const focuses: readonly Focus[] = ["object", "array", "anything"];

it("the order of the components changes nothing in the output", async () => {
  const families = Array.from({ length: 30 }, (_, index) => {
    const [family] = fc.sample(schemaFamily(`S${index}`, focuses[index % 3] ?? "object"), { seed: 99 + index, numRuns: 1 });
    return Object.entries(family ?? {});
  });
  const schemas: readonly (readonly [string, JsonSchema])[] = families.flat();
  const [shuffled = []] = fc.sample(fc.shuffledSubarray([...schemas], { minLength: schemas.length }), { seed: 7, numRuns: 1 });
  expect(shuffled).not.toEqual(schemas);
  const outputs = [schemas, shuffled].map((each) => pipeline(documentOf(Object.fromEntries(each)), ["validators"]));
  const [first, second] = await Promise.all(outputs);
  expect(second?.files).toEqual(first?.files);
});
