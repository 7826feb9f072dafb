import { code, printCode, type Code } from "../code/code.js";
import { identifier } from "../code/identifier.js";
import type { Api } from "../model/api.js";
import { annotationKeywords, mapSubschemas, type Schema } from "../model/schema.js";
import { typeExpression, unknownType, type TypeReference } from "../typescript/type-expression.js";

const further = code`{ … }`;

// A pointer begins with `#`, so no declaration has this id.
const furtherId = "further";

/** References by the names that the declarations of an API have. */
export function referencesIn(api: Api): TypeReference {
  return (id) => {
    if (id === furtherId) return further;
    const name = api.declarations.get(id)?.name ?? "";
    return name === "" ? unknownType : identifier(name);
  };
}

/** The type of a schema on one line, without comments. */
export function typeText(schema: Schema, reference: TypeReference): string {
  return oneLine(typeExpression(withoutComments(schema), reference));
}

/** The same, with `{ … }` for every object whose properties are explained further down. */
export function typeSummary(schema: Schema, reference: TypeReference): string {
  return oneLine(typeExpression(abridged(withoutComments(schema)), reference));
}

function oneLine(type: Code): string {
  // A line end in the text is layout: those in names and literals are escaped.
  return printCode(type)
    .trim()
    .replace(/\s*\n\s*/gu, " ")
    .replace(/(^|[(<:] ?)\| /gu, "$1")
    .replace(/([([]) | ([)\]])/gu, "$1$2")
    .replace(/,([)\]])/gu, "$1");
}

function withoutComments(schema: Schema): Schema {
  const rest = Object.entries(schema).filter(([key]) => key === "pointer" || key === "tags" || !annotationKeywords.has(key));
  return mapSubschemas(Object.fromEntries(rest) as unknown as Schema, withoutComments);
}

function abridged(schema: Schema): Schema {
  if (schema.properties === undefined || schema.enum !== undefined) return mapSubschemas(schema, abridged);
  const { pointer, types = ["object"], anyOf, oneOf, allOf } = schema;
  const others = types.filter((type) => type !== "object");
  const own: Schema = { pointer, anyOf: [{ pointer, ref: furtherId }, ...(others.length === 0 ? [] : [{ pointer, types: others }])] };
  const unions = [anyOf, oneOf].filter((union) => union !== undefined).map((union): Schema => ({ pointer, anyOf: union.map(abridged) }));
  const parts = [...unions, ...(allOf ?? []).map(abridged)];
  return parts.length === 0 ? own : { ...own, allOf: parts };
}
