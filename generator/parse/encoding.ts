import type { JsonObject } from "../model/json.js";
import type { PropertyEncoding } from "../model/operation.js";
import { appendPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, ownBoolean, ownString, pickStrings, type ParseContext } from "./context.js";

const styles = ["form", "spaceDelimited", "pipeDelimited", "deepObject"] as const;

/** The Encoding Objects of a media type by property (3.1, section 4.8.15), in the order of their names. */
export function parseEncodings(
  mediaType: JsonObject,
  pointer: JsonPointer,
  context: ParseContext,
): ReadonlyMap<string, PropertyEncoding> | undefined {
  const at = appendPointer(pointer, "encoding");
  const given = context.object(own(mediaType, "encoding"), "`encoding`", at);
  if (given === undefined) return undefined;
  const encodings = new Map<string, PropertyEncoding>();
  for (const [name, value] of Object.entries(given).sort(([left], [right]) => (left < right ? -1 : 1))) {
    const object = context.object(value, "an encoding", appendPointer(at, name));
    if (object !== undefined) encodings.set(name, parseEncoding(object, appendPointer(at, name), context));
  }
  return encodings.size === 0 ? undefined : encodings;
}

function parseEncoding(object: JsonObject, pointer: JsonPointer, context: ParseContext): PropertyEncoding {
  const given = ownString(object, "style");
  const style = styles.find((candidate) => candidate === given);
  if (given !== undefined && style === undefined) {
    context.report("keyword-malformed", { keyword: "style", expected: `one of ${styles.join(", ")}` }, appendPointer(pointer, "style"));
  }
  const explode = ownBoolean(object, "explode");
  const allowReserved = ownBoolean(object, "allowReserved");
  return {
    ...pickStrings(object, "contentType"),
    ...(style === undefined ? {} : { style }),
    ...(explode === undefined ? {} : { explode }),
    ...(allowReserved === undefined ? {} : { allowReserved }),
  };
}
