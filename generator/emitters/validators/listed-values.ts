import { accepts } from "../../evaluation/accepts.js";
import type { JsonScalar } from "../../model/json.js";
import type { Schema, SchemaId } from "../../model/schema.js";
import { withValues } from "../../model/value-list.js";
import { isScalar } from "./enum-steps.js";
import { isSecret } from "./keywords/secret.js";

/**
 * A schema whose alternatives list values, with one list of those that it allows as a whole; `undefined` for any other. What stands beside
 * such alternatives (a `type`, a `format`) leaves nothing to check, for it is asked of the values here.
 */
export function withListedValues(schema: Schema, lookUp: (id: SchemaId) => Schema | undefined): Schema | undefined {
  const { anyOf, oneOf, ...rest } = schema;
  const alternatives = anyOf ?? oneOf;
  if (alternatives === undefined || (anyOf !== undefined && oneOf !== undefined)) return undefined;
  const lists = new Map<JsonScalar, number>();
  for (const { enum: values, ...others } of alternatives) {
    if (!values?.every(isScalar) || isSecret(others)) return undefined;
    for (const each of new Set(values)) lists.set(each, (lists.get(each) ?? 0) + 1);
  }
  const listed = [...lists].filter(([, count]) => oneOf === undefined || count === 1).map(([value]) => value);
  return withValues(
    rest,
    listed.filter((value) => accepts(rest, value, lookUp)),
  );
}
