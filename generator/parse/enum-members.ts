import { isJsonObject, type JsonObject, type JsonScalar, type JsonValue } from "../model/json.js";
import type { EnumMember } from "../model/schema.js";
import { appendPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, ownString, type ParseContext } from "./context.js";
import { isStringList } from "./schema-keywords.js";

/** Lists of names in the order of the values: of openapi-generator, of NSwag, and a spelling between the two. */
const nameKeywords = ["x-enum-varnames", "x-enumNames", "x-enum-names"] as const;
/** Lists of descriptions, or (Redocly) objects of them by value. */
const descriptionKeywords = ["x-enum-descriptions", "x-enumDescriptions"] as const;
/** AutoRest's extension, which says of each value what it is. */
const membersKeyword = "x-ms-enum";

/** Every extension that names or describes the values of an `enum`. */
export const enumMemberKeywords: readonly string[] = [...nameKeywords, ...descriptionKeywords, membersKeyword];

/** What is said of one value. */
type Said = Omit<EnumMember, "value">;

/**
 * What extensions say of the values of a schema's `enum` or `const`, in the order of the values; values of which nothing is said are left
 * out. Of several extensions the first one that fits counts. What does not fit the values is reported.
 */
export function enumMembers(object: JsonObject, pointer: JsonPointer, context: ParseContext): readonly EnumMember[] {
  if (!enumMemberKeywords.some((keyword) => Object.hasOwn(object, keyword))) return [];
  const values = valuesOf(object);
  const ignore = (keyword: string, expected: string): void =>
    context.report("enum-names-ignored", { keyword, expected }, appendPointer(pointer, keyword));
  const names = firstFitting(nameKeywords, object, (value) => listed(value, values), ignore);
  const descriptions = firstFitting(descriptionKeywords, object, (value) => byValue(value, values) ?? listed(value, values), ignore);
  const others = membersByValue(own(object, membersKeyword), ignore);
  return values.flatMap((value, index) => {
    if (!isScalar(value)) return [];
    const other = others.get(String(value));
    const name = names?.[index] ?? other?.name;
    const description = descriptions?.[index] ?? other?.description;
    if (name === undefined && description === undefined) return [];
    return [{ value, ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) }];
  });
}

function valuesOf(object: JsonObject): readonly JsonValue[] {
  const values = own(object, "enum");
  if (Array.isArray(values)) return values as readonly JsonValue[];
  const value = own(object, "const");
  return value === undefined ? [] : [value];
}

function isScalar(value: JsonValue): value is JsonScalar {
  return typeof value !== "object" || value === null;
}

function firstFitting(
  keywords: readonly string[],
  object: JsonObject,
  read: (value: JsonValue) => readonly (string | undefined)[] | undefined,
  ignore: (keyword: string, expected: string) => void,
): readonly (string | undefined)[] | undefined {
  const found = keywords.map((keyword) => {
    const value = own(object, keyword);
    const texts = value === undefined ? undefined : read(value);
    if (value !== undefined && texts === undefined) ignore(keyword, "a list of strings, one for each value of the enum");
    return texts;
  });
  return found.find((texts) => texts !== undefined);
}

/** A text for each value. Who lists null because the type is nullable has no name for it. */
function listed(texts: JsonValue, values: readonly JsonValue[]): readonly (string | undefined)[] | undefined {
  if (!isStringList(texts) || values.length === 0) return undefined;
  if (texts.length === values.length) return texts;
  const rest = texts.values();
  const isForOthers = texts.length === values.filter((value) => value !== null).length;
  return isForOthers ? values.map((value) => (value === null ? undefined : rest.next().value)) : undefined;
}

function byValue(texts: JsonValue, values: readonly JsonValue[]): readonly (string | undefined)[] | undefined {
  if (!isJsonObject(texts) || values.length === 0 || !Object.values(texts).every((text) => typeof text === "string")) return undefined;
  return values.map((value) => (isScalar(value) ? ownString(texts, String(value)) : undefined));
}

function membersByValue(extension: JsonValue | undefined, ignore: (keyword: string, expected: string) => void): ReadonlyMap<string, Said> {
  const list = isJsonObject(extension) ? own(extension, "values") : undefined;
  if (list === undefined) return new Map();
  const members = Array.isArray(list) ? (list as readonly JsonValue[]).map(memberOf) : [undefined];
  if (members.every((member) => member !== undefined)) return new Map(members);
  ignore(membersKeyword, "an object whose `values` are a list of objects, each with a `value`");
  return new Map();
}

function memberOf(entry: JsonValue): readonly [string, Said] | undefined {
  if (!isJsonObject(entry)) return undefined;
  const value = own(entry, "value");
  if (value === undefined || !isScalar(value)) return undefined;
  const [name, description] = [ownString(entry, "name"), ownString(entry, "description")];
  return [String(value), { ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) }];
}
