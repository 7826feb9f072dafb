/** How a body consists of items: events of the HTML standard, JSON texts on lines, or JSON texts of RFC 7464. */
export type Sequence = "events" | "json-lines" | "json-sequence";

/** The type and subtype of a media type, without parameters. */
export function essenceOf(mediaType: string): string {
  const [essence = ""] = mediaType.split(";");
  return essence.trim();
}

/** Whether a media type is one of JSON (MIME Sniffing standard, section 4.6). */
export function isJson(mediaType: string): boolean {
  return /^(?:application|text)\/json$|\+json$/iu.test(essenceOf(mediaType));
}

/**
 * The sequence that bodies of a media type are (OpenAPI 3.2, section 4.14.3.1), if they are one that is read item by item. Multipart
 * bodies are not.
 */
export function sequenceOf(mediaType: string): Sequence | undefined {
  const essence = essenceOf(mediaType);
  if (essence === "text/event-stream") return "events";
  if (/^application\/(?:x-)?(?:jsonl|ndjson|jsonlines|json-lines)$/u.test(essence)) return "json-lines";
  return /^application\/json-seq$|\+json-seq$/u.test(essence) ? "json-sequence" : undefined;
}
