import { code } from "../../../code/code.js";
import { objectLiteral } from "../../../code/layout/collections.js";
import { numberLiteral, objectKey, stringLiteral } from "../../../code/literal.js";
import { isUnion, type Discriminator, type Schema } from "../../../model/schema.js";
import type { Target } from "../evaluated.js";
import type { Keyword } from "./keyword.js";

/** Which alternative of a union each tag means: it refuses nothing (ADR 9), but tells of which alternative to say why a value is refused. */
export const discriminator: Keyword = {
  keyword: "discriminator",
  tells: (schema) => alternativesOf(schema) !== undefined,
  verdict: () => "always",
  steps: () => [],
  data(schema, { target }) {
    const alternatives = alternativesOf(schema);
    if (schema.discriminator === undefined || alternatives === undefined) return [];
    const mapping = new Map<string, number>();
    for (const [index, alternative] of alternatives.entries()) {
      for (const tag of tagsOf(alternative, schema.discriminator, target)) if (!mapping.has(tag)) mapping.set(tag, index);
    }
    if (mapping.size === 0) return [];
    const entries = [...mapping]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([tag, index]) => ({ key: objectKey(tag), value: numberLiteral(index) }));
    const value = objectLiteral([
      { key: code`propertyName`, value: stringLiteral(schema.discriminator.propertyName) },
      { key: code`mapping`, value: objectLiteral(entries) },
    ]);
    return [{ key: code`discriminator`, value }];
  },
};

/** The alternatives that a discriminator tells apart, where they stand in one list. */
function alternativesOf(schema: Schema): readonly Schema[] | undefined {
  if (schema.discriminator === undefined || !isUnion(schema)) return undefined;
  if (schema.oneOf !== undefined && schema.anyOf !== undefined) return undefined;
  return schema.oneOf ?? schema.anyOf;
}

/** The tags of an alternative: what its property can be, where it says that, for a mapping may have been forgotten. */
function tagsOf(alternative: Schema, { propertyName, mapping }: Discriminator, target: Target): readonly string[] {
  const mapped = [...mapping].flatMap(([tag, id]) => (id === alternative.ref ? [tag] : []));
  const schema = alternative.ref === undefined ? alternative : target(alternative);
  const own = schema?.properties?.get(propertyName)?.enum?.filter((value) => typeof value === "string");
  return own ?? mapped;
}
