import { code } from "../../../code/code.js";
import { arrayLiteral, type ObjectEntry } from "../../../code/layout/collections.js";
import type { Schema } from "../../../model/schema.js";
import { openIf, type Keyword } from "./keyword.js";
import { otherMembers } from "./other-members.js";
import { regularExpression } from "./pattern.js";

/** `patternProperties`, and `additionalProperties` for the members that neither it nor `properties` names (core, section 10.3.2). */
export const additionalProperties: Keyword = {
  keyword: "additionalProperties",
  type: "object",
  verdict({ patternProperties, additionalProperties: rest }, verdict) {
    const schemas = [...(patternProperties?.values() ?? []), ...(rest === undefined ? [] : [rest])];
    return openIf(schemas.some((schema) => verdict(schema) !== "always"));
  },
  steps({ properties, patternProperties = new Map<string, Schema>(), additionalProperties: rest }, value, context) {
    return otherMembers({ patterns: patternProperties, names: properties?.keys() ?? [], rest }, value, context);
  },
  data({ patternProperties, additionalProperties: rest }, context) {
    const entries: ObjectEntry[] = [];
    if (patternProperties !== undefined && patternProperties.size > 0) {
      const pairs = [...patternProperties].map(([source, schema]) =>
        arrayLiteral([regularExpression(source, context), context.schema(schema)]),
      );
      entries.push({ key: code`patternProperties`, value: arrayLiteral(pairs) });
    }
    if (rest !== undefined) entries.push({ key: code`additionalProperties`, value: context.schema(rest) });
    return entries;
  },
};
