// Part of flatspec's runtime: copied as it is into generated output.

/** A type of JSON values; an integer is a number without a fraction. */
export type JsonType =
  "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";

/** A schema that others refer to: a function, so that they can do so in any order, and nothing is made before it is needed. */
export type NamedSchema = () => Keywords;

/** `true` allows every value, `false` none. */
export type Subschema = NamedSchema | Keywords | boolean;

/**
 * What a schema asks of values: the keywords of JSON Schema 2020-12 that allow
 * and refuse, with the same meaning. Regular expressions and formats stand here
 * as what decides about them.
 */
export interface Keywords {
  /** The predicate that says the same as all other keywords, where there is one. */
  readonly is?: (value: unknown) => boolean;

  readonly $ref?: NamedSchema;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  /** The formats of numbers by name. */
  readonly numberFormat?: Readonly<Record<string, (value: number) => boolean>>;
  readonly multipleOf?: number | readonly number[];

  readonly minLength?: number;
  readonly maxLength?: number;
  /** The formats of strings by name. */
  readonly format?: Readonly<Record<string, (value: string) => boolean>>;
  readonly pattern?: RegExp | readonly RegExp[];
  /** The value is a secret, which no issue shows. */
  readonly secret?: boolean;

  readonly minItems?: number;
  readonly maxItems?: number;
  readonly prefixItems?: readonly Subschema[];
  readonly items?: Subschema;
  readonly contains?: Subschema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly uniqueItems?: boolean;

  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Subschema>>;
  readonly patternProperties?: readonly (readonly [RegExp, Subschema])[];
  readonly additionalProperties?: Subschema;
  readonly propertyNames?: Subschema;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, Subschema>>;

  readonly not?: Subschema | readonly Subschema[];
  readonly if?: Subschema;
  readonly then?: Subschema;
  readonly else?: Subschema;
  readonly oneOf?: readonly Subschema[];
  readonly anyOf?: readonly Subschema[];
  readonly allOf?: readonly Subschema[];

  /** Which alternative each value of a property means, by its place in `oneOf` or `anyOf`. It says why a value is refused, not whether. */
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping: Readonly<Record<string, number>>;
  };

  readonly unevaluatedItems?: Subschema;
  readonly unevaluatedProperties?: Subschema;
}
