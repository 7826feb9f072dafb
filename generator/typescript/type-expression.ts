import { code, type Code } from "../code/code.js";
import { docComment } from "../code/comment.js";
import { jsonTypeExpression } from "./json-type.js";
import { arrayType, intersectionType, optionalElementType, tupleType, unionType } from "../code/layout/types.js";
import { objectType, type TypeMember } from "../code/layout/object-type.js";
import { typeKey } from "../code/literal.js";
import { jsonTypes, type JsonType, type JsonValue } from "../model/json.js";
import { isNever, type Schema, type SchemaId, type Tag } from "../model/schema.js";
import { noSurroundings, surroundingsOf, withoutNamesOfBranches, type Surroundings } from "./surroundings.js";

/** Names the type of a declaration. */
export type TypeReference = (id: SchemaId) => Code;

export const unknownType: Code = code`unknown`;
export const neverType: Code = code`never`;

/**
 * The TypeScript type of the values that a schema allows: exact where TypeScript can say it, else the closest type that contains them
 * all. Keywords for objects or arrays without a `type` are read as if the type were given, as their authors mean it. Properties by
 * which a discriminator tells schemas apart have the type of their tags (ADR 9).
 */
export function typeExpression(schema: Schema, reference: TypeReference): Code {
  return typeBeside(schema, reference, noSurroundings);
}

function typeBeside(schema: Schema, reference: TypeReference, around: Surroundings): Code {
  if (schema.ref !== undefined) {
    return schema.tags === undefined ? reference(schema.ref) : intersectionType([reference(schema.ref), tagsType(schema.tags, around)]);
  }
  if (isNever(schema)) return neverType;
  const parts = [ownType(schema, reference, around), ...compositionTypes(schema, reference, around)].filter(
    (part) => part !== undefined && part !== unknownType,
  ) as Code[];
  return parts.length === 0 ? unknownType : intersectionType(parts);
}

/** What a union alone knows of a member. Whether the property is required is the business of the member, and of the union. */
function tagsType(tags: ReadonlyMap<string, Tag>, { required }: Surroundings): Code {
  return objectType(
    [...tags].map(([name, { values }]) => ({
      kind: "property",
      key: typeKey(name),
      type: enumType(values),
      optional: !required.has(name),
    })),
  );
}

/** The type that the keywords outside compositions describe; `undefined` when they say nothing that a type can. */
function ownType(whole: Schema, reference: TypeReference, around: Surroundings): Code | undefined {
  if (whole.enum !== undefined) return enumType(whole.enum);
  const schema = withoutNamesOfBranches(whole);
  const types = impliedTypes(schema);
  if (types === undefined) return undefined;
  const isShapedElsewhere = schema.anyOf !== undefined || schema.oneOf !== undefined || schema.allOf !== undefined;
  if (isShapedElsewhere && schema.types !== undefined && !types.some((type) => hasShape(schema, type))) {
    return types.length === 1 && types[0] !== "object" && types[0] !== "array"
      ? typeOf(types[0] as JsonType, schema, reference, around)
      : undefined;
  }
  // `null` reads best at the end.
  const ordered = [...types.filter((type) => type !== "null"), ...types.filter((type) => type === "null")];
  return unionType(ordered.map((type) => typeOf(type, schema, reference, around)));
}

function compositionTypes(schema: Schema, reference: TypeReference, outer: Surroundings): (Code | undefined)[] {
  const around = surroundingsOf(schema, outer);
  const union = (members: readonly Schema[] | undefined): Code | undefined => {
    if (members === undefined) return undefined;
    const types = members.filter((member) => !isNever(member)).map((member) => typeBeside(member, reference, around));
    return types.includes(unknownType) ? undefined : types.length === 0 ? neverType : unionOf(types);
  };
  return [union(schema.anyOf), union(schema.oneOf), ...(schema.allOf ?? []).map((part) => typeBeside(part, reference, around))];
}

function enumType(values: readonly JsonValue[]): Code {
  return values.length === 0 ? neverType : unionOf(values.map((value) => jsonTypeExpression(value)));
}

function impliedTypes(schema: Schema): readonly JsonType[] | undefined {
  if (schema.types !== undefined) return schema.types;
  const implied = jsonTypes.filter((type) => hasShape(schema, type));
  return implied.length === 0 ? undefined : implied;
}

function hasShape(schema: Schema, type: JsonType): boolean {
  if (type === "object") {
    return (
      schema.properties !== undefined ||
      schema.additionalProperties !== undefined ||
      schema.patternProperties !== undefined ||
      schema.required !== undefined ||
      schema.tags !== undefined
    );
  }
  return type === "array" && (schema.items !== undefined || schema.prefixItems !== undefined);
}

