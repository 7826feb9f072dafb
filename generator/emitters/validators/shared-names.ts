import { camelCase, capitalize, hasWords, pascalCase } from "../../code/identifier.js";
import type { Api } from "../../model/api.js";
import { annotationKeywords, type Schema } from "../../model/schema.js";
import { parsePointer } from "../../openapi/pointer.js";
import { isCheckedFormat } from "./keywords/format.js";

const mostWords = 4;

/** Keywords that a name tells, beside the type. */
const toldKeywords = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"] as const satisfies readonly (keyof Schema)[];

/** Keywords that a name need not tell, or tells. */
const namedKeywords: ReadonlySet<string> = new Set<string>([
  ...annotationKeywords,
  ...(["types", "formats", "items", "enum", "contentEncoding", "contentMediaType", "discriminator"] satisfies (keyof Schema)[]),
  ...toldKeywords,
]);

/**
 * A readable name for a schema without one. A small schema is named after what it says, such as `stringOrNull` or `arrayOfUri`, and any
 * other after the first place where it stands, such as `PetOwner`. Two schemas may get the same name.
 */
export function sharedName(schema: Schema, pointer: string, api: Api): string {
  return nameOfContent(schema) ?? nameOfPlace(pointer, api);
}

function nameOfContent(schema: Schema): string | undefined {
  if (Object.keys(schema).some((keyword) => !namedKeywords.has(keyword))) return undefined;
  const formats = schema.formats?.filter(isCheckedFormat) ?? [];
  if (formats.length > 1) return undefined;
  if (schema.enum !== undefined) return nameOfValues(schema);
  const types = (schema.types ?? []).filter((type) => type !== "null");
  const isNullable = schema.types?.includes("null") === true;
  const [format] = formats;
  const told = toldKeywords.flatMap((keyword) => (schema[keyword] === undefined ? [] : [`${keyword} ${schema[keyword]}`]));
  if (schema.items !== undefined) {
    const items = nameOfContent(schema.items);
    if (items === undefined || types.length !== 1) return undefined;
    return joined([`array of ${items}`], told, isNullable);
  }
  const names = format !== undefined && types.length === 1 ? [format] : types;
  return joined(names, told, isNullable);
}

function joined(types: readonly string[], told: readonly string[], isNullable: boolean): string | undefined {
  const name = [[...types, ...(isNullable ? ["null"] : [])].join(" or "), ...told].join(" ");
  return name === "" ? undefined : camelCase(name);
}

function nameOfValues({ enum: values = [] }: Schema): string | undefined {
  const words = values.map((value) => (value === null ? "null" : typeof value === "string" ? value : ""));
  if (words.length > mostWords || words.some((word) => !hasWords(word) || word.length > 20)) return undefined;
  return camelCase(words.join(" or "));
}

/** Tokens of a pointer that say nothing about what stands there. */
const structural: ReadonlySet<string> = new Set(["properties", "components", "schemas", "allOf", "anyOf", "oneOf", "schema", "content"]);

function nameOfPlace(pointer: string, api: Api): string {
  const tokens = parsePointer(pointer) ?? [];
  const words: string[] = [];
  let place = pointer;
  let rest = 0;
  for (; place.includes("/"); place = place.slice(0, place.lastIndexOf("/")), rest += 1) {
    const declaration = api.declarations.get(place);
    if (declaration === undefined) continue;
    words.push(declaration.name);
    break;
  }
  const inside = words.length === 0 ? tokens : tokens.slice(tokens.length - rest);
  words.push(...inside.filter((token) => !structural.has(token)).map((token) => (token === "items" ? "item" : token)));
  return words.map((word) => capitalize(pascalCase(word, ""))).join("");
}
