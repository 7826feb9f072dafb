import { isJsonObject, type JsonObject, type JsonValue } from "../../../model/json.js";
import { appendPointer } from "../../../openapi/pointer.js";
import { collectionStyle } from "./collection-style.js";
import type { Conversion, Found } from "./conversion.js";
import { isForm, isMultipart, type MediaTypeList, type NamedMediaType } from "./media-types.js";
import { nameOf, pick } from "./members.js";
import { below, type Place } from "./moves.js";
import { schemaOf } from "./parameter.js";

const json: readonly NamedMediaType[] = [{ name: "application/json" }];

/**
 * A body parameter as a Request Body Object. It is not sent as a form, which takes `formData`, where the operation consumes anything else,
 * and it is JSON where the document does not say what it consumes.
 */
export function convertBody(parameter: JsonObject, place: Place, consumes: MediaTypeList, conversion: Conversion): JsonObject {
  const others = consumes.mediaTypes.filter((mediaType) => !isForm(mediaType));
  const mediaTypes = [others, consumes.mediaTypes, json].find((list) => list.length > 0) ?? json;
  conversion.moves.moved(place);
  const written = conversion.contents.find(parameter, place, mediaTypes);
  if (written !== undefined) return { $ref: written };
  const content = conversion.contents.write(parameter, place, mediaTypes, (mediaType) => ({
    schema: bodySchema(parameter, { from: place.from, to: appendPointer(place.to, "content", mediaType, "schema") }, conversion),
    ...exampleOf(parameter, mediaType),
  }));
  return { ...pick(parameter, "description", "required"), content };
}

function bodySchema(parameter: JsonObject, place: Place, conversion: Conversion): JsonValue {
  const { schema, type } = parameter;
  if (schema === undefined && type === undefined) return {};
  return schema !== undefined && !isJsonObject(schema) ? schema : schemaOf(parameter, place, conversion);
}

function exampleOf(parameter: JsonObject, mediaType: string): JsonObject {
  const { "x-example": example, "x-examples": examples } = parameter;
  if (isJsonObject(examples) && Object.hasOwn(examples, mediaType)) return { example: examples[mediaType] ?? null };
  return example === undefined ? {} : { example };
}

/**
 * Form parameters as the properties of one object: a `multipart/form-data` where one of them is a file, and whichever kinds of form the
 * operation consumes otherwise.
 */
export function convertForm(fields: readonly Found[], place: Place, consumes: MediaTypeList, conversion: Conversion): JsonObject {
  const hasFile = fields.some(({ value }) => value["type"] === "file");
  const forms = consumes.mediaTypes.filter((mediaType) => (hasFile ? isMultipart(mediaType) : isForm(mediaType)));
  const mediaTypes = forms.length > 0 ? forms : [{ name: hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded" }];
  const required = fields.flatMap(({ value }) => (value["required"] === true ? [nameOf(value)] : []));
  conversion.moves.madeFrom(place.to, place.from);
  const content = conversion.contents.write({}, place, mediaTypes, (mediaType) => {
    const at = appendPointer(place.to, "content", mediaType);
    conversion.moves.madeFrom(appendPointer(at, "schema"), place.from);
    return { schema: formSchema(fields, required, appendPointer(at, "schema"), conversion), ...formEncoding(fields, at, conversion) };
  });
  return { ...(required.length > 0 ? { required: true } : {}), content };
}

function formSchema(fields: readonly Found[], required: readonly string[], pointer: string, conversion: Conversion): JsonObject {
  const properties = fields.map(({ value, pointer: from }): [string, JsonObject] => {
    const name = nameOf(value);
    const place = { from, to: appendPointer(pointer, "properties", name) };
    conversion.moves.moved(place);
    const schema = schemaOf(value, place, conversion);
    return [name, { ...schema, ...pick(value, "description") }];
  });
  return { type: "object", ...(required.length === 0 ? {} : { required }), properties: Object.fromEntries(properties) };
}

/** Items are repeated under the same name where nothing else is said (3.1, section 4.8.15), which is what `multi` asks for. */
function formEncoding(fields: readonly Found[], mediaType: string, conversion: Conversion): JsonObject {
  const encoding = fields.flatMap(({ value, pointer }): [string, JsonObject][] => {
    const name = nameOf(value);
    const style = collectionStyle(value, { from: pointer, to: appendPointer(mediaType, "encoding", name) }, conversion);
    return style["style"] === undefined || style["explode"] === true ? [] : [[name, style]];
  });
  return encoding.length === 0 ? {} : { encoding: Object.fromEntries(encoding) };
}

/** The place of a request body that a parameter becomes. */
export function bodyPlace(operation: Place, { pointer }: Found): Place {
  return { from: pointer, to: below(operation, "requestBody").to };
}
