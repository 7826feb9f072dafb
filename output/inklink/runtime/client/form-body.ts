// Part of flatspec's runtime: copied as it is into generated output.

import type { Fields } from "./arguments.js";
import { ArgumentError } from "./errors.js";
import type { Refuse } from "./errors.js";
import { representationOf } from "./media-type.js";
import type { PropertyEncoding } from "./operation.js";
import { serializeQueryParameter } from "./parameter-style.js";
import { jsonText, plainValue, scalarText } from "./parameter-value.js";

/**
 * An `application/x-www-form-urlencoded` body or query. A property whose encoding has `style`, `explode` or `allowReserved` is
 * written like a query parameter; any other by the Encoding Object's defaults: text, an array as one pair an item, an
 * object as JSON (OpenAPI 3.1, Encoding Object). Properties that are null or undefined are left out.
 */
export function formUrlEncoded(
  operationId: string,
  argument: "body" | "querystring",
  fields: Fields,
  encodings: readonly PropertyEncoding[],
): string {
  const parts: string[] = [];
  for (const [name, value] of fields) {
    const refuse = refusal(operationId, `${argument}.${name}`);
    const encoding = encodings.find((other) => other.name === name);
    if (encoding !== undefined && hasStyle(encoding)) {
      parts.push(serializeQueryParameter(encoding, value, refuse));
      continue;
    }
    const pairs = itemsOf(value, refuse).map((item): [string, string] => [
      name,
      itemText(item, encoding?.contentType, refuse),
    ]);
    parts.push(new URLSearchParams(pairs).toString());
  }
  return parts.filter((part) => part !== "").join("&");
}

/**
 * A `multipart/form-data` body: a Blob or File as it is, bytes as a Blob, an array as one part an item, an object as JSON,
 * anything else as text. A part gets a content-type of its own, and with it a file name, only where it is a Blob or its
 * encoding names one: `FormData` has no other way. Properties that are null or undefined are left out.
 */
export function formData(
  operationId: string,
  fields: Fields,
  encodings: readonly PropertyEncoding[],
): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    const refuse = refusal(operationId, `body.${name}`);
    const contentType = concreteType(
      encodings.find((other) => other.name === name)?.contentType,
    );
    for (const item of itemsOf(value, refuse)) {
      const part = partOf(item, contentType, refuse);
      if (part instanceof Blob) form.append(name, part);
      else form.append(name, part);
    }
  }
  return form;
}

function refusal(operationId: string, argument: string): Refuse {
  return (problem) => new ArgumentError(operationId, argument, problem);
}

function hasStyle(encoding: PropertyEncoding): boolean {
  return (
    encoding.style !== undefined ||
    encoding.explode !== undefined ||
    encoding.allowReserved !== undefined
  );
}

function itemsOf(given: unknown, refuse: Refuse): unknown[] {
  const items: unknown[] = Array.isArray(given) ? given : [given];
  return items
    .map((item) => plainValue(item, refuse))
    .filter((item) => item !== null && item !== undefined);
}

function itemText(
  item: unknown,
  contentType: string | undefined,
  refuse: Refuse,
): string {
  const isJson =
    contentType !== undefined && representationOf(contentType) === "json";
  return isJson || typeof item === "object"
    ? jsonText(item, refuse)
    : scalarText(item, refuse);
}

function partOf(
  item: unknown,
  contentType: string | undefined,
  refuse: Refuse,
): Blob | string {
  if (item instanceof Blob) {
    if (item.type !== "" || contentType === undefined) return item;
    return item instanceof File
      ? new File([item], item.name, { type: contentType })
      : new Blob([item], { type: contentType });
  }
  const type = contentType === undefined ? {} : { type: contentType };
  if (item instanceof ArrayBuffer) return new Blob([item], type);
  if (ArrayBuffer.isView(item)) {
    // A copy, since the bytes of a view may be shared with another thread, which a Blob does not take.
    const { buffer, byteOffset, byteLength } = item;
    const bytes = new Uint8Array(buffer, byteOffset, byteLength).slice();
    return new Blob([bytes], type);
  }
  const text = itemText(item, contentType, refuse);
  return contentType === undefined ? text : new Blob([text], type);
}

/** An encoding may list several media types or a range: then the part itself has to say which one it is. */
function concreteType(contentType: string | undefined): string | undefined {
  return contentType === undefined || /[*,]/.test(contentType)
    ? undefined
    : contentType;
}
