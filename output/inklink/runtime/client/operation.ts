// Part of flatspec's runtime: copied as it is into generated output.

import type { ItemStream, JsonData, StreamSource } from "./item-stream.js";

declare const result: unique symbol;

/**
 * One operation of the document, as data: what has to be known to write its request and to read its response. Only what
 * reads a streamed response is given as a function, so that it is no part of bundles without such operations. `Result` is the
 * union of results that sending it resolves to; it exists for the compiler only.
 */
export interface Operation<Result = unknown> {
  readonly [result]?: Result;
  /** The name that messages and errors call the operation by. */
  readonly id: string;
  /** Where the operation is sent by clients that were given no base URL; without it, to the document's server. */
  readonly baseUrl?: string;
  /** The HTTP method in upper case. */
  readonly method: string;
  /** Literal text and path parameters in order. Literal text is never searched for braces. */
  readonly path: readonly (string | PathParameter)[];
  /** What the query of every request begins with. */
  readonly query?: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: RequestBodyDescription;
  readonly responses: readonly ResponseDescription[];
}

/** A parameter outside the path. */
export type Parameter =
  QueryParameter | QuerystringParameter | HeaderParameter | CookieParameter;

interface NamedParameter {
  /** The name on the wire, which is also the name in its group of arguments. */
  readonly name: string;
  /** The media type of a parameter that is described by `content` instead of `schema`; `style` and `explode` then mean nothing. */
  readonly mediaType?: string;
  /** Defaults to true for the styles `form` and `cookie`, to false for all others (OpenAPI 3.1, Parameter Object). */
  readonly explode?: boolean;
}

/** A parameter in the path; always required. */
export interface PathParameter extends NamedParameter {
  /** Defaults to `simple`. */
  readonly style?: "simple" | "label" | "matrix";
  /** The schema admits an array or an object. Without it one is refused, since its place in the URL would be an accident. */
  readonly composite?: boolean;
}

/** A parameter in the query string. */
export interface QueryParameter extends NamedParameter {
  readonly in: "query";
  readonly required?: boolean;
  /** Defaults to `form`. */
  readonly style?: QueryStyle;
  readonly allowReserved?: boolean;
}

/** The whole query as one value (OpenAPI 3.2, Parameter Object). */
export interface QuerystringParameter {
  readonly in: "querystring";
  readonly name: string;
  readonly required?: boolean;
  readonly mediaType: string;
}

/** The styles of a query parameter, and of a property in a form body. */
export type QueryStyle =
  "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";

/** A parameter in a header; its style is always `simple`. */
export interface HeaderParameter extends NamedParameter {
  readonly in: "header";
  readonly required?: boolean;
}

/** A parameter in a cookie. */
export interface CookieParameter extends NamedParameter {
  readonly in: "cookie";
  /** Defaults to `form`. With `cookie`, values are written as they are (OpenAPI 3.2, Style Values). */
  readonly style?: "form" | "cookie";
  readonly required?: boolean;
}

/** The request body: one media type, and how the properties of a form are written. */
export interface RequestBodyDescription {
  readonly mediaType: string;
  readonly required?: boolean;
  /** Read for `application/x-www-form-urlencoded` and `multipart/form-data` only (OpenAPI 3.1, Encoding Object). */
  readonly encoding?: readonly PropertyEncoding[];
}

/** How one property of a form body is written; `style`, `explode` and `allowReserved` have no meaning in a multipart body here. */
export interface PropertyEncoding {
  readonly name: string;
  readonly contentType?: string;
  readonly style?: QueryStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

/** One declared response. No `mediaTypes` means that the document says nothing of a body. */
export interface ResponseDescription {
  readonly status: number | "1XX" | "2XX" | "3XX" | "4XX" | "5XX" | "default";
  readonly mediaTypes?: readonly string[];
  /** Those of `mediaTypes` whose bodies are read item by item. */
  readonly streams?: readonly StreamDescription[];
}

/** How the items of a body are read. */
export interface StreamDescription {
  readonly mediaType: string;
  readonly open: (source: StreamSource, json?: JsonData) => ItemStream<unknown>;
  /** Which events of an event stream have JSON as their data. */
  readonly json?: JsonData;
}