function typeOf(type: JsonType, schema: Schema, reference: TypeReference, around: Surroundings): Code {
  switch (type) {
    case "null":
      return code`null`;
    case "boolean":
      return code`boolean`;
    case "integer":
    case "number":
      return code`number`;
    case "string":
      return code`string`;
    case "array":
      return arrayTypeOf(schema, reference);
    case "object":
      return objectTypeOf(schema, reference, around);
  }
}

function arrayTypeOf(schema: Schema, reference: TypeReference): Code {
  const items = schema.items === undefined ? unknownType : typeExpression(schema.items, reference);
  const { prefixItems } = schema;
  if (prefixItems === undefined || prefixItems.length === 0) return arrayType(items);
  const minItems = schema.minItems ?? 0;
  const maxItems = schema.maxItems ?? Infinity;
  const elements = prefixItems.slice(0, maxItems).map((item, index) => {
    const type = typeExpression(item, reference);
    return index < minItems ? type : optionalElementType(type);
  });
  const isClosed = maxItems <= prefixItems.length || (schema.items !== undefined && isNever(schema.items));
  return isClosed ? tupleType(elements) : tupleType(elements, items);
}

/** What an object type consists of. */
export interface ObjectShape {
  readonly properties: readonly ObjectProperty[];
  /** The type of members under any other name; absent when the type names them all. */
  readonly index?: Code;
}

export interface ObjectProperty {
  readonly name: string;
  readonly type: Code;
  readonly optional: boolean;
  /** Absent for a property that is not described. */
  readonly schema?: Schema;
}

/** The declared properties, the tags and the required ones that are not declared, and an index signature for what else an object may hold. */
export function objectShape(schema: Schema, reference: TypeReference, around: Surroundings = noSurroundings): ObjectShape {
  const required = new Set(schema.required);
  const isOptional = (name: string): boolean => !required.has(name) && !around.required.has(name);
  const additional = additionalTypes(schema, reference);
  const properties: ObjectProperty[] = [];
  const tagOf = (name: string): Code | undefined => {
    const tag = schema.tags?.get(name);
    return tag === undefined ? undefined : enumType(tag.values);
  };
  for (const [name, property] of schema.properties ?? []) {
    properties.push({ name, type: tagOf(name) ?? typeExpression(property, reference), optional: isOptional(name), schema: property });
  }
  for (const name of new Set([...(schema.tags?.keys() ?? []), ...required])) {
    if (schema.properties?.has(name) === true) continue;
    const sibling = around.properties.get(name);
    const described = sibling === undefined ? unknownType : typeExpression(sibling, reference);
    properties.push({
      name,
      type: tagOf(name) ?? (additional === undefined ? described : unionOf(additional)),
      optional: isOptional(name),
    });
  }
  if (additional !== undefined) return { properties, index: indexType(properties, additional) };
  if (properties.length > 0) return { properties };
  const allowsNothing = schema.additionalProperties !== undefined || schema.patternProperties !== undefined;
  return { properties, index: allowsNothing ? neverType : unknownType };
}

/** An index signature covers the named properties too, so their types belong to it. */
function indexType(properties: readonly ObjectProperty[], additional: readonly Code[]): Code {
  const types = [...additional, ...properties.map((property) => property.type)];
  return unionOf(properties.some((property) => property.optional) ? [...types, code`undefined`] : types);
}

function objectTypeOf(schema: Schema, reference: TypeReference, around: Surroundings): Code {
  const { properties, index } = objectShape(schema, reference, around);
  const members: TypeMember[] = properties.map(({ name, type, optional, schema: property }) => ({
    kind: "property",
    key: typeKey(name),
    type,
    optional,
    comment: docComment({ text: property?.description ?? property?.title, deprecated: property?.deprecated }),
  }));
  if (index !== undefined) members.unshift({ kind: "index", keyType: code`string`, type: index });
  return objectType(members);
}

/** The types of properties that are not declared by name; `undefined` when nothing, or nothing but silence, allows them. */
function additionalTypes(schema: Schema, reference: TypeReference): Code[] | undefined {
  const schemas = [...(schema.patternProperties?.values() ?? [])];
  if (schema.additionalProperties !== undefined) schemas.push(schema.additionalProperties);
  else if (schemas.length > 0) return [unknownType];
  const allowed = schemas.filter((each) => !isNever(each));
  return allowed.length === 0 ? undefined : allowed.map((each) => typeExpression(each, reference));
}

function unionOf(types: readonly Code[]): Code {
  if (types.includes(unknownType)) return unknownType;
  const distinct = new Map(types.map((type) => [typeof type.doc === "string" ? type.doc : type, type]));
  return unionType([...distinct.values()]);
}
