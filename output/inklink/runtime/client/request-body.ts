// Part of flatspec's runtime: copied as it is into generated output.

import { fieldsOf } from "./arguments.js";
import { ArgumentError } from "./errors.js";
import type { Refuse } from "./errors.js";
import { formData, formUrlEncoded } from "./form-body.js";
import { essenceOf, representationOf } from "./media-type.js";
import type { Operation } from "./operation.js";
import { jsonText, plainValue, scalarText } from "./parameter-value.js";

/** What `fetch` takes as a body. */
export type BodyContent = NonNullable<RequestInit["body"]>;

/** What a multipart body is made of: its declared properties, each of which may be a file, or a form that the caller made. */
export type MultipartBody<Properties> =
  | FormData
  | {
      [Name in keyof Properties]:
        | Properties[Name]
        | Blob
        | (Properties[Name] extends readonly unknown[] | undefined
            ? readonly Blob[]
            : never);
    };

/** A body as it is sent, and its content-type: undefined where fetch has to write it (the boundary of a multipart body). */
export interface RequestBody {
  readonly content: BodyContent;
  readonly contentType: string | undefined;
}

/**
 * The body of a request, by its declared media type: JSON, a form (from an object, or as `URLSearchParams` or `FormData`
 * that the caller made), text, and for any other type a string, Blob, ArrayBuffer, typed array or ReadableStream as it is.
 * Undefined where there is none to send. Throws `ArgumentError` for a missing body and for one the type cannot hold.
 */
export function requestBody(
  operation: Operation,
  given: unknown,
): RequestBody | undefined {
  const refuse: Refuse = (problem) =>
    new ArgumentError(operation.id, "body", problem);
  const { body: description, method } = operation;
  if (description === undefined) {
    if (given === undefined) return undefined;
    throw refuse("is not part of this operation");
  }
  if (given === undefined) {
    if (description.required === true) throw refuse("is required");
    return undefined;
  }
  if (method === "GET" || method === "HEAD") {
    throw refuse(`cannot be sent with ${method} (Fetch standard)`);
  }
  const { mediaType, encoding = [] } = description;
  const essence = essenceOf(mediaType);
  if (essence === "application/x-www-form-urlencoded") {
    if (given instanceof URLSearchParams) {
      return { content: given.toString(), contentType: mediaType };
    }
    const fields = fieldsOf(operation.id, "body", given);
    const content = formUrlEncoded(operation.id, "body", fields, encoding);
    return { content, contentType: mediaType };
  }
  if (essence === "multipart/form-data") {
    if (given instanceof FormData) {
      return { content: given, contentType: undefined };
    }
    const fields = fieldsOf(operation.id, "body", given);
    const content = formData(operation.id, fields, encoding);
    return { content, contentType: undefined };
  }
  const representation = representationOf(mediaType);
  if (representation === "json") {
    return { content: jsonText(given, refuse), contentType: mediaType };
  }
  if (isRawContent(given)) {
    return { content: given, contentType: rawContentType(mediaType, given) };
  }
  if (representation === "text") {
    const content = scalarText(plainValue(given, refuse), refuse);
    return { content, contentType: mediaType };
  }
  throw refuse(
    "must be a string, Blob, ArrayBuffer, typed array or ReadableStream",
  );
}

/** True for a body that can be sent once only. */
export function isStream(content: BodyContent | undefined): boolean {
  return content instanceof ReadableStream;
}

function isRawContent(value: unknown): value is BodyContent {
  return (
    typeof value === "string" ||
    value instanceof Blob ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value) ||
    value instanceof ReadableStream
  );
}

/** A range (`image/*`) is no content-type: a Blob has its own, and for anything else the caller may give a header. */
function rawContentType(
  mediaType: string,
  content: BodyContent,
): string | undefined {
  if (!mediaType.includes("*")) return mediaType;
  return content instanceof Blob && content.type !== ""
    ? content.type
    : undefined;
}
