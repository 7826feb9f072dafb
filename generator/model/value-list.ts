import type { JsonValue } from "./json.js";
import { annotationKeywords, type Schema } from "./schema.js";

/**
 * A schema that allows just the given values, which the keywords of the schema allow: of those only `types` stays. Its formats are
 * annotations now, and names are left to values that are.
 */
export function withValues(schema: Schema, values: readonly JsonValue[]): Schema {
  const { types, enumMembers, formats = [], annotatedFormats = [] } = schema;
  const left = new Set(values);
  const members = enumMembers?.filter(({ value }) => left.has(value)) ?? [];
  const annotations = Object.fromEntries(Object.entries(schema).filter(([key]) => annotationKeywords.has(key) && key !== "enumMembers"));
  return {
    ...annotations,
    pointer: schema.pointer,
    ...(formats.length === 0 ? {} : { annotatedFormats: [...annotatedFormats, ...formats] }),
    ...(types === undefined ? {} : { types }),
    enum: values,
    ...(members.length === 0 ? {} : { enumMembers: members }),
  };
}
