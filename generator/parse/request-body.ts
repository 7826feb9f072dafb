import type { JsonValue } from "../model/json.js";
import type { RequestBody } from "../model/operation.js";
import type { JsonPointer } from "../openapi/pointer.js";
import { ownBoolean, pickStrings, type ParseContext } from "./context.js";
import { parseContent } from "./media-type.js";
import { dereference } from "./reference.js";
import type { SchemaParser } from "./schema.js";

/** A Request Body Object (3.1, section 4.8.13); `undefined` when there is none, or none that a client could send. */
export function parseRequestBody(
  value: JsonValue | undefined,
  pointer: JsonPointer,
  schemas: SchemaParser,
  context: ParseContext,
): RequestBody | undefined {
  if (value === undefined) return undefined;
  const resolved = dereference(value, pointer, "a request body", context);
  if (resolved === undefined) return undefined;
  const content = parseContent(resolved.value, resolved.pointer, schemas, context);
  if (content.length === 0) return undefined;
  return {
    ...pickStrings(resolved.value, "description"),
    required: ownBoolean(resolved.value, "required") ?? false,
    content,
  };
}
