// Part of flatspec's runtime: copied as it is into generated output.

import type { Refuse } from "./errors.js";
import { expand, isEmpty } from "./expansion.js";
import type { Encode, Expansion } from "./expansion.js";
import type {
  CookieParameter,
  HeaderParameter,
  PathParameter,
  QueryParameter,
} from "./operation.js";
import {
  contentText,
  parameterValue,
  plainValue,
  scalarText,
} from "./parameter-value.js";
import type { ParameterValue } from "./parameter-value.js";
import {
  encodeCookieOctets,
  encodeReserved,
  encodeUnreserved,
} from "./percent-encoding.js";

const pathExpansions: Readonly<
  Record<NonNullable<PathParameter["style"]>, Expansion>
> = {
  simple: {
    prefix: "",
    separator: ",",
    delimiter: ",",
    encode: encodeUnreserved,
    encodeName: encodeUnreserved,
  },
  label: {
    prefix: ".",
    separator: ".",
    delimiter: ",",
    encode: encodeUnreserved,
    encodeName: encodeUnreserved,
  },
  matrix: {
    prefix: ";",
    separator: ";",
    delimiter: ",",
    assignment: { empty: "" },
    encode: encodeUnreserved,
    encodeName: encodeUnreserved,
  },
};

/** A bound that only a cyclic value reaches. */
const deepestNesting = 64;

/** The delimiters as OpenAPI 3.1.1 and later print them: percent-encoded, since neither may stand in a query. */
const queryDelimiters = {
  form: ",",
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
} as const;

/** A path parameter as percent-encoded text; undefined for null and undefined. */
export function serializePathParameter(
  parameter: PathParameter,
  given: unknown,
  refuse: Refuse,
): string | undefined {
  const value = valueOf(parameter, given, refuse);
  if (value === undefined) return undefined;
  return expand(
    parameter.name,
    value,
    pathExpansions[parameter.style ?? "simple"],
    parameter.explode ?? false,
  );
}

/** A query parameter as `name=value` pairs joined by `&`, percent-encoded; empty where there is nothing to send. */
export function serializeQueryParameter(
  parameter: Omit<QueryParameter, "in">,
  given: unknown,
  refuse: Refuse,
): string {
  const encode =
    parameter.allowReserved === true ? encodeReserved : encodeUnreserved;
  const style = parameter.style ?? "form";
  if (style === "deepObject" && parameter.mediaType === undefined) {
    return deepPairs(encodeUnreserved(parameter.name), given, encode, refuse);
  }
  const value = valueOf(parameter, given, refuse);
  if (value === undefined) return "";
  const delimiter = queryDelimiters[style === "deepObject" ? "form" : style];
  return expand(
    parameter.name,
    value,
    {
      prefix: "",
      separator: "&",
      delimiter,
      assignment: { empty: "=" },
      encode,
      encodeName: encodeUnreserved,
    },
    parameter.explode ?? style === "form",
  );
}

/** A header's value, not encoded in any way; undefined for null, undefined and a list without items. */
export function serializeHeaderParameter(
  parameter: Omit<HeaderParameter, "in">,
  given: unknown,
  refuse: Refuse,
): string | undefined {
  const value = valueOf(parameter, given, refuse);
  if (value === undefined || isEmpty(value)) return undefined;
  const text = expand(
    parameter.name,
    value,
    {
      prefix: "",
      separator: ",",
      delimiter: ",",
      encode: (item) => item,
      encodeName: (key) => key,
    },
    parameter.explode ?? false,
  );
  // JSON stays the same value when it is written in ASCII, which is all that every server takes in a header.
  return parameter.mediaType === undefined ? text : escapeNonAscii(text);
}

/**
 * A cookie parameter as `name=value` pairs joined by `; `: the `&` of `form` is never right in a cookie (OpenAPI 3.1.2,
 * Appendix D). Only what is not a cookie-octet is percent-encoded, so that base64 arrives as it is.
 */
export function serializeCookieParameter(
  parameter: Omit<CookieParameter, "in">,
  given: unknown,
  refuse: Refuse,
): string {
  const value = valueOf(parameter, given, refuse);
  if (value === undefined) return "";
  return expand(
    parameter.name,
    value,
    {
      prefix: "",
      separator: "; ",
      delimiter: ",",
      assignment: { empty: "=" },
      encode:
        parameter.style === "cookie"
          ? (text) => cookieText(text, refuse)
          : encodeCookieOctets,
      encodeName: encodeUnreserved,
    },
    parameter.explode ?? true,
  );
}

function cookieText(text: string, refuse: Refuse): string {
  if (/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(text)) return text;
  throw refuse("has a character that no cookie can hold");
}

function valueOf(
  parameter: { readonly mediaType?: string },
  given: unknown,
  refuse: Refuse,
): ParameterValue | undefined {
  if (parameter.mediaType === undefined) return parameterValue(given, refuse);
  if (given === undefined || given === null) return undefined;
  return {
    kind: "string",
    text: contentText(parameter.mediaType, given, refuse),
  };
}

/**
 * `name[key]=value` for each property. OpenAPI leaves arrays and deeper nesting undefined; the widespread reading is a
 * bracket for every level, with an array's positions as keys.
 */
function deepPairs(
  name: string,
  given: unknown,
  encode: Encode,
  refuse: Refuse,
  depth = 0,
): string {
  if (depth > deepestNesting) throw refuse("is nested too deeply");
  const value = plainValue(given, refuse);
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") {
    return `${name}=${encode(scalarText(value, refuse))}`;
  }
  return Object.entries(value)
    .map(([key, item]) =>
      deepPairs(
        `${name}%5B${encodeUnreserved(scalarText(key, refuse))}%5D`,
        item,
        encode,
        refuse,
        depth + 1,
      ),
    )
    .filter((pair) => pair !== "")
    .join("&");
}

function escapeNonAscii(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
