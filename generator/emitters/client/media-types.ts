import { essenceOf, isJson } from "../../model/media-type.js";
import type { MediaType } from "../../model/operation.js";

/** How the runtime represents a body: what it decodes it to, or encodes it from. */
export type Representation = "json" | "form" | "multipart" | "text" | "binary" | "any";

/** The same rules as `representationOf` of the runtime, which decides when a response arrives. */
export function representationOf(mediaType: string): Representation {
  const essence = essenceOf(mediaType);
  if (essence === "*/*" || essence === "application/*") return "any";
  if (isJson(mediaType)) return "json";
  if (essence === "application/x-www-form-urlencoded") return "form";
  if (essence === "multipart/form-data") return "multipart";
  return essence.startsWith("text/") ? "text" : "binary";
}

const preference: readonly Representation[] = ["json", "multipart", "form", "text", "any", "binary"];

/** The media type that a client sends where the document offers several: the most structured one, the first among equals. */
export function preferredMediaType(content: readonly MediaType[]): MediaType | undefined {
  for (const representation of preference) {
    const found = content.find((mediaType) => representationOf(mediaType.mediaType) === representation);
    if (found !== undefined) return found;
  }
  return undefined;
}
