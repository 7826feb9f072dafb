import type { Schema } from "./schema.js";
import type { Server } from "./server.js";

/** `querystring` is the whole query as one value (3.2, section 4.12.1). */
export type ParameterLocation = "path" | "query" | "querystring" | "header" | "cookie";

export type ParameterStyle = "matrix" | "label" | "simple" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "cookie";

export interface Parameter {
  readonly in: ParameterLocation;
  /** The name on the wire. Header names are case-insensitive and kept as written. */
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly schema: Schema;
  readonly serialization: ParameterSerialization;
}

/** How a value becomes text: by `style`, or, for a parameter with `content`, as that media type. */
export type ParameterSerialization =
  { readonly style: ParameterStyle; readonly explode: boolean; readonly allowReserved: boolean } | { readonly mediaType: string };

export interface MediaType {
  /** Type and subtype, lower case, with parameters as written. */
  readonly mediaType: string;
  /** Absent where the document gives none. */
  readonly schema?: Schema;
  /** What each item of a sequence is: an event, a line, a part (3.2, section 4.14.3). */
  readonly itemSchema?: Schema;
  /** Of an event stream: which events have JSON as their `data`. Absent where none has; `itemSchema` describes the value of the JSON. */
  readonly jsonData?: JsonData;
  /** How properties of a form are written, by name (3.1, section 4.8.15). */
  readonly encoding?: ReadonlyMap<string, PropertyEncoding>;
}

/** Which events have JSON as their data; without any of the members, all. */
export interface JsonData {
  /** The names (`event`) of those that have; others have text. */
  readonly events?: readonly string[];
  /** Data that is text as it stands. */
  readonly except?: readonly string[];
}

export interface PropertyEncoding {
  readonly contentType?: string;
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
}

export interface RequestBody {
  readonly description?: string;
  readonly required: boolean;
  readonly content: readonly MediaType[];
}

/** `default`, a range such as `4XX`, or one status. */
export type ResponseStatus = number | "1XX" | "2XX" | "3XX" | "4XX" | "5XX" | "default";

export interface Response {
  readonly status: ResponseStatus;
  readonly description?: string;
  readonly content: readonly MediaType[];
}

export interface Operation {
  /** Where the document offers it: a JSON pointer that begins with its path, and identifies it. */
  readonly pointer: string;
  /** The name in generated code, unique within the API. */
  readonly name: string;
  /** As the document gives it. */
  readonly operationId?: string;
  /** A token by RFC 9110: upper case, or as `additionalOperations` spells it. */
  readonly method: string;
  /** Literal text and path parameters, in order; a literal is never read for braces again. */
  readonly path: readonly PathSegment[];
  /** Text that the query of every request begins with. */
  readonly query?: string;
  /** Where it is sent instead of to the servers of the API. */
  readonly servers?: readonly Server[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
}

export type PathSegment = { readonly literal: string } | { readonly parameter: string };

/** A request that the API sends to its users. */
export interface IncomingRequest {
  /** Where it stands in the document: a JSON pointer. */
  readonly pointer: string;
  /** What the document calls it: its operationId, or the name of the webhook or callback. */
  readonly key: string;
  readonly requestBody: RequestBody;
}
