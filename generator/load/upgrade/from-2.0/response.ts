import { isJsonObject, type JsonObject, type JsonValue } from "../../../model/json.js";
import type { Conversion } from "./conversion.js";
import { isJson, type MediaTypeList, type NamedMediaType } from "./media-types.js";
import { below, type Place } from "./moves.js";
import { convertHeaders } from "./parameter.js";

/** The Responses Object of an operation, or the responses that the document shares, in the words of 3.x. */
export function convertResponses(responses: JsonValue, place: Place, produces: MediaTypeList, conversion: Conversion): JsonValue {
  if (!isJsonObject(responses)) return responses;
  return Object.fromEntries(
    Object.entries(responses).map(([key, value]) => [
      key,
      key.startsWith("x-") ? value : convertReferable(value, below(place, key), produces, conversion),
    ]),
  );
}

/** A response that may be a reference. One that is shared stays so where the operation produces the very same media types. */
function convertReferable(value: JsonValue, place: Place, produces: MediaTypeList, conversion: Conversion): JsonValue {
  const found = conversion.resolve(value, place.from);
  if (found === undefined) return value;
  return convertResponse(found.value, { from: found.pointer, to: place.to }, produces, conversion);
}

function convertResponse(response: JsonObject, place: Place, produces: MediaTypeList, conversion: Conversion): JsonObject {
  const { schema, headers, examples, ...members } = response;
  const mediaTypes = schema === undefined ? exampleTypes(examples) : responseTypes(schema, produces, conversion);
  conversion.moves.redirect(place.from, place.to);
  const written = conversion.contents.find(response, place, mediaTypes);
  if (written !== undefined) return { $ref: written };
  const content = conversion.contents.write(response, place, mediaTypes, (mediaType) => ({
    ...(schema === undefined ? {} : { schema }),
    ...(isJsonObject(examples) && Object.hasOwn(examples, mediaType) ? { example: examples[mediaType] ?? null } : {}),
  }));
  return {
    ...members,
    ...(headers === undefined ? {} : { headers: convertHeadersOf(headers, place, conversion) }),
    ...(mediaTypes.length === 0 ? {} : { content }),
  };
}

function convertHeadersOf(headers: JsonValue, place: Place, conversion: Conversion): JsonValue {
  return isJsonObject(headers) ? convertHeaders(headers, below(place, "headers"), conversion) : headers;
}

/** JSON where the document does not say what it produces. A file is no JSON text, unless the operation itself says nothing else. */
function responseTypes(schema: JsonValue, { mediaTypes, isInherited }: MediaTypeList, conversion: Conversion): readonly NamedMediaType[] {
  if (!conversion.isFile(schema)) return mediaTypes.length > 0 ? mediaTypes : [{ name: "application/json" }];
  const others = mediaTypes.filter((mediaType) => !isJson(mediaType));
  if (others.length > 0) return others;
  return isInherited || mediaTypes.length === 0 ? [{ name: "application/octet-stream" }] : mediaTypes;
}

/** Examples of a response without a schema name the media types it has. */
function exampleTypes(examples: JsonValue | undefined): readonly NamedMediaType[] {
  return isJsonObject(examples) ? Object.keys(examples).map((name) => ({ name })) : [];
}
