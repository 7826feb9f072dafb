import type { JsonObject } from "../model/json.js";
import type { MediaType } from "../model/operation.js";
import { appendPointer, type JsonPointer } from "../openapi/pointer.js";
import { own, type ParseContext } from "./context.js";
import { parseEncodings } from "./encoding.js";
import { dereference } from "./reference.js";
import type { SchemaParser } from "./schema.js";

const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
// RFC 9110, section 8.3.1, in the characters that every header can hold; `*` stands for a range (section 12.5.1) and is a token character.
const mediaTypeSyntax = new RegExp(`^${token}/${token}(?:[ \\t]*;[ \\t]*${token}=(?:${token}|"[\\t !\\x23-\\x5b\\x5d-\\x7e]*"))*$`, "u");

/**
 * The Media Type Objects of a `content` map (3.1, section 4.8.14): JSON first, then by their text, for the order of keys says nothing. Keys
 * that are no media types are reported.
 */
export function parseContent(parent: JsonObject, pointer: JsonPointer, schemas: SchemaParser, context: ParseContext): MediaType[] {
  const at = appendPointer(pointer, "content");
  const content = context.object(own(parent, "content"), "`content`", at) ?? {};
  const mediaTypes: MediaType[] = [];
  for (const [name, value] of Object.entries(content)) {
    const place = appendPointer(at, name);
    if (!mediaTypeSyntax.test(name)) {
      context.report("media-type-refused", { mediaType: name }, place);
      continue;
    }
    const resolved = dereference(value, place, "a media type", context);
    if (resolved === undefined) continue;
    const schema = own(resolved.value, "schema");
    const itemSchema = own(resolved.value, "itemSchema");
    const encoding = parseEncodings(resolved.value, resolved.pointer, context);
    const [type = "", ...parameters] = name.split(";");
    mediaTypes.push({
      mediaType: [type.trim().toLowerCase(), ...parameters].join(";"),
      ...(schema === undefined ? {} : { schema: schemas.parse(schema, appendPointer(resolved.pointer, "schema")) }),
      ...(itemSchema === undefined ? {} : { itemSchema: schemas.parse(itemSchema, appendPointer(resolved.pointer, "itemSchema")) }),
      ...(encoding === undefined ? {} : { encoding }),
    });
  }
  return mediaTypes.sort((left, right) => (rank(left) < rank(right) ? -1 : 1));
}

function rank({ mediaType }: MediaType): string {
  return `${/^[^;]*[/+]json\b/u.test(mediaType) ? 0 : 1} ${mediaType}`;
}
