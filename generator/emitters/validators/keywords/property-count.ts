import { code, type Code } from "../../../code/code.js";
import { call } from "../../../code/layout/call.js";
import { binary } from "../../../code/layout/operators.js";
import { numberLiteral } from "../../../code/literal.js";
import { isNever, type Schema } from "../../../model/schema.js";
import { failIf } from "../step.js";
import { openIf, type Keyword, type KeywordContext } from "./keyword.js";

/** How many members an object has. One that is `undefined` is absent, as it is in JSON. */
export function propertyCount(value: Code, context: KeywordContext): Code {
  return call(context.runtime("validation/guards", "countMembers"), [value]);
}

export const minProperties: Keyword = {
  keyword: "minProperties",
  type: "object",
  verdict: ({ minProperties: limit = 0, required = [] }) => openIf(limit > new Set(required).size),
  steps: ({ minProperties: limit = 0 }, value, context) => [failIf(binary(propertyCount(value, context), "<", numberLiteral(limit)))],
  data: ({ minProperties: limit = 0 }) => (limit === 0 ? [] : [{ key: code`minProperties`, value: numberLiteral(limit) }]),
};

export const maxProperties: Keyword = {
  keyword: "maxProperties",
  type: "object",
  verdict: (schema) => openIf(schema.maxProperties !== undefined && schema.maxProperties < mostProperties(schema)),
  steps: ({ maxProperties: limit = 0 }, value, context) => [failIf(binary(propertyCount(value, context), ">", numberLiteral(limit)))],
  data: ({ maxProperties: limit }) => (limit === undefined ? [] : [{ key: code`maxProperties`, value: numberLiteral(limit) }]),
};

/** So many members there can be by the other keywords. */
function mostProperties({ properties, patternProperties, additionalProperties }: Schema): number {
  if (additionalProperties === undefined || !isNever(additionalProperties) || (patternProperties?.size ?? 0) > 0) return Infinity;
  return properties?.size ?? 0;
}
