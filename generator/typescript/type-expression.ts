import { code, type Code } from "../code/code.js";
import { docComment } from "../code/comment.js";
import { jsonTypeExpression } from "./json-type.js";
import { arrayType, intersectionType, optionalElementType, tupleType, unionType } from "../code/layout/types.js";
import { objectType, type TypeMember } from "../code/layout/object-type.js";
import { typeKey } from "../code/literal.js";
import { jsonTypes, type JsonType, type JsonValue } from "../model/json.js";
import { isNever, type Schema, type SchemaId } from "../model/schema.js";

/** Names the type of a declaration. */
export type TypeReference = (id: SchemaId) => Code;

export const unknownType: Code = code`unknown`;
export const neverType: Code = code`never`;

/**
 * The TypeScript type of the values that a schema allows: exact where TypeScript can say it, else the closest type that contains them
 * all. Keywords for objects or arrays without a `type` are read as if the type were given, as their authors mean it.
 */
export function typeExpression(schema: Schema, reference: TypeReference): Code {
  if (schema.ref !== undefined) return reference(schema.ref);
  if (isNever(schema)) return neverType;
  const parts = [ownType(schema, reference), ...compositionTypes(schema, reference)].filter(
    (part) => part !== undefined && part !== unknownType,
  ) as Code[];
  return parts.length === 0 ? unknownType : intersectionType(parts);
}

/** The type that the keywords outside compositions describe; `undefined` when they say nothing that a type can. */
function ownType(schema: Schema, reference: TypeReference): Code | undefined {
  if (schema.enum !== undefined) return enumType(schema.enum);
  const types = impliedTypes(schema);
  if (types === undefined) return undefined;
  const isShapedElsewhere = schema.anyOf !== undefined || schema.oneOf !== undefined || schema.allOf !== undefined;
  if (isShapedElsewhere && schema.types !== undefined && !types.some((type) => hasShape(schema, type))) {
    return types.length === 1 && types[0] !== "object" && types[0] !== "array"
      ? typeOf(types[0] as JsonType, schema, reference)
      : undefined;
  }
  // `null` reads best at the end.
  const ordered = [...types.filter((type) => type !== "null"), ...types.filter((type) => type === "null")];
  return unionType(ordered.map((type) => typeOf(type, schema, reference)));
}

function compositionTypes(schema: Schema, reference: TypeReference): (Code | undefined)[] {
  const union = (members: readonly Schema[] | undefined): Code | undefined => {
    if (members === undefined) return undefined;
    const types = members.filter((member) => !isNever(member)).map((member) => typeExpression(member, reference));
    return types.includes(unknownType) ? undefined : types.length === 0 ? neverType : unionOf(types);
  };
  return [union(schema.anyOf), union(schema.oneOf), ...(schema.allOf ?? []).map((part) => typeExpression(part, reference))];
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
      schema.required !== undefined
    );
  }
  return type === "array" && (schema.items !== undefined || schema.prefixItems !== undefined);
}

function typeOf(type: JsonType, schema: Schema, reference: TypeReference): Code {
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
      return objectTypeOf(schema, reference);
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
  /** Absent for a property that is required and nowhere described. */
  readonly schema?: Schema;
}

/** The declared properties, the required ones that are not declared, and an index signature for what else an object may hold. */
export function objectShape(schema: Schema, reference: TypeReference): ObjectShape {
  const required = new Set(schema.required);
  const additional = additionalTypes(schema, reference);
  const properties: ObjectProperty[] = [];
  for (const [name, property] of schema.properties ?? []) {
    properties.push({ name, type: typeExpression(property, reference), optional: !required.has(name), schema: property });
  }
  for (const name of required) {
    if (schema.properties?.has(name) === true) continue;
    properties.push({ name, type: additional === undefined ? unknownType : unionOf(additional), optional: false });
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

function objectTypeOf(schema: Schema, reference: TypeReference): Code {
  const { properties, index } = objectShape(schema, reference);
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
