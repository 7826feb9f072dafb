// Part of flatspec's runtime: copied as it is into generated output.

/** How a body of a media type is represented: a JSON value, a string or a `Blob`. */
export type Representation = "json" | "text" | "binary";

/** The media type without its parameters, in lower case: `text/html` for `Text/HTML; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  const end = mediaType.indexOf(";");
  return (end === -1 ? mediaType : mediaType.slice(0, end))
    .trim()
    .toLowerCase();
}

/**
 * `json` for a JSON MIME type (`application/json`, `text/json`, `+json`; MIME Sniffing standard, section 4.6), `text` for
 * any other `text/*`, otherwise `binary`; undefined for a range that leaves it open, such as `application/*`.
 */
export function representationOf(
  mediaType: string,
): Representation | undefined {
  const essence = essenceOf(mediaType);
  if (essence === "*/*" || essence === "application/*") return undefined;
  if (/^(?:application|text)\/json$|\+json$/.test(essence)) return "json";
  return essence.startsWith("text/") ? "text" : "binary";
}
