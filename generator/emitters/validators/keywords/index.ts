import { additionalProperties } from "./additional-properties.js";
import { exclusiveMaximum, exclusiveMinimum, maximum, minimum } from "./bounds.js";
import { allOf, anyOf, ifThenElse, not, oneOf } from "./composition.js";
import { contains } from "./contains.js";
import { dependentRequired, dependentSchemas } from "./dependencies.js";
import { discriminator } from "./discriminator.js";
import { numberFormat, stringFormat } from "./format.js";
import { maxItems, minItems } from "./item-count.js";
import { items } from "./items.js";
import type { Keyword } from "./keyword.js";
import { maxLength, minLength } from "./length.js";
import { multipleOf } from "./multiple-of.js";
import { pattern } from "./pattern.js";
import { properties } from "./properties.js";
import { maxProperties, minProperties } from "./property-count.js";
import { propertyNames } from "./property-names.js";
import { secret } from "./secret.js";
import { unevaluatedItems, unevaluatedProperties } from "./unevaluated.js";
import { uniqueItems } from "./unique-items.js";

/** All keywords that are checked, cheap ones first: lengths before patterns, counts before the things counted. */
export const keywords: readonly Keyword[] = [
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  numberFormat,
  multipleOf,
  minLength,
  maxLength,
  stringFormat,
  pattern,
  minItems,
  maxItems,
  items,
  contains,
  uniqueItems,
  unevaluatedItems,
  minProperties,
  maxProperties,
  properties,
  additionalProperties,
  propertyNames,
  dependentRequired,
  dependentSchemas,
  unevaluatedProperties,
  // From here on the keywords of all types. Those that narrow the value to another schema's type come last.
  not,
  ifThenElse,
  oneOf,
  anyOf,
  allOf,
  discriminator,
  secret,
];
