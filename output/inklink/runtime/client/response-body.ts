// Part of flatspec's runtime: copied as it is into generated output.

import type { Fail } from "./item-stream.js";
import { essenceOf, representationOf } from "./media-type.js";
import type { Representation } from "./media-type.js";

/**
 * The declared media type that a body is read as: the one that the content-type header names, or another of the same kind
 * (a JSON type for JSON), or the first one where the header is missing or names another kind. `streams` are those which only
 * their own name means. Undefined where none is declared.
 */
export function chooseMediaType(
  contentType: string | null,
  declared: readonly string[],
  streams: readonly string[],
): string | undefined {
  const isRange = (mediaType: string): boolean =>
    representationOf(mediaType) === undefined;
  if (contentType !== null) {
    const essence = essenceOf(contentType);
    const received = representationOf(contentType);
    const chosen =
      declared.find((mediaType) => essenceOf(mediaType) === essence) ??
      declared.find(
        (mediaType) =>
          !streams.includes(mediaType) &&
          representationOf(mediaType) === received,
      ) ??
      declared.find(isRange);
    if (chosen !== undefined) return chosen;
  }
  return declared.find((mediaType) => !isRange(mediaType)) ?? declared[0];
}

/**
 * The decoded body of a response: a JSON value, a string, a Blob, or undefined where it is empty (but the empty string where
 * text is declared). Where the document declares media types, the body is read as one of them: as the type that the
 * content-type header names, or as the first declared one where the header is missing or names another kind. Where it
 * declares none, the header decides. Throws what `fail` makes for what is not valid JSON or not valid in its charset.
 */
export function decodeBody(
  bytes: ArrayBuffer,
  contentType: string | null,
  declared: readonly string[],
  fail: Fail,
): unknown {
  const representation = chooseRepresentation(contentType, declared);
  if (bytes.byteLength === 0) {
    return representation === "text" && declared.length > 0 ? "" : undefined;
  }
  switch (representation) {
    case "json":
      // RFC 8259, section 8.1: always UTF-8, whatever the header says.
      return parseJson(decodeText(bytes, "utf-8", fail), fail);
    case "text":
      return decodeText(bytes, charsetOf(contentType), fail);
    case "binary":
      return blobOf(bytes, contentType);
  }
}

/**
 * The decoded body of a failure, which is never in the way of the failure itself: what cannot be decoded as declared is
 * its text. Strings in it pass through `redact`, since servers quote credentials that they refuse.
 */
export function decodeFailureBody(
  bytes: ArrayBuffer,
  contentType: string | null,
  declared: readonly string[],
  redact: (text: string) => string,
): unknown {
  if (bytes.byteLength === 0) return undefined;
  const isUnknown = contentType === null && declared.length === 0;
  const representation = isUnknown
    ? "json"
    : chooseRepresentation(contentType, declared);
  if (representation === "binary") return blobOf(bytes, contentType);
  const charset = representation === "json" ? "utf-8" : charsetOf(contentType);
  const text = new TextDecoder(charset).decode(bytes);
  if (representation === "json") {
    try {
      return JSON.parse(text, (_key, value: unknown) =>
        typeof value === "string" ? redact(value) : value,
      ) as unknown;
    } catch {
      // Not JSON after all: the text says more about the failure than a second error would.
    }
  }
  return redact(text);
}

function chooseRepresentation(
  contentType: string | null,
  declared: readonly string[],
): Representation {
  const chosen = chooseMediaType(contentType, declared, []);
  const representation =
    chosen === undefined ? undefined : representationOf(chosen);
  const received =
    contentType === null ? undefined : representationOf(contentType);
  return representation ?? received ?? "binary";
}

function parseJson(text: string, fail: Fail): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's message quotes the text.
    throw fail("is not valid JSON");
  }
}

/** A byte order mark at the start is not part of the text. */
function decodeText(bytes: ArrayBuffer, charset: string, fail: Fail): string {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    throw fail(`is not valid ${charset}`);
  }
}

function charsetOf(contentType: string | null): string {
  const label = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType ?? "")?.[1];
  if (label === undefined) return "utf-8";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    // A label that the Encoding standard does not know says nothing; UTF-8 is the default of all text.
    return "utf-8";
  }
}

function blobOf(bytes: ArrayBuffer, contentType: string | null): Blob {
  return new Blob([bytes], contentType === null ? {} : { type: contentType });
}
