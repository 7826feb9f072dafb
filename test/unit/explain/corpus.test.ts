import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { explainSchema } from "../../../generator/explain/explain-schema.js";
import type { ExplainedSchema, Place } from "../../../generator/explain/explanation.js";
import { inputOf } from "./support.js";
import { inRepository } from "../../support/repository.js";

const documents = ["museum/openapi.yaml", "box/openapi.json", "discord/openapi.json"].map((path) =>
  inRepository(`../shared/specs/${path}`),
);

/** Every explained schema below one, itself included, with the way to it. */
function* below(schema: ExplainedSchema, way: string): Generator<{ schema: ExplainedSchema; way: string }> {
  yield { schema, way };
  for (const property of schema.properties) yield* below(property, `${way}.${property.name}`);
  for (const part of schema.parts) yield* below(part, `${way}/${part.keyword}[${part.key ?? ""}]`);
}

describe.each(documents)("%s", (path) => {
  it.skipIf(!existsSync(path))("has a place for everything that its flat types say", async () => {
    const text = readFileSync(path, "utf8");
    const lines = text.split("\n").length;
    const input = await inputOf(text, path);
    const faults: string[] = [];
    let properties = 0;
    for (const { id, name } of input.flattened.declarations.values()) {
      const explanation = explainSchema(input, id);
      if (explanation === undefined) {
        faults.push(`${name} is not explained`);
        continue;
      }
      const check = (way: string, { pointer, position }: Place): void => {
        if (position === undefined || position.line > lines) faults.push(`${way}: ${pointer} has no position`);
      };
      for (const { schema, way } of below(explanation.schema, name)) {
        for (const property of schema.properties) {
          properties += 1;
          if (property.contributions.length === 0 && property.type !== "unknown") faults.push(`${way}.${property.name} comes from nowhere`);
          if (property.required && property.requiredBy.length === 0) faults.push(`${way}.${property.name} is required by nobody`);
          for (const { at, branch } of property.contributions) [at, branch].forEach((place) => check(way, place));
          for (const { at } of property.requiredBy) check(way, at);
        }
        for (const { said } of schema.keywords) for (const { at } of said) check(way, at);
        for (const { keyword, from } of schema.annotations) if (from.length === 0) faults.push(`${way}: ${keyword} comes from nowhere`);
        for (const { at } of schema.residuals) check(way, at);
      }
    }
    expect(faults).toEqual([]);
    expect(properties).toBeGreaterThan(10);
  });
});
