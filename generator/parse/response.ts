import type { JsonValue } from "../model/json.js";
import type { Response, ResponseStatus } from "../model/operation.js";
import { appendPointer, type JsonPointer } from "../openapi/pointer.js";
import { pickStrings, type ParseContext } from "./context.js";
import { parseContent } from "./media-type.js";
import { dereference } from "./reference.js";
import type { SchemaParser } from "./schema.js";

const ranges = ["1XX", "2XX", "3XX", "4XX", "5XX"] as const;

/** A Responses Object (3.1, section 4.8.16): statuses in ascending order, then ranges, then `default`. */
export function parseResponses(
  value: JsonValue | undefined,
  pointer: JsonPointer,
  schemas: SchemaParser,
  context: ParseContext,
): Response[] {
  const object = context.object(value, "`responses`", pointer) ?? {};
  const responses: Response[] = [];
  for (const [key, item] of Object.entries(object)) {
    if (key.startsWith("x-")) continue;
    const at = appendPointer(pointer, key);
    const status = parseStatus(key);
    if (status === undefined) {
      context.report("status-refused", { status: key }, at);
      continue;
    }
    const resolved = dereference(item, at, "a response", context);
    if (resolved === undefined) continue;
    responses.push({
      status,
      ...pickStrings(resolved.value, "description"),
      content: parseContent(resolved.value, resolved.pointer, schemas, context),
    });
  }
  return responses.sort((left, right) => (sortKey(left.status) < sortKey(right.status) ? -1 : 1));
}

function parseStatus(key: string): ResponseStatus | undefined {
  if (key === "default") return "default";
  if (/^[1-5]\d\d$/u.test(key)) return Number(key);
  return ranges.find((range) => range === key.toUpperCase());
}

function sortKey(status: ResponseStatus): string {
  if (typeof status === "number") return `0${status}`;
  return status === "default" ? "2" : `1${status}`;
}
