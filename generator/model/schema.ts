import type { JsonScalar, JsonType, JsonValue } from "./json.js";

/** Identifies a named schema: the JSON pointer of the place it was declared at. */
export type SchemaId = string;

/**
 * What a JSON Schema says, every keyword kept (2020-12, core and validation), in one form for all versions of OpenAPI.
 *
 * All members constrain together, as keywords of one schema object do. An absent member constrains nothing, so `{}` allows every value;
 * `types: []` allows none (the schema `false`). `const` is an `enum` of one. Keywords that can meet more than once when schemas are
 * merged (`pattern`, `format`, `multipleOf`, `not`) are lists, all of which hold.
 */
export interface Schema extends Annotations {
  /** Where it stands in the document: a JSON pointer. */
  readonly pointer: string;
  /** Another schema that holds as well. */
  readonly ref?: SchemaId;
  readonly types?: readonly JsonType[];
  readonly enum?: readonly JsonValue[];

  readonly multipleOf?: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;

  /** Lengths count Unicode code points (validation, section 6.3). */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly patterns?: readonly string[];
  readonly formats?: readonly string[];
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  /** What the document in a string is like (validation, section 8.5). It allows and refuses nothing. */
  readonly contentSchema?: Schema;

  readonly prefixItems?: readonly Schema[];
  /** Applies to the items after `prefixItems`. */
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly unevaluatedItems?: Schema;

  readonly properties?: ReadonlyMap<string, Schema>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly patternProperties?: ReadonlyMap<string, Schema>;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, Schema>;
  readonly unevaluatedProperties?: Schema;

  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: Discriminator;
}

/** What a schema says about values without allowing or refusing any (validation, section 9). */
export interface Annotations {
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly default?: JsonValue;
  readonly examples?: readonly JsonValue[];
  /** Formats that its values are meant to have, where that is not asked of them. */
  readonly annotatedFormats?: readonly string[];
  /** What discriminators say of its properties, by name. */
  readonly tags?: ReadonlyMap<string, Tag>;
  /** What the document calls the values of its `enum`, by extensions; in no order, and a value may have several names. */
  readonly enumMembers?: readonly EnumMember[];
}

/** What the document says of one value of an `enum`. */
export interface EnumMember {
  readonly value: JsonScalar;
  readonly name?: string;
  readonly description?: string;
}

/** The values of a property by which a discriminator tells the values of one schema from those of others (3.1, section 4.8.25). */
export interface Tag {
  readonly values: readonly JsonValue[];
  /** Whether they are names of schemas, for want of a mapping. */
  readonly isImplicit: boolean;
}

/** Where a schema stands and what it is about: the members that allow and refuse nothing. */
export const annotationKeywords: ReadonlySet<string> = new Set([
  "pointer",
  "title",
  "description",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "examples",
  "annotatedFormats",
  "tags",
  "enumMembers",
] satisfies (keyof Schema)[]);

/** OpenAPI's hint which member of a union a value belongs to (3.1, section 4.8.25). */
export interface Discriminator {
  readonly propertyName: string;
  /** Tag value to schema. Once it is resolved, a union's mapping has the implicit names too, and leads to what its members refer to. */
  readonly mapping: ReadonlyMap<string, SchemaId>;
}

/** Every keyword that holds subschemas, by the shape in which it holds them. */
export const subschemaKeywords = {
  single: [
    "contentSchema",
    "items",
    "contains",
    "unevaluatedItems",
    "additionalProperties",
    "propertyNames",
    "unevaluatedProperties",
    "if",
    "then",
    "else",
  ],
  list: ["prefixItems", "allOf", "anyOf", "oneOf", "not"],
  map: ["properties", "patternProperties", "dependentSchemas"],
} as const satisfies Record<string, readonly (keyof Schema)[]>;

/** The keywords whose subschemas speak about the value itself rather than about a part of it. */
export const inPlaceKeywords: ReadonlySet<keyof Schema> = new Set<keyof Schema>([
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentSchemas",
]);

const shapeOf: ReadonlyMap<string, keyof typeof subschemaKeywords> = new Map(
  (["single", "list", "map"] as const).flatMap((shape) => subschemaKeywords[shape].map((keyword) => [keyword, shape] as const)),
);

/** A direct subschema: the keyword and, within it, the index or key it stands under. */
export interface Subschema {
  readonly keyword: keyof Schema;
  readonly key: string | number | undefined;
  readonly schema: Schema;
}

/** The direct subschemas of a schema, in the order of its members. */
export function subschemas(schema: Schema): readonly Subschema[] {
  const found: Subschema[] = [];
  for (const member in schema) {
    const shape = shapeOf.get(member);
    if (shape === undefined) continue;
    const keyword = member as keyof Schema;
    const held = schema[keyword];
    if (held === undefined) continue;
    if (shape === "single") found.push({ keyword, key: undefined, schema: held as Schema });
    else if (shape === "list") (held as readonly Schema[]).forEach((child, key) => found.push({ keyword, key, schema: child }));
    else for (const [key, child] of held as ReadonlyMap<string, Schema>) found.push({ keyword, key, schema: child });
  }
  return found;
}

/** The same schema with every direct subschema replaced; unchanged subschemas keep their identity, and so does the whole. */
export function mapSubschemas(schema: Schema, replace: (child: Schema, keyword: keyof Schema) => Schema): Schema {
  let changes: Record<string, unknown> | undefined;
  for (const member in schema) {
    const shape = shapeOf.get(member);
    if (shape === undefined) continue;
    const keyword = member as keyof Schema;
    const held = schema[keyword];
    if (held === undefined) continue;
    const replaced = mapHeld(shape, held, (child) => replace(child, keyword));
    if (replaced !== held) (changes ??= {})[keyword] = replaced;
  }
  return changes === undefined ? schema : { ...schema, ...changes };
}

/** What a keyword holds with every schema in it replaced; the same object if none changes. */
function mapHeld(shape: keyof typeof subschemaKeywords, held: unknown, replace: (child: Schema) => Schema): unknown {
  if (shape === "single") return replace(held as Schema);
  if (shape === "list") {
    const children = held as readonly Schema[];
    const list = children.map((child) => replace(child));
    return list.every((child, index) => child === children[index]) ? held : list;
  }
  const entries = [...(held as ReadonlyMap<string, Schema>)].map(([key, child]) => ({ key, child, replaced: replace(child) }));
  return entries.every(({ child, replaced }) => child === replaced) ? held : new Map(entries.map(({ key, replaced }) => [key, replaced]));
}

/** Whether a schema allows no value at all by its own words. */
export function isNever(schema: Schema): boolean {
  return schema.types?.length === 0;
}

/** Whether a schema is a choice, whatever it says besides. */
export function isUnion({ oneOf, anyOf }: Schema): boolean {
  return oneOf !== undefined || anyOf !== undefined;
}
