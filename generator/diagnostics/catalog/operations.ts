import { entry, type CatalogEntry } from "./entry.js";

/** What is wrong with operations and what they consist of. */
export const operationCatalog = {
  "path-malformed": entry(
    "warning",
    (p: { path: string; reason: string }) => `the path ${p.path} is left out, for it cannot be requested: ${p.reason}`,
    "A path begins with one slash and holds no dot segments (OpenAPI 3.1, section 4.8.8).",
  ),
  "path-fragment": entry(
    "info",
    (p: { path: string }) => `the fragment of the path ${p.path} only tells operations apart; no request carries it`,
    "Fragments are not sent to a server (RFC 9110, section 7.1).",
  ),
  "path-parameter-undeclared": entry(
    "warning",
    (p: { name: string }) => `the path parameter {${p.name}} is not declared; it is taken to be a string`,
    "Declare it under `parameters` with `in: path`.",
  ),
  "path-parameter-unused": entry(
    "warning",
    (p: { name: string }) => `the path parameter ${p.name} does not occur in the path; it is left out`,
    "Path parameters stand in braces in the path.",
  ),
  "method-malformed": entry(
    "warning",
    (p: { method: string }) => `${p.method} is not a method that a client may send; the operation is left out`,
    "A method is a token (RFC 9110, section 9.1); CONNECT, TRACE and TRACK are closed to fetch.",
  ),
  "parameter-refused": entry(
    "warning",
    (p: { name: string; reason: string }) => `${p.name === "" ? "a parameter" : `the parameter ${p.name}`} is left out: ${p.reason}`,
    "Header names are tokens (RFC 9110, section 5.1); headers that HTTP itself needs are set by the platform.",
  ),
  "security-scheme-refused": entry(
    "error",
    (p: { name: string; reason: string }) => `the security scheme ${p.name} cannot be used: ${p.reason}`,
    "An API key is sent under a valid name in a header, the query or a cookie.",
  ),
  "status-refused": entry(
    "warning",
    (p: { status: string }) => `${p.status} is not a status; the response is left out`,
    "Statuses are 100 to 599, ranges such as 4XX, or default.",
  ),
  "media-type-refused": entry(
    "warning",
    (p: { mediaType: string }) => `${p.mediaType} is not a media type; it is left out`,
    "Media types look like application/json (RFC 9110, section 8.3.1).",
  ),
  "item-schema-unread": entry(
    "info",
    (p: { mediaType: string }) => `bodies of ${p.mediaType} are read whole; \`itemSchema\` only gives a type for their items`,
    "Item by item come text/event-stream, JSON Lines (application/jsonl, application/x-ndjson) and application/json-seq.",
  ),
  "event-data-read-as-json": entry(
    "info",
    (p: { reason: string }) => `the data of these events is read as JSON, for ${p.reason}`,
    "The data of an event is a string (OpenAPI 3.2, section 4.14.4). Say what is in it with contentMediaType and contentSchema in the schema of `data`.",
  ),
  "event-data-undecided": entry(
    "warning",
    (p: { reason: string }) => `the data of these events is left as text, for ${p.reason}`,
    "Tell them apart by a `const` of `event`, or by a `const` of the data that is text.",
  ),
  "server-refused": entry(
    "warning",
    (p: { url: string; reason: string }) => `the server ${p.url} is left out: ${p.reason}`,
    "Servers are http or https URLs without user name and password.",
  ),
  "operation-id-duplicate": entry(
    "warning",
    (p: { operationId: string; name: string }) => `the operationId ${p.operationId} is given twice; this one becomes ${p.name}`,
    "operationIds are unique within a document (OpenAPI 3.1, section 4.8.10).",
  ),
} satisfies Record<string, CatalogEntry<never>>;
